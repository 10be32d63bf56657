import Testing
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

struct CheckInTests {
  static let plan = """
    # Owning billing

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    - Cadence: every 2 weeks

    ## Goals

    ### Own billing

    - [ ] Ship the retry job (@ada, due 2026-11-20)
    - [ ] Carry the pager (@grace, due 2027-02-20)
    - [ ] Write to my old boss (private) (@ada, due 2026-11-21)

    ## Check-ins

    ### 2026-10-27

    - Present: @ada, @grace

    - [ ] Ask the finance desk
      how old is too old (@grace, due 2026-11-10)
    - [x] Time the reviews (@ada)

    ### 2026-11-10

    - [ ] Read the runbook (@ada)

    ## Feedback

    ### 2026-11-10 Grace to Ada

    - Fact: you rang early
    """ + "\n"

  @Test func `a check-in holds what is due, what was carried over, and the questions`() throws {
    let new = try Editing.text(Self.plan) { editor throws(EditProblem) in
      try editor.checkIn(on: Editing.day, prompts: ["What hindered *Ship the retry job*?"])
    }
    let expected = """
      - [ ] Read the runbook (@ada)

      ### 2026-11-24

      - Present: @ada, @grace
      - Progress:
      - Learned:
      - Blocked:
      - Next:
      - Confidence:
      - Due:
        - @ada 2026-11-20 Ship the retry job

      **What hindered *Ship the retry job*?**

      - [ ] Ask the finance desk how old is too old (@grace, due 2026-11-10)
      - [ ] Read the runbook (@ada)

      ## Feedback

      """
    #expect(new.contains(expected))
    let checkIn = try #require(Editing.plan(Array(new.utf8)).checkIns.last)
    #expect(checkIn.prompts.map(\.question.value) == ["What hindered Ship the retry job?"])
    #expect(checkIn.present.map(\.handle) == ["ada", "grace"])
    let again = try Editing.text(new) { editor throws(EditProblem) in
      try editor.checkIn(on: Editing.day)
    }
    #expect(again == new)
  }

  @Test func `what was carried over is ticked in both places`() throws {
    let new = try Editing.text(Self.plan) { editor throws(EditProblem) in
      try editor.checkIn(on: Editing.day)
    }
    let done = try Editing.text(new) { editor throws(EditProblem) in
      try editor.done("read the runbook", on: Editing.day)
    }
    #expect(
      Editing.change(new, done).added == [
        "- [x] Read the runbook (@ada)", "- [x] Read the runbook (@ada, done 2026-11-24)",
      ])
  }

  @Test func `newest first stays newest first`() throws {
    let text = """
      # Plan

      - Mentee: Ada Byron

      ## 1:1s

      #### 2026-11-10

      - Progress: much

      #### 2026-10-27

      - Progress: some
      """
    let new = try Editing.text(text) { editor throws(EditProblem) in
      try editor.checkIn(on: Editing.day)
    }
    #expect(new.contains("## 1:1s\n\n#### 2026-11-24\n\n- Present: @ada\n"))
    #expect(
      new.hasSuffix("- Confidence:\n\n#### 2026-11-10" + text.split(separator: "2026-11-10")[1]))
    let between = try Editing.text(text) { editor throws(EditProblem) in
      try editor.checkIn(on: CalendarDate(dayNumber: 20_760))
    }
    #expect(between.contains("- Progress: much\n\n#### 2026-11-03\n"))
  }

  @Test func `a plan without check-ins gets the section`() throws {
    let text =
      "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n- [ ] Talk\n\n## Wins\n\n- 2026-11-01 One\n"
    let new = try Editing.text(text) { editor throws(EditProblem) in
      try editor.checkIn(on: Editing.day)
    }
    #expect(new.contains("- [ ] Talk\n\n## Check-ins\n\n### 2026-11-24\n\n- Present: @ada\n"))
    #expect(new.hasSuffix("- Confidence:\n\n## Wins\n\n- 2026-11-01 One\n"))
  }

  @Test func `feedback opens with the fields to fill in`() throws {
    let new = try Editing.text(Self.plan) { editor throws(EditProblem) in
      try editor.feedback(from: "mentee", to: "Hopper", about: "ship", on: Editing.day)
    }
    let added = """


      ### 2026-11-24 @ada to @grace

      - About: Ship the retry job
      - Situation:
      - Fact:
      - Impact:
      - Try:

      """
    #expect(new == Self.plan.dropLast() + added)
    let again = try Editing.text(new) { editor throws(EditProblem) in
      try editor.feedback(from: "ada", to: "@grace", about: "ship", on: Editing.day)
    }
    #expect(again == new)
    let problem = #expect(throws: EditProblem.self) {
      try Editing.editor(Array(Self.plan.utf8)).feedback(
        from: "Alan", to: "ada", about: nil, on: Editing.day)
    }
    #expect(problem?.candidates == ["@ada Ada Byron", "@grace Grace Hopper"])
  }

  @Test(arguments: Editing.samples.map(\.name))
  func `every sample takes a check-in and feedback`(name: String) throws {
    let text = try #require(Editing.samples.first { $0.name == name }).text
    for bytes in Editing.forms(of: text) {
      let edit = try Editing.editor(bytes).checkIn(on: Editing.day, prompts: ["Was nun?"])
      let new = edit.edits.applied(to: bytes).bytes
      // One insertion, and nothing else.
      #expect(edit.edits.count == 1 && edit.edits.allSatisfy(\.range.isEmpty), "\(name)")
      let plan = Editing.plan(new)
      #expect(plan.checkIns.contains { $0.date.date == Editing.day && $0.prompts.count == 1 })
      #expect(plan.source.lineEnding == SourceText(path: "plan.md", bytes: bytes).lineEnding)
      let people = plan.people.compactMap(\.handle)
      guard people.count > 1 else { continue }
      let feedback = try Editing.editor(new).feedback(
        from: people[0], to: people[1], about: nil, on: Editing.day)
      #expect(feedback.edits.count == 1 && feedback.edits.allSatisfy(\.range.isEmpty), "\(name)")
    }
  }
}
