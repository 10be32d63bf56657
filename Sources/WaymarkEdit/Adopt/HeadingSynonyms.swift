import WaymarkPlan

/// Headings of other kinds of documents whose meaning in a plan is sure.
enum HeadingSynonyms {
  static let kinds: [String: SectionKind] = {
    var kinds: [String: SectionKind] = [:]
    for (kind, words) in wordsByKind {
      for word in words { kinds[word] = kind }
    }
    return kinds
  }()

  private static let wordsByKind: [SectionKind: [String]] = [
    .purpose: ["my why", "purpose of this plan", "why we are doing this", "my motivation"],
    .agreement: [
      "how we work together", "how we will work together", "ways of working",
      "mentorship agreement", "mutual expectations", "our agreement",
    ],
    .goals: [
      "my goals", "our goals", "my learning goals", "career goals", "personal goals",
      "mentorship goals", "mentoring goals", "smart goals", "professional goals",
      "goals and objectives", "objectives and key results", "development objectives",
      "learning objectives", "areas of focus", "goals for this year", "goals for the year",
      "professional development goals", "training goals",
    ],
    .milestones: [
      "project timeline", "proposed timeline", "tentative timeline", "my timeline",
      "implementation timeline", "project schedule", "proposed schedule", "key milestones",
      "project milestones", "timeline and milestones", "milestones and timeline",
      "timeline and deliverables", "schedule of deliverables", "weekly timeline",
    ],
    .commitments: ["our commitments", "my commitments", "who does what"],
    .checkIns: [
      "meeting log", "meeting minutes", "minutes", "1:1 notes", "one-on-one notes", "1-1 notes",
      "1on1 notes", "check-in notes", "check-in log", "mentoring sessions", "weekly check-ins",
      "session notes", "meeting history", "weekly meetings", "our meetings", "mentoring log",
    ],
    .actions: [
      "action list", "action points", "follow-ups", "follow ups", "follow-up actions", "todo list",
      "to-do list", "things to do",
    ],
    .feedback: ["feedback notes", "feedback log", "feedback received"],
    .reflections: [
      "my reflections", "learning journal", "self-reflection", "self reflection",
      "weekly reflections", "what i learned", "what i learnt", "my journal",
    ],
    .metrics: ["kpis", "measures of success", "how we measure"],
    .opportunities: [
      "useful resources", "learning resources", "helpful resources", "reading list",
      "people to meet", "useful links",
    ],
    .wins: [
      "highlights", "accomplishments", "my wins", "successes", "our wins", "wins to celebrate",
      "celebrations",
    ],
    .changes: ["change log", "what changed"],
    .questions: ["questions for my mentor", "my questions", "questions to discuss"],
  ]

  /// The plan's own word that a synonym holds already, so that the heading changes least.
  static func nearestWord(in synonym: String) -> String? {
    let own = [
      "timeline": "Timeline", "schedule": "Schedule", "milestones": "Milestones",
      "deliverables": "Deliverables", "goals": "Goals", "objectives": "Objectives",
      "resources": "Resources", "links": "Resources", "reading": "Reading",
      "meetings": "Meetings", "sessions": "Sessions", "reflections": "Reflections",
      "journal": "Journal", "questions": "Questions", "commitments": "Commitments",
      "feedback": "Feedback", "wins": "Wins",
    ]
    return synonym.split(separator: " ").lazy.compactMap { own[String($0)] }.first
  }

  /// The words of a heading in lower case, without emoji, numbering and final punctuation.
  static func folded(_ text: String) -> String {
    let words = text.lowercased().replacingTypographicMarks.split { $0 == " " || $0 == "\t" }
    var kept = words[...]
    while let first = kept.first, !first.contains(where: \.isLetter) { kept = kept.dropFirst() }
    while let last = kept.last, !last.contains(where: \.isLetter) { kept = kept.dropLast() }
    var joined = kept.joined(separator: " ").replacingAmpersand
    while let last = joined.last, ":.!?".contains(last) { joined.removeLast() }
    return joined
  }

  /// Whether a heading names a stretch of time: `Week 1`, `Day 30`, `Month 2: …`, `First week`.
  static func isStretchOfTime(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 2 else { return false }
    let units: Set<Substring> = ["week", "day", "month", "weeks", "days", "months"]
    let ordinals: Set<Substring> = ["first", "second", "third", "fourth"]
    if units.contains(words[0]) { return words[1].allSatisfy(\.isNumber) }
    return units.contains(words[1])
      && (ordinals.contains(words[0]) || words[0].allSatisfy(\.isNumber))
  }

  /// Whether an item is a key result: `KR1: …`, `KR 1.2 – …`, `Key result 3: …`.
  static func isKeyResult(_ text: String) -> Bool {
    let bare = text.lowercased().drop { $0 == "*" || $0 == "_" }
    for prefix in ["key result", "kr"] where bare.hasPrefix(prefix) {
      let rest = bare.dropFirst(prefix.count).drop { $0 == " " }
      let number = rest.prefix { $0.isNumber || $0 == "." }
      guard let next = rest.dropFirst(number.count).first else { return false }
      return next == ":" || (!number.isEmpty && " -–—*_)".contains(next))
    }
    return false
  }
}

extension String {
  fileprivate var replacingTypographicMarks: String {
    String(map { $0 == "\u{2019}" ? "'" : $0 == "\u{2010}" || $0 == "\u{2011}" ? "-" : $0 })
  }

  fileprivate var replacingAmpersand: String {
    split(separator: " ").map { $0 == "&" ? "and" : String($0) }.joined(separator: " ")
  }
}
