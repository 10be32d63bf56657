import WaymarkHistory
import WaymarkPlan
import WaymarkSource

extension Survey {
  /// The changes that the plan's own text tells, without an earlier version to compare with.
  var changesInText: [PlanChange] {
    finishedInText + movedInText + droppedInText + happenedInText
  }

  private var finishedInText: [PlanChange] {
    workItems.compactMap { item in
      guard item.isDone, let day = item.done?.date, window.contains(day) else { return nil }
      let subject = PlanChange.Subject(rawValue: item.kind.rawValue) ?? .step
      var change = PlanChange(.finished, subject, title: item.title, range: ByteRange(at: 0))
      change.within = item.within
      change.day = day
      return change
    }
  }

  /// Notes under Changes that name a goal or a milestone and two days.
  private var movedInText: [PlanChange] {
    plan.changes.compactMap { note in
      guard let day = note.date?.date, window.contains(day) else { return nil }
      let text = note.text.value
      let days = text.split { !$0.isNumber && $0 != "-" }.compactMap { CalendarDate(iso: $0) }
      guard days.count == 2, days[0] != days[1], let named = named(in: note) else { return nil }
      var change = PlanChange(.moved, named.subject, title: named.title, range: note.range)
      change.dayBefore = days[0]
      change.dayAfter = days[1]
      change.day = day
      return change
    }
  }

  /// The goal or milestone that a note is about; of several, the one with the longest name.
  private func named(in note: Entry) -> (subject: PlanChange.Subject, title: String)? {
    switch note.about?.target {
    case .milestone(let index):
      return plan.milestones[safe: index].map { (.milestone, $0.title.value) }
    case .goal(let index): return plan.goals[safe: index].map { (.goal, $0.title.value) }
    case nil: break
    }
    let text = note.text.value.lowercased()
    let titles: [(subject: PlanChange.Subject, title: String)] =
      plan.milestones.map { (.milestone, $0.title.value) }
      + plan.goals.map { (.goal, $0.title.value) } + plan.steps.map { (.step, $0.text.value) }
    return titles.filter { $0.title.count >= 4 && text.contains($0.title.lowercased()) }
      .max { $0.title.count < $1.title.count }
  }

  private var droppedInText: [PlanChange] {
    func change(
      _ subject: PlanChange.Subject, _ title: String, _ status: Status, within: String?
    ) -> PlanChange? {
      guard status.value == .dropped, let day = status.date?.date, window.contains(day) else {
        return nil
      }
      var change = PlanChange(.dropped, subject, title: title, range: ByteRange(at: 0))
      change.within = within
      change.day = day
      change.reason = status.reason?.value
      return change
    }
    return plan.goals.compactMap { change(.goal, $0.title.value, $0.status, within: nil) }
      + plan.milestones.compactMap { milestone in
        let goal = milestone.goal.flatMap { plan.goals[safe: $0] }?.title.value
        return change(.milestone, milestone.title.value, milestone.status, within: goal)
      }
  }

  private var happenedInText: [PlanChange] {
    var changes = plan.checkIns.filter { window.contains($0.date.date) }.map { checkIn in
      var change = PlanChange(.added, .checkIn, title: "", range: checkIn.range)
      change.day = checkIn.date.date
      change.after = checkIn.skipped?.value
      return change
    }
    for feedback in plan.feedback {
      let title = feedback.fields.first(.tryNext)?.value.value ?? ""
      func add(_ kind: PlanChange.Kind, _ day: CalendarDate?) {
        guard let day, window.contains(day) else { return }
        var change = PlanChange(kind, .feedback, title: title, range: feedback.range)
        change.before = feedback.from.isEmpty ? nil : names(feedback.from)
        change.after = feedback.to.isEmpty ? nil : names(feedback.to)
        change.day = day
        changes.append(change)
      }
      add(.added, feedback.date.date)
      add(.adopted, feedback.adopted?.date)
    }
    for win in plan.wins {
      guard let day = win.date?.date, window.contains(day) else { continue }
      var change = PlanChange(.added, .win, title: win.text.value, range: win.range)
      change.day = day
      changes.append(change)
    }
    return changes
  }
}
