import Testing
import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// Words are written so that nothing in them is markup; whole reports are tried in HostilePlanTests.
@Suite struct EscapingTests {
  static let hostile = [
    "# heading", "## two ##", "a # b #", "- item", "+ item", "* item", "1. item", "12) item",
    "> quote", "```", "~~~ swift", "    code", "---", "***", "___", "===", ":---", "| a | b |",
    "a | b", "[x] done", "[link](https://example.org)", "![image](x.png)", "<b>bold</b>",
    "<!-- comment -->", "<script>alert(1)</script>", "**strong**", "_soft_", "`code`", "~~gone~~",
    "a\\", "\\", "&amp; &#35; &copy;", "one\ntwo", "one\r\n\r\ntwo", "a_b_c __d__", "$x$", "2.5 km",
    "snake_case_name", "@ada", "{{title}}", "\u{202E}evil\u{202C}", "tab\tbed", "", "   ", "-",
    "Q4: a - b", "3 * 4 * 5", "x<y>z", "https://example.org/_a_*b*", "\u{2028}line", "a\u{0}b",
  ]

  @Test(arguments: hostile)
  func markdownIsPlainWordsEverywhere(text: String) {
    let escaped = MarkdownText.escaped(text)
    let words = PlainText.cleaned(text).split(separator: " ").joined(separator: " ")
    for (before, after, path) in [
      ("", "", [MarkdownNode.Kind.paragraph]), ("- ", "", [.bulletList, .item, .paragraph]),
      ("## ", "", [.heading]), ("Note: ", "", [.paragraph]),
      ("| a | b |\n| --- | --- |\n| ", " | c |", [.table, .tableRow, .tableCell]),
    ] {
      guard !words.isEmpty else { continue }
      let document = parse(before + escaped + after + "\n\nend\n")
      let kinds = document.nodes.dropFirst().map(\.kind)
      let inner = kinds.filter { $0 != .text && $0 != .softBreak && !path.contains($0) }
      #expect(inner.filter { $0 != .paragraph } == [], "\(before)\(escaped)")
      if path.contains(.tableCell) {
        #expect(kinds.filter { $0 == .tableCell }.count == 4, "\(escaped)")
      } else {
        let shown = document.plainText(of: 1 + path.count - 1)
          .split(separator: " ").joined(separator: " ")
        #expect(shown.hasSuffix(words), "\(before)\(escaped)")
      }
    }
  }

  @Test func markdownStaysReadable() {
    #expect(
      MarkdownText.escaped("99.4 % of 3.5 h, snake_case (see M1)")
        == "99.4 % of 3.5 h, snake_case (see M1)")
    #expect(MarkdownText.escaped("12 May 2026 - done") == "12 May 2026 - done")
    #expect(MarkdownText.escaped("R&D") == "R\\&D")
  }

  /// What is quick about it changes nothing: it is as if each character were looked at.
  @Test func htmlIsThatOfEachCharacter() {
    let references: [Unicode.Scalar: String] = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "`": "&#96;",
    ]
    let scalars = ((0...0xFFFF).map { $0 } + Array(0xE0000...0xE0100) + [0x1F600, 0x10FFFF])
      .compactMap(Unicode.Scalar.init)
    for scalar in scalars {
      let expected =
        PlainText.isHidden(scalar) && !(0x09...0x0D).contains(scalar.value) && scalar != "\u{85}"
        ? "" : references[scalar] ?? String(scalar)
      let isBreak = "\t\n\u{B}\u{C}\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar)
      let text = "é\(scalar)<ü"
      #expect(
        HTMLText.escaped(text) == "é" + (isBreak ? " " : expected) + "&lt;ü",
        "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func htmlGoesByScalars() {
    let combined = "\"\u{301} onload=\u{301}<\u{20D2}b>"
    let escaped = HTMLText.escaped(combined)
    #expect(!escaped.unicodeScalars.contains("\""))
    #expect(!escaped.unicodeScalars.contains("<"))
    #expect(escaped.unicodeScalars.starts(with: "&quot;".unicodeScalars))
  }

  @Test func hiddenMarksAreTakenOut() {
    #expect(PlainText.cleaned("a\u{202E}b\u{2066}c\u{200F}\u{FEFF}d\u{7}e") == "abcde")
    #expect(PlainText.cleaned("one\r\n\ttwo\u{2029}three") == "one two three")
    #expect(PlainText.cleaned("👩‍👧 नमस्ते") == "👩‍👧 नमस्ते")
  }

  private func parse(_ text: String) -> MarkdownDocument {
    let source = SourceText(text: text)
    return MarkdownDocument.parse(source, body: source.fullRange).document
  }
}
