import Foundation
import Testing

/// `docs/plan-format.md` by its lines, with the examples in it.
///
/// An example is a fenced block `markdown example` with a plan, followed by a fenced block
/// `outline` with what the plan is read as. Fences may be of any length, so that a plan can
/// hold fences of its own.
struct SpecificationDocument {
  static let url = PackageFiles.root.appendingPathComponent("docs/plan-format.md")

  /// The document in the repository; empty when it cannot be read.
  static let current = SpecificationDocument(
    text: (try? String(contentsOf: url, encoding: .utf8)) ?? "")

  private(set) var lines: [String]
  /// What stands wrong in the document itself, such as an example without its outline.
  private(set) var faults: [String] = []
  private(set) var examples: [SpecificationExample] = []

  init(text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    findExamples()
  }

  var text: String { lines.joined(separator: "\n") }

  /// The same document with other lines in place of an example's outline.
  ///
  /// Only the last example may be replaced before an earlier one: line numbers after it move.
  mutating func replaceOutline(of example: SpecificationExample, with outline: [String]) {
    lines.replaceSubrange(example.outlineLines, with: outline)
  }

  mutating func replace(_ range: Range<Int>, with replacement: [String]) {
    lines.replaceSubrange(range, with: replacement)
  }

  private mutating func findExamples() {
    var position = 0
    while position < lines.count {
      guard let (fence, words) = Self.openingFence(lines[position]) else {
        position += 1
        continue
      }
      let opening = position
      let plan = block(after: &position, fence)
      guard words.starts(with: ["markdown", "example"]) else {
        if words.first == "outline" {
          faults.append("line \(opening + 1): an outline without a plan")
        }
        continue
      }
      while position < lines.count, lines[position].isEmpty { position += 1 }
      guard position < lines.count,
        let (outlineFence, outlineWords) = Self.openingFence(lines[position]),
        outlineWords == ["outline"]
      else {
        faults.append("line \(opening + 1): a plan without an outline")
        continue
      }
      let outline = block(after: &position, outlineFence)
      examples.append(
        SpecificationExample(
          line: opening + 1, plan: lines[plan].map { $0 + "\n" }.joined(),
          outline: Array(lines[outline]), outlineLines: outline,
          isInProgramme: words.contains("programme")))
    }
  }

  /// The lines of a fenced block; moves past its closing fence.
  private mutating func block(after position: inout Int, _ fence: String) -> Range<Int> {
    let start = position + 1
    var end = start
    while end < lines.count, !lines[end].hasPrefix(fence) { end += 1 }
    if end == lines.count { faults.append("line \(position + 1): a block that is never closed") }
    position = min(end + 1, lines.count)
    return start..<end
  }

  private static func openingFence(_ line: String) -> (fence: String, words: [String])? {
    let fence = String(line.prefix { $0 == "`" })
    guard fence.count >= 3 else { return nil }
    return (fence, line.dropFirst(fence.count).split(separator: " ").map(String.init))
  }
}

/// A plan in the document, and what it is read as.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  /// The line of its opening fence in the document, from 1.
  let line: Int
  let plan: String
  let outline: [String]
  let outlineLines: Range<Int>
  /// Whether the people of the document's programme are known.
  let isInProgramme: Bool

  var testDescription: String { "docs/plan-format.md:\(line)" }
}
