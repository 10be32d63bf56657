// Check-ins and feedback: as many as there is room and time for, the latest of them.
extension PlanAuthor {
  /// Check-ins in their rhythm, some followed by feedback, until the plan has its size.
  mutating func cycle(room: Int) -> String {
    var checkIns: [String] = []
    var feedback: [String] = []
    var size = 0
    var day = today + -random.number(1...rhythm - 1)
    while day > start, checkIns.count < 2 || size < room {
      checkIns.append(checkIn(day, isLatest: checkIns.isEmpty))
      size += checkIns.last?.utf8.count ?? 0
      if checkIns.count % 3 == 2 {
        feedback.append(feedbackEntry(day + 1))
        size += feedback.last?.utf8.count ?? 0
      }
      day = day + -rhythm
    }
    return section(.checkIns, checkIns.reversed().joined())
      + (feedback.isEmpty ? "" : section(.feedback, feedback.reversed().joined()))
  }

  private mutating func checkIn(_ day: Day, isLatest: Bool) -> String {
    guard isLatest || random.percent(94) else { return "### \(date(day)) (skipped: holiday)\n\n" }
    let present = [cast.mentee, cast.mentor] + (random.percent(25) ? cast.peers : [])
    var text = "### \(date(day))\n\n"
    text += "- Present: \(present.map { "@\($0.handle)" }.joined(separator: ", "))\n"
    text += "- Progress: \(phrase("progress"))\n- Learned: \(phrase("learned"))\n"
    if random.percent(30) { text += "- Blocked: \(phrase("blocked"))\n" }
    if random.percent(40) { text += "- Kept: \(phrase("promise"))\n" }
    text += "- Confidence: \(random.number(2...5))/5\n\n"
    if random.percent(35) { text += "**\(phrase("prompt"))**\n\n\(phrase("answer"))\n\n" }
    for _ in 0..<random.number(1...2) {
      text += isLatest ? box(phrase("action")) : doneBox(phrase("action"))
    }
    return text + "\n"
  }

  private mutating func feedbackEntry(_ day: Day) -> String {
    let isToMentor = random.percent(40)
    let from = isToMentor ? cast.mentee : random.one(of: [cast.mentor] + cast.peers)
    let to = isToMentor ? cast.mentor : cast.mentee
    let when = min(day, today)
    var text =
      "### \(date(when)) \(from.given) \(random.one(of: ["to", "to", "→"])) \(to.given)\n\n"
    text += "- Situation: \(phrase("situation"))\n- Fact: \(phrase("fact"))\n"
    text += "- Impact: \(phrase("impact"))\n- Try: \(phrase("suggestion"))\n"
    if when + 10 <= today, random.percent(92) {
      text += "- Adopted: \(date(when + 10)), \(phrase("win"))\n"
    }
    return text + "\n"
  }
}
