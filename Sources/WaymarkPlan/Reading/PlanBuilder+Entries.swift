import WaymarkMarkdown
import WaymarkSource

// The plain lists: commitments, practice, opportunities, wins, changes, questions; reflections.
extension PlanBuilder {
  func readEntryBlocks(_ blocks: ArraySlice<Int>, _ kind: SectionKind, _ place: Place) {
    var side = side(ofSection: place.section, kind)
    for block in blocks {
      if isList(block) {
        for item in document.children(of: block) { readEntry(item, kind, place, side) }
      } else if document.nodes[block].kind == .paragraph,
        dates.read(
          at: document.nodes[block].content.start, limit: document.nodes[block].content.end)
          != nil
      {
        let line = readLine(
          of: block, in: document.nodes[block].content, parts: [.audience, .metadata, .leadingDate])
        add(entry(line, range: document.nodes[block].range, place), nodes: [block], kind, place)
      } else {
        if kind == .commitments, let named = self.side(before: block) { side = named }
        keepProse([block], place)
      }
    }
  }

  /// Who promises: a role, and the person when only one has it.
  private struct Side {
    var role: Role?
    var people: [PersonReference] = []
  }

  /// The side that a heading such as `Mentor` speaks for, or one such as `Grace` of commitments.
  private func side(ofSection section: Int?, _ kind: SectionKind) -> Side {
    guard let section else { return Side() }
    let title = plan.sections[section].title
    if kind == .commitments { return side(named: title) ?? Side() }
    return people.role(called: WordFolding.fold(title.value)).map { side(of: $0, title) } ?? Side()
  }

  /// The side that a paragraph of a single name speaks for, with or without emphasis and colon.
  private func side(before paragraph: Int) -> Side? {
    let node = document.nodes[paragraph]
    guard node.kind == .paragraph, node.content.count <= Self.longestSide else { return nil }
    var name = document.plainText(of: paragraph, in: nil)
    if name.hasSuffix(":") { name.removeLast() }
    return side(named: Located(name.trimmed(), node.content))
  }

  private static var longestSide: Int { 60 }

  /// The side that a word for a role or the name of somebody speaks for.
  private func side(named name: Located<String>) -> Side? {
    if let role = people.role(called: WordFolding.fold(name.value)) { return side(of: role, name) }
    guard people.knows(name.value) else { return nil }
    return Side(people: people.references(to: name.value, at: name.range))
  }

  private func side(of role: Role, _ word: Located<String>) -> Side {
    let known = people.references(to: "@" + word.value, at: word.range).filter { $0.person != nil }
    return Side(role: role, people: known.count == 1 ? known : [])
  }

  private func readEntry(
    _ item: Int, _ kind: SectionKind, _ place: Place, _ around: Side
  ) {
    guard let paragraph = firstParagraph(of: item) else {
      keepProse([item], place)
      return
    }
    var content = document.nodes[paragraph].content
    let box = box(of: item)
    if let box {
      usedItems.insert(item)
      content = ByteRange(min(box.contentStart, content.end), content.end)
    }
    var side = around
    if kind == .commitments, let (written, rest) = sideOfCommitment(content) {
      side = written
      content = ByteRange(rest, content.end)
    }
    let nested = document.children(of: item).filter { $0 != paragraph }
    if kind == .commitments, trimmed(content).isEmpty {
      // `- Mentor:` with the promises nested under it.
      for list in nested where isList(list) {
        for child in document.children(of: list) { readEntry(child, kind, place, side) }
      }
      return
    }
    let line = readLine(
      of: paragraph, in: content, parts: [.audience, .metadata, .leadingDate])
    var entry = entry(line, range: document.nodes[item].range, place)
    if refusesNumberedDate(of: item, line.leadingDate) { entry.date = nil }
    entry.side = side.role
    if entry.assignment.owner == nil, kind == .commitments {
      assign(owners: side.people, to: &entry.assignment)
    }
    entry.checkbox = box.map { Located($0.state, $0.range) }
    for field in nestedFields(of: item, place: .entry) {
      entry.fields.append(field.field)
      if apply(field, to: &entry.assignment) { continue }
      if field.field.kind == .serves || field.field.kind == .about {
        entry.about = referenceValues(field).first
      }
    }
    markNestedBoxes(of: item)
    add(entry, nodes: [item], kind, place)
  }

  /// Boxes nested under an entry are part of it.
  private func markNestedBoxes(of item: Int) {
    var index = item + 1
    while index < Int(document.nodes[item].end) {
      if document.nodes[index].kind == .item { usedItems.insert(index) }
      index += 1
    }
  }

  /// `Mentor: …` or `Grace: …` at the start of a promise.
  private func sideOfCommitment(_ content: ByteRange) -> (side: Side, rest: Int)? {
    guard let key = fieldKey(at: content.start, limit: firstLine(of: content).end) else {
      return nil
    }
    return side(named: Located(source.text(key.range), key.range)).map { ($0, key.valueStart) }
  }

  private func entry(_ line: ItemLine, range: ByteRange, _ place: Place) -> Entry {
    var entry = Entry(text: line.title, range: range)
    entry.assignment = line.assignment
    entry.date = line.leadingDate
    if line.leadingDate != nil, line.assignment.due == line.leadingDate {
      entry.assignment.due = nil
    }
    entry.section = place.section
    entry.checkIn = place.checkIn
    entry.audience = narrower(line.audience, place.audience)
    return entry
  }

  private func add(_ entry: Entry, nodes: [Int], _ kind: SectionKind, _ place: Place) {
    var entry = entry
    entry.nodes = nodes
    switch kind {
    case .commitments: plan.commitments.append(entry)
    case .practice: plan.practices.append(entry)
    case .opportunities: plan.opportunities.append(entry)
    case .wins, .changes:
      // What has happened is not due: a date without a word is its day.
      if entry.date == nil { entry.date = entry.assignment.done ?? entry.assignment.due }
      entry.assignment.due = nil
      if kind == .wins { plan.wins.append(entry) } else { plan.changes.append(entry) }
    case .questions:
      if let checkIn = place.checkIn {
        plan.checkIns[checkIn].questions.append(plan.questions.count)
      }
      plan.questions.append(entry)
    default: break
    }
  }

  // MARK: Reflections

  func readReflectionHeading(_ index: Int, in place: Place) {
    let entry = outline.entries[index]
    let line = readLine(of: entry.node, in: document.nodes[entry.node].content, parts: .audience)
    var reflection = Reflection(title: line.title, range: entry.range)
    reflection.audience = narrower(line.audience, place.audience)
    if let reading = dates.first(in: line.title.range) {
      reflection.date = entryDate(reading)
      let rest = trimmed(
        ByteRange(skipSeparator(reading.range.end, line.title.range.end), line.title.range.end))
      let text = document.plainText(of: entry.node, in: rest)
      if !rest.isEmpty, text.hasPrefix("@") || people.knows(text) {
        reflection.author = people.references(to: text, at: rest).first
      }
    }
    reflection.prose = outline.blocks(of: index).filter { document.nodes[$0].kind != .htmlBlock }
    plan.reflections.append(reflection)
    let inner = place.inside(
      .reflection(plan.reflections.count - 1), audience: reflection.audience)
    readSections(below: index, in: inner)
  }

  /// Text directly under Reflections: dated items are reflections, the rest is prose.
  func readReflectionBlocks(_ blocks: ArraySlice<Int>, _ place: Place) {
    for block in blocks {
      guard isList(block) else {
        keepProse([block], place)
        continue
      }
      for item in document.children(of: block) {
        guard let paragraph = firstParagraph(of: item),
          dates.read(
            at: document.nodes[paragraph].content.start,
            limit: document.nodes[paragraph].content.end) != nil
        else {
          keepProse([item], place)
          continue
        }
        let line = readLine(
          of: paragraph, in: document.nodes[paragraph].content, parts: [.audience, .leadingDate])
        var reflection = Reflection(title: line.title, range: document.nodes[item].range)
        reflection.date = line.leadingDate
        reflection.audience = narrower(line.audience, place.audience)
        reflection.prose = [item]
        plan.reflections.append(reflection)
      }
    }
  }
}
