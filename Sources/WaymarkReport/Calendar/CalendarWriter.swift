import WaymarkSource

/// Writes events as iCalendar text (RFC 5545): lines of at most 75 octets that end in CRLF.
struct CalendarWriter {
  let options: CalendarOptions
  private let name: String?
  private let stamp: String
  private let sequence: Int

  init(options: CalendarOptions, name: String?) {
    self.options = options
    self.name = name
    stamp = Self.basic(options.today) + "T000000Z"
    // The calendar of a later day counts as newer, so that it changes what was imported before.
    sequence = max(0, options.today.days(since: CalendarDate(dayNumber: 10_957)))
  }

  /// The whole file.
  func text(of events: [CalendarEvent]) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//waymark//waymark//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ]
    if let name, !name.isEmpty {
      lines += ["NAME:\(Self.escaped(name))", "X-WR-CALNAME:\(Self.escaped(name))"]
    }
    lines += ["REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"]
    for event in events { lines += self.lines(of: event) }
    // A calendar needs a component (section 3.6); a zone is one that nobody sees.
    if events.isEmpty {
      lines += [
        "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func lines(of event: CalendarEvent) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(event.uid)", "DTSTAMP:\(stamp)", "SEQUENCE:\(sequence)",
      "DTSTART;VALUE=DATE:\(Self.basic(event.day))",
    ]
    let next = event.day.adding(days: 1)
    // Without an end, the event is that one day too (section 3.6.1).
    if next.year <= 9999 { lines.append("DTEND;VALUE=DATE:\(Self.basic(next))") }
    lines.append("SUMMARY:\(Self.escaped(event.summary))")
    if !event.description.isEmpty {
      let text = event.description.map(Self.escaped).joined(separator: "\\n")
      lines.append("DESCRIPTION:\(text)")
    }
    lines.append("CATEGORIES:\(event.category)")
    switch event.standing {
    case .confirmed, .past: lines.append("STATUS:CONFIRMED")
    case .tentative: lines.append("STATUS:TENTATIVE")
    case .cancelled: lines.append("STATUS:CANCELLED")
    }
    // A day on which something is due is still free; what the pair has to itself stays so in a
    // calendar that others can look into.
    lines.append("TRANSP:TRANSPARENT")
    if event.isPrivate { lines.append("CLASS:PRIVATE") }
    if event.standing == .confirmed, event.day >= options.today {
      for days in options.alarms { lines += alarm(days, event.summary) }
    }
    lines.append("END:VEVENT")
    return lines
  }

  private func alarm(_ days: Int, _ summary: String) -> [String] {
    [
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(Self.trigger(daysBefore: days))",
      "DESCRIPTION:\(Self.escaped(summary))", "END:VALARM",
    ]
  }

  /// The time from the start of a whole day to nine in the morning some days before it.
  static func trigger(daysBefore days: Int) -> String {
    switch days {
    case ...0: "PT9H"
    case 1: "-PT15H"
    default: "-P\(days - 1)DT15H"
    }
  }

  /// A date as RFC 5545 section 3.3.4 has it, `20261015`.
  static func basic(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// A text as a value of type TEXT (section 3.3.11).
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in PlainText.cleaned(text).unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// A content line folded after at most 75 octets (section 3.1), never inside a character's bytes.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var result = String.UnicodeScalarView()
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        result.append(contentsOf: "\r\n ".unicodeScalars)
        octets = 1
      }
      result.append(scalar)
      octets += width
    }
    return String(result)
  }
}
