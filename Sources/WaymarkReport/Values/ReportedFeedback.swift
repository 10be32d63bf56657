import WaymarkPlan
import WaymarkSource

/// The feedback given each way, and what came of it.
struct ReportedFeedback: Codable, Sendable {
  var total: Int
  var directions: [Direction]
  var outcomes: Outcomes?

  /// How much went from one person to another.
  struct Direction: Codable, Sendable {
    var from: String
    var to: String
    var count: Int
  }

  /// What became of the feedback; only the pair sees it.
  struct Outcomes: Codable, Sendable {
    var adopted: ReportedShare
    var declined: Int
    var daysToAdoption: Int?
    var adoptionText: String?
    var open: [Entry]
    var adoptions: [Entry]
  }

  /// One piece of feedback.
  struct Entry: Codable, Sendable {
    var date: String
    var dateText: String
    var age: String
    var from: String
    var to: String
    var about: String?
    var fact: String?
    var tryNext: String?
    var response: String?
    var adopted: String?
    var adoptedText: String?
  }

  /// Nil when there is none.
  init?(_ survey: Survey) {
    let all = survey.plan.feedback.filter { $0.date.date <= survey.window.until }
      .sorted { $0.date.date < $1.date.date }
    guard !all.isEmpty else { return nil }
    total = all.count
    var order: [[String]] = []
    var counts: [[String]: Int] = [:]
    for feedback in all {
      let key = [survey.names(feedback.from), survey.names(feedback.to)]
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
    }
    directions = order.map { Direction(from: $0[0], to: $0[1], count: counts[$0] ?? 0) }
    // Below the pair nobody knows what became of it, so nothing is said.
    let isSeen = all.contains { !$0.fields.isEmpty }
    guard isSeen else { return }
    let adopted = all.filter { $0.fields.first(.adopted) != nil || $0.adopted != nil }
    let declined = all.filter { $0.fields.first(.declined) != nil }
    let closed = Set((adopted + declined).map(\.range))
    let open = all.filter { !closed.contains($0.range) }
    let days = adopted.compactMap { feedback in
      feedback.adopted.map { $0.date.days(since: feedback.date.date) }
    }.sorted()
    let half = days.isEmpty ? nil : days[(days.count - 1) / 2]
    outcomes = Outcomes(
      adopted: ReportedShare(done: adopted.count, total: all.count), declined: declined.count,
      daysToAdoption: half,
      adoptionText: half.map {
        $0 <= 0
          ? "half of it on the same day" : "half of it within \(NumberText.counted($0, "day"))"
      },
      open: open.map { Entry($0, survey) }, adoptions: adopted.map { Entry($0, survey) })
  }
}

extension ReportedFeedback.Entry {
  init(_ feedback: Feedback, _ survey: Survey) {
    func field(_ kind: FieldKind) -> String? { feedback.fields.first(kind)?.value.value }
    date = feedback.date.date.iso
    dateText = DateText.short(feedback.date.date)
    age = DateText.relative(feedback.date.date.days(since: survey.today))
    from = survey.names(feedback.from)
    to = survey.names(feedback.to)
    about = feedback.about.map { survey.name($0) } ?? field(.about)
    fact = field(.fact)
    tryNext = field(.tryNext)
    response = field(.response)
    adopted = field(.adopted)
    adoptedText = feedback.adopted.map { DateText.short($0.date) }
  }
}

extension Survey {
  /// The names of several people; a dash where nobody could be read.
  func names(_ references: [PersonReference]) -> String {
    references.isEmpty ? "–" : Words.list(references.map { name($0) })
  }
}
