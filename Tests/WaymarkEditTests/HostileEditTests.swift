import Testing
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Files that are written oddly: an edit leaves their oddness alone.
struct HostileEditTests {
  static let plans: [(name: String, text: String, ticked: String)] = [
    (
      "tabs", "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n-\t[ ]\tTalk\t(@ada)\t\n",
      "-\t[x]\tTalk\t(@ada, done 2026-11-24)\t\n"
    ),
    (
      "mixed line endings", "# Plan\r\n\n- Mentee: Ada Byron\n\r\n## Goals\n\n* [ ] Talk\r\n\n",
      "* [x] Talk (done 2026-11-24)\r\n\n"
    ),
    (
      "trailing spaces", "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n1. [ ] Talk   \n   \n",
      "1. [x] Talk (done 2026-11-24)   \n   \n"
    ),
    (
      "a comment at the end",
      "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n- [ ] Talk (@ada) <!-- (due 1) -->\n",
      "- [x] Talk (@ada, done 2026-11-24) <!-- (due 1) -->\n"
    ),
    (
      "a link at the end",
      "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n- [ ] [Talk](talk.md)\n",
      "- [x] [Talk](talk.md) (done 2026-11-24)\n"
    ),
    (
      "a parenthesis that is prose",
      "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n- [ ] Talk (a short one)\n",
      "- [x] Talk (a short one) (done 2026-11-24)\n"
    ),
    (
      "wrapped words",
      "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n- [ ] Talk\n  about it\n  - a note\n",
      "- [x] Talk\n  about it (done 2026-11-24)\n  - a note\n"
    ),
    (
      "combining marks and emoji",
      "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n- [ ] Talk e\u{301}té 👩‍🚀 (@ada) 🎉\n",
      "- [x] Talk e\u{301}té 👩‍🚀 (@ada, done 2026-11-24) 🎉\n"
    ),
    (
      "closing hashes",
      "# Plan #\n\n- Mentee: Ada Byron\n\n## Milestone: Talk ##\n",
      "## Milestone: Talk (done 2026-11-24) ##\n"
    ),
    (
      "an underlined heading",
      "# Plan\n\n- Mentee: Ada Byron\n\nMilestone: Talk\n---\n\nWords.\n",
      "Milestone: Talk (done 2026-11-24)\n---\n\nWords.\n"
    ),
  ]

  @Test(arguments: plans.indices)
  func `an odd file keeps its oddness`(index: Int) throws {
    let plan = Self.plans[index]
    let new = try Editing.text(plan.text) { editor throws(EditProblem) in
      try editor.done("talk", on: Editing.day)
    }
    #expect(new.hasSuffix(plan.ticked), "\(plan.name)")
    let kept = plan.text.utf8.count - plan.ticked.utf8.count + " (done 2026-11-24)".utf8.count
    #expect(new.utf8.prefix(min(kept, 40)).elementsEqual(plan.text.utf8.prefix(min(kept, 40))))
    let again = try Editing.text(new) { editor throws(EditProblem) in
      try editor.done("talk", on: Editing.day)
    }
    #expect(again == new, "\(plan.name)")
    let formatted = PlanFormatter(reader: PlanReader()).tidied(Editing.plan(Array(new.utf8)))
    #expect(
      PlanOutline.lines(of: Editing.plan(formatted.bytes))
        == PlanOutline.lines(of: Editing.plan(Array(new.utf8))))
  }

  @Test func `a reason that looks like metadata is noted all the same`() throws {
    let text = "# Plan\n\n- Mentee: Ada Byron\n\n## Goals\n\n- [ ] Talk (@ada, due 2026-12-01)\n"
    let new = try Editing.text(text) { editor throws(EditProblem) in
      try editor.move(
        "talk", to: CalendarDate(dayNumber: 20_800), because: "no room (asked @ada, due soon)",
        on: Editing.day)
    }
    #expect(new.hasSuffix("→ 2026-12-13, no room (asked @ada, due soon)\n"))
  }
}
