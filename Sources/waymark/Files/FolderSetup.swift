import Foundation
import WaymarkSource

/// Makes what is missing in a folder, and remembers what it made and what it left.
struct FolderSetup {
  private let folder: String
  private var made: [String] = []
  private var added: [String] = []
  private var left: [String] = []

  init(folder: String) {
    self.folder =
      folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
  }

  func path(_ name: String) -> String { folder + name }

  /// Whether the folder has plans already.
  var hasPlans: Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path("plans"))
    return names?.contains { $0.hasSuffix(".md") } ?? false
  }

  /// Makes a file, unless something stands there.
  mutating func make(_ name: String, _ text: String) throws(FileError) {
    guard !FileWriting.exists(path(name)) else {
      left.append("\(name): it is there already")
      return
    }
    try FileWriting.create(path(name), with: Array(text.utf8))
    made.append(name)
  }

  /// Adds a text at the end of a file, unless the file speaks of it already; makes the file when it
  /// is missing.
  mutating func add(_ text: String, to name: String, unlessItHolds word: String) throws(FileError) {
    guard FileWriting.exists(path(name)) else {
      try make(name, text)
      return
    }
    let source = SourceText(path: path(name), bytes: try FileReading.bytes(of: path(name)))
    guard !source.text(source.fullRange).lowercased().contains(word) else {
      left.append("\(name): it names \(word) already")
      return
    }
    let ending = source.lineEnding
    let isEnded = source.bytes.last.map { $0 == 0x0A || $0 == 0x0D } ?? true
    let gap = source.count == 0 ? "" : (isEnded ? "" : ending) + ending
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let bytes = source.bytes + Array((gap + lines.joined(separator: ending)).utf8)
    try FileWriting.replace(path(name), with: bytes)
    added.append(name)
  }

  /// Says what was made and what was left.
  func say() {
    for name in made { FileWriting.complain("made   \(path(name))") }
    for name in added { FileWriting.complain("added  a part at the end of \(path(name))") }
    for name in left { FileWriting.complain("left   \(folder)\(name)") }
  }
}
