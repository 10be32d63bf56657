import WaymarkMarkdown
import WaymarkSource

// Check-ins: dated headings below Check-ins, with fields, actions, questions and prompts.
extension PlanBuilder {
  func readCheckInHeading(_ index: Int, in place: Place) {
    let entry = outline.entries[index]
    let content = document.nodes[entry.node].content
    // What is wrong with a date is reported; the text is kept as prose all the same.
    guard let date = dates.firstDay(in: content).flatMap({ entryDate($0) }) else {
      // A heading such as `October 2026` may hold the check-ins of the month.
      if outline.children(of: index).isEmpty { reportVagueDate(content) }
      if let section = place.section { plan.sections[section].prose.append(entry.node) }
      keepProse(outline.blocks(of: index), place)
      readSections(below: index, in: place)
      return
    }
    let line = readLine(of: entry.node, in: content, parts: [.audience, .skipped])
    var checkIn = CheckIn(date: date, title: line.title, range: entry.range)
    checkIn.skipped = line.skipped ?? reasonForSkipping(after: date, content, entry.node)
    checkIn.audience = narrower(line.audience, place.audience)
    plan.checkIns.append(checkIn)
    let position = plan.checkIns.count - 1
    var inner = place.inside(.checkIn(position), audience: checkIn.audience)
    inner.checkIn = position
    readBlocks(outline.blocks(of: index), ofCheckIn: position, inner)
    readSections(below: index, in: inner)
  }

  /// The reason in `2026-11-26 – skipped (holiday)`, right after the day; empty for the word alone.
  private func reasonForSkipping(
    after date: PlanDate, _ content: ByteRange, _ node: Int
  ) -> Located<String>? {
    let rest = trimmed(ByteRange(skipSeparator(date.range.end, content.end), content.end))
    guard !rest.isEmpty, let reason = skipReason(rest, node: node) else { return nil }
    return located(node, withoutBracket(reason.range))
  }

  /// The date of an entry's heading, which must be a full day; else nil, with a report.
  func entryDate(_ reading: DateReading) -> PlanDate? {
    guard case .date(let date) = reading else { return date(from: reading) }
    switch date.precision {
    case .day: return date
    case .dayWithoutYear: return self.date(from: reading)
    case .week, .month, .quarter: return nil
    }
  }

  /// Reports a month, quarter or week at the start of a heading that needs a day.
  func reportVagueDate(_ content: ByteRange) {
    guard case .date(let date)? = dates.read(at: content.start, limit: content.end),
      !date.precision.isDay
    else { return }
    report(
      "invalid-date", "\"\(source.text(date.range))\" is no day; a meeting and feedback need one",
      at: date.range, help: "write it as in \(date.date)")
  }

  func readBlocks(_ blocks: ArraySlice<Int>, ofCheckIn checkIn: Int, _ place: Place) {
    var rest = blocks
    while let block = rest.popFirst() {
      switch document.nodes[block].kind {
      case .bulletList, .orderedList: readList(block, ofCheckIn: checkIn, place)
      case .paragraph:
        let questions = boldQuestions(block)
        if !questions.isEmpty {
          for question in questions.dropLast() {
            plan.checkIns[checkIn].prompts.append(prompt(question, of: block))
          }
          let last = questions[questions.count - 1]
          plan.checkIns[checkIn].prompts.append(readAnswer(block, last, &rest))
          continue
        }
        let found = fields(in: block, place: .checkIn)
        if found.isEmpty { plan.checkIns[checkIn].prose.append(block) }
        for field in found { apply(field, toCheckIn: checkIn, place) }
      case .htmlBlock: break
      default: plan.checkIns[checkIn].prose.append(block)
      }
    }
  }

  private func readList(_ list: Int, ofCheckIn checkIn: Int, _ place: Place) {
    for item in document.children(of: list) {
      if box(of: item) != nil {
        readAction(item, place)
        continue
      }
      if let field = field(ofItem: item, place: .checkIn) {
        apply(field, toCheckIn: checkIn, place)
      } else {
        plan.checkIns[checkIn].prose.append(item)
      }
      readNestedActions(of: item, place)
    }
  }

  private func readNestedActions(of item: Int, _ place: Place) {
    for child in document.children(of: item) where isList(child) {
      for nested in document.children(of: child) {
        if box(of: nested) != nil {
          readAction(nested, place)
        } else {
          readNestedActions(of: nested, place)
        }
      }
    }
  }

  private func apply(_ field: ReadField, toCheckIn checkIn: Int, _ place: Place) {
    plan.checkIns[checkIn].fields.appendToFew(field.field)
    switch field.field.kind {
    case .present: plan.checkIns[checkIn].present += peopleValue(field)
    case .confidence: plan.checkIns[checkIn].confidence = confidenceValue(field)
    case .questions:
      let value = field.field.value
      guard !value.value.isEmpty else { return }
      var question = Entry(text: value, range: field.field.range)
      question.checkIn = checkIn
      question.section = place.section
      question.audience = place.audience
      plan.checkIns[checkIn].questions.append(plan.questions.count)
      plan.questions.append(question)
    default: break
    }
  }

  // MARK: Prompts

  /// A bold question, and what follows it in its paragraph.
  private struct BoldQuestion {
    var node: Int
    var rest: ByteRange
  }

  /// The bold questions that begin the lines of a paragraph, when its first line does.
  private func boldQuestions(_ paragraph: Int) -> [BoldQuestion] {
    let content = document.nodes[paragraph].content
    var result: [BoldQuestion] = []
    for child in document.children(of: paragraph) where document.nodes[child].kind == .strong {
      let strong = document.nodes[child]
      guard strong.content.count > 1, startsLine(strong.range.start, of: content) else { continue }
      let text = document.plainText(of: paragraph, in: strong.range)
      guard text.hasSuffix("?") || text.hasSuffix("？") else { continue }
      if let last = result.last {
        let rest = ByteRange(last.rest.start, strong.range.start)
        result[result.count - 1].rest = trimmed(rest)
      } else if strong.range.start > content.start {
        return []
      }
      result.append(
        BoldQuestion(node: child, rest: trimmed(ByteRange(strong.range.end, content.end))))
    }
    return result
  }

  private func startsLine(_ offset: Int, of content: ByteRange) -> Bool {
    var before = offset
    while before > content.start, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 {
      before -= 1
    }
    return before == content.start || bytes[before - 1] == 0x0A || bytes[before - 1] == 0x0D
  }

  /// A question with the answer that stands in its paragraph.
  private func prompt(_ question: BoldQuestion, of paragraph: Int) -> AskedPrompt {
    let strong = document.nodes[question.node].range
    return AskedPrompt(
      question: Located(document.plainText(of: paragraph, in: strong), strong),
      answer: question.rest.isEmpty ? nil : located(paragraph, question.rest), prose: [])
  }

  /// The answer: the rest of the paragraph, and the blocks up to the next field or question.
  private func readAnswer(
    _ paragraph: Int, _ question: BoldQuestion, _ blocks: inout ArraySlice<Int>
  ) -> AskedPrompt {
    var prompt = prompt(question, of: paragraph)
    var texts = prompt.answer.map { [$0.value] } ?? []
    var range = prompt.answer?.range
    while let block = blocks.first {
      let kind = document.nodes[block].kind
      guard kind == .paragraph || kind == .blockQuote,
        kind != .paragraph || boldQuestions(block).isEmpty,
        fields(in: block, place: .checkIn).isEmpty
      else { break }
      blocks.removeFirst()
      if isReason(block) { continue }
      let content = document.nodes[block].content
      texts.append(document.plainText(of: kind == .blockQuote ? block + 1 : block, in: nil))
      range = range.map { $0.union(content) } ?? content
      prompt.prose.append(block)
    }
    let text = texts.joined(separator: " ").trimmed()
    prompt.answer = range.flatMap { text.isEmpty ? nil : Located(text, $0) }
    return prompt
  }

  /// Whether a block is the quotation that comes with a question, and nothing else.
  ///
  /// It says how to answer, because of which line it is asked, and its score where that was wanted.
  /// A quotation in which somebody has written more is theirs.
  private func isReason(_ block: Int) -> Bool {
    guard document.nodes[block].kind == .blockQuote else { return false }
    let parts = Array(document.children(of: block))
    guard parts.allSatisfy({ document.nodes[$0].kind == .paragraph }),
      let reason = parts.prefix(2).firstIndex(where: {
        document.plainText(of: $0).hasPrefix(AskedPrompt.reasonMark)
      })
    else { return false }
    let rest = parts[(reason + 1)...]
    return rest.count <= 1 && rest.allSatisfy { isScore(document.plainText(of: $0)) }
  }

  /// Whether a text begins as the score of a prompt does: its id, and its state in a bracket.
  private func isScore(_ text: String) -> Bool {
    let id = text.utf8.prefix {
      $0 == 0x2D || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
    }
    return !id.isEmpty && text.utf8.dropFirst(id.count).starts(with: " (".utf8)
  }

  // MARK: Actions

  func readActionBlocks(_ blocks: ArraySlice<Int>, _ place: Place) {
    for block in blocks {
      guard isList(block) else {
        keepProse([block], place)
        continue
      }
      for item in document.children(of: block) {
        if box(of: item) != nil {
          readAction(item, place)
        } else {
          keepProse([item], place)
          readNestedActions(of: item, place)
        }
      }
    }
  }

  private func readAction(_ item: Int, _ place: Place) {
    var prose: [Int] = []
    for step in steps(ofItem: item, audience: place.audience, prose: &prose) {
      if let checkIn = place.checkIn {
        plan.checkIns[checkIn].actions.appendToFew(plan.actions.count)
      }
      plan.actions.append(Action(step, checkIn: place.checkIn))
    }
    if case .checkIn(let checkIn) = place.kind {
      plan.checkIns[checkIn].prose += prose
    } else {
      keepProse(prose, place)
    }
  }
}
