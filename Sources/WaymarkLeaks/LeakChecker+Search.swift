extension LeakChecker {
  /// Searches a file and its name.
  /// - Returns: what was found, in the order of the file; each line of a plan once.
  public func leaks(
    in bytes: [UInt8], named name: String
  ) -> (leaks: [Leak], form: SearchedForm) {
    var folder = WordFolder()
    var found: [Match] = []
    var leaks: [Leak] = []
    let decodedName = DecodedText(Array(name.utf8), decodesPercent: true)
    search(decodedName, isName: true, &folder, &found)
    leaks += describe(found, in: nil, named: name)
    guard !Container.isOpaque(bytes) else { return (leaks, .nameOnly) }
    let text = Container.text(bytes)
    found = []
    let isCalendar = text.starts(with: Array("BEGIN:VCALENDAR".utf8)) || name.hasSuffix(".ics")
    var decoded = DecodedText(text, isFolded: isCalendar)
    search(decoded, isName: false, &folder, &found)
    // Escapes may lie in one another: a link in a script in an attribute.
    for _ in 0..<2 where decoded.holdsEscapes {
      decoded = decoded.decodedAgain()
      search(decoded, isName: false, &folder, &found)
    }
    for data in Container.embeddedTexts(in: text) {
      var inner: [Match] = []
      search(DecodedText(data.bytes), isName: false, &folder, &inner)
      found += inner.map {
        Match(plan: $0.plan, line: $0.line, place: data.place, text: $0.text)
      }
    }
    leaks += describe(found, in: text, named: name)
    return (leaks, .text)
  }

  private struct Match {
    let plan: UInt32
    let line: UInt32
    let place: Int
    let text: String
  }

  private func search(
    _ decoded: DecodedText, isName: Bool, _ folder: inout WordFolder, _ found: inout [Match]
  ) {
    let words = TextWords(decoded.bytes, in: 0..<decoded.bytes.count, folder: &folder)
    func match(_ position: Int, _ length: Int, _ plan: UInt32, _ line: UInt32) -> Match {
      let start = Int(words.starts[position])
      let end = Int(words.ends[position + length - 1])
      let text = String(decoding: decoded.bytes[start..<end], as: UTF8.self)
      return Match(
        plan: plan, line: line, place: decoded.place(of: start),
        text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    // Where each line of a plan was met first: what is met later is not told.
    var places: [UInt64: Int] = [:]
    table.forEachMatch(in: words.hashes) { position, length, index in
      let window = windows[index]
      let key = UInt64(window.plan) << 32 | UInt64(window.line)
      let place = decoded.place(of: Int(words.starts[position]))
      if let known = places[key], known < place { return }
      guard !isExplained(words.hashes[position..<position + length], by: Int(window.plan)) else {
        return
      }
      places[key] = place
      found.append(match(position, length, window.plan, window.line))
    }
    guard !names.isEmpty else { return }
    nameTable.forEachMatch(in: words.hashes) { position, length, index in
      let name = names[index]
      guard means(name.name, words, position, length, decoded.bytes, isName) else { return }
      found.append(match(position, length, name.plan, name.name.line))
    }
  }

  /// Whether words that were met are a name, and no word like others.
  private func means(
    _ name: PlanTexts.Name, _ words: TextWords, _ position: Int, _ length: Int, _ bytes: [UInt8],
    _ isFileName: Bool
  ) -> Bool {
    let start = Int(words.starts[position])
    let end = Int(words.ends[position + length - 1])
    let isCommon = length == 1 && common.plainWords.contains(words.hashes[position])
    let before = start > 0 ? bytes[start - 1] : 0
    let after = end < bytes.count ? bytes[end] : 0
    if before == 0x40, name.kind != .whole { return true }
    if isFileName { return !isCommon }
    switch name.kind {
    case .whole: return true
    case .part, .handle:
      guard !isCommon else { return false }
      let written = String(decoding: bytes[start..<end], as: UTF8.self)
      if written == name.text || written == name.text.uppercased() {
        return name.kind == .handle
          ? length > 1 || written.utf8.count > 2 : !shownNames.contains(written)
      }
      // In a link or as a value of its own, it is a handle.
      let opens: [UInt8] = [0x2F, 0x23, 0x22, 0x27, 0x3D]
      let closes: [UInt8] = [0x2F, 0x2E, 0x22, 0x27, 0x26, 0x23, 0x3F]
      return opens.contains(before) && closes.contains(after)
    }
  }

  /// Whether words are put together of what a plan shows and what the program writes, as a title
  /// in a question is.
  private func isExplained(_ words: ArraySlice<UInt64>, by plan: Int) -> Bool {
    let start = words.startIndex
    let end = words.endIndex
    guard end - start > 1 else { return false }
    func isKnown(_ part: ArraySlice<UInt64>) -> Bool {
      let isAtEdge = part.startIndex == start || part.endIndex == end
      if part.count > 1 || isAtEdge, plans[plan].shown.holds(part) { return true }
      return part.count == 1
        ? part.first.map(common.words.contains) ?? true : common.run.holds(part)
    }
    for first in start + 1..<end {
      guard isKnown(words[start..<first]) else { continue }
      if isKnown(words[first..<end]) { return true }
      for second in first + 1..<end where isKnown(words[first..<second]) {
        if isKnown(words[second..<end]) { return true }
      }
    }
    return false
  }

  /// Each line of a plan once, where it was met first, with the most telling words.
  private func describe(_ found: [Match], in bytes: [UInt8]?, named name: String) -> [Leak] {
    var first: [UInt64: Match] = [:]
    for match in found {
      let key = UInt64(match.plan) << 32 | UInt64(match.line)
      guard let known = first[key] else {
        first[key] = match
        continue
      }
      if (match.place, -match.text.utf8.count) < (known.place, -known.text.utf8.count) {
        first[key] = match
      }
    }
    let ordered = first.values.sorted {
      ($0.place, $0.plan, $0.line) < ($1.place, $1.plan, $1.line)
    }
    var line = 1
    var lineStart = 0
    var position = 0
    return ordered.map { match in
      if let bytes {
        while position < min(match.place, bytes.count) {
          if bytes[position] == 0x0A {
            line += 1
            lineStart = position + 1
          }
          position += 1
        }
      }
      return Leak(
        file: name, line: bytes == nil ? nil : line,
        column: bytes == nil ? nil : match.place - lineStart + 1, text: match.text,
        plan: plans[Int(match.plan)].path, planLine: Int(match.line))
    }
  }
}
