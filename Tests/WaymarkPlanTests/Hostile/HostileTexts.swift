import Testing

/// Texts that nobody writes by hand, each grown to a number of repetitions.
struct HostileText: Sendable, CustomTestStringConvertible {
  let name: String
  /// How often it is repeated for a text of a usual size.
  let count: Int
  let make: @Sendable (Int) -> String

  var testDescription: String { name }

  private static func times(
    _ name: String, _ count: Int, before: String = "", after: String = "",
    _ part: @escaping @Sendable (Int) -> String
  ) -> HostileText {
    HostileText(name: name, count: count) { count in
      before + (0..<count).map(part).joined() + after
    }
  }

  private static func run(
    _ name: String, _ count: Int, before: String = "", after: String = "", _ part: String
  ) -> HostileText {
    HostileText(name: name, count: count) { before + String(repeating: part, count: $0) + after }
  }

  static let all: [HostileText] = headings + items + lines + names

  private static let headings = [
    times("headings", 2_000) { "### Heading \($0)\n\n" },
    times("goals", 1_000, before: "## Goals\n\n") { "### Goal \($0)\n\n" },
    times("goals and milestones", 500, before: "## Goals\n\n") {
      "### Goal \($0)\n\n#### Milestone: Part\n\n- [ ] Step\n\n"
    },
    times("one name for all milestones", 1_000, before: "## Milestones\n\n") { _ in
      "### Same\n\n- After: Same\n\n"
    },
    times("a circle of milestones", 500, before: "## Milestones\n\n") {
      "### M\($0): Part\n\n- After: M\($0 + 1), M0\n\n"
    },
    times("check-ins", 1_000, before: "## Check-ins\n\n") { _ in "### 2026-09-15\n\n- [ ] Do\n\n" },
    times("metrics", 1_000, before: "## Metrics\n\n") { "### Metric \($0)\n\n- 2026-09-15: 3\n\n" },
    times("one name for all metrics", 1_000, before: "## Metrics\n\n") { _ in
      "### Same\n\n- 2026-09-15: 3\n\n"
    },
    times("allow comments", 1_000, before: "## Goals\n\n") {
      "<!-- waymark: allow goal-without-reason -->\n\n### Goal \($0)\n\n"
    },
    run("empty headings", 4_000, "#\n\n"),
    run("title marks", 10_000, before: "# Plan ", "(private)"),
  ]

  private static let items = [
    times("checkboxes", 2_000, before: "## Goals\n\n") {
      "- [ ] Step \($0) (@ada, due 2026-10-15)\n"
    },
    times("boxes in prose", 3_000) { _ in "- [ ] Box\n" },
    times("fields in a list", 2_000, before: "## Goals\n\n### Goal\n\n") {
      "- Why: reason \($0)\n"
    },
    times("fields in a paragraph", 2_000, before: "## Goals\n\n### Goal\n\n") {
      "Why: reason \($0)\n"
    },
    times("plan fields", 2_000, before: "# Plan\n\n") { "Peers: Person\($0)\n" },
    times("rows", 1_000, before: "## Milestones\n\n| What | Who | Due |\n| - | - | - |\n") {
      "| Part \($0) | @ada | 2026-10-15 |\n"
    },
    HostileText(name: "columns", count: 500) { count in
      let names = (0..<count).map { "| Name \($0) " }.joined()
      let rule = String(repeating: "| - ", count: count)
      return "## Metrics\n\n| Date \(names)|\n| - \(rule)|\n| 2026-09-15 "
        + String(repeating: "| 1 ", count: count) + "|\n"
    },
    times("nested steps", 60, before: "## Goals\n\n") {
      String(repeating: "  ", count: $0) + "- [ ] Step\n"
    },
    run(
      "questions", 1_000, before: "## Check-ins\n\n### 2026-09-15\n\n", "**Why?**\n\nBecause.\n\n"),
    run("quotes", 2_000, "> - [ ] Box\n\n"),
    run("numbered dates", 2_000, before: "## Milestones\n\n", "12. May 2027: review\n"),
  ]

  private static let lines = [
    run("comments that allow", 3_000, "<!-- waymark: allow overdue-step -->\n\n"),
    run("handles in brackets that are not closed", 8_000, before: "## Goals\n\n- [ ] ", "(@ada, "),
    run("one long line", 20_000, before: "## Goals\n\n- ", "word "),
    run("one long word", 100_000, before: "## Goals\n\n- ", "w"),
    run("opening brackets", 20_000, before: "## Goals\n\n- ", "("),
    run("closing brackets", 20_000, before: "## Goals\n\n- [ ] x ", ")"),
    run("brackets", 10_000, before: "## Goals\n\n- [ ] x ", "()"),
    run("emoji", 10_000, before: "## Goals\n\n- [ ] (@ada) ", "🚀"),
    run("variation selectors", 10_000, before: "## Goals\n\n- [ ] x ", "\u{FE0F}"),
    run("weekdays", 10_000, before: "## Check-ins\n\n### ", "Mon "),
    run("months", 10_000, before: "## Check-ins\n\n### ", "May "),
    run("ordinals", 10_000, before: "## Check-ins\n\n### ", "1st of "),
    run("dates", 5_000, before: "## Milestones\n\n- ", "2026-10-15 "),
    run("ranges of dates", 5_000, before: "## Milestones\n\n- ", "Oct 1–"),
    run("tags", 5_000, before: "## Goals\n\n- [ ] x ", "[due:: "),
    run("dated tags", 5_000, before: "## Goals\n\n- [ ] x ", "due:2026-10-15 "),
    run("signs", 5_000, before: "## Goals\n\n- [ ] x ", "📅 "),
    run("open comments", 10_000, "<!-- "),
    run("comments in a line", 3_000, before: "## Goals\n\n- [ ] x ", "<!-- y -->"),
    run("stars", 20_000, before: "# Plan\n\n", "*"),
    run("colons", 20_000, before: "# Plan\n\n", "a: "),
    run("hashes", 20_000, before: "# Plan\n\n", "#a "),
    run("status words", 5_000, before: "## Milestones\n\n### M\n\n- Status: ", "in progress "),
    run("confidence", 20_000, before: "## Goals\n\n### G\n\n- Confidence: ", "9"),
  ]

  private static let names = [
    run("handles", 10_000, before: "## Goals\n\n- [ ] x ", "@a "),
    run("leading handles", 5_000, before: "## Goals\n\n- [ ] ", "@a, "),
    run("commas", 20_000, before: "# Plan\n\n- Peers: ", ","),
    run("ands", 5_000, before: "## Check-ins\n\n### 2026-09-15\n\n- Present: ", "and "),
    times("peers", 1_000, before: "# Plan\n\n- Peers: ") { "p\($0), " },
    HostileText(name: "a role for many", count: 400) { count in
      "# Plan\n\n- Peers: " + (0..<count).map { "p\($0)" }.joined(separator: ", ")
        + "\n\n## Goals\n\n" + String(repeating: "- [ ] Do (@peers)\n", count: count)
    },
    HostileText(name: "front matter beyond ASCII", count: 2_000) { count in
      "---\nskills: [" + String(repeating: "é, ", count: count) + "é]\n---\n"
    },
    times("front matter keys", 1_000, before: "---\n", after: "---\n") { "mentr\($0): x\n" },
    HostileText(name: "people in front matter", count: 1_000) { count in
      "---\npeople:\n" + (0..<count).map { "  p\($0): Name \($0)\n" }.joined() + "---\n"
    },
  ]
}
