import WaymarkPlan
import WaymarkSource

extension Adoption {
  /// Writes who is mentee and mentor, and the first and the last day, into the front matter.
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
    if plan.end == nil, let found = KeyedLines(source, plan.document).lastDay(reader, year) {
      entries.append(
        FrontMatterEntry(
          kind: .end, value: found.date.description,
          note: "line \(line(found.offset)): the last day is \(found.date)"))
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
    case .end: return plan.end != nil
    default: return plan.start != nil
    }
  }
}
