import WaymarkMarkdown
import WaymarkPlan
public import WaymarkSource

extension PlanEditor {
  /// Adds something to celebrate under Wins.
  public func win(_ text: String, on date: CalendarDate) throws(EditProblem) -> PlanEdit {
    let text = oneLine(text)
    guard !text.isEmpty else { throw EditProblem("the win is empty: say what is celebrated") }
    let edit = entryEdit(in: .wins, text, on: date)
    var expected = PlanCounts(plan)
    expected.wins += 1
    let result = try firstThatHolds([[edit]], expecting: expected) { plan in
      plan.wins.contains { $0.date?.date == date }
    }
    // The same words on the same day are the same win, however they are written.
    let after = reader.read(
      SourceText(path: plan.path, bytes: result.edits.applied(to: source.bytes).bytes))
    let isKnown = Self.names(of: after.wins) == Self.names(of: plan.wins)
    return isKnown ? .nothing("that win of \(date) is in the plan already") : result
  }

  private static func names(of wins: [Entry]) -> Set<String> {
    Set(wins.map { "\($0.date?.date.description ?? "") \($0.text.value)" })
  }

  /// A dated item in a plain list section, where the file's own order wants it.
  func entryEdit(in kind: SectionKind, _ text: String, on date: CalendarDate) -> TextEdit {
    let line = "\(date) \(text)"
    guard let index = plan.sections.firstIndex(where: { $0.kind == kind }) else {
      return insertSection(kind, ["- " + line]).edit
    }
    let section = plan.sections[index]
    let entries = (kind == .wins ? plan.wins : plan.changes).filter { $0.section == index }
    let items = entries.filter { entry in
      entry.nodes.contains { plan.document.nodes[$0].kind == .item }
    }
    guard let first = items.first, let last = items.last else {
      return insertBlock(["- " + line], after: ownEnd(of: section))
    }
    let gap = isLoose(items) ? lineEnding + lineEnding : lineEnding
    if let newest = first.date?.date, let oldest = last.date?.date, newest > oldest {
      let start = source.lineRange(source.lineIndex(at: first.range.start)).start
      return .insert(marker(of: first, step: 0) + line + gap, at: max(start, source.contentStart))
    }
    let end = lineEnd(at: max(last.range.start, trimmed(last.range).end - 1))
    return .insert(gap + marker(of: last, step: 1) + line, at: end)
  }

  /// The indentation and the marker of an entry's item; a number goes on by a step.
  private func marker(of entry: Entry, step: Int) -> String {
    let line = source.lineRange(source.lineIndex(at: entry.range.start))
    var offset = entry.range.start
    let indentation = source.text(ByteRange(max(line.start, source.contentStart), offset))
    var number = 0
    while let byte = source.byte(at: offset), byte >= 0x30, byte <= 0x39, number < 100_000_000 {
      number = number * 10 + Int(byte - 0x30)
      offset += 1
    }
    let sign = source.text(ByteRange(offset, offset + 1))
    let isNumbered = offset > entry.range.start
    offset += 1
    var space = ""
    while let byte = source.byte(at: offset), byte == 0x20 || byte == 0x09 {
      space += byte == 0x20 ? " " : "\t"
      offset += 1
    }
    return indentation + (isNumbered ? String(number + step) : "") + sign
      + (space.isEmpty ? " " : space)
  }

  /// Whether empty lines stand between the items of a list.
  private func isLoose(_ items: [Entry]) -> Bool {
    guard items.count > 1, let last = items.last else { return false }
    return hasEmptyLine(before: last.range.start)
  }
}
