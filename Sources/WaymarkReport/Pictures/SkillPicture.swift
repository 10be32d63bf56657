import WaymarkSource

/// The skills that a plan covers: a row each, a mark for each milestone and exercise.
enum SkillPicture {
  private static let rowHeight = 46.0
  /// How many marks fit into a row; of more, the rest is counted in words.
  private static let most = 12

  /// The picture; what is reached is filled, what is ahead is hollow, exercises are square.
  static func svg(_ skills: ReportedSkills) -> Markup {
    var body = ""
    for (index, skill) in skills.skills.enumerated() {
      let y = 16 + Double(index) * rowHeight
      body += SVG.text(Words.shortened(skill.name, to: 26), x: "0", y: y, style: "label")
      if let last = skill.lastMoved.flatMap({ CalendarDate(iso: $0) }) {
        let day = skill.hasMoved ? DateText.withoutYear(last) : DateText.short(last)
        body += SVG.text("moved \(day)", x: "100%", y: y, style: "axis", anchor: .end)
      }
      body += marks(skill, y: y + 15)
    }
    return SVGPicture(
      identifier: "skills", title: "Skills covered: \(skills.movedText)",
      description: skills.skills.map { "\($0.name): \($0.text)" }.joined(separator: "; ") + ".",
      height: Double(skills.skills.count) * rowHeight, style: "skills", body: body
    ).markup
  }

  private static func marks(_ skill: ReportedSkills.Skill, y: Double) -> String {
    guard skill.isServed else {
      return SVG.text("nothing grows it yet", x: "0", y: y + 4, style: "axis")
    }
    var body = ""
    var x = 7.0
    for state in states(skill).prefix(most) {
      body += SVG.element(
        state.isExercise ? "rect" : "circle", shape(state, x: x, y: y))
      x += 20
    }
    let rest = states(skill).count - most
    if rest > 0 { body += SVG.text("+\(rest)", x: SVG.number(x), y: y + 4, style: "axis") }
    return body
  }

  private static func shape(
    _ state: (isExercise: Bool, isDone: Bool), x: Double, y: Double
  ) -> [(String, String)] {
    let style = state.isDone ? "skill-mark reached" : "skill-mark"
    guard state.isExercise else {
      return [("class", style), ("cx", SVG.number(x)), ("cy", SVG.number(y)), ("r", "6")]
    }
    return [
      ("class", style), ("x", SVG.number(x - 5.5)), ("y", SVG.number(y - 5.5)), ("width", "11"),
      ("height", "11"),
    ]
  }

  /// The milestones and then the exercises of a skill, those that are done first.
  private static func states(
    _ skill: ReportedSkills.Skill
  ) -> [(isExercise: Bool, isDone: Bool)] {
    func states(_ share: ReportedShare?, _ isExercise: Bool) -> [(Bool, Bool)] {
      guard let share else { return [] }
      return (0..<share.total).map { (isExercise, $0 < share.done) }
    }
    return states(skill.milestones, false) + states(skill.exercises, true)
  }

  /// The same in characters: `●●○ ■□`.
  static func blocks(_ skill: ReportedSkills.Skill) -> String {
    func text(_ share: ReportedShare?, _ done: String, _ open: String) -> String {
      guard let share else { return "" }
      return String(repeating: done, count: min(share.done, most))
        + String(repeating: open, count: max(0, min(share.total, most) - min(share.done, most)))
    }
    let parts = [text(skill.milestones, "●", "○"), text(skill.exercises, "■", "□")]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The marks of skills in characters; templates see them beside the skills.
struct SkillPictures: Codable, Sendable {
  var skills: [Row]

  /// The marks of one skill.
  struct Row: Codable, Sendable {
    var blocks: String?
  }

  init(_ report: ReportedSkills) {
    skills = report.skills.map { skill in
      let blocks = SkillPicture.blocks(skill)
      return Row(blocks: blocks.isEmpty ? nil : blocks)
    }
  }
}
