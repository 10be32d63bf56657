import WaymarkSource

// The list as text for a terminal, as Markdown and as JSON.
extension DueList {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The list for a terminal: a day, and under it what is due.
  public func text() -> String {
    var lines: [String] = []
    let width = items.map { TerminalText.width($0.owner ?? "–") }.max() ?? 0
    for (day, items) in days(items) {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(day) \(Self.weekdays[day.weekday - 1]), \(distance(to: day))")
      for item in items {
        let owner = item.owner ?? "–"
        let padding = String(repeating: " ", count: width - TerminalText.width(owner))
        let place = item.path.map { path in path + (item.line.map { ":\($0)" } ?? "") }
        lines.append(
          TerminalText.safe(
            "  \(owner)\(padding)  \(item.title)  (\(item.kind), \(place ?? item.plan))"))
      }
    }
    if !lines.isEmpty { lines.append("") }
    lines.append(summary)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The list as Markdown: a heading for each day.
  public func markdown() -> String {
    var lines = ["# Due until \(lastDay)", ""]
    for (day, items) in days(items) {
      lines += ["## \(day) \(Self.weekdays[day.weekday - 1]), \(distance(to: day))", ""]
      for item in items {
        let owner = item.owner.map { " (\(MarkdownText.escaped($0)))" } ?? ""
        let plan = item.plan.isEmpty ? "" : ", " + MarkdownText.escaped(item.plan)
        lines.append("- \(MarkdownText.escaped(item.title))\(owner), \(item.kind)\(plan)")
      }
      lines.append("")
    }
    lines.append(summary.prefix(1).uppercased() + summary.dropFirst() + ".")
    return lines.map { $0 + "\n" }.joined()
  }

  /// The list as JSON; `schema` counts up when a name changes its meaning.
  public func json() -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema")
      writer.value(1)
      writer.key("kind")
      writer.value("due")
      writer.key("today")
      writer.value("\(today)")
      writer.key("until")
      writer.value("\(lastDay)")
      writer.key("items")
      writer.array { writer in
        for item in items {
          writer.element()
          write(item, to: &writer)
        }
      }
    }
    return String(decoding: writer.output.bytes, as: UTF8.self) + "\n"
  }

  private func write(_ item: Item, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("due")
      writer.value("\(item.due)")
      writer.key("days")
      writer.value(item.due.days(since: today))
      writer.key("late")
      writer.value(item.due < today)
      for (name, text) in [
        ("kind", item.kind), ("title", item.title), ("owner", item.owner), ("plan", item.plan),
        ("path", item.path),
      ] {
        writer.key(name)
        if let text { writer.value(text) } else { writer.null() }
      }
      writer.key("line")
      if let line = item.line { writer.value(line) } else { writer.null() }
    }
  }

  private func days(_ items: [Item]) -> [(day: CalendarDate, items: [Item])] {
    var days: [(day: CalendarDate, items: [Item])] = []
    for item in items {
      if days.last?.day == item.due {
        days[days.count - 1].items.append(item)
      } else {
        days.append((item.due, [item]))
      }
    }
    return days
  }

  private func distance(to day: CalendarDate) -> String {
    let number = day.days(since: today)
    switch number {
    case 0: return "today"
    case 1: return "tomorrow"
    case 2...: return "in \(number) days"
    default: return number == -1 ? "1 day late" : "\(-number) days late"
    }
  }

  private var summary: String {
    if items.isEmpty { return "nothing is late, and nothing due until \(lastDay)" }
    return "\(lateCount) late, \(items.count - lateCount) due until \(lastDay)"
  }
}
