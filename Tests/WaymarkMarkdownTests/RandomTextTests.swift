import Foundation
import Testing
import WaymarkMarkdown
import WaymarkSource

/// Texts that are put together from pieces of Markdown at random, the same for the same seed.
struct RandomTexts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The pieces: every mark that has a meaning, whole constructs, and halves of them.
  private static let pieces = [
    "a", "b c", "é", "日本", "x", " ", "  ", "   ", "    ", "\t", "\n", "\n", "\n", "\n\n", "\r\n",
    "\r", "*", "**", "_", "__", "`", "``", "```", "~~~", "[", "]", "![", "](", ")", "(", "<", ">",
    "> ", ">", "- ", "-", "* ", "+ ", "1. ", "2) ", "12. ", "#", "# ", "## ", " #", "===", "---",
    "***", "\\", "\\\n", "\\*", "\\[", "&amp;", "&", "&lt;", "&#42;", "&nbsp;", "&copy", "&ngE;",
    "[a]", "[a]: /u", "[a]: /u \"t\"", "[a][]", "[b][a]", "[x](y)", "[x](<y z> 't')", "![i](u)",
    "<http://a.b>", "<a@b.c>", "<b>", "</b>", "<!-- c -->", "<!--", "-->", "<div>", "<?p?>", "|",
    "| ", "|--|--|", "a | b", "--|--", ":-:|", "[ ] ", "- [x] ", "[x]: /v", "\"t\"", "'", ":", "!",
    "foo bar baz", "word.", "\u{C}", "\u{B}", "\u{A0}",
  ]

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// A text of pieces, or of lines that each begin like a block and go on like a line.
  mutating func text() -> String {
    if next(3) == 0 {
      return (0..<(1 + next(24))).map { _ in one(of: RandomTexts.pieces) }.joined()
    }
    let ending = one(of: ["\n", "\n", "\r\n", "\r"])
    return (0..<(1 + next(10))).map { _ in line() + ending }.joined()
  }

  private mutating func line() -> String {
    var line = (0..<next(3)).map { _ in one(of: RandomTexts.starts) }.joined()
    line += one(of: RandomTexts.contents)
    if next(4) == 0 { line += " " + one(of: RandomTexts.contents) }
    return line
  }

  private mutating func one(of choices: [String]) -> String { choices[next(choices.count)] }

  private static let starts = [
    "", "", "", " ", "  ", "   ", "    ", "      ", "\t", "> ", ">", "- ", "  - ", "1. ", "   1. ",
    "* ", "+ ", "- [ ] ", "- [x] ", "> - ", "- > ", "# ", "## ",
  ]

  private static let contents = [
    "", "", "a", "text here  ", "text\\", "*a", "b*", "**c**", "`c", "d`", "x&amp;y", "a | b",
    "--|--",
    "|a|b|", "|-|-|", "| x | `y` |", "1 | 2 | 3", "- z | w", "| *a* |", ":-:|", "|---|",
    "q \\| r | s",
    "---", "===", "***", "```", "~~~", "<div>", "</div>", "<b", "c='d'>", "[a]: /u", "[a]: /u 'x",
    "y'", "[a]", "[b][a]", "[l](", "u 't')", "#",
  ]
}

@Suite struct RandomTextTests {
  /// The seeds, or the one that an environment variable names.
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["WAYMARK_SEED"].flatMap(UInt64.init).map { [$0] }
    ?? Array(1...6)

  @Test(arguments: seeds)
  func rangesAndHTMLHoldForTextsAtRandom(_ seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for _ in 0..<1000 {
      let text = texts.text()
      let source = SourceText(text: text)
      let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
      let faults = RangeOracle(document: document).faults()
      #expect(
        faults.isEmpty && diagnostics.isEmpty,
        "seed \(seed)\n\(text.debugDescription)\n\(faults)\n\(document.dump())")
      // What libcmark has not, and the raw HTML that it writes into descriptions of images.
      let differs = document.nodes.contains { node in
        node.kind == .table || node.checkbox != 0
          || (node.kind == .image
            && document.nodes[..<Int(node.end)].contains {
              $0.kind == .htmlInline && node.range.contains($0.range)
            })
      }
      guard !differs, !text.contains("<!--") else { continue }
      var options = HTMLOptions()
      options.imagesAsLinks = false
      options.marksOmittedHTML = true
      let written = document.html(of: 0, options: options)
      #expect(
        normalized(written) == normalized(MarkdownDocument.libcmarkHTML(of: text)),
        "seed \(seed)\n\(text.debugDescription)\n\(document.dump())")
    }
  }

  /// HTML without what makes no difference: libcmark keeps the indentation of some lazy lines,
  /// and empty titles.
  private func normalized(_ html: String) -> String {
    var result = ""
    var isAtStart = true
    for character in html.replacing(" title=\"\"", with: "").unicodeScalars {
      if isAtStart, character == " " || character == "\t" { continue }
      isAtStart = character == "\n" || character == ">"
      result.unicodeScalars.append(character)
    }
    return result
  }
}
