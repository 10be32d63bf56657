import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// Lines of the form `Key: value`, the title among them, and rows of tables with a key and a value.
struct KeyedLines {
  private var pairs: [Pair] = []

  /// A key with its value, which may be empty.
  struct Pair {
    /// The key as it is written.
    let word: String
    /// The key as it is looked up.
    let key: String
    let value: String
    let offset: Int
  }

  init(_ source: SourceText, _ document: MarkdownDocument) {
    for node in document.nodes
    where node.kind == .paragraph || node.kind == .tableRow
      || node.kind == .heading && node.level == 1
    {
      let isRow = node.kind == .tableRow
      let first = source.lineIndex(at: node.range.start)
      let last = source.lineIndex(at: max(node.range.start, node.range.end - 1))
      for line in first...last {
        let whole = source.lineRange(line)
        let range = ByteRange(
          max(whole.start, node.range.start), min(whole.end, node.range.end))
        let text = source.text(range)
        let parts = isRow ? Self.cells(text) : Self.atColon(text)
        guard parts.count == 2 else { continue }
        pairs.append(
          Pair(
            word: parts[0], key: HeadingSynonyms.folded(parts[0]), value: parts[1],
            offset: whole.start))
      }
    }
  }

  /// The cells of a row with words in them, and an empty one behind a key.
  private static func cells(_ row: String) -> [String] {
    let cells = row.split(separator: "|").map { bare($0) }
    let full = cells.filter { !$0.isEmpty }
    return full.count == 1 && cells.count > 1 && cells[0] == full[0] ? [full[0], ""] : full
  }

  private static func atColon(_ text: String) -> [String] {
    guard let colon = text.firstIndex(of: ":") else { return [] }
    return [bare(text[..<colon]), bare(text[text.index(after: colon)...])]
  }

  /// Without emphasis, and with a link's words in place of the link.
  private static func bare(_ text: Substring) -> String {
    var words = text.drop { $0.isWhitespace || "*_#".contains($0) }
    while let last = words.last, last.isWhitespace || "*_\\".contains(last) {
      words = words.dropLast()
    }
    if words.first == "[", let close = words.firstIndex(of: "]") {
      words = words[words.index(after: words.startIndex)..<close]
    }
    return String(words)
  }

  private static let keys: [Role: Set<String>] = [
    .mentor: [
      "mentor", "mentors", "my mentor", "mentor name", "supervisor", "advisor", "adviser", "buddy",
      "onboarding buddy", "coach", "primary mentor", "faculty advisor", "possible mentor",
      "supervising professional", "lead mentor",
    ],
    .mentee: [
      "mentee", "mentees", "mentee name", "student", "employee", "employee name", "new hire",
      "new starter", "contributor", "apprentice", "trainee", "student name", "fellow",
      "new team member", "name",
    ],
  ]

  /// Who is written down for a role.
  func person(as role: Role) -> (names: [String], offset: Int)? {
    guard let keys = Self.keys[role] else { return nil }
    for pair in pairs where keys.contains(pair.key) {
      let names = Self.withoutRemarks(pair.value).split { $0 == "," || $0 == "&" || $0 == ";" }
        .map { Self.name($0) }
      if !names.isEmpty, names.allSatisfy({ $0 != nil }) {
        return (names.compactMap { $0 }, pair.offset)
      }
    }
    return nil
  }

  /// The first line about a role, whose value is no name.
  func line(about role: Role) -> Pair? {
    guard let keys = Self.keys[role] else { return nil }
    return pairs.first { keys.contains($0.key) }
  }

  /// Without what stands in brackets behind a name: a position, a team, pronouns.
  ///
  /// Handles, addresses and whatever casts doubt on the name stay.
  private static func withoutRemarks(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = rest[rest.index(after: open)..<close]
      let isRemark =
        inside.contains(where: \.isLetter) && !placeholders.contains(inside.lowercased())
        && inside.allSatisfy { $0.isLetter || $0.isNumber || " .,&/'’-".contains($0) }
      if isRemark {
        result += rest[..<open]
        while result.last?.isWhitespace == true { result.removeLast() }
      } else {
        result += rest[...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A name of one to five words that begin with capitals; or a handle.
  private static func name(_ text: Substring) -> String? {
    let bare = bare(withoutAddress(text))
    if bare.hasPrefix("@") {
      return bare.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        && bare.count > 1 ? bare : nil
    }
    var words = bare.split(separator: " ")
    if let handle = words.last, handle.hasPrefix("(@"), handle.hasSuffix(")") { words.removeLast() }
    guard (1...5).contains(words.count), !placeholders.contains(bare.lowercased()) else {
      return nil
    }
    let particles: Set<Substring> = [
      "de", "da", "van", "von", "der", "den", "la", "bin", "al", "ó",
    ]
    let isName = words.allSatisfy { word in
      particles.contains(word)
        || word.first.map { $0.isUppercase || $0.isLetter && !$0.isCased } ?? false
          && word.allSatisfy { $0.isLetter || ".'’-".contains($0) }
    }
    return isName ? bare : nil
  }

  /// What comes before an e-mail address, or a link to one, in brackets.
  private static func withoutAddress(_ text: Substring) -> Substring {
    guard let bracket = text.firstIndex(where: { $0 == "(" || $0 == "<" }) else { return text }
    let inside = text[text.index(after: bracket)...]
    guard inside.first != "@", inside.contains("@") else { return text }
    return text[..<bracket]
  }

  private static let placeholders: Set<String> = [
    "tbd", "tba", "none", "n/a", "name", "your name", "mentor name", "mentee name", "unknown",
  ]

  /// The day that is written down as the first.
  func firstDay(_ reader: PlanReader, _ year: Int?) -> (date: CalendarDate, offset: Int)? {
    day(["start date", "start", "first day", "starting date", "start of plan"], reader, year)
  }

  /// The day that is written down as the last.
  func lastDay(_ reader: PlanReader, _ year: Int?) -> (date: CalendarDate, offset: Int)? {
    day(["end date", "end", "last day", "ending date", "end of plan"], reader, year)
  }

  private func day(
    _ keys: Set<String>, _ reader: PlanReader, _ year: Int?
  ) -> (date: CalendarDate, offset: Int)? {
    for pair in pairs where keys.contains(pair.key) {
      if let date = reader.date(in: pair.value, year: year) { return (date, pair.offset) }
    }
    return nil
  }
}
