import WaymarkMarkdown
import WaymarkSource

/// Builds a plan from its document, part by part; each part is in a file of its own.
///
/// A class, since it holds a lot and every step needs it: a large value would be copied again
/// and again. Nothing of `plan` may be lent to a method of the builder, which may change it too.
final class PlanBuilder {
  var plan: Plan
  let source: SourceText
  let bytes: [UInt8]
  let document: MarkdownDocument
  /// The words that the plan is read with.
  let vocabulary: SharedVocabulary
  let outline: Outline
  var people: PeopleIndex
  let dates: DateReader
  let persons: PersonReader
  /// The items whose boxes mean something; the others are counted as prose.
  var usedItems: NodeSet
  /// The goals and milestones that headings stand for, by node.
  var headings: [Int: Reference.Target] = [:]
  /// The anchors in links, by the place of the link.
  var anchors: [ByteRange: String] = [:]
  /// The plan's marks, to be looked up.
  var heededMarks: Set<Located<Audience>> = []
  /// The metrics by their folded names.
  var metricPositions: [String: Int] = [:]
  /// The goals that rows of tables name: the milestone's index, and the name.
  var goalReferences: [(milestone: Int, text: Located<String>)] = []

  init(
    source: SourceText, document: MarkdownDocument, vocabulary: SharedVocabulary,
    options: ReadingOptions
  ) {
    self.source = source
    self.document = document
    self.vocabulary = vocabulary
    usedItems = NodeSet(count: document.nodes.count)
    bytes = source.bytes
    plan = Plan(source: source, document: document)
    plan.language = vocabulary.words.language
    plan.knownNames = options.directoryNames
    plan.makeRoom()
    outline = Outline(document)
    people = PeopleIndex(vocabulary: vocabulary, directory: options.directory)
    dates = DateReader(bytes: source.bytes, vocabulary: vocabulary)
    persons = PersonReader(bytes: source.bytes)
  }

  /// Reads everything, in the order in which one part needs another.
  func build(frontMatter: YAMLValue?) {
    guard !plan.isRefused else { return }
    readMarks()
    readPlanFields(frontMatter)
    readSections(below: -1, in: .plan)
    plan.people = people.people
    readAllowances()
    resolveReferences()
    inherit()
    findStrayCheckboxes()
    reportUnreadHeadings()
    reportUnreadEntries()
    plan.diagnostics.sort { ($0.range, $0.rule) < ($1.range, $1.rule) }
  }

  func report(
    _ rule: RuleID, _ message: String, at range: ByteRange, notes: [Diagnostic.Note] = [],
    help: String? = nil, fixes: [Fix] = []
  ) {
    plan.diagnostics.append(
      Diagnostic(
        rule: rule, range: range, message: message, notes: notes, help: help, fixes: fixes))
  }

  // MARK: Small steps that many parts need

  func trimmed(_ range: ByteRange) -> ByteRange {
    persons.trimmed(range)
  }

  /// The inside of a bracket that is all of a range; else the range as it is.
  func withoutBracket(_ range: ByteRange) -> ByteRange {
    guard range.count > 2, bytes[range.start] == UInt8(ascii: "("),
      bytes[range.end - 1] == UInt8(ascii: ")"),
      !bytes[range.start + 1..<range.end - 1].contains(UInt8(ascii: ")"))
    else { return range }
    return ByteRange(range.start + 1, range.end - 1)
  }

  /// The plain text of a part of a node, with its place.
  func located(_ node: Int, _ range: ByteRange) -> Located<String> {
    Located(document.plainText(of: node, in: range), trimmed(range))
  }

  /// The first part of a range that stands on one line of the file.
  func firstLine(of range: ByteRange) -> ByteRange {
    bytes.withUnsafeBytes { text in
      ByteRange(range.start, text.place(of: 0x0A, or: 0x0D, from: range.start, to: range.end))
    }
  }

  /// The paragraph that an item starts with.
  func firstParagraph(of item: Int) -> Int? {
    let first = item + 1
    guard first < Int(document.nodes[item].end), document.nodes[first].kind == .paragraph else {
      return nil
    }
    return first
  }

  /// The people named in a part of the text: handles, or names with commas between them.
  func references(in range: ByteRange, of node: Int) -> [PersonReference] {
    var result: [PersonReference] = []
    for part in persons.parts(of: range) {
      for piece in splitAtAnd(part) {
        let count = result.count
        add(referencesToHandlesIn: piece, to: &result)
        if result.count > count || isPlaceholder(piece) { continue }
        result += references(toName: document.plainText(of: node, in: piece), at: piece)
      }
    }
    return result
  }

  /// A name, with a remark in brackets or without; `both` and `everyone` are all with a role.
  private func references(toName text: String, at range: ByteRange) -> [PersonReference] {
    guard !text.isEmpty else { return [] }
    if vocabulary.words.people.everyone.contains(WordFolding.fold(text)) {
      return people.everyone(text, at: range)
    }
    if let bracket = text.utf8.firstIndex(of: UInt8(ascii: "(")), !people.knows(text) {
      let name = text[..<bracket].trimmed()
      if people.knows(name) { return people.references(to: name, at: range) }
    }
    return people.references(to: text, at: range)
  }

  /// Whether a value only holds the place of one, such as `TBD` or `–`.
  func isPlaceholder(_ range: ByteRange) -> Bool {
    vocabulary.words.placeholders.contains(FoldedWord(bytes, range.start..<range.end))
  }

  private func add(referencesToHandlesIn range: ByteRange, to result: inout [PersonReference]) {
    var offset = range.start
    while offset < range.end {
      let isHandle =
        bytes[offset] == UInt8(ascii: "@")
        && (offset == range.start || !Characters.isHandleByte(bytes[offset - 1]))
      let end = isHandle ? persons.handleEnd(from: offset + 1, limit: range.end) : offset
      if end > offset + 1 {
        let place = ByteRange(offset, end)
        people.add(referencesTo: source.text(place), at: place, to: &result)
      }
      offset = max(end, offset + 1)
    }
  }

  /// `Ada and Grace` as two ranges.
  func splitAtAnd(_ part: ByteRange) -> [ByteRange] {
    let hasSpace = bytes[part.start..<part.end].contains(where: Characters.isSpace)
    guard hasSpace else { return part.isEmpty ? [] : [part] }
    var pieces: [ByteRange] = []
    var start = part.start
    var offset = part.start
    while offset < part.end {
      while offset < part.end, Characters.isSpace(bytes[offset]) { offset += 1 }
      var end = offset
      while end < part.end, !Characters.isSpace(bytes[end]) { end += 1 }
      if end - offset <= Vocabulary.longestKey,
        vocabulary.words.people.and.contains(FoldedWord(bytes, offset..<end))
      {
        pieces.append(trimmed(ByteRange(start, offset)))
        start = end
      }
      offset = end
    }
    pieces.append(trimmed(ByteRange(start, part.end)))
    return pieces.filter { !$0.isEmpty }
  }

  /// Whether a number stands right after a date, which may be its year or something else.
  private func isBeforeNumber(_ offset: Int) -> Bool {
    var next = offset
    while next < bytes.count,
      [0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'")].contains(bytes[next])
    {
      next += 1
    }
    return next < bytes.count && Characters.isDigit(bytes[next])
  }

  /// The date of a reading, reporting what is wrong with it.
  func date(from reading: DateReading) -> PlanDate? {
    switch reading {
    case .date(let date):
      if date.precision == .dayWithoutYear {
        report(
          "date-without-year", "\"\(source.text(date.range))\" has no year; taken as \(date.date)",
          at: date.range,
          fixes: [
            Fix(
              "write \(date.date)", isBeforeNumber(date.range.end) ? .suggested : .safe,
              [TextEdit(date.range, with: "\(date.date)")])
          ])
      }
      return date
    case .yearUnknown(let range):
      report(
        "date-without-year",
        "\"\(source.text(range))\" has no year, and the plan has no start to take it from",
        at: range, help: "write the year, as in 2026-10-15")
      return nil
    case .invalid(let range, let nearest):
      let fixes = nearest.map {
        [Fix("write \($0)", .suggested, [TextEdit(range, with: "\($0)")])]
      }
      report(
        "invalid-date", "\"\(source.text(range))\" is no day of the calendar", at: range,
        help: nearest.map { "the month ends on \($0)" }
          ?? "correct it: year, month and day, as in 2026-09-01",
        fixes: fixes ?? [])
      return nil
    case .ambiguous(let range, let readings):
      report(
        "ambiguous-date",
        readings.count > 1
          ? "\"\(source.text(range))\" can mean \(readings[0]) or \(readings[1])"
          : "\"\(source.text(range))\" is read differently in different countries",
        at: range, help: "write year, month and day, as in \(readings[0])",
        fixes: readings.map {
          Fix("write \($0)", .suggested, [TextEdit(range, with: "\($0)")])
        })
      return nil
    case .weekWithoutStart(let range):
      report(
        "invalid-date", "\"\(source.text(range))\" needs the plan's first day to count from",
        at: range, help: "add \"start: 2026-09-01\" to the plan, or write the date")
      return nil
    }
  }
}

extension Plan {
  /// Makes room for what a plan mostly holds, so that its lists are not grown one by one.
  fileprivate mutating func makeRoom() {
    fields.reserveCapacity(8)
    sections.reserveCapacity(12)
    goals.reserveCapacity(4)
    milestones.reserveCapacity(8)
    actions.reserveCapacity(16)
    checkIns.reserveCapacity(8)
    feedback.reserveCapacity(4)
    metrics.reserveCapacity(4)
    commitments.reserveCapacity(4)
    wins.reserveCapacity(4)
  }
}
