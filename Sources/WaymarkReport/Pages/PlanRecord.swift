import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// What was written along the way, as far as the readers may see it: check-ins, feedback and the
/// rest, newest first.
struct PlanRecord: Codable, Sendable {
  var sections: [Entry]
  var checkIns: [Entry]
  var feedback: [Entry]
  var reflections: [Entry]
  var lists: [List]

  /// Something with a day, fields and prose.
  struct Entry: Codable, Sendable {
    var title: String
    var date: String?
    var dateText: String?
    var note: String?
    var facts: [Fact]
    var steps: [Step]
    var proseHtml: Markup?

    /// Whether it says more than its title.
    var isTold: Bool { !facts.isEmpty || !steps.isEmpty || proseHtml != nil }
  }

  /// A field, or a question with its answer.
  struct Fact: Codable, Sendable {
    var term: String
    var text: String
  }

  /// Something to do that was agreed.
  struct Step: Codable, Sendable {
    var text: String
    var standing: String
    var standingText: String
    var owner: String?
    var dueText: String?
  }

  /// Questions, practice, opportunities or changes.
  struct List: Codable, Sendable {
    var title: String
    var identifier: String
    var items: [ReportedEntry]
  }

  init(_ survey: Survey) {
    let plan = survey.plan
    let prose = ProsePage(plan.document)
    sections = plan.sections.compactMap { section in
      // Goals, check-ins and the like are shown in their own form.
      guard [.purpose, .agreement, .unknown].contains(section.kind) else { return nil }
      let title = section.title.value.isEmpty ? "Notes" : section.title.value
      let entry = Entry(
        title: title, facts: [], steps: [], proseHtml: prose.html(of: section.prose))
      return entry.isTold ? entry : nil
    }
    checkIns = PlanRecord.newestFirst(plan.checkIns, \.date.date).map {
      PlanRecord.entry($0, survey, prose)
    }.filter(\.isTold)
    feedback = PlanRecord.newestFirst(plan.feedback, \.date.date).map { feedback in
      Entry(
        title: "\(survey.names(feedback.from)) to \(survey.names(feedback.to))",
        date: feedback.date.date.iso, dateText: DateText.short(feedback.date.date),
        facts: PlanRecord.facts(feedback.fields), steps: [],
        proseHtml: prose.html(of: feedback.prose))
    }.filter(\.isTold)
    reflections = plan.reflections.map { reflection in
      Entry(
        title: reflection.author.map { survey.name($0) } ?? reflection.title.value,
        date: reflection.date?.date.iso, dateText: reflection.date.map(DateText.asWritten),
        facts: [], steps: [], proseHtml: prose.html(of: reflection.prose))
    }.filter(\.isTold)
    lists = [
      ("Questions", "questions", plan.questions), ("Practice", "practice", plan.practices),
      ("Opportunities", "opportunities", plan.opportunities), ("Changes", "changes", plan.changes),
    ].compactMap { title, identifier, entries in
      let items = entries.map { ReportedEntry($0, survey) }.filter { !$0.text.isEmpty }
      return items.isEmpty ? nil : List(title: title, identifier: identifier, items: items)
    }
  }

  /// Whether the readers see nothing of it.
  var isEmpty: Bool {
    sections.isEmpty && checkIns.isEmpty && feedback.isEmpty && reflections.isEmpty
      && lists.isEmpty
  }

  private static func entry(
    _ checkIn: CheckIn, _ survey: Survey, _ prose: ProsePage
  ) -> Entry {
    var facts = facts(checkIn.fields)
    for prompt in checkIn.prompts {
      if let answer = prompt.answer, !answer.value.isEmpty {
        facts.append(Fact(term: prompt.question.value, text: answer.value))
      }
    }
    let steps = checkIn.actions.compactMap { survey.plan.actions[safe: $0]?.step }
      .filter { !$0.text.value.isEmpty }.map { step in
        let standing = survey.standing(of: step)
        return Step(
          text: step.text.value, standing: standing.rawValue, standingText: standing.text,
          owner: step.assignment.owner.map { survey.name($0) },
          dueText: step.assignment.due.map(DateText.asWritten))
      }
    let reason = checkIn.skipped.map { $0.value.isEmpty ? "skipped" : "skipped: \($0.value)" }
    return Entry(
      title: "Check-in", date: checkIn.date.date.iso,
      dateText: DateText.short(checkIn.date.date), note: reason, facts: facts, steps: steps,
      proseHtml: prose.html(of: checkIn.prose))
  }

  private static func facts(_ fields: [Field]) -> [Fact] {
    fields.filter { !$0.value.value.isEmpty }.map {
      Fact(term: $0.key.value.capitalisedFirst, text: $0.value.value)
    }
  }

  private static func newestFirst<Value>(
    _ values: [Value], _ day: (Value) -> CalendarDate
  ) -> [Value] {
    values.enumerated().sorted { left, right in
      let (leftDay, rightDay) = (day(left.element), day(right.element))
      return leftDay != rightDay ? leftDay > rightDay : left.offset < right.offset
    }.map(\.element)
  }
}
