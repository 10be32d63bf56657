/// Plans that nobody writes by hand, by name, each grown to a number of bytes.
enum PathologicalPlans {
  static let names = all(bytes: 1000).map(\.name)

  static func text(_ name: String, bytes: Int) -> String {
    all(bytes: bytes).first { $0.name == name }?.text ?? ""
  }

  private static func all(bytes: Int) -> [(name: String, text: String)] {
    nested(bytes) + marks(bytes) + frontMatter(bytes) + work(bytes) + letters(bytes)
  }

  private static let head = """
    # Plan

    - Mentee: Ada Byron
    - Mentor: Grace Hopper
    - Cadence: every 2 weeks
    - Start: 2026-09-01


    """

  private static func plan(_ bytes: Int, _ before: String, _ part: (Int) -> String) -> String {
    var text = head + before
    var index = 0
    while text.utf8.count < bytes {
      let next = part(index)
      guard text.utf8.count + next.utf8.count <= max(bytes, 1000) else { break }
      text += next
      index += 1
    }
    return text
  }

  private static func run(_ bytes: Int, _ before: String, _ part: String) -> String {
    let room = max(0, bytes - head.utf8.count - before.utf8.count)
    return head + before + String(repeating: part, count: room / part.utf8.count)
  }

  // MARK: Nesting

  private static func nested(_ bytes: Int) -> [(name: String, text: String)] {
    let goals = "## Goals\n\n"
    return [
      ("nested lists", run(bytes, goals, "- ")),
      ("nested numbers", run(bytes, goals, "1. ")),
      ("nested quotes", run(bytes, goals, "> ")),
      ("quotes and lists in turn", run(bytes, goals, "> - ")),
      (
        "a staircase of boxes",
        plan(bytes, goals) { String(repeating: "  ", count: $0) + "- [ ] Step\n" }
      ),
      (
        "boxes as deep as they are read, over and over",
        plan(bytes, goals) { String(repeating: "  ", count: $0 % 60) + "- [ ] Step \($0)\n" }
      ),
      ("headings of six levels", plan(bytes, goals) { times("#", $0 % 6 + 1) + " Part \($0)\n\n" }),
      ("fences in fences", plan(bytes, goals) { times("`", $0 % 50 + 3) + "\n" }),
      ("tags in tags", run(bytes, goals + "<div>\n", "<div>")),
    ]
  }

  // MARK: Marks

  private static func marks(_ bytes: Int) -> [(name: String, text: String)] {
    let goals = "## Goals\n\n- [ ] "
    return [
      ("open brackets", run(bytes, goals, "[")),
      ("images of links", run(bytes, goals, "![[]()")),
      ("links not closed", run(bytes, goals, "[a](<b")),
      ("emphasis not closed", run(bytes, goals, "*a _b ")),
      ("emphasis in emphasis", run(bytes, goals, "**a *b ")),
      ("backticks", plan(bytes, goals) { times("`", $0 % 90 + 1) + " " }),
      ("entities", run(bytes, goals, "&#x1F600;&amp;&nosuch;")),
      ("definitions of links", plan(bytes, "## Goals\n\n") { "[a\($0)]: /u\n" } + "\n[a1] [a2]\n"),
      ("links to one definition", run(bytes, "[a]: /u\n\n## Goals\n\n- [ ] ", "[a] ")),
      ("comments not closed", run(bytes, goals, "a <!-- ")),
      ("comments that allow", run(bytes, "", "<!-- waymark: allow overdue-step -->\n\n")),
      ("a wide table", head + "## Metrics\n\n" + wide("|a", bytes) + wide("|-", bytes)),
      (
        "a table with many rows",
        plan(bytes, "## Metrics\n\n| Date | Hours |\n| - | - |\n") { _ in "| 2026-09-15 | 1 |\n" }
      ),
      (
        "many small tables",
        plan(bytes, "## Metrics\n\n") { "| Date | M\($0) |\n| - | - |\n| 2026-09-15 | 1 |\n\n" }
      ),
      ("parentheses", run(bytes, goals, "(@ada, ")),
      ("parentheses that are metadata", run(bytes, goals, "(@ada) ")),
    ]
  }

  private static func wide(_ cell: String, _ bytes: Int) -> String {
    times(cell, bytes / 2 / cell.utf8.count) + "|\n"
  }

  // MARK: Front matter

  private static func frontMatter(_ bytes: Int) -> [(name: String, text: String)] {
    func matter(_ lines: String) -> String { "---\n" + lines + "\n---\n\n# Plan\n\n- [ ] Step\n" }
    let doubling = (1..<40).map { "x-\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    return [
      ("anchors that double", matter("x-0: &a0 [lol, lol]\n" + doubling)),
      ("aliases", matter("x: &a ada\npeers: [" + times("*a, ", bytes / 4) + "*a]")),
      ("brackets in front matter", matter("peers: " + times("[", bytes))),
      ("braces in front matter", matter("peers: " + times("{a: ", bytes / 4))),
      ("dashes in front matter", matter(times("- ", bytes / 2))),
      ("many keys", matter((0..<(bytes / 12)).map { "x-k\($0): v\n" }.joined())),
      ("a long scalar", matter("title: " + times("word ", bytes / 5))),
      ("quotes not closed", matter("title: \"" + times("a\\n", bytes / 3))),
    ]
  }

  // MARK: What a plan holds

  private static func work(_ bytes: Int) -> [(name: String, text: String)] {
    let milestones = "## Milestones\n\n"
    return [
      ("checkboxes", plan(bytes, "## Goals\n\n") { _ in "- [ ] a\n" }),
      ("goals", plan(bytes, "## Goals\n\n") { "### Goal \($0)\n\n" }),
      (
        "milestones of one name",
        plan(bytes, milestones) { _ in "### Same (@ada, due 2026-10-15)\n\n- After: Same\n\n" }
      ),
      (
        "a circle of milestones",
        plan(bytes, milestones) { "### M\($0): Part\n\n- After: M\($0 + 1)\n\n" }
          + "### M0: Part\n\n- After: M0\n"
      ),
      (
        "milestones after all before",
        plan(bytes, milestones) { index in
          "### M\(index): Part\n\n- After: "
            + (0..<min(index, 200)).map { "M\($0)" }.joined(separator: ", ") + "\n\n"
        }
      ),
      ("marks", plan(bytes, "## Goals\n\n") { _ in "- a (private)\n" }),
      ("marks in a line", plan(bytes, "## Goals\n\n- ") { _ in "(private) " } + "word\n"),
      ("fields with marks", plan(bytes, "## Goals\n\n### G\n\n") { _ in "- Why: a (private)\n" }),
      ("full-width brackets", plan(bytes, "## Goals\n\n") { _ in "（" }),
      ("wins", plan(bytes, "## Wins\n\n") { "- A win of day \($0)\n" }),
      (
        "many who are introduced",
        plan(bytes, "- Peers: A B") { ", Name\($0) Family\($0)" } + "\n\n## Goals\n\n- [ ] a\n"
      ),
      ("a thousand people", people(1000) + "## Goals\n\n- [ ] Step (@p1, with @p999)\n"),
      (
        "as many people as there is room for",
        plan(bytes, people(1) + "## Goals\n\n") { "- [ ] Step (@p\($0), due 2026-10-15)\n" }
      ),
      (
        "check-ins",
        plan(bytes, "## Check-ins\n\n") { _ in
          "### 2026-09-15\n\n- Progress: some\n- [ ] Ask (@ada)\n\n"
        }
      ),
      (
        "feedback",
        plan(bytes, "## Feedback\n\n") { _ in
          "### 2026-09-15 Grace to Ada\n\n- Fact: you always do\n- Impact: good\n\n"
        }
      ),
      ("dates that are none", run(bytes, "## Goals\n\n- [ ] ", "2026-09-31 ")),
      ("handles", run(bytes, "## Goals\n\n- [ ] ", "@ada ")),
      ("labels", run(bytes, "## Goals\n\n- [ ] ", "a: ")),
      ("malformed boxes", plan(bytes, "## Goals\n\n") { _ in "- [] a\n- [ x] b\n" }),
    ]
  }

  private static func people(_ count: Int) -> String {
    "- Peers: " + (0..<count).map { "Person\($0) Name (@p\($0))" }.joined(separator: ", ") + "\n\n"
  }

  // MARK: Letters

  private static func letters(_ bytes: Int) -> [(name: String, text: String)] {
    let goals = "## Goals\n\n- [ ] "
    return [
      ("one word", run(bytes, goals, "a")),
      ("one line of words", run(bytes, goals, "word ")),
      ("spaces", run(bytes, goals, " ")),
      ("tabs", run(bytes, goals, "\t")),
      ("empty lines", run(bytes, goals, "\n")),
      ("carriage returns", run(bytes, goals, "\r")),
      ("combining marks on one letter", run(bytes, goals + "e", "\u{301}")),
      ("combining marks on all letters", run(bytes, goals, "e\u{301}\u{323}")),
      ("emoji that join", run(bytes, goals, "\u{1F469}\u{200D}")),
      ("bidirectional marks", run(bytes, goals, "\u{202E}a\u{2066}\u{5D0}\u{202C}")),
      ("letters without width", run(bytes, goals, "\u{200B}\u{FEFF}")),
      ("letters of four bytes", run(bytes, goals, "\u{20000}")),
    ]
  }

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(0, count))
  }
}
