import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

extension Adoption {
  /// Writes who is mentee and mentor, and the first day, into the front matter.
  mutating func writePeople() {
    var entries: [FrontMatterEntry] = []
    for (role, kind, asked) in [
      (Role.mentee, FieldKind.mentee, request.mentees), (.mentor, .mentor, request.mentors),
    ] where plan.people(with: role).isEmpty {
      if !asked.isEmpty {
        entries.append(
          FrontMatterEntry(
            kind: kind, value: YAMLWords.people(asked),
            note: "\(kind.rawValue) \(asked.joined(separator: ", ")), as you said"))
      } else if let found = KeyedLines(source, plan.document).person(as: role) {
        let names = found.names.joined(separator: ", ")
        entries.append(
          FrontMatterEntry(
            kind: kind, value: YAMLWords.people(found.names),
            note: "line \(line(found.offset)): \(kind.rawValue) \(names)"))
      }
    }
    if plan.start == nil {
      if let start = request.start {
        entries.append(
          FrontMatterEntry(
            kind: .start, value: start.description, note: "the first day is \(start), as you said"))
      } else if let found = KeyedLines(source, plan.document).firstDay(reader, year) {
        entries.append(
          FrontMatterEntry(
            kind: .start, value: found.date.description,
            note: "line \(line(found.offset)): the first day is \(found.date)"))
      }
    }
    for entry in entries { write(entry) }
  }

  /// Writes an entry where it is then understood; otherwise the text stays, and that is said.
  ///
  /// A key that is there already is filled in when it is empty, and never written twice.
  private mutating func write(_ entry: FrontMatterEntry) {
    let before = self
    let written = plan.frontMatter.flatMap { frontMatter in
      plan.fields.first { $0.kind == entry.kind && frontMatter.contains($0.range) }
    }
    if let written {
      guard let edit = entry.filling(written, in: source) else {
        leftAlone.append(
          "line \(line(written.range.start)): \"\(written.key.value)\" stays as it is, and is not"
            + " understood")
        return
      }
      apply([edit])
    } else {
      apply([entry.insertion(in: source, plan.frontMatter)])
    }
    guard !entry.isUnderstood(in: plan) else {
      understood.append(entry.note)
      return
    }
    self = before
    leftAlone.append("\(entry.line) would not be understood in the front matter; write it by hand")
  }
}

/// A key with a value that the front matter is to have.
private struct FrontMatterEntry {
  let kind: FieldKind
  /// The value as YAML.
  let value: String
  /// What was understood.
  let note: String

  var line: String { "\(kind.rawValue): \(value)" }

  /// Gives a key that has no value its value; nil when it has one.
  func filling(_ field: Field, in source: SourceText) -> TextEdit? {
    switch field.value.value {
    case "~", "null":
      // In quotes they are words.
      let isBare = source.text(field.value.range) == field.value.value
      return isBare ? TextEdit(field.value.range, with: value) : nil
    case "":
      // After the colon, which may stand behind a quote.
      var offset = field.key.range.end
      while let byte = source.byte(at: offset), byte != UInt8(ascii: ":") {
        guard byte != 0x0A, byte != 0x0D else { return nil }
        offset += 1
      }
      return .insert(" " + value, at: offset + 1)
    default: return nil
    }
  }

  /// A line of its own before the one that closes the front matter, or a front matter of one line.
  func insertion(in source: SourceText, _ frontMatter: ByteRange?) -> TextEdit {
    let ending = source.lineEnding
    guard let frontMatter else {
      return .insert(
        "---" + ending + line + ending + "---" + ending + ending, at: source.contentStart)
    }
    let closing = source.lineIndex(at: max(frontMatter.end - 1, frontMatter.start))
    return .insert(line + ending, at: source.lineRangeWithEnding(closing).start)
  }

  func isUnderstood(in plan: Plan) -> Bool {
    guard !plan.hasBrokenFrontMatter else { return false }
    switch kind {
    case .mentee: return !plan.people(with: .mentee).isEmpty
    case .mentor: return !plan.people(with: .mentor).isEmpty
    default: return plan.start != nil
    }
  }
}

/// Lines of the form `Key: value`, the title among them, and rows of tables with a key and a value.
struct KeyedLines {
  private var pairs: [(key: String, value: String, offset: Int)] = []

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
        let parts =
          isRow
          ? text.split(separator: "|").map { Self.bare($0) }.filter { !$0.isEmpty }
          : Self.atColon(text)
        guard parts.count == 2 else { continue }
        pairs.append((HeadingSynonyms.folded(parts[0]), parts[1], whole.start))
      }
    }
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
      let names = pair.value.split { $0 == "," || $0 == "&" || $0 == ";" }
        .map { Self.name($0) }
      if !names.isEmpty, names.allSatisfy({ $0 != nil }) {
        return (names.compactMap { $0 }, pair.offset)
      }
    }
    return nil
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
    let keys: Set<String> = ["start date", "start", "first day", "starting date", "start of plan"]
    for pair in pairs where keys.contains(pair.key) {
      if let date = reader.date(in: pair.value, year: year) { return (date, pair.offset) }
    }
    return nil
  }
}
