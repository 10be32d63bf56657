import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

extension Adoption {
  /// Writes owners, dates and status at the end of items as one final parenthesis.
  mutating func writeMetadata() {
    var edits: [TextEdit] = []
    let parser = MetadataParser(plan: plan, reader: reader, year: year)
    for (index, node) in plan.document.nodes.enumerated() where node.kind == .item {
      guard let paragraph = plan.document.children(of: index).first(where: { _ in true }),
        plan.document.nodes[paragraph].kind == .paragraph, !isQuoted(index)
      else { continue }
      let start = node.content.start
      let line = source.lineRange(source.lineIndex(at: start))
      let range = ByteRange(start, min(line.end, plan.document.nodes[paragraph].range.end))
      guard
        let edit = TrailingMetadata(
          source, range, isTask: node.checkbox != 0, parser: parser
        ).edit
      else { continue }
      edits.append(edit)
    }
    apply(
      edits,
      "\(edits.count) \(edits.count == 1 ? "item has" : "items have")"
        + " owner or date in a final parenthesis")
  }

  private func isQuoted(_ index: Int) -> Bool {
    var parent = Int(plan.document.nodes[index].parent)
    while parent >= 0 {
      if plan.document.nodes[parent].kind == .blockQuote { return true }
      parent = Int(plan.document.nodes[parent].parent)
    }
    return false
  }
}

/// One part of what an item says beside its words.
enum MetadataPart: Equatable {
  case person(String)
  case date(word: String, text: String)
  case status(String)

  /// How a plan writes it.
  var written: String {
    switch self {
    case .person(let person): person
    case .date(let word, let text): "\(word) \(text)"
    case .status(let status): status
    }
  }

  fileprivate var rank: Int {
    switch self {
    case .person: 0
    case .date(let word, _): word == "due" ? 1 : word == "start" ? 2 : 3
    case .status: 4
    }
  }

  /// The parts as one parenthesis: people, dates, status.
  static func parenthesis(_ parts: [MetadataPart]) -> String {
    let ordered = (0...4).flatMap { rank in parts.filter { $0.rank == rank } }
    return "(" + ordered.map(\.written).joined(separator: ", ") + ")"
  }
}

/// Reads parts such as `owner: Ada`, `due May 5`, `@grace`, `status: done`.
struct MetadataParser {
  private let handles: [String: String]
  private let reader: PlanReader
  private let year: Int?

  init(plan: Plan, reader: PlanReader, year: Int?) {
    self.reader = reader
    self.year = year
    var handles: [String: String] = [:]
    for person in plan.people {
      guard let handle = person.handle else { continue }
      handles[handle] = "@" + handle
      guard let name = person.name?.value.lowercased() else { continue }
      handles[name] = "@" + handle
    }
    self.handles = handles
  }

  private static let dateWords: [(String, String)] = [
    ("due date", "due"), ("due", "due"), ("deadline", "due"), ("target date", "due"),
    ("target", "due"), ("eta", "due"), ("by", "due"), ("until", "due"), ("done", "done"),
    ("completed", "done"), ("finished", "done"), ("starts", "start"), ("start", "start"),
  ]
  private static let ownerWords = [
    "owned by", "owner", "assigned to", "assignee", "assigned", "responsible", "who", "lead",
  ]
  private static let statuses: Set<String> = [
    "done", "in progress", "blocked", "planned", "not started", "at risk", "on hold", "dropped",
    "cancelled", "completed",
  ]

  /// What a part says, and whether a plan reads it in this form already.
  func part(_ text: String) -> (part: MetadataPart, isPlain: Bool)? {
    let bare = text.trimmingMarks
    if let person = person(bare) { return (.person(person), true) }
    if let date = date(bare) { return (.date(word: "due", text: date), true) }
    for (word, meaning) in Self.dateWords {
      guard let value = Self.value(of: bare, after: word), let date = date(value) else { continue }
      return (.date(word: meaning, text: date), !["eta", "target", "target date"].contains(word))
    }
    for word in Self.ownerWords {
      guard let value = Self.value(of: bare, after: word), let person = person(value) else {
        continue
      }
      return (.person(person), false)
    }
    if let value = Self.value(of: bare, after: "status"),
      Self.statuses.contains(value.lowercased())
    {
      return (.status(value.lowercased()), false)
    }
    return nil
  }

  /// What follows a word and a colon, an equals sign or a space.
  private static func value(of text: String, after word: String) -> String? {
    guard text.lowercased().hasPrefix(word) else { return nil }
    let rest = text.dropFirst(word.count)
    guard let next = rest.first, next == ":" || next == "=" || next.isWhitespace else { return nil }
    return String(rest.drop { $0 == ":" || $0 == "=" || $0.isWhitespace }).trimmingMarks
  }

  private func person(_ text: String) -> String? {
    if text.hasPrefix("@"), text.count > 1 {
      let isHandle = text.dropFirst().allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
      }
      return isHandle ? text : nil
    }
    return handles[text.lowercased()]
  }

  /// A date as ISO writes it, or as it stands when nothing tells its year.
  private func date(_ text: String) -> String? {
    guard text.contains(where: \.isNumber) else { return nil }
    if let date = reader.date(in: text, year: year) { return date.description }
    return reader.date(in: text, year: 2000) == nil ? nil : text
  }
}

extension String {
  /// Without outer space and emphasis.
  var trimmingMarks: String {
    var words = self[...].drop { $0.isWhitespace || "*`".contains($0) }
    while let last = words.last, last.isWhitespace || "*`".contains(last) {
      words = words.dropLast()
    }
    return String(words)
  }
}
