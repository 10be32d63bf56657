import WaymarkPlan
import WaymarkSource

/// All that one person answers for, across plans, by date.
package struct PersonReport: CombinedReport {
  package var schema = 1
  package var kind = "person"
  package var language = "en"
  package var audience: String
  package var audienceText: String
  package var today: String
  package var todayText: String
  package var name: String
  package var handle: String?
  package var window: ReportedWindow
  package var summary: Summary
  /// What is past its date, the earliest first.
  package var late: [PersonItem]
  /// What is due within two weeks.
  package var soon: [PersonItem]
  /// What is due after that.
  package var later: [PersonItem]
  /// What has no date, or a date that nobody is held to.
  package var undated: [PersonItem]
  /// What was done lately, the latest first.
  package var finished: [PersonItem]
  /// What others answer for and the person helps with.
  package var helps: [PersonItem]
  package var commitments: [Commitment]
  /// The plans that name the person, by their next check-in.
  package var plans: [Plan]
  package var plansText: String

  /// The person's work in a few numbers.
  package struct Summary: Codable, Sendable {
    package var open: Int
    package var late: Int
    package var soon: Int
    package var plans: Int
    package var headline: String
  }

  /// A plan that names the person.
  package struct Plan: Codable, Sendable {
    package var title: String
    package var path: String?
    package var role: String?
    package var people: String?
    package var statusText: String?
    package var checkIn: ProgrammePlan.CheckIn?
  }

  /// What the person promised.
  package struct Commitment: Codable, Sendable {
    package var text: String
    package var plan: String
  }

  static func part(of survey: Survey, options: ReportOptions) -> PersonDigest? {
    let digest = PersonDigest(survey, person: options.handle ?? "", options: options)
    return digest.matches.isEmpty && digest.known.isEmpty ? nil : digest
  }

  static func problem(with parts: [PersonDigest], options: ReportOptions) -> ReportProblem? {
    PersonSearch(parts, person: options.handle ?? "", options: options)
      .problem(of: options.handle ?? "", audience: options.audience)
  }

  /// Puts together what plans say about the person who was asked for; about nobody, when it is
  /// not clear who that is.
  init(_ parts: [PersonDigest], options: ReportOptions) {
    switch PersonSearch(parts, person: options.handle ?? "", options: options) {
    case .found(let report): self = report
    case .nobody, .several: self.init([PersonDigest.Match](), options: options)
    }
  }

  func pictures() -> NoPictures { NoPictures() }

  /// Puts together what plans say about one person.
  init(_ matches: [PersonDigest.Match], options: ReportOptions) {
    let first = matches.first { !$0.identity.name.isEmpty } ?? matches.first
    let today = options.today
    audience = options.audience.rawValue
    audienceText = options.audience.readers
    self.today = today.iso
    todayText = DateText.long(today)
    name = first?.name ?? ""
    handle = first?.identity.handle
    window = ReportedWindow(options.windowAcrossPlans)
    let owned = matches.flatMap(\.owned)
    let open = owned.filter(\.isOpen)
    let dated = PersonReport.byDate(open.filter { $0.item.days != nil })
    let soonEnd = ReportOptions.soonAcrossPlans
    late = dated.filter { ($0.days ?? 0) < 0 }
    soon = dated.filter { (0...soonEnd).contains($0.days ?? -1) }
    later = dated.filter { ($0.days ?? 0) > soonEnd }
    undated = open.filter { $0.item.days == nil }.map(\.item)
    finished = PersonReport.finished(owned, options)
    helps = PersonReport.byDate(matches.flatMap(\.helps)).map { item in
      var item = item
      item.ownerText = item.owner.map { "\($0) answers for it" }
      return item
    }
    commitments = matches.flatMap(\.commitments)
    plans = matches.sorted { left, right in
      (left.checkIn?.dayNumber ?? Int.max, left.plan.title, left.plan.path ?? "")
        < (right.checkIn?.dayNumber ?? Int.max, right.plan.title, right.plan.path ?? "")
    }.map(\.plan)
    plansText = NumberText.counted(plans.count, "plan")
    summary = Summary(
      open: open.count, late: late.count, soon: soon.count, plans: plans.count,
      headline: PersonReport.headline(open.count, late.count, soon.count))
    let isAlone = plans.count < 2
    for list in [\PersonReport.late, \.soon, \.later, \.undated, \.finished, \.helps] {
      for index in self[keyPath: list].indices {
        self[keyPath: list][index].setPlace(withoutPlan: isAlone)
      }
    }
  }

  /// By date, then in the order of the plans; what has no date comes last.
  private static func byDate(_ work: [OwnedWork]) -> [PersonItem] {
    work.enumerated().sorted { left, right in
      (left.element.due?.dayNumber ?? Int.max, left.offset)
        < (right.element.due?.dayNumber ?? Int.max, right.offset)
    }.map(\.element.item)
  }

  private static func finished(_ owned: [OwnedWork], _ options: ReportOptions) -> [PersonItem] {
    let window = options.windowAcrossPlans
    let done = owned.compactMap { work -> (day: CalendarDate, item: PersonItem)? in
      guard work.isDone, let day = work.done, window.contains(day) else { return nil }
      return (day, work.item)
    }
    return done.enumerated().sorted { left, right in
      left.element.day != right.element.day
        ? left.element.day > right.element.day : left.offset < right.offset
    }.map(\.element.item)
  }

  private static func headline(_ open: Int, _ late: Int, _ soon: Int) -> String {
    guard open > 0 else { return "Nothing is open." }
    let parts = [
      late == 0 ? nil : "\(late) late",
      soon == 0 ? nil : "\(soon) due in the next two weeks",
    ].compactMap(\.self)
    let rest = open - late - soon
    if parts.isEmpty { return "Nothing is late or due in the next two weeks; \(open) open." }
    return Words.list(parts) + (rest == 0 ? "." : ", \(rest) more open.")
  }
}
