import WaymarkPlan
import WaymarkSource

extension Adoption {
  /// Writes the year into dates that have none, where it is known.
  mutating func writeYears() {
    var written = 0
    // A date that is read for the first time may let others be read.
    for _ in 0..<3 {
      var edits: [TextEdit] = []
      for diagnostic in plan.diagnostics {
        switch diagnostic.rule {
        case "date-without-year":
          if let fix = diagnostic.fixes.first, request.year == nil {
            edits += fix.edits
          } else if let date = reader.date(in: source.text(diagnostic.range), year: year) {
            edits.append(TextEdit(diagnostic.range, with: date.description))
          }
        case "ambiguous-date" where diagnostic.fixes.count == 1:
          edits += diagnostic.fixes[0].edits
        default: break
        }
      }
      if edits.isEmpty { break }
      written += edits.count
      apply(edits)
    }
    if written > 0 {
      understood.append("\(written) \(written == 1 ? "date" : "dates") with year, month and day")
    }
  }

  /// Says what the plan holds now, and what was not taken into it.
  mutating func takeStock() {
    let counts: [(Int, String)] = [
      (plan.goals.count, "goal"), (plan.milestones.count, "milestone"),
      (plan.steps.count, "step"), (plan.checkIns.count, "check-in"),
      (plan.actions.count, "action"), (plan.feedback.count, "piece of feedback"),
      (plan.metrics.count, "metric"),
    ]
    let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \(Self.plural($0.1, $0.0))" }
    if !said.isEmpty { understood.append("the plan has " + said.joined(separator: ", ")) }
    for (role, word) in [(Role.mentee, "mentee"), (.mentor, "mentor")]
    where plan.people(with: role).isEmpty {
      let found = KeyedLines(source, plan.document).line(about: role)
      let fault = found.map { found in
        "line \(line(found.offset)): \"\(found.word)\" "
          + (found.value.isEmpty ? "names nobody" : "is followed by no name that could be read")
      }
      leftAlone.append("\(fault ?? "no \(word) is named"); give --\(word) NAME")
    }
    let unknown = strangers()
    if !unknown.isEmpty {
      leftAlone.append(
        "named, and none of the plan's people: " + unknown.joined(separator: ", ")
          + "; add them under peers: or people:")
    }
    for section in plan.sections where section.kind == .unknown {
      leftAlone.append(
        "line \(line(section.range.start)): \"\(section.title.value)\" stays as it is")
    }
    if !plan.strayCheckboxes.isEmpty {
      let count = plan.strayCheckboxes.count
      leftAlone.append(
        "\(count) \(count == 1 ? "checkbox stands" : "checkboxes stand") outside the plan's sections"
      )
    }
    leftAlone += plan.diagnostics.map { diagnostic in
      let isDate = diagnostic.rule == "date-without-year"
      return place(diagnostic) + (isDate ? "; give --year" : "")
    }
  }

  /// Whoever owns or helps with something and is not introduced, in the order of the file.
  private func strangers() -> [String] {
    var assignments: [Assignment] = plan.goals.map(\.assignment)
    assignments += plan.milestones.map(\.assignment)
    assignments += plan.steps.map(\.assignment)
    assignments += plan.actions.map(\.step.assignment)
    var seen: Set<String> = []
    var names: [String] = []
    for assignment in assignments {
      var people = assignment.helpers
      if let owner = assignment.owner { people.insert(owner, at: 0) }
      for person in people where person.person == nil && person.role == nil {
        if seen.insert(person.handle).inserted { names.append(source.text(person.range)) }
      }
    }
    return names
  }

  private static func plural(_ word: String, _ count: Int) -> String {
    if count == 1 { return word }
    return word == "piece of feedback" ? "pieces of feedback" : word + "s"
  }
}
