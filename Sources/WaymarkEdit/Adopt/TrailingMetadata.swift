import WaymarkSource

/// What stands at the end of an item in brackets, as handles, or after `due` and `by`.
struct TrailingMetadata {
  private let source: SourceText
  private let parser: MetadataParser
  private let start: Int
  private var end: Int
  private let wholeEnd: Int
  /// What was found, the last first.
  private var found: [[MetadataPart]] = []
  private var pieces = 0
  private var isPlain = true

  init(_ source: SourceText, _ range: ByteRange, isTask: Bool, parser: MetadataParser) {
    self.source = source
    self.parser = parser
    start = range.start
    end = range.end
    while end > range.start, " \t.".utf8.contains(source.bytes[end - 1]) { end -= 1 }
    wholeEnd = end
    while takeGroup() || isTask && (takeArrow() || takeHandle() || takePhrase()) {}
  }

  /// The edit that writes it as one parenthesis; nil when it is one already, or nothing is there.
  var edit: TextEdit? {
    guard pieces > 0, pieces > 1 || !isPlain, end > start else { return nil }
    let parts = found.reversed().flatMap(\.self)
    return TextEdit(
      ByteRange(end, wholeEnd), with: " " + MetadataPart.parenthesis(parts))
  }

  private mutating func takeGroup() -> Bool {
    guard end > start else { return false }
    let close = source.bytes[end - 1]
    let pairs: [UInt8: UInt8] = [0x29: 0x28, 0x5D: 0x5B, 0x7D: 0x7B]
    guard let open = pairs[close] else { return false }
    var offset = end - 2
    while offset >= start, source.bytes[offset] != open, source.bytes[offset] != close {
      offset -= 1
    }
    guard offset >= start, source.bytes[offset] == open else { return false }
    // The target of a link, and Dataview's own form, are not ours to change.
    if offset > start, open == 0x28, source.bytes[offset - 1] == 0x5D { return false }
    let text = source.text(ByteRange(offset + 1, end - 1))
    if text.contains("::") { return false }
    var found: [MetadataPart] = []
    var groupIsPlain = close == 0x29
    for piece in split(text) {
      guard let (part, partIsPlain) = parser.part(piece) else { return false }
      found.append(part)
      if !partIsPlain { groupIsPlain = false }
    }
    return take(found, from: offset, isPlain: groupIsPlain)
  }

  /// The parts between commas; a comma before a year belongs to its date.
  private func split(_ text: String) -> [String] {
    var pieces: [String] = []
    for piece in text.split(whereSeparator: { ",;|".contains($0) }) {
      let words = String(piece).trimmingMarks
      let isYear = words.count == 4 && words.allSatisfy(\.isNumber)
      if isYear, let last = pieces.popLast() {
        pieces.append(last + ", " + words)
      } else {
        pieces.append(words)
      }
    }
    return pieces
  }

  private mutating func takeHandle() -> Bool {
    var offset = end
    while offset > start, source.bytes[offset - 1] > 0x20 { offset -= 1 }
    guard offset > start, offset < end, source.bytes[offset] == 0x40,
      let (part, _) = parser.part(source.text(ByteRange(offset, end))), case .person = part
    else { return false }
    return take([part], from: offset, isPlain: false)
  }

  /// `… due May 5`, `…, by 2026-05-01`, `… - owner: Ada`.
  private mutating func takePhrase() -> Bool {
    let words = ["due", "by", "deadline", "target", "owner:", "assigned to", "eta"]
    var offset = max(start + 1, end - 48)
    while offset < end {
      defer { offset += 1 }
      guard source.bytes[offset - 1] == 0x20 else { continue }
      let text = source.text(ByteRange(offset, end))
      guard words.contains(where: { text.lowercased().hasPrefix($0) }), !isTag(text),
        let (part, _) = parser.part(text)
      else { continue }
      return take([part], from: offset, isPlain: false)
    }
    return false
  }

  /// `… → Ada`, `… -> @ada`.
  private mutating func takeArrow() -> Bool {
    let lowest = max(start, end - 64)
    for arrow in Self.arrows {
      // Sought as bytes: a line may be nothing but handles.
      guard end - lowest >= arrow.count,
        let place = (lowest...end - arrow.count).last(where: {
          source.bytes[$0] == arrow[0] && source.bytes[$0..<$0 + arrow.count].elementsEqual(arrow)
        }),
        let (part, _) = parser.part(source.text(ByteRange(place + arrow.count, end))),
        case .person = part
      else { continue }
      return take([part], from: place, isPlain: false)
    }
    return false
  }

  private static let arrows = ["→", "->", "=>"].map { Array($0.utf8) }

  /// Whether a text is a tag of todo.txt, as in `due:2026-10-15`, which a plan reads as it is.
  private func isTag(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let next = text.index(after: colon)
    return next < text.endIndex && text[next].isNumber && !text[..<colon].contains(" ")
  }

  private mutating func take(_ parts: [MetadataPart], from offset: Int, isPlain: Bool) -> Bool {
    guard !parts.isEmpty else { return false }
    found.append(parts)
    pieces += 1
    if !isPlain { self.isPlain = false }
    end = offset
    trimSeparators()
    return true
  }

  /// Leaves out spaces, commas and dashes before what was taken.
  private mutating func trimSeparators() {
    while end > start {
      if " \t,;:-".utf8.contains(source.bytes[end - 1]) {
        end -= 1
      } else if end - start >= 3, source.bytes[end - 3] == 0xE2, source.bytes[end - 2] == 0x80,
        source.bytes[end - 1] == 0x93 || source.bytes[end - 1] == 0x94
      {
        end -= 3
      } else {
        return
      }
    }
  }
}
