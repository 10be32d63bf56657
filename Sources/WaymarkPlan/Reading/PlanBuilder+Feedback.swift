import WaymarkMarkdown
import WaymarkSource

// Feedback: headings `DATE A to B`, with fields.
extension PlanBuilder {
  func readFeedbackHeading(_ index: Int, in place: Place) {
    let entry = outline.entries[index]
    let content = document.nodes[entry.node].content
    let line = readLine(of: entry.node, in: content, parts: .audience)
    let words = line.title.range
    let reading = dates.firstDay(in: words)
    let names = namesRange(words, without: reading?.range)
    let date = reading.flatMap { entryDate($0) }
    let sides = splitSides(names)
    guard let date else {
      if reading == nil, sides != nil {
        report(
          "invalid-date", "\"\(line.title.value)\" has no date", at: words,
          help: "start feedback with its day, as in \"2026-09-15 Grace to Ada\"")
      } else if sides != nil {
        reportVagueDate(content)
      }
      if let section = place.section { plan.sections[section].prose.append(entry.node) }
      keepProse(outline.blocks(of: index), place)
      readSections(below: index, in: place)
      return
    }
    let from = sides.map { references(in: $0.from, of: entry.node) } ?? []
    let to = sides.map { references(in: $0.to, of: entry.node) } ?? []
    var feedback = Feedback(date: date, from: from, to: to, title: line.title, range: entry.range)
    feedback.checkIn = place.checkIn
    feedback.audience = narrower(line.audience, place.audience)
    plan.feedback.append(feedback)
    let position = plan.feedback.count - 1
    let inner = place.inside(.feedback(position), audience: feedback.audience)
    readBlocks(outline.blocks(of: index), ofFeedback: position)
    readSections(below: index, in: inner)
  }

  /// What is left of a heading without its date and the punctuation around it.
  private func namesRange(_ words: ByteRange, without date: ByteRange?) -> ByteRange {
    guard let date else { return words }
    let after = withoutBracket(
      trimmed(ByteRange(skipSeparator(date.end, words.end), words.end)))
    if after.count > 2 { return after }
    let end = withoutSeparator(words.start, date.start)
    var word = end
    while word > words.start, Characters.isLetter(bytes[word - 1]) { word -= 1 }
    let isFiller = vocabulary.words.dates.fillers.contains(FoldedWord(bytes, word..<end))
    return ByteRange(words.start, isFiller ? withoutSeparator(words.start, word) : end)
  }

  /// Where words end before the space, the punctuation and the dash that part them from a date.
  private func withoutSeparator(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      if Characters.isSpace(bytes[end - 1]) || ",:(-".utf8.contains(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 3, dates.isDash(at: end - 3, end) {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// `A to B`, `A → B`, `A for B`.
  private func splitSides(_ names: ByteRange) -> (from: ByteRange, to: ByteRange)? {
    var offset = names.start
    while offset < names.end {
      while offset < names.end, Characters.isSpace(bytes[offset]) { offset += 1 }
      var end = offset
      while end < names.end, !Characters.isSpace(bytes[end]) { end += 1 }
      if offset > names.start, end < names.end, end - offset <= 8,
        vocabulary.words.people.to.contains(FoldedWord(bytes, offset..<end))
      {
        return (
          withoutFrom(trimmed(ByteRange(names.start, offset))), trimmed(ByteRange(end, names.end))
        )
      }
      offset = end
    }
    return nil
  }

  /// `Grace` of `From Grace` and of `Feedback from Grace`.
  private func withoutFrom(_ giver: ByteRange) -> ByteRange {
    var offset = giver.start
    for _ in 0..<2 {
      let (word, end) = dates.word(at: offset, limit: giver.end)
      guard end > offset else { break }
      offset = dates.skipSpaces(end, giver.end)
      if vocabulary.words.dates.start.contains(word), offset < giver.end {
        return ByteRange(offset, giver.end)
      }
    }
    return giver
  }

  func readBlocks(_ blocks: ArraySlice<Int>, ofFeedback feedback: Int) {
    for block in blocks {
      switch document.nodes[block].kind {
      case .bulletList, .orderedList:
        for item in document.children(of: block) {
          if let field = field(ofItem: item, place: .feedback) {
            apply(field, toFeedback: feedback)
          } else {
            plan.feedback[feedback].prose.append(item)
          }
        }
      case .paragraph:
        let found = fields(in: block, place: .feedback)
        if found.isEmpty { plan.feedback[feedback].prose.append(block) }
        for field in found { apply(field, toFeedback: feedback) }
      case .htmlBlock: break
      default: plan.feedback[feedback].prose.append(block)
      }
    }
  }

  private func apply(_ field: ReadField, toFeedback feedback: Int) {
    plan.feedback[feedback].fields.appendToFew(field.field)
    switch field.field.kind {
    case .about: plan.feedback[feedback].about = referenceValues(field).first
    case .situation:
      plan.feedback[feedback].occurred =
        lastDay(in: field.valueRange) ?? plan.feedback[feedback].occurred
    case .adopted:
      let range = trimmed(field.valueRange)
      if let reading = dates.read(at: range.start, limit: range.end) {
        plan.feedback[feedback].adopted = date(from: reading)
      }
    default: break
    }
  }

  /// The last full day that running text names; what is no date there is no mistake.
  private func lastDay(in range: ByteRange) -> PlanDate? {
    var last: PlanDate?
    var offset = range.start
    while let reading = dates.first(in: ByteRange(offset, range.end)) {
      if case .date(let date) = reading,
        date.precision == .day || date.precision == .dayWithoutYear
      {
        last = date
      }
      offset = reading.range.end
    }
    return last
  }
}
