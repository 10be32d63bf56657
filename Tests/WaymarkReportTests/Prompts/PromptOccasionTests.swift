import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// A small plan for each state: what calls for a question, and which words of the plan do.
struct PromptOccasionTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let state: PromptState
    let day: String
    let body: String
    /// The words of the plan that call for the question.
    let place: String
    let reason: String
    let variables: [String: String]
    var testDescription: String { state.rawValue }
  }

  @Test(arguments: Example.all)
  func `a state is found in the words that call for it`(example: Example) throws {
    let plan = pairPlan(example.body)
    let occasions = PromptOccasion.all(in: plan, on: try day(example.day))
    let occasion = try #require(
      occasions.first { $0.state == example.state },
      "found \(occasions.map(\.state.rawValue))")
    #expect(plan.source.text(occasion.range) == example.place)
    #expect(occasion.reason == example.reason)
    #expect(occasion.variables == example.variables)
  }

  @Test func `there is an example of every state`() {
    #expect(Set(Example.all.map(\.state)) == Set(PromptState.allCases))
  }

  @Test(arguments: Example.all)
  func `some prompt is asked for every state`(example: Example) throws {
    let plan = pairPlan(example.body)
    var request = PromptRequest(session: try day(example.day))
    request.isAll = true
    let sheet = PromptSheet(plan, request: request)
    #expect(sheet.prompts.contains { $0.state == example.state.rawValue })
  }

  @Test(
    arguments: [
      ("a closed one is not late", "- [x] Ship it (due 2026-10-01, done 2026-10-05)"),
      ("a paused one is not late", "- [ ] Ship it (due 2026-10-01, on hold)"),
      ("one is not late on its day", "- [ ] Ship it (due 2026-10-20)"),
    ])
  func `nobody is held to what is not due`(words: String, step: String) throws {
    let occasions = PromptOccasion.all(
      in: pairPlan("## Goals\n\n" + step), on: try day("2026-10-20"))
    let late: Set<PromptState> = [.milestoneOverdue, .milestoneOverdueAgain]
    #expect(occasions.filter { late.contains($0.state) }.isEmpty, Comment(rawValue: words))
  }

  @Test(arguments: [("draft", false), ("paused", false), ("completed", false), ("active", true)])
  func `a plan that is not running is treated gently`(status: String, isHeld: Bool) throws {
    let text = """
      ---
      mentee: Ada Byron
      mentor: Grace Hopper
      status: \(status)
      cadence: weekly
      ---

      # Plan

      ## Goals

      - [ ] Ship it (due 2026-10-01)

      ## Check-ins

      ### 2026-09-01

      - Missed: the design review
      """
    let plan = PlanReader().read(SourceText(text: text))
    let occasions = PromptOccasion.all(in: plan, on: try day("2026-10-20"))
    let heavy: Set<PromptState> = [
      .milestoneOverdue, .milestoneOverdueAgain, .checkInMissed, .commitmentMissed,
    ]
    #expect(occasions.contains { heavy.contains($0.state) } == isHeld)
    #expect(occasions.contains { $0.state == .nothingSpecial })
  }

  @Test func `a goal whose work lies ahead is not standing still`() throws {
    let body = """
      ## Goals

      ### Speak at the June meetup

      - [ ] Agree an outline (due 2027-05-10)
      """
    let occasions = PromptOccasion.all(in: pairPlan(body), on: try day("2026-12-01"))
    #expect(!occasions.contains { $0.state == .goalWithoutMovement })
  }

  @Test func `a late check-in has a quarter of the cadence before it is missed`() throws {
    let body = "## Check-ins\n\n### 2026-10-06\n"
    func isMissed(_ text: String) throws -> Bool {
      PromptOccasion.all(in: pairPlan(body), on: try day(text)).contains {
        $0.state == .checkInMissed
      }
    }
    #expect(try !isMissed("2026-10-23"))
    #expect(try isMissed("2026-10-24"))
  }

  @Test func `an action that is copied from check-in to check-in counts as one`() throws {
    let body = """
      ## Check-ins

      ### 2026-09-15

      - [ ] Ask for the data

      ### 2026-09-29

      - [ ] Ask for the data

      ### 2026-10-13

      - [ ] Ask for the data
      """
    let plan = pairPlan(body)
    let found = PromptOccasion.all(in: plan, on: try day("2026-10-20"))
      .filter { $0.state == .actionCarriedOver }
    #expect(found.map { $0.variables["times"] } == ["2"])
    let line = found.map { plan.source.position(at: $0.range.start).line }
    #expect(line == [23])
  }

  @Test func `a metric that has reached its target is not called stalled`() throws {
    let body = """
      ## Metrics

      ### Reviews given

      - Kind: practice
      - Baseline: 0
      - Target: 4
      - 2026-09-15: 4
      - 2026-09-29: 4
      - 2026-10-13: 4
      """
    let occasions = PromptOccasion.all(in: pairPlan(body), on: try day("2026-10-20"))
    #expect(!occasions.contains { $0.state == .metricStalled })
  }
}
