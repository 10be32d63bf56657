import Testing
import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// Nothing in a plan's words is markup in a report.
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

  @Test func hostilePlanKeepsTheReportsShape() {
    let evil =
      "</script><img src=x onerror=alert(1)>\" onclick='x' | `a` ## **b** [c](javascript:d)"
    let text = """
      # \(evil)

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### \(evil)

      - Why: \(evil)

      #### Milestone: \(evil)

      - Due: 2026-11-01
      - Evidence: \(evil)

      - [ ] \(evil)

      ## Wins

      - 2026-11-20 \(evil)

      ## Metrics

      | Date | x" onload="y (</svg>) |
      | --- | --- |
      | 2026-10-01 | 1 |
      | 2026-11-01 | 2 |
      """
    let plan = Fixture.plan(text: text)
    let html = Fixture.render(plan, .html).text
    #expect(PageCheck(html).problems == [])
    #expect(!html.contains("<img"))
    #expect(!html.contains("<script"))
    let markdown = Fixture.render(plan, .markdown).text
    let document = parse(markdown)
    let kinds = Set(document.nodes.map(\.kind))
    #expect(!kinds.contains(.htmlInline) && !kinds.contains(.htmlBlock) && !kinds.contains(.link))
    // The report's own code spans are its bars; none comes from the plan.
    let codes = document.nodes.filter { $0.kind == .code }.map { document.source.text($0.content) }
    #expect(codes.allSatisfy { $0.allSatisfy { "█░▁▂▃▄▅▆▇●○◌─┄".contains($0) } })
  }

  private func parse(_ text: String) -> MarkdownDocument {
    let source = SourceText(text: text)
    return MarkdownDocument.parse(source, body: source.fullRange).document
  }
}
