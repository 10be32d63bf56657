// Goals and milestones, in the form of the plan's shape.
extension PlanAuthor {
  mutating func goals() -> String {
    switch shape {
    case .rich, .otherDates: return section(.goals, headingGoals())
    case .plain: return section(.goals, checkboxGoals())
    case .table: return section(.goals, shortGoals()) + section(.milestones, milestoneTable())
    case .body: return section(.goals, nestedGoals()) + section(.milestones, timeline())
    }
  }

  private mutating func fields(ofGoal bullet: String = "- ") -> String {
    let pair = random.some(2, of: skills).joined(separator: ", ")
    return "\(bullet)Why: \(phrase("why"))\n\(bullet)Skills: \(pair)\n"
      + "\(bullet)Outcome: \(phrase("outcome"))\n"
  }

  private mutating func headingGoals() -> String {
    var text = ""
    for _ in 0..<random.number(1...2) {
      text += "### \(fresh("ambition"))\n\n\(fields())\n"
      for _ in 0..<random.number(1...3) { text += milestone() }
    }
    return text
  }

  private mutating func fields() -> String { fields(ofGoal: "- ") }

  private mutating func milestone() -> String {
    let isDone = random.percent(30)
    let due = isDone ? past() : future()
    var text = "#### Milestone: \(fresh("deed"))\n\n- Owner: @\(somebody().handle)\n"
    if random.percent(50) { text += "- With: @\(random.one(of: cast.peers).handle)\n" }
    text += "- Due: \(date(due))\n"
    if isDone { text += "- Done: \(date(due + -1))\n" }
    if !isDone, random.percent(50) {
      text += "- Status: \(random.one(of: ["in progress", "planned", "at risk", "🚧"]))\n"
    }
    text += "- Evidence: \(phrase("evidence"))\n- Skill: \(random.one(of: skills))\n"
    if !isDone { text += "- Reviewed: \(date(today + -random.number(2...20)))\n" }
    text += "\n"
    for _ in 0..<random.number(1...4) { text += box(fresh("step")) }
    return text + "\n"
  }

  private mutating func checkboxGoals() -> String {
    var text = ""
    for _ in 0..<random.number(4...7) {
      text += box(fresh("deed"))
      if random.percent(60) { text += "  - Evidence: \(phrase("evidence"))\n" }
      if random.percent(30) { text += box(fresh("step"), indent: "  ") }
    }
    return text
  }

  private mutating func shortGoals() -> String {
    var text = ""
    for number in 1...random.number(2...3) {
      text += "### G\(number): \(fresh("ambition"))\n\n\(fields())\n"
    }
    return text
  }

  private mutating func milestoneTable() -> String {
    var text = "| Status | Due | Milestone | Goal | Owner | Done when | With |\n"
    text += "| --- | --- | --- | --- | --- | --- | --- |\n"
    for number in 1...random.number(4...7) {
      let isDone = random.percent(30)
      let due = isDone ? past() : future()
      let status = isDone ? "done \(due.iso)" : random.one(of: ["planned", "in progress"])
      text += "| \(status) | \(due.iso) | M\(number): \(fresh("deed")) | G\(random.number(1...2)) "
      text += "| @\(somebody().handle) | \(phrase("evidence")) "
      text += "| @\(random.one(of: cast.peers).handle) |\n"
    }
    return text
  }

  private mutating func nestedGoals() -> String {
    var text = ""
    for number in 1...random.number(2...3) {
      text += "- O\(number): \(fresh("ambition"))\n\(fields(ofGoal: "  - "))"
      for _ in 0..<random.number(1...2) {
        text += box(fresh("deed"), indent: "  ")
        text += "    - Evidence: \(phrase("evidence"))\n"
        if random.percent(60) { text += box(fresh("step"), indent: "    ") }
      }
    }
    return text
  }

  private mutating func timeline() -> String {
    var text = ""
    for _ in 0..<random.number(1...3) {
      text += "- \(future().dayFirst): \(fresh("deed")) (@\(somebody().handle))\n"
      text += "  - Evidence: \(phrase("evidence"))\n"
    }
    return text
  }
}
