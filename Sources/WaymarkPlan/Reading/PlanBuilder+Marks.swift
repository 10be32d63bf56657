import WaymarkMarkdown
import WaymarkSource

// Audience marks wherever they stand, so that none is passed over where a heading or an item
// is only prose.
extension PlanBuilder {
  /// Notes every heading, item and paragraph that ends in a mark such as `(private)`.
  func readMarks() {
    let places = placesOfMarks()
    guard !places.isEmpty else { return }
    for entry in outline.entries {
      if let audience = mark(endingLineOf: document.nodes[entry.node].content, among: places) {
        plan.marks.append(Located(audience, entry.range))
      }
    }
    for index in document.nodes.indices where document.nodes[index].kind == .paragraph {
      let node = document.nodes[index]
      guard let audience = mark(endingLineOf: node.content, among: places) else { continue }
      let parent = Int(node.parent)
      let isFirst = parent >= 0 && document.nodes[parent].kind == .item && parent == index - 1
      plan.marks.append(Located(audience, isFirst ? document.nodes[parent].range : node.range))
    }
    for index in document.nodes.indices where document.nodes[index].kind == .tableCell {
      guard let audience = mark(endingLineOf: document.nodes[index].content, among: places) else {
        continue
      }
      plan.marks.append(Located(audience, document.nodes[Int(document.nodes[index].parent)].range))
    }
    heededMarks = Set(plan.marks)
  }

  /// A bracket with a mark inside, wherever it stands.
  private struct MarkPlace {
    let start: Int
    let end: Int
    let audience: Audience
  }

  /// The brackets with a mark inside; a plan has few, if any.
  ///
  /// A keyboard for Chinese or Japanese writes them full-width.
  private func placesOfMarks() -> [MarkPlace] {
    var places: [MarkPlace] = []
    let mark = UInt8(ascii: "(")
    bytes.withUnsafeBytes { text in
      func isWide(_ last: UInt8, at offset: Int) -> Bool {
        offset + 2 < text.count && text[offset] == 0xEF && text[offset + 1] == 0xBC
          && text[offset + 2] == last
      }
      var open = document.body.start - 1
      while true {
        open = text.place(of: mark, or: 0xEF, from: open + 1, to: text.count)
        guard open < text.count else { break }
        let isWideOpen = isWide(0x88, at: open)
        guard text[open] == mark || isWideOpen else { continue }
        let inside = isWideOpen ? open + 3 : open + 1
        var close = inside
        while close < text.count, text[close] != UInt8(ascii: ")"), text[close] != 0x0A,
          text[close] != mark, !isWide(0x88, at: close), !isWide(0x89, at: close)
        {
          close += 1
        }
        guard let audience = audience(inside: ByteRange(inside, close)) else { continue }
        let end = close + (close == text.count ? 0 : isWide(0x89, at: close) ? 3 : 1)
        places.append(MarkPlace(start: open, end: end, audience: audience))
      }
    }
    return places
  }

  /// What the inside of a bracket marks, alone or between commas: `private`, `@ada, private`.
  func audience(inside range: ByteRange) -> Audience? {
    var start = range.start
    for offset in range.start...range.end
    where offset == range.end || bytes[offset] == UInt8(ascii: ",") {
      // Most parts are handles and dates, which are no words.
      var first = start
      while first < offset, Characters.isSpace(bytes[first]) { first += 1 }
      if offset - first <= 32, first < offset, Characters.isLetter(bytes[first]) {
        var word = trimmed(ByteRange(first, offset))
        while let last = source.byte(at: word.end - 1), word.count > 1,
          [UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ".")].contains(last)
        {
          word = ByteRange(word.start, word.end - 1)
        }
        if let audience = vocabulary.words.audiences[FoldedWord(bytes, word.start..<word.end)] {
          return audience
        }
      }
      start = offset + 1
    }
    return nil
  }

  /// Where the tags at the end of a line begin: dates, handles, emoji, brackets, no words of a
  /// sentence.
  private func startOfTags(in line: ByteRange) -> Int {
    var start = line.end
    while start > line.start {
      var end = start
      while end > line.start, Characters.isSpace(bytes[end - 1]) { end -= 1 }
      var token = end
      while token > line.start, !Characters.isSpace(bytes[token - 1]) { token -= 1 }
      guard isTag(ByteRange(token, end)) else { return start }
      start = token
    }
    return start
  }

  /// Whether what stands between spaces is none of a sentence's words.
  private func isTag(_ token: ByteRange) -> Bool {
    guard !token.isEmpty, Characters.isLetter(bytes[token.start]), bytes[token.start] < 0x80 else {
      return true
    }
    // `due:2026-12-12`, `done`, and the words inside `[due:: …]`, of a date and before one; no such
    // word is long, and a look at the whole of a long one for each mark in it would cost the square.
    let short = ByteRange(token.start, min(token.end, token.start + 64))
    if bytes[short.start..<short.end].contains(where: {
      Characters.isDigit($0) || $0 == UInt8(ascii: ":") || $0 == 0x5D
    }) {
      return true
    }
    guard short == token else { return false }
    let word = FoldedWord(bytes, token.start..<token.end)
    return vocabulary.words.dates.months[word] != nil || dateUse(of: word) != nil
  }

  /// The first mark of a line that only tags follow.
  private func mark(of line: ByteRange, among places: ArraySlice<MarkPlace>) -> Audience? {
    guard !places.isEmpty else { return nil }
    let tags = startOfTags(in: line)
    var space = line.end
    var found: Audience?
    var known = line.end
    for place in places.reversed() where place.end <= line.end {
      // Where the token that the mark ends in ends.
      if let next = bytes[place.end..<known].firstIndex(where: Characters.isSpace) { space = next }
      known = place.end
      guard space >= tags || bytes[space..<tags].allSatisfy(Characters.isSpace) else { continue }
      if isTag(ByteRange(place.end, space)) { found = place.audience }
    }
    return found
  }

  /// The mark among the brackets that end the first line of a text; tags may follow it.
  private func mark(endingLineOf content: ByteRange, among places: [MarkPlace]) -> Audience? {
    let first = places.partitionPoint { $0.start < content.start }
    guard first < places.count, places[first].start < content.end else { return nil }
    let line = trimmed(firstLine(of: content))
    let last = places.partitionPoint { $0.start < line.end }
    if first < last, let audience = mark(of: line, among: places[first..<last]) { return audience }
    var end = line.end
    while end > line.start {
      let byte = bytes[end - 1]
      guard byte == UInt8(ascii: ")") else {
        let isEmphasis = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
        guard byte == 0x20 || byte == UInt8(ascii: ".") || byte >= 0x80 || isEmphasis else {
          return nil
        }
        end -= 1
        continue
      }
      var open = end - 1
      while open > line.start, bytes[open] != UInt8(ascii: "(") { open -= 1 }
      let inside = trimmed(ByteRange(open + 1, end - 1))
      if inside.count <= 24, !inside.isEmpty,
        let audience = vocabulary.words.audiences[FoldedWord(bytes, inside.start..<inside.end)]
      {
        return audience
      }
      end = open
    }
    return nil
  }

  /// The mark in the bracket that ends a text, and where the text before it ends.
  func finalMark(in range: ByteRange) -> (audience: Audience, start: Int)? {
    let text = trimmed(range)
    guard text.count > 2 else { return nil }
    let isWide = bytes[text.start..<text.end].suffix(3).elementsEqual("）".utf8)
    guard isWide || bytes[text.end - 1] == UInt8(ascii: ")") else { return nil }
    let bracket = isWide ? Array("（".utf8) : [UInt8(ascii: "(")]
    let close = text.end - bracket.count
    let lowest = max(text.start, text.end - 32)
    guard let open = (lowest..<close).last(where: { bytes[$0..<close].starts(with: bracket) })
    else {
      return nil
    }
    let inside = trimmed(ByteRange(open + bracket.count, close))
    guard !inside.isEmpty, inside.count <= 24,
      let audience = vocabulary.words.audiences[FoldedWord(bytes, inside.start..<inside.end)]
    else { return nil }
    return (audience, trimmed(ByteRange(text.start, open)).end)
  }
}
