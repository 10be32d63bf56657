import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

struct PromptSelectionTests {
  /// A plan that calls for far more questions than a session can hold.
  private let busy = """
    ## Goals

    ### Own billing

    - Skills: Negotiation

    #### Milestone: Ship the job

    - Due: 2026-10-15

    #### Milestone: Load the ledger

    - Due: 2026-10-02
    - Status: blocked since 2026-10-05, no access

    #### Milestone: Teach the team

    - Due: 2026-10-28
    - Evidence: two colleagues carry the pager

    #### Milestone: Close the gap

    - Status: done
    - Done: 2026-10-14

    ## Check-ins

    ### 2026-10-06

    - Confidence: 4/5

    ### 2026-10-13

    - Confidence: 2/5
    - Missed: the design review

    ## Feedback

    ### 2026-10-13 Grace to Ada

    - Fact: you sent the note two days early
    """

  private func sheet(
    _ body: String, on session: String = "2026-10-20", path: String = "ada.md",
    library: PromptLibrary = .embedded, _ change: (inout PromptRequest) -> Void = { _ in }
  ) throws -> PromptSheet {
    var request = PromptRequest(session: try day(session))
    change(&request)
    return PromptSheet(pairPlan(body, path: path), library: library, request: request)
  }

  @Test(arguments: [("@ada", false), ("@grace", true), ("@alan", true)])
  func whatAnotherSideWorksAtIsAskedOfBoth(owner: String, isOthersWork: Bool) throws {
    let body = """
      - Peer: Alan Mathison

      ## Goals

      - [ ] Lend the truing stand (\(owner), due 2026-10-22)
      """
    let sheet = try sheet(body) { $0.isAll = true }
    let about = sheet.prompts.filter { $0.because.subject == "Lend the truing stand" }
    #expect(!about.isEmpty)
    #expect(about.allSatisfy { $0.for == .both } == isOthersWork)
  }

  private func days(_ count: Int) throws -> [String] {
    let first = try day("2026-09-15")
    return (0..<count).map { "\(first.adding(days: $0))" }
  }

  // MARK: The same each time

  @Test func `the same plan and day give the same questions, from any folder`() throws {
    let first = try sheet(busy)
    let again = try sheet(busy)
    let elsewhere = try sheet(busy, path: "some/where/else/ada.md")
    #expect(first.json() == again.json())
    #expect(first.json() == elsewhere.json())
  }

  @Test func `the choice does not come and go with the machine`() throws {
    // Written down once: a change of this is a change that users see.
    let chosen = try sheet(busy).prompts.map(\.id)
    #expect(
      chosen == [
        "finished-do-again", "feedback-unanswered-heard-and-meant", "blocked-one-decision",
        "confidence-dropped-one-more", "due-soon-if-then",
      ])
  }

  @Test func `another day or another plan gives other questions`() throws {
    let sessions = try days(14).map { try sheet(busy, on: $0).prompts.map(\.id) }
    #expect(Set(sessions).count > 5)
    let plans = try ["ada", "alan", "grace", "edsger"].map {
      try sheet(busy, path: $0 + ".md").prompts.map(\.id)
    }
    #expect(Set(plans).count > 1)
  }

  // MARK: Balance

  @Test func `a session has at most five questions, and looks both ways, for both sides`() throws {
    for session in try days(60) {
      for body in [busy, "Nothing yet.", "## Goals\n\n- [ ] Ship it (due 2026-10-01)"] {
        let prompts = try sheet(body, on: session).prompts
        #expect((2...5).contains(prompts.count))
        #expect(Set(prompts.map(\.direction)) == [.back, .forward])
        #expect(prompts.contains { $0.for.includes(.mentee) }, "\(session)")
        #expect(prompts.contains { $0.for.includes(.mentor) }, "\(session)")
        #expect(Set(prompts.map(\.id)).count == prompts.count)
        let directions = prompts.map(\.direction)
        #expect(
          directions == directions.filter { $0 == .back } + directions.filter { $0 == .forward })
      }
    }
  }

  @Test func `no two questions are about one thing, and few are of one state`() throws {
    for session in try days(60) {
      let prompts = try sheet(busy, on: session).prompts.filter { $0.because.subject != "" }
      let subjects = prompts.filter { $0.because.subject != "Owning the billing service" }
        .map(\.because.subject)
      #expect(Set(subjects).count == subjects.count, "\(session) \(subjects)")
      let states = Dictionary(grouping: prompts, by: \.state).mapValues(\.count)
      #expect(states.values.allSatisfy { $0 <= 2 })
      let frameworks = Dictionary(grouping: prompts) { $0.framework.prefix { $0 != "," } }
      #expect(frameworks.values.allSatisfy { $0.count <= 3 })
    }
  }

  @Test(arguments: [0, 1, 2, 3, 8])
  func `a limit is kept, and small ones still see both sides`(limit: Int) throws {
    let prompts = try sheet(busy) { $0.limit = limit }.prompts
    #expect(prompts.count == limit)
    if limit > 0 {
      #expect(prompts.contains { $0.for.includes(.mentee) })
      #expect(prompts.contains { $0.for.includes(.mentor) })
    }
    if limit > 1 { #expect(Set(prompts.map(\.direction)).count == 2) }
  }

  @Test(arguments: PromptSide.allCases)
  func `only the questions of a side`(side: PromptSide) throws {
    let prompts = try sheet(busy) { $0.side = side }.prompts
    #expect(!prompts.isEmpty)
    #expect(prompts.allSatisfy { $0.for.includes(side) })
  }

  @Test func `peers are asked only where there are some`() throws {
    for session in try days(30) {
      #expect(try !sheet(busy, on: session).prompts.contains { $0.for == .peer })
    }
    let all = PlanReader().read(
      SourceText(text: "---\nmentee: Ada\nmentor: Grace\npeers: [Alan]\n---\n\n# Plan\n"))
    var request = PromptRequest(session: try day("2026-10-20"))
    request.isAll = true
    #expect(PromptSheet(all, request: request).prompts.contains { $0.for == .peer })
  }

  @Test func `nobody asks for a mentor in a circle of peers`() throws {
    let circle = PlanReader().read(
      SourceText(text: "---\nmentee: [Ada, Alan]\npeers: [Grace]\n---\n\n# Circle\n"))
    var request = PromptRequest(session: try day("2026-10-20"))
    request.isAll = true
    let sheet = PromptSheet(circle, request: request)
    #expect(!sheet.prompts.contains { $0.for == .mentor })
  }

  @Test func `all that the plan calls for, each once`() throws {
    let all = try sheet(busy) { $0.isAll = true }.prompts
    #expect(all.count > 40)
    #expect(Set(all.map(\.id)).count == all.count)
    let overdue = all.filter { $0.state.hasPrefix("milestone-overdue") }.map(\.because.subject)
    #expect(Set(overdue).count == 2, "questions are spread over what calls for them")
  }

  @Test func `a heavier prompt is asked sooner`() throws {
    let own = library(
      ("light", promptText("light", weight: 1, "What is light?")),
      ("heavy", promptText("heavy", weight: 5, "What is heavy?")))
    let sessions = try days(28).map { try sheet("Words.", on: $0, library: own) { $0.limit = 1 } }
    let counts = Dictionary(grouping: sessions.compactMap(\.prompts.first), by: \.id)
      .mapValues(\.count)
    #expect(counts["heavy", default: 0] > 0 && counts["light", default: 0] > 0)
    let state = library(
      ("light", promptText("light", state: "plan-halfway", weight: 1, "What is light?")),
      ("heavy", promptText("heavy", state: "plan-halfway", weight: 5, "What is heavy?")))
    let halfway = try sheet("Words.", on: "2027-03-02", library: state) { $0.limit = 1 }
    #expect(halfway.prompts.map(\.id) == ["heavy"])
  }

  // MARK: Rotation and rest

  @Test func `on quiet days the questions for any day take turns`() throws {
    let start = try day("2027-01-05")
    var asked: [String] = []
    for session in 0..<8 {
      let date = "\(start.adding(days: 14 * session))"
      let body = "## Check-ins\n\n### \(start.adding(days: 14 * session - 14))\n"
      let prompts = try sheet(body, on: date).prompts.filter { $0.state == "nothing-special" }
      asked += prompts.map(\.id)
    }
    #expect(asked.count >= 16)
    #expect(Set(asked).count >= 14, "\(asked)")
  }

  @Test func `a quiet plan gets three questions`() throws {
    let body = "## Check-ins\n\n### 2026-10-13\n"
    #expect(try sheet(body).prompts.count == 3)
  }

  @Test func `a question that was asked rests until its time`() throws {
    let text = promptText(
      "late", state: "milestone-overdue-again", again: 20, "What became of *{{title}}*?")
    let own = library(("late", text))
    func body(_ question: String) -> String {
      """
      ## Milestones

      - [ ] Ship the job (due 2026-09-10)

      ## Check-ins

      ### 2026-10-06

      **\(question)**
      """
    }
    func asked(_ question: String, _ session: String) throws -> [String] {
      try sheet(body(question), on: session, library: own).prompts.map(\.id)
    }
    #expect(try asked("What became of Write the note?", "2026-10-20") == [])
    #expect(try asked("What became of Write the note?", "2026-10-25") == [])
    #expect(try asked("What became of Write the note?", "2026-10-26") == ["late"])
    #expect(try asked("What did you learn from it?", "2026-10-20") == ["late"])
    #expect(try asked("What became of Write the note?", "2026-10-05") == ["late"])
  }

  @Test func `an explanation tells the score, and what rests`() throws {
    let own = library(
      ("late", promptText("late", state: "milestone-overdue-again", "What became of *{{title}}*?")),
      ("next", promptText("next", state: "milestone-overdue-again", "What comes after it?")))
    let body = """
      ## Milestones

      - [ ] Ship the job (due 2026-09-10)

      ## Check-ins

      ### 2026-10-06

      **What became of *Ship the job*?**
      """
    let sheet = try sheet(body, library: own) { $0.explains = true }
    let rested = try #require(sheet.resting)
    #expect(rested.map(\.id) == ["late"])
    #expect(rested.map(\.asked) == ["2026-10-06"])
    #expect(rested.map(\.until) == ["2026-11-03"])
    let score = try #require(sheet.prompts.first?.score)
    let parts = score.call + score.weight + score.urgency + score.turn + score.likeness
    #expect(abs(parts - score.total) < 0.3)
    #expect(try self.sheet(body, library: own).prompts.first?.score == nil)
  }
}
