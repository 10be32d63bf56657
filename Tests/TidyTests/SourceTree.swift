import Foundation
import Testing

/// The files of the package, for tests that read the source.
enum SourceTree {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of the Swift files below a folder of the package.
  static func swiftFiles(below folder: String) throws -> [String] {
    let base = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .map { $0.path(percentEncoded: false) }
    try #require(!files.isEmpty, "no Swift files below \(folder)")
    return files.sorted()
  }

  static func lines(of file: String) throws -> [Substring] {
    try String(contentsOfFile: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The module of an import line.
  static func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let position = words.firstIndex(of: "import"), position <= 2, words.count > position + 1,
      words[..<position].allSatisfy({
        ["public", "package", "internal", "private", "fileprivate", "@testable"].contains($0)
      })
    else { return nil }
    return String(words[position + 1])
  }
}
