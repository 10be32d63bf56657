import Testing
import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// A plan's words are only words, in every kind of report and wherever it shows them.
@Suite struct HostilePlanTests {
  /// Words that would break out of a table, a list, a heading, an attribute or a chart; escaped in
  /// the plan, so that they arrive as they are.
  static let escaped =
    #"\</script\>\</svg\>\<img src=x onerror=alert(1)\>" onclick='x' | \`a\` ## \*\*b\*\* \[c\](javascript:d)"#

  static let evils = [
    escaped,
    "</script><img src=x onerror=alert(1)>\" onclick='x' | `a` ## **b** [c](javascript:d)",
    "# x", "a | b", "- x", "1. x", "> x", "![i](x.png)", "<!-- c -->", "*a* _b_ ~~c~~",
    "a </svg> b",
    "\" onload=\"x", "{{title}} {{{title}}}", "```", "&lt;b&gt;", "<https://example.org>", "x ##",
  ]

  /// A plan that says the same in every place that a report could show.
  static func plan(_ evil: String) -> Plan {
    let quoted = evil.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let text = """
      ---
      mentee: {name: "Ada \(quoted)", handle: ada}
      mentor: {name: "Grace \(quoted)", handle: grace}
      title: "\(quoted)"
      skills: ["\(quoted)"]
      start: 2026-09-01
      end: 2027-02-26
      cadence: weekly
      ---

      ## Goals

      ### \(evil)

      - Why: \(evil)
      - Outcome: \(evil)
      - Skills: \(evil)

      #### Milestone: \(evil)

      - Owner: @grace
      - With: @ada
      - Due: 2026-11-30
      - Evidence: \(evil)
      - Skill: \(evil)
      - Status: blocked since 2026-11-20, \(evil)

      - [ ] \(evil) (@grace, due 2026-11-20)
      - [x] \(evil) (@grace, done 2026-11-20)

      #### Milestone: Later \(evil)

      - Due: 2026-12-20
      - After: \(evil)

      ## Commitments

      - Mentor: \(evil)

      ## Check-ins

      ### 2026-11-13 (skipped: \(evil))

      ### 2026-11-20

      - Progress: \(evil)
      - Learned: \(evil)
      - Blocked: \(evil)
      - Next: \(evil)
      - Kept: \(evil)
      - Questions: \(evil)
      - Confidence: 3/5

      - [ ] \(evil) (@grace, due 2026-11-27)

      **\(evil)?**

      ## Feedback

      ### 2026-11-20 Grace to Ada

      - About: \(evil)
      - Fact: \(evil)
      - Impact: \(evil)
      - Try: \(evil)

      ### 2026-11-20 Ada to Grace

      - Try: \(evil)
      - Adopted: 2026-11-22, \(evil)

      ## Metrics

      | Date | \(evil.replacing("|", with: "\\|")) |
      | --- | --- |
      | 2026-10-01 | 1 |
      | 2026-11-01 | 2 |

      - Story: 2026-11-01 \(evil)

      ## Practice

      - \(evil) (@ada, due 2026-11-27)
      - [x] \(evil) (@ada, done 2026-11-19)
        - Skill: \(evil)

      ## Opportunities

      - \(evil)

      ## Questions

      - \(evil)

      ## Changes

      - 2026-11-20 \(evil)

      ## Wins

      - 2026-11-20 \(evil)
      """
    return PlanReader().read(SourceText(path: "plans/plan.md", text: text))
  }

  /// - Parameter isCompared: whether there is an earlier version, which says other such words.
  static func render(
    _ kind: ReportKind, _ evil: String, _ format: ReportFormat, isCompared: Bool = false
  ) -> String {
    let rendering: Report.Rendering
    if kind.isAboutMany {
      // Three of them, so that what is folded in small groups is shown too.
      rendering = ManyPlans.render(
        kind, of: [plan(evil), plan(evil), plan(evil)], format, audience: .pair, person: "grace")
    } else {
      var options = Fixture.options()
      options.handle = kind.takesHandle ? "ada" : nil
      let earlier = "# \(evil)\n\n## Goals\n\n- Old \(evil)\n"
      options.earlier =
        isCompared ? EarlierPlan(plan: Fixture.plan(text: earlier), name: evil) : nil
      rendering = Report.render(
        kind, of: plan(evil), options: options, as: format, templates: Fixture.templates)
    }
    #expect(rendering.problems == [])
    return rendering.text
  }

  @Test(arguments: ReportKind.allCases, evils)
  func `a page keeps its shape`(kind: ReportKind, evil: String) {
    for isCompared in kind.comparesVersions ? [false, true] : [false] {
      let html = Self.render(kind, evil, .html, isCompared: isCompared)
      #expect(PageCheck(html).problems == [])
      for tag in ["<img", "<script", "<!-- c"] { #expect(!html.contains(tag)) }
    }
  }

  @Test(arguments: ReportKind.allCases, evils)
  func `markdown keeps its shape`(kind: ReportKind, evil: String) {
    for isCompared in kind.comparesVersions ? [false, true] : [false] {
      checkShape(Self.render(kind, evil, .markdown, isCompared: isCompared))
    }
  }

  @Test(arguments: ReportKind.allCases)
  func `the plan's words are there`(kind: ReportKind) {
    #expect(Self.render(kind, Self.escaped, .markdown).contains("onerror"))
  }

  private func checkShape(_ markdown: String) {
    let source = SourceText(text: markdown)
    let document = MarkdownDocument.parse(source, body: source.fullRange).document
    let kinds = Set(document.nodes.map(\.kind))
    #expect(kinds.isDisjoint(with: [.htmlInline, .htmlBlock, .image, .orderedList]))
    // A report may lead to a place in itself, and nowhere else.
    let links = document.nodes.filter { $0.kind == .link }.map { source.text($0.range) }
    #expect(links.allSatisfy { $0.contains("](#") && $0.hasSuffix(")") })
    // The report's own code spans are its bars and lines; none comes from the plan.
    let codes = document.nodes.filter { $0.kind == .code }.map { source.text($0.content) }
    #expect(codes.allSatisfy { $0.allSatisfy { "█░·▁▂▃▄▅▆▇●○■□◌─┄ ".contains($0) } })
    // A cell that a plan could break would make its row longer than the one before.
    var before: Int?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let pipes = line.hasPrefix("|") ? line.replacing("\\|", with: "").count { $0 == "|" } : nil
      if let pipes, let before { #expect(pipes == before, "\(line)") }
      before = pipes
    }
  }

  @Test(arguments: ReportKind.allCases)
  func `a harmless plan has the same headings`(kind: ReportKind) {
    func headings(_ evil: String) -> Int {
      let source = SourceText(text: Self.render(kind, evil, .markdown))
      let document = MarkdownDocument.parse(source, body: source.fullRange).document
      return document.nodes.count { $0.kind == .heading }
    }
    let expected = headings("harmless")
    // What is read as something else, such as "# x" in a list, is a matter of the reader.
    for evil in ["x ##", "a *b* c"] { #expect(headings(evil) == expected, "\(evil)") }
  }
}
