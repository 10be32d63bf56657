import WaymarkMarkdown
import WaymarkSource

/// Builds a plan from its document, part by part; each part is in a file of its own.
struct PlanBuilder {
  var plan: Plan
  let source: SourceText
  let bytes: [UInt8]
  let document: MarkdownDocument
  let vocabulary: Vocabulary
  let outline: Outline
  var people: PeopleIndex
  var dates: DateReader
  let persons: PersonReader
  /// The items whose boxes mean something; the others are counted as prose.
  var usedItems: Set<Int> = []
  /// The goals and milestones that headings stand for, by node.
  var headings: [Int: Reference.Target] = [:]
  /// The anchors in links, by the place of the link.
  var anchors: [ByteRange: String] = [:]
  /// The goals that rows of tables name: the milestone's index, and the name.
  var goalReferences: [(milestone: Int, text: Located<String>)] = []

  init(
    source: SourceText, document: MarkdownDocument, vocabulary: Vocabulary, options: ReadingOptions
  ) {
    self.source = source
    self.document = document
    self.vocabulary = vocabulary
    bytes = source.bytes
    plan = Plan(source: source, document: document)
    plan.language = vocabulary.language
    outline = Outline(document)
    people = PeopleIndex(words: vocabulary.people, directory: options.directory)
    dates = DateReader(bytes: source.bytes, words: vocabulary.dates)
    persons = PersonReader(bytes: source.bytes)
  }

  /// Reads everything, in the order in which one part needs another.
  mutating func build(frontMatter: YAMLValue?) {
    guard !plan.isRefused else { return }
    readMarks()
    readPlanFields(frontMatter)
    readSections(below: -1, in: .plan)
    plan.people = people.people
    readAllowances()
    resolveReferences()
    inherit()
    findStrayCheckboxes()
    plan.diagnostics.sort { ($0.range, $0.rule) < ($1.range, $1.rule) }
  }

  mutating func report(
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

  /// The plain text of a part of a node, with its place.
  func located(_ node: Int, _ range: ByteRange) -> Located<String> {
    Located(document.plainText(of: node, in: range), trimmed(range))
  }

  /// The first part of a range that stands on one line of the file.
  func firstLine(of range: ByteRange) -> ByteRange {
    var end = range.start
    while end < range.end, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return ByteRange(range.start, end)
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
  mutating func references(in range: ByteRange, of node: Int) -> [PersonReference] {
    var result: [PersonReference] = []
    for part in persons.parts(of: range) {
      result += referencesInPart(part, of: node)
    }
    return result
  }

  private mutating func referencesInPart(_ part: ByteRange, of node: Int) -> [PersonReference] {
    var result: [PersonReference] = []
    var offset = part.start
    var wordStart = part.start
    while offset < part.end {
      if bytes[offset] == UInt8(ascii: "@") {
        let end = persons.handleEnd(from: offset + 1, limit: part.end)
        if end > offset + 1 {
          let range = ByteRange(offset, end)
          result += people.references(to: source.text(range), at: range)
          offset = end
          wordStart = end
          continue
        }
      }
      offset += 1
    }
    guard result.isEmpty else { return result }
    let place = trimmed(ByteRange(wordStart, part.end))
    let text = document.plainText(of: node, in: place)
    guard !text.isEmpty else { return [] }
    for (name, range) in splitAtAnd(text, place) {
      result += people.references(to: name, at: range)
    }
    return result
  }

  /// `Ada and Grace` as two names, each with its place when it can be told.
  private func splitAtAnd(_ text: String, _ place: ByteRange) -> [(String, ByteRange)] {
    let words = text.split(separator: " ")
    guard words.contains(where: { vocabulary.people.and.contains(WordFolding.fold($0)) }) else {
      return [(text, place)]
    }
    let names = words.split { vocabulary.people.and.contains(WordFolding.fold($0)) }
    var offset = place.start
    return names.map { words in
      let name = words.joined(separator: " ")
      let wanted = Array(name.utf8)
      while offset + wanted.count <= place.end {
        if bytes[offset..<offset + wanted.count].elementsEqual(wanted) {
          let range = ByteRange(offset, offset + wanted.count)
          offset = range.end
          return (name, range)
        }
        offset += 1
      }
      offset = place.start
      return (name, place)
    }
  }

  /// The date of a reading, reporting what is wrong with it.
  mutating func date(from reading: DateReading) -> PlanDate? {
    switch reading {
    case .date(let date):
      if date.precision == .dayWithoutYear {
        report(
          "date-without-year", "\"\(source.text(date.range))\" has no year; taken as \(date.date)",
          at: date.range,
          fixes: [Fix("write \(date.date)", .safe, [TextEdit(date.range, with: "\(date.date)")])])
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
        help: nearest.map { "the month ends on \($0)" }, fixes: fixes ?? [])
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
