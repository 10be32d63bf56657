import Testing
import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// Reports about many plans show nothing that is withheld, and nothing that is markup.
@Suite struct ManyPlansSafetyTests {
  static let text = Fixture.text("Tests/Fixtures/audiences.md")

  @Test(arguments: Audience.allCases, ReportFormat.allCases)
  func `a programme leaks nothing`(audience: Audience, format: ReportFormat) {
    var context = ManyPlans.context
    context.unread = [("secret/audiences.md", "it is no text")]
    let rendering = ManyPlans.render(
      .programme, of: [Fixture.plan("Tests/Fixtures/audiences.md")], format, audience: audience,
      context: context)
    #expect(rendering.problems == [])
    #expect(rendering.text.contains("PUBtitle"))
    // Nobody is in the pair of all plans, whoever asks.
    expectNothing(of: ["PAIR", "SELF", "NEVER"], in: rendering.text)
    #expect(!rendering.text.contains("example"))
    guard audience == .everyone else { return }
    expectNothing(of: ["PRO"], in: rendering.text)
    for word in ["Nadia", "nadia", "Quill", "Omar", "Reed", "audiences.md"] {
      #expect(!rendering.text.contains(word), "\(word) is public")
    }
  }

  @Test(arguments: Audience.allCases, ReportFormat.allCases)
  func `a person's list leaks nothing`(audience: Audience, format: ReportFormat) {
    let plan = Fixture.plan("Tests/Fixtures/audiences.md")
    for person in ["nadiaq", "omar"] {
      let rendering = ManyPlans.render(
        .person, of: [plan], format, audience: audience, person: person)
      #expect(rendering.problems == [])
      for (prefix, widest) in [
        ("PRO", Audience.programme), ("PAIR", .pair), ("SELF", .oneself),
      ] where widest > audience {
        expectNothing(of: [prefix], in: rendering.text)
      }
      expectNothing(of: ["NEVER"], in: rendering.text)
      if audience == .everyone {
        for word in ["Nadia", "Quill", "Omar", "Reed", "example", "audiences.md", "PUBtitle"] {
          #expect(!rendering.text.contains(word), "\(word) is public")
        }
      } else {
        #expect(rendering.text.contains("PUBtitle"))
      }
    }
  }

  private func expectNothing(of prefixes: [String], in text: String) {
    let words = Set(Self.text.split { !$0.isLetter }.map(String.init))
    for word in words where prefixes.contains(where: { word.hasPrefix($0) }) {
      #expect(!text.contains(word), "\(word) leaks")
    }
  }

  /// Words of a plan in every place that a report about many plans shows.
  static func hostile(_ evil: String) -> Plan {
    let text = """
      ---
      mentee: {name: "Ada \(yaml(evil))", handle: ada}
      mentor: {name: "Grace \(yaml(evil))", handle: grace}
      title: "\(yaml(evil))"
      skills: ["\(yaml(evil))"]
      start: 2026-09-01
      cadence: weekly
      ---

      ## Goals

      ### \(evil)

      #### Milestone: \(evil)

      - Owner: @grace
      - With: @ada
      - Due: 2026-11-30
      - Skill: \(evil)

      - [ ] \(evil) (@grace, due 2026-11-20)
      - [x] \(evil) (@grace, done 2026-11-20)

      ## Commitments

      - Mentor: \(evil)

      ## Wins

      - 2026-11-20 \(evil)

      ## Check-ins

      ### 2026-11-20

      - [ ] \(evil) (@grace, due 2026-11-27)
      """
    return PlanReader().read(SourceText(path: "plans/\(evil.prefix(3)).md", text: text))
  }

  private static func yaml(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  static let evils = [
    "</script><img src=x onerror=alert(1)>\" onclick='x'", "| `a` ## **b** [c](javascript:d)",
    "# x", "a | b", "- x", "1. x", "> x", "![i](x.png)", "<!-- c -->", "*a* _b_ ~~c~~",
  ]

  @Test(arguments: evils, [ReportKind.programme, .person])
  func `a plan's words are only words`(evil: String, kind: ReportKind) {
    let plans = [Self.hostile(evil), Self.hostile(evil), Self.hostile(evil)]
    let html = ManyPlans.render(kind, of: plans, .html, audience: .pair, person: "grace")
    #expect(html.problems == [])
    #expect(PageCheck(html.text).problems == [])
    for tag in ["<img", "<script", "<!-- c"] { #expect(!html.text.contains(tag)) }
    let markdown = ManyPlans.render(kind, of: plans, .markdown, audience: .pair, person: "grace")
      .text
    let source = SourceText(text: markdown)
    let document = MarkdownDocument.parse(source, body: source.fullRange).document
    let kinds = Set(document.nodes.map(\.kind))
    let allowed: Set<MarkdownNode.Kind> = [
      .document, .heading, .paragraph, .bulletList, .item, .table, .tableRow, .tableCell, .text,
      .strong, .code, .softBreak, .thematicBreak,
    ]
    #expect(kinds.subtracting(allowed) == [])
    let codes = document.nodes.filter { $0.kind == .code }.map { source.text($0.content) }
    #expect(codes.allSatisfy { $0.allSatisfy { "█░·▁▂▃▄▅▆▇●○◌─┄".contains($0) } })
    // A cell that a plan could break would make a row longer than its header.
    for line in markdown.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect([3, 6, 7].contains(cells), "\(line)")
    }
  }
}
