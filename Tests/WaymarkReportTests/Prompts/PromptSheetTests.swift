import Testing
import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

struct PromptSheetTests {
  private let late = """
    ## Milestones

    - [ ] Ship the job (@ada, due 2026-10-15)
    """

  private func sheet(
    _ body: String, session: String = "2026-10-20",
    _ change: (inout PromptRequest) -> Void = { _ in }
  ) throws -> PromptSheet {
    var request = PromptRequest(session: try day(session))
    change(&request)
    return PromptSheet(
      pairPlan(body), library: PromptLibrary(overridingEmbeddedWith: []), request: request)
  }

  private func markdown(_ sheet: PromptSheet) throws -> String {
    let (text, problems) = sheet.markdown()
    #expect(problems == [])
    return try #require(text)
  }

  private func html(_ sheet: PromptSheet) throws -> String {
    let (text, problems) = sheet.html()
    #expect(problems == [])
    return try #require(text)
  }

  @Test func `a circle of peers is one of all, and a shortened name ends the sentence`() throws {
    let circle = "---\npeers: [Ana, Bo, Chi]\nstart: 2026-09-07\nend: 2026-12-31\n---\n\n# Circle\n"
    var request = PromptRequest(session: try day("2026-10-20"))
    func addressees(_ text: String) -> Set<String> {
      let sheet = PromptSheet(
        PlanReader().read(SourceText(text: text)),
        library: PromptLibrary(overridingEmbeddedWith: []), request: request)
      return Set(sheet.prompts.map(\.forText))
    }
    request.isAll = true
    #expect(
      addressees(circle).isSubset(of: [
        "For each of you.", "For all of you.", "For Ana, Bo and Chi.",
      ]))
    #expect(!addressees(circle).isEmpty)
    let pair = addressees("# Plan\n\n- Mentee: Ada B.\n- Mentor: Grace H.\n")
    #expect(!pair.isEmpty && pair.isSubset(of: ["For Ada B.", "For Grace H.", "For both of you."]))
  }

  // MARK: Every question says why

  @Test func `every question says which line called for it`() throws {
    let sheet = try sheet(late)
    let question = try #require(sheet.prompts.first { $0.state == "milestone-overdue" })
    #expect(question.because.line == 13)
    #expect(question.because.column == 31)
    #expect(question.because.subject == "Ship the job")
    #expect(question.because.text == "\"Ship the job\" was due on 2026-10-15")
    let text = try markdown(sheet)
    #expect(text.contains("\n> because: line 13, \"Ship the job\" was due on 2026-10-15\n"))
    let because = text.split(separator: "\n").filter { $0.hasPrefix("> because: line ") }
    #expect(because.count == sheet.prompts.count)
    let page = try html(sheet)
    #expect(page.contains("because: line 13, &quot;Ship the job&quot; was due on 2026-10-15"))
  }

  // MARK: Pasting into a check-in

  @Test func `pasted into a check-in, each question is read as asked and not yet answered`() throws
  {
    let sheet = try sheet(late)
    let pasted = try markdown(sheet).split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(3).joined(separator: "\n")
    let plan = pairPlan(late + "\n\n## Check-ins\n\n### 2026-10-20\n" + pasted)
    let checkIn = try #require(plan.checkIns.first)
    #expect(checkIn.prompts.count == sheet.prompts.count)
    #expect(checkIn.prompts.allSatisfy { $0.answer == nil })
    #expect(plan.milestones.count == 1)
    var request = PromptRequest(session: try day("2026-10-21"))
    request.isAll = true
    let next = PromptSheet(plan, request: request)
    #expect(Set(next.prompts.map(\.id)).isDisjoint(with: sheet.prompts.map(\.id)))
  }

  @Test func `an answer below the reason is the answer`() throws {
    let text = try markdown(sheet(late)).split(separator: "\n\n").filter { !$0.hasPrefix("#") }
    let question = try #require(text.first { $0.hasPrefix("**") })
    let reason = try #require(text.first { $0.hasPrefix(">") })
    let plan = pairPlan(
      "## Check-ins\n\n### 2026-10-20\n\n\(question)\n\n\(reason)\n\nNo data.\n\n> I agree.\n")
    let asked = try #require(plan.checkIns.first?.prompts.first)
    #expect(asked.answer?.value == "No data. I agree.")
  }

  // MARK: What plans may hold

  private static let hostileTitles = [
    "Ship **it** `now`", "**?**", "a_b_c", "_x_", "[x](javascript:alert(1))",
    "![x](http://e.org/i)",
    "<script>alert(1)</script>", "\" onclick=\"x", "]]>-->", "# Heading", "1. One", "> quote",
    "| a | b |", "***", "{{title}} {{#x}}", "&lt;b&gt; &amp; &#42;", "\\", "Tail\\", "* star *",
    "“quoted” – dash", "日本語 🎉", "\u{202E}reversed", String(repeating: "long ", count: 400),
  ]

  @Test(arguments: hostileTitles)
  func `no title breaks out of its question`(title: String) throws {
    for state in [PromptState.milestoneOverdue, .milestoneFinished, .questionOpen, .winRecorded] {
      let name = state == .questionOpen ? "question" : state == .winRecorded ? "win" : "title"
      let variables = ["due": "2026-10-15"].merging([name: title]) { $1 }
      for prompt in PromptLibrary.embedded.prompts(for: state) {
        let question = prompt.question.rendered(variables, escape: MarkdownText.escaped)
        let source = SourceText(text: "Before.\n\n**\(question)**\n\nAfter.")
        let (document, _) = MarkdownDocument.parse(source, body: source.fullRange)
        let blocks = Array(document.children(of: 0))
        try #require(blocks.count == 3, "\(question)")
        let inlines = Array(document.children(of: blocks[1]))
        #expect(inlines.map { document.nodes[$0].kind } == [.strong], "\(question)")
        let text = document.plainText(of: blocks[1])
        let words = PlainText.cleaned(title).split(separator: " ").joined(separator: " ")
        let shown = text.split(separator: " ").joined(separator: " ")
        let uses = prompt.question.contains(.variable(name))
        if uses { #expect(shown.contains(words), "\(question)") }
        let kinds = Set(document.nodes.map(\.kind))
        #expect(kinds.isDisjoint(with: [.link, .image, .htmlInline, .htmlBlock, .code, .heading]))
      }
    }
  }

  @Test(arguments: hostileTitles)
  func `no title breaks the page`(title: String) throws {
    let question = PromptSheet.Question(
      id: "x", for: .both, who: title, forText: "For \(title).", direction: .back,
      framework: "GROW", state: "setback",
      question: "What of *\(MarkdownText.escaped(title))*?", help: nil,
      because: .init(text: title, line: 1, column: 1, subject: title), score: nil)
    let sheet = fixed(title: title, [question])
    let page = try html(sheet)
    #expect(PageCheck(page).problems == [])
    #expect(!page.contains("<script"))
    #expect(!page.contains("onclick=\""))
    #expect(!page.contains("<img"))
    let plain = try html(
      fixed(title: "x", [plainQuestion]))
    func tags(_ page: String) -> Int { page.count { $0 == "<" } }
    #expect(tags(page) == tags(plain), "a title adds no element")
    let text = try markdown(sheet)
    let source = SourceText(text: text)
    let (document, _) = MarkdownDocument.parse(source, body: source.fullRange)
    let kinds = Array(document.children(of: 0)).map { document.nodes[$0].kind }
    #expect(kinds == [.heading, .paragraph, .paragraph, .blockQuote])
  }

  /// A sheet that no plan stands behind.
  private func fixed(title: String, _ prompts: [PromptSheet.Question]) -> PromptSheet {
    PromptSheet(
      title: title, audience: "pair", audienceText: "the pair", session: "2026-10-20",
      sessionText: "20 October 2026", prompts: prompts, resting: nil)
  }

  private var plainQuestion: PromptSheet.Question {
    PromptSheet.Question(
      id: "x", for: .both, who: "x", forText: "For x.", direction: .back, framework: "GROW",
      state: "setback",
      question: "What of *x*?", help: nil,
      because: .init(text: "x", line: 1, column: 1, subject: "x"), score: nil)
  }

  // MARK: Forms

  @Test func `the JSON names everything`() throws {
    let sheet = fixed(title: "Plan", [plainQuestion])
    #expect(
      sheet.json() == """
        {
          "audience" : "pair",
          "audience_text" : "the pair",
          "kind" : "prompts",
          "prompts" : [
            {
              "because" : {
                "column" : 1,
                "line" : 1,
                "subject" : "x",
                "text" : "x"
              },
              "direction" : "back",
              "for" : "both",
              "for_text" : "For x.",
              "framework" : "GROW",
              "help" : null,
              "id" : "x",
              "question" : "What of *x*?",
              "score" : null,
              "state" : "setback",
              "who" : "x"
            }
          ],
          "resting" : null,
          "schema" : 1,
          "session" : "2026-10-20",
          "session_text" : "20 October 2026",
          "title" : "Plan"
        }

        """)
  }

  @Test func `a team's template takes the place of the page`() throws {
    let own = TemplateSource(
      name: "prompts.md", text: "{{#prompts}}{{id}} {{/prompts}}", path: "ours/prompts.md.mustache")
    let (text, problems) = try sheet(late) { $0.limit = 1 }
      .markdown(templates: TemplateLibrary(overrides: [own]))
    #expect(problems == [])
    #expect(text == (try sheet(late) { $0.limit = 1 }.prompts.map(\.id).joined()) + " ")
  }

  @Test func `a broken template is named with its place`() throws {
    let own = TemplateSource(
      name: "prompts.html", text: "{{#prompts}}{{quesion}}{{/prompts}}",
      path: "ours/prompts.html.mustache")
    let (text, problems) = try sheet(late).html(templates: TemplateLibrary(overrides: [own]))
    #expect(text == nil)
    let problem = try #require(problems.first)
    #expect(problem.description.hasPrefix("ours/prompts.html.mustache:1:13: error: "))
  }

  @Test(
    arguments: [
      ("due on 2026-10-15?", "due on <time>2026-10-15</time>?"), ("2026-02-30", "2026-02-30"),
      ("12026-10-15", "12026-10-15"), ("*a* & <b>", "<em>a</em> &amp; "),
      ("[x](https://example.org/2026-10-15)", "<a href=\"https://example.org/2026-10-15\">x</a>"),
      ("# no heading", "# no heading"), ("", ""),
    ])
  func `a line becomes a line of the page`(markdown: String, html: String) {
    #expect(PromptMarkup.html(markdown) == html)
  }

  @Test func `a day without questions says so`() throws {
    let empty = fixed(title: "Plan", [])
    #expect(try markdown(empty).contains("Nothing calls for a question on this day."))
    #expect(try html(empty).contains("Nothing calls for a question on this day."))
  }

  // MARK: Audiences

  @Test func `a question holds nothing that its audience may not see`() throws {
    let body = """
      ## Milestones

      ### Ship the job

      - Owner: @ada
      - Due: 2026-10-15
      - Status: blocked since 2026-10-02, waiting for the quarrelsome vendor
      - Evidence: the secret dashboard

      ## Feedback

      ### 2026-10-13 Grace to Ada

      - Try: whisper less

      ## Check-ins

      ### 2026-10-13

      - Missed: the hushed review
      """
    let hidden = ["Ada", "Byron", "Grace", "Hopper", "quarrelsome", "whisper", "hushed", "secret"]
    let sheet = try sheet(body) {
      $0.audience = .everyone
      $0.isAll = true
      $0.explains = true
    }
    for text in [sheet.json(), try markdown(sheet), try html(sheet)] {
      for word in hidden { #expect(!text.contains(word), "\(word)") }
    }
    #expect(sheet.prompts.contains { $0.state == "milestone-blocked" })
    let pair = try self.sheet(body) { $0.isAll = true }.json()
    #expect(pair.contains("quarrelsome") && pair.contains("hushed"))
  }

  @Test(arguments: Audience.allCases)
  func `what is only withheld is not said to be missing`(audience: Audience) throws {
    let body = """
      ## Goals

      ### Own billing

      - Skills: Negotiation

      #### Milestone: Ship the job

      - Evidence: the dashboard

      ## Metrics

      ### Reviews given

      - Kind: practice
      - For: Own billing

      ## Practice

      - Negotiation with the vendor

      ## Feedback

      ### 2026-10-13 Grace to Ada

      - Response: thank you

      ## Check-ins

      ### 2026-10-13
      """
    let sheet = try sheet(body) {
      $0.audience = audience
      $0.isAll = true
    }
    let states = Set(sheet.prompts.map(\.state))
    #expect(
      states.isDisjoint(with: [
        "milestone-without-evidence", "goal-without-leading-measure", "skill-never-practised",
        "feedback-unanswered", "check-in-missed", "plan-beginning",
      ]))
  }
}
