// Check-ins and feedback: as many as there is room and time for.
extension PlanAuthor {
  /// Check-ins in their rhythm, every third with feedback, until the plan has its size.
  mutating func cycle(room: Int) -> String {
    var checkIns = ""
    var feedback = ""
    var day = start + rhythm
    var count = 0
    while day <= today, count < 2 || checkIns.utf8.count + feedback.utf8.count < room {
      checkIns += checkIn(day)
      if count % 3 == 1 { feedback += feedbackEntry(day + 1) }
      count += 1
      day = day + rhythm
    }
    return section(.checkIns, checkIns)
      + (feedback.isEmpty ? "" : section(.feedback, feedback))
  }

  private mutating func checkIn(_ day: Day) -> String {
    guard random.percent(94) else { return "### \(date(day)) (skipped: holiday)\n\n" }
    let present = [cast.mentee, cast.mentor] + (random.percent(25) ? cast.peers : [])
    var text = "### \(date(day))\n\n"
    text += "- Present: \(present.map { "@\($0.handle)" }.joined(separator: ", "))\n"
    text += "- Progress: \(phrase("progress"))\n- Learned: \(phrase("learned"))\n"
    if random.percent(30) { text += "- Blocked: \(phrase("blocked"))\n" }
    if random.percent(40) { text += "- Kept: \(phrase("promise"))\n" }
    text += "- Confidence: \(random.number(2...5))/5\n\n"
    if random.percent(35) { text += "**\(phrase("prompt"))**\n\n\(phrase("answer"))\n\n" }
    for _ in 0..<random.number(1...2) { text += box(phrase("action")) }
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
    if random.percent(50), when + 10 <= today {
      text += "- Adopted: \(date(when + 10)), \(phrase("win"))\n"
    }
    return text + "\n"
  }
}
