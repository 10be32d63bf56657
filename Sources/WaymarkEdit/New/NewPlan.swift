public import WaymarkSource

/// What a new plan is made of, beside its template.
public struct NewPlan: Sendable {
  /// Whose growth it is about.
  public var mentees: [String]
  /// Who accompanies them.
  public var mentors: [String]
  /// Further people.
  public var peers: [String]
  /// The first day.
  public var start: CalendarDate
  /// The last day; nil for the template's length.
  public var end: CalendarDate?
  /// How often the people meet; nil for the template's rhythm.
  public var cadence: String?
  /// The title; nil for the template's.
  public var title: String?

  /// Names the people and the first day; the rest comes from the template.
  public init(
    mentees: [String], mentors: [String], peers: [String] = [], start: CalendarDate,
    end: CalendarDate? = nil, cadence: String? = nil, title: String? = nil
  ) {
    self.mentees = mentees
    self.mentors = mentors
    self.peers = peers
    self.start = start
    self.end = end
    self.cadence = cadence
    self.title = title
  }

  /// The last day of a plan of so many weeks.
  public static func end(after weeks: Int, from start: CalendarDate) -> CalendarDate {
    start.adding(days: 7 * min(max(weeks, 1), 5_200) - 1)
  }

  /// The text of the plan.
  public func text(from template: PlanTemplate) -> String {
    let end = end ?? Self.end(after: template.weeks, from: start)
    let weeks = PlanWeeks(start: start, end: end, weeks: template.weeks)
    var lines: [String] = []
    var part = Part.beginning
    var isInComment = false
    var hasTitle = false
    for line in template.text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    {
      switch part {
      case .beginning where line == "---":
        part = .frontMatter
        lines.append("---")
      case .frontMatter:
        if line == "---" { part = .body }
        if let line = frontMatterLine(String(line), weeks) { lines.append(line) }
      case .beginning, .body:
        part = .body
        if let title, !hasTitle, line.hasPrefix("# ") {
          hasTitle = true
          lines.append("# " + MarkdownWords.escaped(title))
          continue
        }
        // A comment is guidance; what it says about weeks is meant as words.
        let isComment = isInComment || line.contains("<!--")
        if isComment { isInComment = !line.contains("-->") }
        lines.append(isComment ? String(line) : TemplateDates.replaced(in: line, with: weeks))
      }
    }
    return lines.joined(separator: "\n")
  }

  private enum Part { case beginning, frontMatter, body }

  /// A line of the front matter with its placeholder filled; nil for one that falls away.
  private func frontMatterLine(_ line: String, _ weeks: PlanWeeks) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return line }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    switch line[..<colon] {
    case "x-about": return nil
    case "mentee" where value == "MENTEE": return "mentee: " + YAMLWords.people(mentees)
    case "mentor" where value == "MENTOR": return "mentor: " + YAMLWords.people(mentors)
    case "peers" where value == "[PEERS]":
      return peers.isEmpty ? nil : "peers: " + YAMLWords.list(peers)
    case "start" where value == "START": return "start: \(start)"
    case "end": return value.hasPrefix("week ") ? "end: \(weeks.end)" : line
    case "cadence": return cadence.map { "cadence: " + YAMLWords.scalar($0) } ?? line
    default: return line
    }
  }
}
