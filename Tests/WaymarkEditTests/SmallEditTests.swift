import Testing
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

struct SmallEditTests {
  static let plan = """
    # Owning billing

    - Mentor: Grace Hopper
    - Mentee: Ada Byron

    ## Goals

    ### Own billing

    #### Milestone: M1: Ship the retry job

    - **Owner:** @ada
    - **Due:** 2026-10-15
    - **Status:** blocked since 2026-10-02, waiting for data

    - [ ] Write the note (@ada, due 2026-09-10)
    - [/] Pair on tests (@grace, in progress, due 2026-09-25)
    - [] Ask for data
    - [ ] Tidy up 📅 2026-09-30
    - [/] Weekly letter 🛫 2026-09-01 📅 2026-09-30 🔁 every week
    - [ ] Ledger [due:: 2026-10-01] #books
    - [ ] Runbook (due:: 2026-10-01)
    - [ ] Dry run due:2026-11-05

    #### Milestone: Carry the pager (@ada, due 2026-12-01)

    ## Milestones

    | # | Milestone | Due | Status | Done |
    | - | --------- | --- | ------ | ---- |
    | R1 | First talk | 2026-11-01 | planned |   |

    - 2026-10-20: design review

    ## Wins

    - 2026-09-08 First note merged

    ## Questions

    - [ ] Who decides?
    """ + "\n"

  static let cases: [(name: String, removed: [String], added: [String])] = [
    (
      "write the note", ["- [ ] Write the note (@ada, due 2026-09-10)"],
      ["- [x] Write the note (@ada, due 2026-09-10, done 2026-11-24)"]
    ),
    (
      "Pair", ["- [/] Pair on tests (@grace, in progress, due 2026-09-25)"],
      ["- [x] Pair on tests (@grace, done 2026-11-24, due 2026-09-25)"]
    ),
    ("ask for", ["- [] Ask for data"], ["- [x] Ask for data (done 2026-11-24)"]),
    (
      "tidy", ["- [ ] Tidy up 📅 2026-09-30"], ["- [x] Tidy up 📅 2026-09-30 ✅ 2026-11-24"]
    ),
    (
      "weekly", ["- [/] Weekly letter 🛫 2026-09-01 📅 2026-09-30 🔁 every week"],
      ["- [x] Weekly letter 🛫 2026-09-01 📅 2026-09-30 ✅ 2026-11-24 🔁 every week"]
    ),
    (
      "ledger", ["- [ ] Ledger [due:: 2026-10-01] #books"],
      ["- [x] Ledger [due:: 2026-10-01] [done:: 2026-11-24] #books"]
    ),
    (
      "runbook", ["- [ ] Runbook (due:: 2026-10-01)"],
      ["- [x] Runbook (due:: 2026-10-01) (done:: 2026-11-24)"]
    ),
    (
      "dry run", ["- [ ] Dry run due:2026-11-05"],
      ["- [x] Dry run due:2026-11-05 done:2026-11-24"]
    ),
    (
      "M1", ["- **Status:** blocked since 2026-10-02, waiting for data"],
      ["- **Status:** done", "- **Done:** 2026-11-24"]
    ),
    (
      "pager", ["#### Milestone: Carry the pager (@ada, due 2026-12-01)"],
      ["#### Milestone: Carry the pager (@ada, due 2026-12-01, done 2026-11-24)"]
    ),
    (
      "R1", ["| R1 | First talk | 2026-11-01 | planned |   |"],
      ["| R1 | First talk | 2026-11-01 | done    | 2026-11-24 |"]
    ),
    (
      "design", ["- 2026-10-20: design review"],
      ["- 2026-10-20: design review (done 2026-11-24)"]
    ),
    ("who decides", ["- [ ] Who decides?"], ["- [x] Who decides? (done 2026-11-24)"]),
  ]

  @Test(arguments: cases.indices)
  func `an item is ticked where it is written`(index: Int) throws {
    let example = Self.cases[index]
    let new = try Editing.text(Self.plan) { editor throws(EditProblem) in
      try editor.done(example.name, on: Editing.day)
    }
    let change = Editing.change(Self.plan, new)
    #expect(change.removed == example.removed)
    #expect(change.added == example.added)
  }

  @Test func `a due date moves where it is written, and the change is noted`() throws {
    let new = try Editing.text(Self.plan) { editor throws(EditProblem) in
      try editor.move(
        "M1", to: CalendarDate(dayNumber: 20_800), because: "data came\nlate", on: Editing.day)
    }
    let change = Editing.change(Self.plan, new)
    #expect(change.removed == ["- **Due:** 2026-10-15"])
    #expect(
      change.added == [
        "- **Due:** 2026-12-13", "", "## Changes", "",
        "- 2026-11-24 \"Ship the retry job\": 2026-10-15 → 2026-12-13, data came late",
      ])
  }

  @Test(arguments: [
    "### Milestone: Talk\n\n- Due: before Christmas\n",
    "## Milestones\n\n| Milestone | Due |\n| - | - |\n| Talk | before Christmas |\n",
  ])
  func `what was no date is kept in the note`(body: String) throws {
    let new = try Editing.text("# Plan\n\n- Mentee: Ada\n\n" + body) { editor throws(EditProblem) in
      try editor.move(
        "talk", to: CalendarDate(dayNumber: 20_800), because: "holidays", on: Editing.day)
    }
    #expect(new.contains("\"Talk\": \"before Christmas\" → 2026-12-13, holidays"))
  }

  @Test func `a circle's check-in begins with who was there last, or with all`() throws {
    let circle = "---\npeers: [Ana, Bo, Chi]\n---\n\n# Circle\n\n## Check-ins\n"
    let held = circle + "\n### 2026-10-19\n\n- Present: @ana, @bo\n"
    for (plan, present) in [(circle, "@ana, @bo, @chi"), (held, "@ana, @bo")] {
      let new = try Editing.text(plan) { editor throws(EditProblem) in
        try editor.checkIn(on: Editing.day, prompts: [])
      }
      #expect(new.contains("### \(Editing.day)\n\n- Present: \(present)\n"))
    }
  }

  @Test func `a date that was inherited is added`() throws {
    let new = try Editing.text(Self.plan) { editor throws(EditProblem) in
      try editor.move(
        "ask for data", to: CalendarDate(dayNumber: 20_800), because: "it is needed later",
        on: Editing.day)
    }
    #expect(new.contains("- [] Ask for data (due 2026-12-13)\n"))
  }

  @Test func `what only its author sees is not told under Changes`() throws {
    let text = Self.plan.replacing("Write the note", with: "Write the note (private)")
    let new = try Editing.text(text) { editor throws(EditProblem) in
      try editor.move(
        "write", to: CalendarDate(dayNumber: 20_800), because: "later", on: Editing.day)
    }
    let plan = Editing.plan(Array(new.utf8))
    #expect(plan.changes.map(\.audience) == [.oneself])
    #expect(plan.visible(to: .pair).changes.isEmpty)
  }

  @Test func `an ambiguous name lists the candidates`() throws {
    let editor = Editing.editor(Array(Self.plan.utf8))
    let problem = #expect(throws: EditProblem.self) { try editor.done("e", on: Editing.day) }
    #expect(problem?.candidates.contains("plan.md:16: step: Write the note") == true)
    let misspelt = #expect(throws: EditProblem.self) {
      try editor.done("First tolk", on: Editing.day)
    }
    #expect(misspelt?.candidates == ["plan.md:31: milestone: [R1] First talk"])
  }

  @Test func `a line names an item`() throws {
    let new = try Editing.text(Self.plan) { editor throws(EditProblem) in
      try editor.done(":16", on: Editing.day)
    }
    #expect(new.contains("- [x] Write the note"))
  }

  @Test func `a win goes where the file's order wants it`() throws {
    let oldestFirst = try Editing.text(Self.plan) { editor throws(EditProblem) in
      try editor.win("Talk given", on: Editing.day)
    }
    #expect(oldestFirst.contains("merged\n- 2026-11-24 Talk given\n\n## Questions"))
    let reversed = Self.plan.replacing(
      "- 2026-09-08 First note merged",
      with: "* 2026-09-08 First note merged\n* 2026-09-01 Plan agreed")
    let newestFirst = try Editing.text(reversed) { editor throws(EditProblem) in
      try editor.win("Talk given", on: Editing.day)
    }
    #expect(newestFirst.contains("## Wins\n\n* 2026-11-24 Talk given\n* 2026-09-08 First"))
    let without = Self.plan.replacing("## Wins\n\n- 2026-09-08 First note merged\n\n", with: "")
    let made = try Editing.text(without) { editor throws(EditProblem) in
      try editor.win("Talk given", on: Editing.day)
    }
    #expect(made.contains("\n\n## Wins\n\n- 2026-11-24 Talk given\n\n## Questions"))
  }

  @Test func `nothing is written where it would not be read`() {
    let text = "# Plan\n\n- Mentor: Grace Hopper\n\n```\nno end\n"
    let editor = Editing.editor(Array(text.utf8))
    #expect(throws: EditProblem.self) { try editor.win("A win", on: Editing.day) }
  }
}
