import Foundation
import Testing

/// A build of a site that is ended in its middle: every page is the old one or the new one, and the
/// next build makes the rest.
struct InterruptedSiteTests {
  private static let count = 40

  private func writePlans(_ folder: TemporaryFolder, _ word: String) throws {
    for index in 0..<Self.count {
      try folder.write(
        "plans/p\(index).md",
        "# \(word) \(index)\n\n- Mentee: Ada Byron\n- Mentor: Grace Hopper\n- Start: 2026-09-01\n\n"
          + "## Goals\n\n- [ ] \(word) (@ada, due 2026-11-30)\n")
    }
  }

  /// What is in a folder, by path, without waymark's own list and unfinished files.
  private func files(_ folder: TemporaryFolder, _ name: String) throws -> [String: Data] {
    let root = folder.url.appending(path: name)
    let manager = FileManager.default
    var files: [String: Data] = [:]
    for path in try manager.subpathsOfDirectory(atPath: root.path(percentEncoded: false)) {
      let url = root.appending(path: path)
      var isFolder: ObjCBool = false
      _ = manager.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
      guard !isFolder.boolValue, !path.hasPrefix(".waymark-") else { continue }
      files[path] = try Data(contentsOf: url)
    }
    return files
  }

  private func build(_ folder: TemporaryFolder, _ output: String) throws -> [String: Data] {
    let result = try Shell.run("\"$waymark\" site plans -o \(output) $TODAY", in: folder)
    #expect(result.status == 0, "\(result)")
    return try files(folder, output)
  }

  @Test(.timeLimit(.minutes(2)), arguments: [("INT", 130), ("TERM", 143), ("KILL", 137)])
  func `each page is the old one or the new one, and the next build makes the rest`(
    signal: String, status: Int
  ) throws {
    let folder = try TemporaryFolder()
    try writePlans(folder, "Earlier")
    let old = try build(folder, "out")
    try writePlans(folder, "Later")
    let new = try build(folder, "fresh")
    #expect(old.keys.sorted() == new.keys.sorted() && old != new)

    // Ended as soon as the first page is the new one.
    let result = try Shell.run(
      """
      env --default-signal=INT "$waymark" site plans -o out $TODAY 2>/dev/null &
      until grep -qr Later out/plans; do kill -0 $! || exit 99; done
      kill -\(signal) $!; wait $!; echo "status $?"
      """, in: folder)
    // A machine that is quick enough is done by then.
    try #require(["status \(status)\n", "status 0\n"].contains(result.output), "\(result)")
    let between = try files(folder, "out")
    #expect(between.keys.sorted() == old.keys.sorted())
    for (path, bytes) in between {
      #expect(bytes == old[path] || bytes == new[path], "\(path) is neither old nor new")
    }
    #expect(between.contains { $0.value == new[$0.key] && $0.value != old[$0.key] })

    #expect(try build(folder, "out") == new)
    #expect(try folder.names() == ["fresh", "out", "plans"])
    let hidden = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path(percentEncoded: false)
    ).filter { $0.hasPrefix(".") }
    #expect(hidden == [".waymark-site"], "something was left over")
  }

  /// The first build of all: what it made is known to the next, which takes away what is not needed.
  @Test(.timeLimit(.minutes(2)), arguments: ["INT", "KILL"])
  func `a first build that is ended leaves nothing that the next one does not know`(
    signal: String
  ) throws {
    let folder = try TemporaryFolder()
    try writePlans(folder, "Later")
    let result = try Shell.run(
      """
      env --default-signal=INT "$waymark" site plans -o out $TODAY 2>/dev/null &
      until ls out/plans 2>/dev/null | grep -q html; do kill -0 $! || exit 99; done
      kill -\(signal) $!; wait $!
      """, in: folder)
    try #require(result.status != 99, "\(result)")
    for (path, bytes) in try files(folder, "out") where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.hasSuffix("</html>\n"), "\(path) is not whole")
    }
    for index in 1..<Self.count {
      try FileManager.default.removeItem(at: folder.url.appending(path: "plans/p\(index).md"))
    }
    #expect(try build(folder, "out") == build(folder, "fresh"))
  }
}
