import WaymarkHistory
import WaymarkPlan
import WaymarkSource

/// What changed in a plan since a day: finished, moved, added, dropped, and why.
struct ChangesReport: PlanReport {
  var schema = 1
  var kind = ReportKind.changes.rawValue
  var language = "en"
  var audience: String
  var audienceText: String
  var today: String
  var todayText: String
  var plan: ReportedPlan
  var window: ReportedWindow
  var basis: ChangesBasis
  var headline: String
  var isEmpty: Bool
  var groups: [Group]
  var noted: [ReportedEntry]
  var learned: [Lesson]

  /// The changes of one sort.
  struct Group: Codable, Sendable {
    var name: String
    var title: String
    var sign: String
    var changes: [ReportedChange]
  }

  /// What was learned in a check-in.
  struct Lesson: Codable, Sendable {
    var date: String
    var dateText: String
    var text: String
  }

  init(_ survey: Survey) {
    audience = survey.audience.rawValue
    audienceText = survey.audience.readers
    today = survey.today.iso
    todayText = DateText.long(survey.today)
    plan = ReportedPlan(survey)
    window = ReportedWindow(survey.window)
    let found = Self.inOrder(survey.earlier?.changes() ?? survey.changesInText)
    basis = ChangesBasis(survey)
    var reasons = ChangeReasons(survey)
    let told = found.map { ReportedChange($0, survey, why: reasons.why(of: $0)) }
    groups = Sort.allCases.compactMap { sort in
      let changes = zip(found, told).filter { Sort($0.0) == sort }.map(\.1)
      return changes.isEmpty
        ? nil : Group(name: sort.rawValue, title: sort.title, sign: sort.sign, changes: changes)
    }
    noted = reasons.rest.map { ReportedEntry($0, survey) }
    learned = survey.plan.checkIns.filter { survey.window.contains($0.date.date) }.flatMap {
      checkIn in
      checkIn.fields.filter { $0.kind == .learned && !$0.value.value.isEmpty }.map {
        Lesson(
          date: checkIn.date.date.iso, dateText: DateText.short(checkIn.date.date),
          text: $0.value.value)
      }
    }
    let counts = groups.filter { $0.name != Sort.happened.rawValue }.map {
      "\($0.changes.count) \($0.title.lowercased())"
    }
    headline =
      counts.isEmpty
      ? "No goal, milestone or step changed." : Words.list(counts).capitalisedFirst + "."
    isEmpty = groups.isEmpty && noted.isEmpty
  }

  /// What has a day stands in the order of the days, and the rest after it, in the plan's order.
  private static func inOrder(_ changes: [PlanChange]) -> [PlanChange] {
    changes.enumerated().sorted { left, right in
      let leftDay = left.element.day?.dayNumber ?? Int.max
      let rightDay = right.element.day?.dayNumber ?? Int.max
      return leftDay != rightDay ? leftDay < rightDay : left.offset < right.offset
    }.map(\.element)
  }

  func pictures(_ survey: Survey) -> NoPictures { NoPictures() }

  /// The sorts of changes, in the order in which they are read.
  enum Sort: String, CaseIterable {
    case finished, moved, added, dropped, changed, happened

    init(_ change: PlanChange) {
      switch (change.kind, change.subject) {
      case (_, .checkIn), (_, .feedback), (_, .win): self = .happened
      case (.finished, _): self = .finished
      case (.moved, _): self = .moved
      case (.added, _): self = .added
      case (.dropped, _), (.removed, _): self = .dropped
      default: self = .changed
      }
    }

    var title: String {
      switch self {
      case .finished: "Finished"
      case .moved: "Moved"
      case .added: "Added"
      case .dropped: "Dropped"
      case .changed: "Otherwise changed"
      case .happened: "Talked about and celebrated"
      }
    }

    /// A sign for it, told apart by its shape.
    var sign: String {
      switch self {
      case .finished: "✓"
      case .moved: "→"
      case .added: "✚"
      case .dropped: "×"
      case .changed: "✎"
      case .happened: "●"
      }
    }
  }
}

/// What a report on changes is told from.
struct ChangesBasis: Codable, Sendable {
  /// `history` when two versions were compared, `text` when only the plan's own words tell.
  var source: String
  var day: String?
  var dayText: String?
  var name: String?
  var text: String

  init(_ survey: Survey) {
    guard let earlier = survey.earlier else {
      source = "text"
      text =
        "Told from the plan’s own words: days on which things were done, changes that were noted, "
        + "check-ins. What was added or reworded cannot be seen there."
      return
    }
    source = "history"
    day = earlier.day?.iso
    dayText = earlier.day.map(DateText.short)
    // The public is told no file, and below the pair a revision is of no use.
    name = survey.audience >= .pair ? earlier.name : nil
    let when = dayText.map { "as it stood on \($0)" } ?? "with an earlier version"
    let which = name.map { " (\($0))" } ?? ""
    text =
      dayText == nil
      ? "Compared \(when)\(which)." : "Compared with the plan \(when)\(which)."
  }
}
