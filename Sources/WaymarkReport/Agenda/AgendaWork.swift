import WaymarkPlan
import WaymarkSource

/// The work that a check-in looks at, by person.
struct AgendaWork {
  private(set) var sides: [AgendaReport.Side] = []
  private(set) var late = 0
  private(set) var carriedOver = 0
  private(set) var blocked: [ReportedItem] = []
  private(set) var finished: [ReportedItem] = []

  /// Whose agenda is asked for.
  struct Asked {
    let index: Int?
    let name: String?
    let unknownHandle: String?

    init(_ survey: Survey) {
      guard let handle = survey.handle, survey.showsOwners else {
        (index, name, unknownHandle) = (nil, nil, nil)
        return
      }
      index = survey.plan.people.firstIndex { $0.handle == handle }
      name = index.flatMap { survey.plan.people[safe: $0]?.displayName }
      unknownHandle = index == nil ? handle : nil
    }

    /// Whether something belongs on the agenda.
    func includes(_ owner: OwnerKey) -> Bool {
      if unknownHandle != nil { return false }
      return index.map { owner == .person($0) } ?? true
    }
  }

  init(_ survey: Survey, _ items: [WorkItem], until horizon: CalendarDate, for asked: Asked) {
    let wanted = items.filter { asked.includes(survey.ownerKey($0.assignment)) }
    let open = wanted.filter(\.isOpen)
    let last = survey.lastCheckIn?.date.date
    func isCarried(_ item: WorkItem) -> Bool {
      guard let agreed = item.agreed, let last else { return false }
      return agreed < last
    }
    func days(_ item: WorkItem) -> Int? { survey.daysLeft(item.ownDue) }
    let limit = horizon.days(since: survey.today)
    let counted = open.filter { item in
      isCarried(item) || days(item).map { $0 <= limit } ?? (item.agreed != nil)
    }
    func sorted(_ items: [WorkItem]) -> [ReportedItem] {
      items.enumerated().sorted {
        (days($0.element) ?? Int.max, $0.offset) < (days($1.element) ?? Int.max, $1.offset)
      }.map { ReportedItem($0.element, survey) }
    }
    sides = survey.grouped(counted).map { group in
      let late = group.items.filter { !isCarried($0) && (days($0) ?? 0) < 0 }
      var roles: String?
      if case .person(let index) = group.owner, let person = survey.plan.people[safe: index] {
        roles = person.roles.isEmpty ? nil : Words.list(person.roles.map(\.value.name))
      }
      return AgendaReport.Side(
        owner: group.name, isNobody: group.name == nil && survey.showsOwners, rolesText: roles,
        late: sorted(late), carriedOver: sorted(group.items.filter(isCarried)),
        due: sorted(group.items.filter { !isCarried($0) && (days($0) ?? 0) >= 0 }))
    }
    late = counted.count { (days($0) ?? 0) < 0 }
    carriedOver = counted.count(where: isCarried)
    blocked = open.filter { $0.standing == .blocked }.map { ReportedItem($0, survey) }
    finished = survey.finished(wanted)
  }
}

extension Survey {
  /// What was done lately, the latest first.
  func finished(_ items: [WorkItem]) -> [ReportedItem] {
    items.enumerated().compactMap { offset, item -> (Int, WorkItem, CalendarDate)? in
      guard item.isDone, let day = item.done?.date, window.contains(day) else { return nil }
      return (offset, item, day)
    }
    .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
    .map { ReportedItem($0.1, self) }
  }

  /// The feedback that nobody has answered, adopted or declined, the oldest first.
  /// - Parameter person: only what this person gave or received.
  func openFeedback(for person: Int?) -> [Feedback] {
    plan.feedback.filter { feedback in
      guard feedback.date.date <= window.until, !feedback.fields.isEmpty, feedback.adopted == nil,
        feedback.fields.first(.adopted) == nil, feedback.fields.first(.declined) == nil
      else { return false }
      guard let person else { return true }
      return (feedback.from + feedback.to).contains { $0.person == person }
    }.sorted { $0.date.date < $1.date.date }
  }

  /// The questions that wait for an answer: those written down, and those of the last check-in.
  var openQuestions: [AgendaReport.Question] {
    let last = plan.checkIns.indices.filter {
      !plan.checkIns[$0].isSkipped && plan.checkIns[$0].date.date <= window.until
    }.max { plan.checkIns[$0].date.date < plan.checkIns[$1].date.date }
    var open = plan.questions.compactMap { question -> AgendaReport.Question? in
      if let box = question.checkbox?.value, box == .done || box == .cancelled { return nil }
      // A question of an earlier check-in has had its turn.
      if let checkIn = question.checkIn, checkIn != last { return nil }
      guard !question.text.value.isEmpty else { return nil }
      let owner = question.assignment.owner.map { name($0) }
      let day = question.checkIn.flatMap { plan.checkIns[safe: $0] }?.date.date
      return AgendaReport.Question(
        text: question.text.value, who: owner ?? question.side?.name,
        dateText: day.map(DateText.short))
    }
    if let last = last.flatMap({ plan.checkIns[safe: $0] }) {
      let day = DateText.short(last.date.date)
      let known = Set(open.map(\.text))
      let noted = last.fields.filter { $0.kind == .questions }.map(\.value.value)
      let unanswered = last.prompts.filter { $0.answer == nil }.map(\.question.value)
      open += (noted + unanswered).filter { !$0.isEmpty && !known.contains($0) }.map {
        AgendaReport.Question(text: $0, who: nil, dateText: day)
      }
    }
    return open
  }
}
