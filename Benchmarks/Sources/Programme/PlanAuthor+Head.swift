// The top of a plan: who, when, and what for.
extension PlanAuthor {
  mutating func head() -> String {
    let title = random.one(of: [
      "\(phrase("ambition"))", "Mentoring plan: \(cast.mentee.name)",
      "\(cast.mentee.given)'s year in \(trade.name)",
    ])
    guard shape.hasFrontMatter else { return "# \(title)\n\n\(bodyFields())\n" }
    return frontMatter() + "\n# \(title)\n\n"
  }

  private mutating func frontMatter() -> String {
    var text = "---\nmentee: \(cast.mentee.name) (@\(cast.mentee.handle))\n"
    text += "mentor: \(cast.mentor.name)\n"
    if random.percent(50) {
      text += "peers: [\(cast.peers.map(\.name).joined(separator: ", "))]\n"
    } else {
      text += "people:\n"
      for peer in cast.peers {
        text +=
          "  \(peer.handle): {name: \(peer.name), role: peer, email: \(peer.handle)@example.org}\n"
      }
    }
    if shape == .otherDates {
      text += "period: \(start.dayFirst) to \(end.dayFirst)\n"
    } else {
      text += "start: \(start.iso)\nend: \(end.iso)\n"
    }
    text += "cadence: \(cadence)\nskills: [\(skills.joined(separator: ", "))]\n"
    let agreed = (start + 2).iso
    text += "agreed: {\(cast.mentee.handle): \(agreed), \(cast.mentor.handle): \(agreed)}\n"
    if random.percent(30) { text += "share: {wins: programme}\n" }
    if random.percent(20) { text += "x-room: \(phrase("place"))\n" }
    return text + "---\n"
  }

  private mutating func bodyFields() -> String {
    let fields = [
      ("Mentor", cast.mentor.name), ("Mentee", cast.mentee.name),
      ("Peers", cast.peers.map { "\($0.name) (@\($0.handle))" }.joined(separator: ", ")),
      ("Period", "\(start.iso) to \(end.iso)"), ("Cadence", cadence),
      ("Skills", skills.joined(separator: ", ")),
    ]
    if shape == .plain {
      return fields.map { "- **\($0):** \($1)\n" }.joined()
    }
    return fields.map { "**\($0)**: \($1)\n" }.joined(separator: "\n")
  }

  private var cadence: String {
    switch rhythm {
    case 7: "weekly"
    case 14: shape == .body ? "fortnightly" : "every 2 weeks"
    default: "every \(rhythm) days"
    }
  }

  mutating func purpose() -> String {
    let sentences = (0..<random.number(2...3)).map { _ in fresh("purpose") }
    return section(.purpose, sentences.joined(separator: "\n") + "\n")
  }
}
