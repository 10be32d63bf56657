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

  /// Words that would break out of a table, a list, a heading, an attribute or a chart; escaped in
  /// the plan, so that they arrive as they are.
  static let evil =
    #"\</script\>\</svg\>\<img src=x onerror=alert(1)\>" onclick='x' | \`a\` ## \*\*b\*\* \[c\](javascript:d)"#

  /// A plan that says them wherever a plan can say something.
  static let evilPlan = """
    # \(evil)

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    - Cadence: every 2 weeks
    - Start: 2026-09-01
    - Skills: \(evil)

    ## Goals

    ### \(evil)

    - Why: \(evil)
    - Outcome: \(evil)
    - Skills: \(evil)

    #### Milestone: \(evil)

    - Due: 2026-11-01
    - Status: blocked, \(evil)
    - Evidence: \(evil)

    - [ ] \(evil)
    - [x] Done \(evil) (@ada, done 2026-11-20)

    #### Milestone: Later \(evil)

    - Due: 2026-12-20
    - After: \(evil)

    ## Commitments

    - Mentor: \(evil)

    ## Check-ins

    ### 2026-11-03

    - Learned: \(evil)
    - Kept: \(evil)
    - Confidence: 3/5

    - [ ] \(evil) (@ada)

    ### 2026-11-17 (skipped: \(evil))

    ### 2026-11-18

    - Learned: \(evil)
    - Blocked: \(evil)
    - Questions: \(evil)
    - Confidence: 4/5

    **\(evil)?**

    ## Feedback

    ### 2026-11-18 Grace to Ada

    - About: \(evil)
    - Fact: \(evil)
    - Impact: \(evil)
    - Try: \(evil)

    ### 2026-11-03 Ada to Grace

    - Fact: \(evil)
    - Adopted: 2026-11-19, \(evil)

    ## Practice

    - [x] \(evil) (@ada, done 2026-11-19)
      - Skill: \(evil)

    ## Questions

    - [ ] \(evil) (@ada)

    ## Opportunities

    - \(evil)

    ## Wins

    - 2026-11-20 \(evil)

    ## Changes

    - 2026-11-20 Moved \(evil)

    ## Metrics

    | Date | x" onload="y (</svg>) |
    | --- | --- |
    | 2026-10-01 | 1 |
    | 2026-11-01 | 2 |

    - Story: 2026-11-01 \(evil)
    """

  @Test(arguments: ReportKind.allCases, [false, true])
  func hostilePlanKeepsTheReportsShape(kind: ReportKind, isCompared: Bool) {
    let plan = Fixture.plan(text: Self.evilPlan)
    var options = Fixture.options()
    options.handle = kind.takesHandle ? "ada" : nil
    options.earlier =
      isCompared
      ? EarlierPlan(
        plan: Fixture.plan(text: "# \(Self.evil)\n\n## Goals\n\n- Old \(Self.evil)\n"),
        name: Self.evil) : nil
    func text(_ format: ReportFormat) -> String {
      Report.render(kind, of: plan, options: options, as: format, templates: Fixture.templates).text
    }
    let html = text(.html)
    #expect(PageCheck(html).problems == [])
    #expect(!html.contains("<img"))
    #expect(!html.contains("<script"))
    let markdown = text(.markdown)
    #expect(markdown.contains("onerror"), "the plan's words are not there at all")
    let document = parse(markdown)
    for node in document.nodes {
      switch node.kind {
      case .htmlInline, .htmlBlock, .image: Issue.record("\(node.kind) in \(kind)")
      // The report's own code spans are its bars; none comes from the plan.
      case .code:
        let code = document.source.text(node.content)
        #expect(code.allSatisfy { "█░▁▂▃▄▅▆▇●○■□◌─┄· ".contains($0) }, "\(code)")
      case .link:
        let link = document.source.text(node.range)
        #expect(link == "[what is next](#what-is-next)", "\(link)")
      default: break
      }
    }
    #expect(document.nodes.count { $0.kind == .heading } < 60)
    // A row has as many cells as the one above it, whatever bars the plan's words have.
    var cells: Int?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        cells = nil
        continue
      }
      let count = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(cells == nil || cells == count, "\(line)")
      cells = count
    }
  }

  private func parse(_ text: String) -> MarkdownDocument {
    let source = SourceText(text: text)
    return MarkdownDocument.parse(source, body: source.fullRange).document
  }
}
