import WaymarkSource

extension Timeline {
  /// The timeline as a Mermaid gantt chart, which code hosts draw.
  var mermaid: Markup {
    var lines = [
      "gantt", "    accTitle: Milestones", "    accDescr: \(MermaidText.cleaned(description))",
      "    dateFormat YYYY-MM-DD", "    axisFormat %b %Y", "    todayMarker off",
    ]
    var number = 0
    for group in groups {
      let name = group ?? "Milestones"
      lines.append("    section \(MermaidText.cleaned(Words.shortened(name, to: 40)))")
      for row in rows where row.group == group {
        number += 1
        lines.append("    " + task(row, number: number))
      }
    }
    if today >= scale.first, today <= scale.last {
      lines.append("    section Today")
      lines.append("    \(DateText.short(today)) :milestone, crit, \(today.iso), 0d")
    }
    return Markup(lines.joined(separator: "\n"))
  }

  /// The goals, in the order of their first milestones.
  private var groups: [String?] {
    var groups: [String?] = []
    for row in rows where !groups.contains(row.group) { groups.append(row.group) }
    return groups
  }

  private func task(_ row: Row, number: Int) -> String {
    let title = MermaidText.cleaned(Words.shortened(row.title, to: 48))
    var tags: [String] = []
    switch row.standing {
    case .done: tags.append("done")
    case .late, .blocked, .atRisk: tags.append("crit")
    case .inProgress, .dueSoon: tags.append("active")
    case .planned, .paused, .dropped: break
    }
    if row.start == nil { tags.insert("milestone", at: 0) }
    tags.append("m\(number)")
    let length = row.start.map { "\($0.iso), \(row.due.iso)" } ?? "\(row.due.iso), 0d"
    // The sign comes first, so that no title can begin like one of the chart's own words.
    return "\(row.standing.sign) \(title) :\(tags.joined(separator: ", ")), \(length)"
  }
}

/// Makes text from plans plain words in a Mermaid chart.
enum MermaidText {
  /// The text without what a chart would read: colons, hashes, semicolons, brackets, quotes.
  static func cleaned(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.cleaned(text).unicodeScalars {
      switch scalar {
      case ":": result += " –"
      case ";": result += ","
      case "#", "`", "\"", "<", ">", "{", "}", "\\", "%", "|", "[", "]": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    let words = result.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? "…" : words
  }
}
