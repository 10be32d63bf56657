import Foundation
import Testing

/// What the README shows is what the program does.
///
/// With `WAYMARK_RECORD` in the environment the examples are written anew; that run fails, so that
/// nobody takes a recording for a proof.
struct ReadmeTests {
  static let file = Program.root.appending(path: "README.md")
  static let today = "2026-11-24"

  @Test func `the README's plan is checked, reported on and asked about as it says`() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let folder = try TemporaryFolder()
    try folder.write("ada.md", try #require(Self.block("plan", in: readme)))
    var recorded = readme
    for (name, arguments) in Self.commands {
      let output = try Program.run(arguments + ["ada.md", "--today", Self.today], in: folder.url)
        .output
      let shown = try #require(Self.block(name, in: readme))
      #expect(
        Self.isShown(shown, of: output),
        "README.md: run WAYMARK_RECORD=1 swift test --filter ReadmeTests\n\(output)")
      recorded = Self.replacing(name, in: recorded, with: Self.excerpt(name, of: output))
    }
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
      try recorded.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded: read the differences, then test without WAYMARK_RECORD")
    }
  }

  static let commands = [
    ("findings", ["check"]), ("report", ["report"]), ("prompts", ["prompts"]),
  ]

  /// The lines that the README has room for.
  static func excerpt(_ name: String, of output: String) -> String {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    switch name {
    case "report": return lines.dropFirst(2).prefix(18).joined(separator: "\n") + "\n"
    case "prompts": return lines.dropFirst(4).prefix(9).joined(separator: "\n") + "\n"
    default: return output
    }
  }

  /// Whether the lines shown stand together in the output.
  static func isShown(_ shown: String, of output: String) -> Bool {
    !shown.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty && output.contains(shown)
  }

  /// The fenced block after a remark `<!-- example: name -->`.
  static func range(_ name: String, in text: String) -> Range<String.Index>? {
    guard let remark = text.range(of: "<!-- example: \(name) -->\n```"),
      let start = text.range(of: "\n", range: remark.upperBound..<text.endIndex),
      let end = text.range(of: "```\n", range: start.upperBound..<text.endIndex)
    else { return nil }
    return start.upperBound..<end.lowerBound
  }

  static func block(_ name: String, in text: String) -> String? {
    range(name, in: text).map { String(text[$0]) }
  }

  static func replacing(_ name: String, in text: String, with block: String) -> String {
    var text = text
    if let range = range(name, in: text) { text.replaceSubrange(range, with: block) }
    return text
  }
}
