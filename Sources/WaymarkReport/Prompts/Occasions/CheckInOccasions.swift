import WaymarkPlan
import WaymarkSource

/// A check-in that did not come, and actions that wait from one to the next.
enum CheckInOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    [missed(view)].compactMap(\.self) + carriedOver(view)
  }

  private static func missed(_ view: PlanOnDay) -> PromptOccasion? {
    guard let cadence = view.plan.cadence else { return nil }
    // One that was skipped on purpose keeps the rhythm.
    let last = view.plan.checkIns.filter { $0.date.date < view.day }
      .max { $0.date.date < $1.date.date }
    guard let before = last?.date ?? view.plan.start else { return nil }
    let expected = cadence.value.next(after: before.date)
    let late = view.day.days(since: expected)
    // A quarter of the cadence is the room that a busy week needs.
    guard late > view.rhythm / 4, view.plan.end.map({ expected <= $0.date }) ?? true else {
      return nil
    }
    return PromptOccasion(
      .checkInMissed, .checkIns, named: "Check-ins", at: last?.title.range ?? cadence.range,
      because: "a check-in was expected on \(expected)",
      urgency: min(2, Double(late) / Double(view.rhythm)),
      [
        "expected": "\(expected)", "days_late": "\(late)", "last": last.map { "\($0.date.date)" },
      ])
  }

  /// Open since a check-in that two others have followed; copied actions count as one.
  private static func carriedOver(_ view: PlanOnDay) -> [PromptOccasion] {
    var first: [String: (index: Int, times: Int)] = [:]
    var latest: [String: Int] = [:]
    for (index, action) in view.plan.actions.enumerated() {
      guard let checkIn = action.checkIn, !action.step.text.value.isEmpty else { continue }
      let words = action.step.text.value.lowercased()
      let times = view.checkIns(after: checkIn)
      if times > first[words]?.times ?? -1 { first[words] = (index, times) }
      if let known = latest[words], let other = view.plan.actions[known].checkIn,
        view.checkIns(after: other) < times
      {
        continue
      }
      latest[words] = index
    }
    return latest.sorted { $0.value < $1.value }.compactMap { words, index in
      let step = view.plan.actions[index].step
      guard step.isOpen, let times = first[words]?.times, times >= 2 else { return nil }
      return PromptOccasion(
        .actionCarriedOver, .action(index), named: step.text.value, at: step.text.range,
        because: "\(quotedBriefly(step.text.value)) is open since \(times) check-ins ago",
        urgency: min(2, Double(times) / 2),
        [
          "action": step.text.value, "owner": step.assignment.owner.map(view.name(of:)),
          "times": "\(times)",
        ])
    }
  }
}
