/// Writes one plan: the same text for the same seed.
struct PlanAuthor {
  var random: SeededRandom
  let trade: Trade
  let cast: Cast
  let shape: PlanShape
  let grammar: Grammar
  let start: Day
  let end: Day
  /// The day on which the plan is looked at; nothing that has happened is later.
  let today: Day
  /// Days between check-ins.
  let rhythm: Int
  let skills: [String]
  /// What a title was given to already: no two things of a plan share a name.
  private var used: Set<String> = []

  /// The day that all plans of a programme are written for.
  static let today = Day(2026, 11, 23)

  init(seed: UInt64, trade: Trade) {
    random = SeededRandom(seed: seed)
    self.trade = trade
    cast = Cast(&random)
    shape = PlanShape.drawn(&random)
    grammar = Grammar(Phrases.shared, trade.phrases)
    today = PlanAuthor.today
    rhythm = random.one(of: [7, 10, 14, 14, 14])
    start = today + -(rhythm * random.number(4...12) + random.number(0...6))
    end = today + random.number(60...240)
    skills = random.some(3, of: trade.skills) + ["Communication"]
  }

  /// The file's name, without its number and ending.
  var fileName: String {
    cast.mentee.handle + "-"
      + cast.mentee.name.lowercased().split(separator: " ").dropFirst().joined(separator: "-")
      .filter(\.isASCII)
  }

  /// The text, of about a given size in bytes.
  mutating func text(size: Int) -> String {
    let head = head() + purpose() + goals() + section(.commitments, commitments())
    var tail = section(.metrics, metrics())
    if random.percent(60) { tail += section(.practice, practice()) }
    tail += section(.wins, dated("win"))
    if random.percent(70) { tail += section(.changes, dated("change")) }
    if random.percent(40) { tail += section(.opportunities, items("resource")) }
    if random.percent(40) { tail += section(.questions, items("question")) }
    if shape != .plain { tail += section(.reflections, reflection()) }
    return head + cycle(room: size - head.utf8.count - tail.utf8.count) + tail
  }

  // MARK: Words

  mutating func phrase(_ list: String) -> String { grammar.phrase(list, &random) }

  mutating func filled(_ text: String) -> String { grammar.filled(text, &random) }

  /// A phrase that is not yet in the plan, where there is one.
  mutating func fresh(_ list: String) -> String {
    var words = phrase(list).capitalised
    for _ in 0..<20 where used.contains(words) { words = phrase(list).capitalised }
    used.insert(words)
    return words
  }

  mutating func date(_ day: Day) -> String { shape.date(day, &random) }

  /// A day that has been.
  mutating func past() -> Day { start + random.number(3...(today - start)) }

  /// A day to come.
  mutating func future() -> Day { today + random.number(2...(end - today)) }

  /// Who does something: mostly the mentee.
  mutating func somebody() -> Cast.Member {
    random.percent(65) ? cast.mentee : random.one(of: [cast.mentor] + cast.peers)
  }

  // MARK: Parts

  /// A heading and what is under it, with one empty line at the end.
  func section(_ kind: PlanShape.Kind, _ body: String) -> String {
    "## \(shape.heading(kind))\n\n\(body)" + (body.hasSuffix("\n\n") ? "" : "\n")
  }

  /// A checkbox with its owner and dates; in some shapes few boxes carry them.
  mutating func box(_ text: String, indent: String = "") -> String {
    let isDone = random.percent(50)
    let owner = somebody().handle
    let mark = isDone ? "x" : random.percent(15) ? "/" : " "
    guard shape != .plain || random.percent(90) else { return "\(indent)- [\(mark)] \(text)\n" }
    let when =
      isDone
      ? "done \(date(past()))" : "due \(date(random.percent(97) ? future() : past()))"
    return "\(indent)- [\(mark)] \(text) (@\(owner), \(when))\n"
  }

  /// A checkbox that was settled, as most of what was agreed some time ago.
  mutating func doneBox(_ text: String) -> String {
    guard random.percent(96) else { return box(text) }
    return "- [x] \(text) (@\(somebody().handle), done \(date(past())))\n"
  }

  private mutating func commitments() -> String {
    var text = "- Mentor: \(phrase("promise")) (@\(cast.mentor.handle))\n"
    for _ in 0..<random.number(1...2) {
      text += "- Mentee: \(phrase("promise")) (@\(cast.mentee.handle))\n"
    }
    for peer in cast.peers { text += "- Peer: \(phrase("promise")) (@\(peer.handle))\n" }
    return text
  }

  private mutating func practice() -> String {
    var text = ""
    for _ in 0..<random.number(1...3) { text += box(phrase("suggestion").capitalised) }
    return text
  }

  private mutating func dated(_ list: String) -> String {
    var text = ""
    for _ in 0..<random.number(1...3) {
      text += "- \(past().iso) \(phrase(list).capitalised)\n"
    }
    return text
  }

  private mutating func items(_ list: String) -> String {
    var text = ""
    for _ in 0..<random.number(1...2) { text += "- \(phrase(list))\n" }
    return text
  }

  private mutating func reflection() -> String {
    "### \(past().iso) \(cast.mentee.given)\n\n\(phrase("thought"))\n"
  }

  /// Numbers up to these days, of more than one kind, and a story beside them.
  private mutating func metrics() -> String {
    let names = random.some(random.number(2...3), of: Phrases.shared["measure"] ?? [])
    let days = (0..<random.number(2...6)).reversed().map { today + (-1 - $0 * rhythm) }
    let isTable = shape != .plain && shape != .otherDates
    var text = ""
    if isTable {
      text += "| Date       | " + names.joined(separator: " | ") + " |\n"
      text += "| ---------- |" + names.map { _ in " --: |" }.joined() + "\n"
      for day in days {
        text += "| \(day.iso) |"
        for _ in names { text += random.percent(95) ? " \(random.number(1...30)) |" : "  |" }
        text += "\n"
      }
    }
    text += (isTable ? "\n" : "") + "- Story: \(past().iso) \(phrase("story"))\n\n"
    for (name, kind) in zip(names, ["outcome", "process", "practice"]) {
      text += "### \(name)\n\n- Kind: \(kind)\n- Baseline: \(random.number(1...9))\n"
      text += "- Target: \(random.number(10...30))\n"
      if !isTable {
        for day in days { text += "- \(date(day)): \(random.number(1...30))\n" }
      }
      text += "\n"
    }
    return text
  }
}
