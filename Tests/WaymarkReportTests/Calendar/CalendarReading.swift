import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// A calendar read back by the rules of RFC 5545, strictly enough to find what is written wrong.
struct CalendarReading {
  /// The properties of each event by name, values unescaped; those of alarms begin with `ALARM `.
  var events: [[String: String]] = []
  var problems: [String] = []

  init(_ text: String) {
    var lines: [String] = []
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let last = line.last else { continue }
      if last != "\r" { problems.append("a line without CR: \(line)") }
      let line = String(String.UnicodeScalarView(line.dropLast()))
      if line.utf8.count > 75 { problems.append("longer than 75 octets: \(line)") }
      if line.unicodeScalars.first == " ", !lines.isEmpty {
        lines[lines.count - 1] += String(String.UnicodeScalarView(line.unicodeScalars.dropFirst()))
      } else {
        lines.append(line)
      }
    }
    if !text.hasSuffix("END:VCALENDAR\r\n") { problems.append("no end") }
    var components: [String] = []
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else {
        problems.append("no property: \(line)")
        continue
      }
      let name = line[..<colon].split(separator: ";").first.map(String.init) ?? ""
      let value = Self.unescaped(String(line[line.index(after: colon)...]))
      switch name {
      case "BEGIN":
        components.append(value)
        if value == "VEVENT" { events.append([:]) }
      case "END": if components.popLast() != value { problems.append("ends wrongly: \(value)") }
      default:
        guard components.last == "VEVENT" || components.last == "VALARM" else { continue }
        let key = components.last == "VALARM" ? "ALARM " + name : name
        let old = events[events.count - 1][key]
        if old != nil, components.last == "VEVENT" { problems.append("twice: \(name)") }
        events[events.count - 1][key] = old.map { $0 + " " + value } ?? value
      }
    }
    if !components.isEmpty { problems.append("not closed: \(components)") }
  }

  /// The event with a summary.
  func event(_ summary: String) -> [String: String]? {
    events.first { $0["SUMMARY"] == summary }
  }

  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Fixture {
  static func calendar(
    _ text: String, audience: Audience = .pair, today: CalendarDate = today,
    for handle: String? = nil, alarms: [Int] = []
  ) -> String {
    var calendar = PlanCalendar(
      options: CalendarOptions(today: today, handle: handle, alarms: alarms))
    calendar.add(plan(text: text), audience: audience)
    return calendar.text()
  }
}
