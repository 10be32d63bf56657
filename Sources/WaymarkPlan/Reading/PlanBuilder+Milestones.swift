import WaymarkMarkdown
import WaymarkSource

// Milestones: headings, rows of a table, boxes, and dated items.
extension PlanBuilder {
  func readMilestoneHeading(_ index: Int, in place: Place) {
    let entry = outline.entries[index]
    var parts = LineParts.heading
    if case .section(.milestones) = place.kind { parts.insert(.leadingDate) }
    let line = readLine(of: entry.node, in: document.nodes[entry.node].content, parts: parts)
    var milestone = Milestone(title: line.title, form: .heading, range: entry.range)
    take(line, into: &milestone)
    milestone.goal = place.goal
    milestone.section = place.section
    milestone.audience = narrower(line.audience, place.audience)
    plan.milestones.append(milestone)
    let position = plan.milestones.count - 1
    headings[entry.node] = .milestone(position)
    if let goal = place.goal { plan.goals[goal].milestones.append(position) }
    let inner = place.inside(.milestone(position), audience: milestone.audience)
    readBlocks(outline.blocks(of: index), ofMilestone: position, inner)
    readSections(below: index, in: inner)
  }

  /// Reads blocks as part of a milestone: fields, steps, prose.
  func readBlocks(_ blocks: ArraySlice<Int>, ofMilestone milestone: Int, _ place: Place) {
    for block in blocks {
      switch document.nodes[block].kind {
      case .bulletList, .orderedList: readList(block, ofMilestone: milestone, place)
      case .paragraph:
        let found = fields(in: block, place: .milestone)
        if found.isEmpty { plan.milestones[milestone].prose.append(block) }
        for field in found { apply(field, toMilestone: milestone) }
      case .htmlBlock: break
      default: plan.milestones[milestone].prose.append(block)
      }
    }
  }

  private func readList(_ list: Int, ofMilestone milestone: Int, _ place: Place) {
    for item in document.children(of: list) {
      var prose: [Int] = []
      if box(of: item) == nil {
        if let field = field(ofItem: item, place: .milestone) {
          apply(field, toMilestone: milestone)
        } else {
          prose.append(item)
        }
      }
      let found = steps(ofItem: item, audience: place.audience, prose: &prose)
      plan.milestones[milestone].steps += found
      plan.milestones[milestone].prose += prose
    }
  }

  /// The blocks directly in a Milestones section.
  func readMilestoneBlocks(_ blocks: ArraySlice<Int>, _ place: Place) {
    for block in blocks {
      if document.nodes[block].kind == .table {
        if !readMilestoneTable(block, place) { keepProse([block], place) }
        continue
      }
      guard isList(block) else {
        keepProse([block], place)
        continue
      }
      for item in document.children(of: block) {
        if box(of: item) != nil {
          readMilestoneItem(item, place, form: .checkbox)
        } else {
          readMilestoneItem(item, place, form: .item)
        }
      }
    }
  }

  /// An item with a box, or a plain one that a date or metadata makes a milestone.
  func readMilestoneItem(_ item: Int, _ place: Place, form: Milestone.Form) {
    let isDatedList = form == .item
    var parts = LineParts.item
    if isDatedList || isInMilestones(place) { parts.insert(.leadingDate) }
    guard let (line, paragraph) = itemLine(of: item, parts: parts) else {
      reportNestedDate(of: item)
      keepProse([item], place)
      return
    }
    if refusesNumberedDate(of: item, line.leadingDate) {
      keepProse([item], place)
      return
    }
    if isDatedList {
      guard line.leadingDate != nil || line.hasMetadata || line.fieldsStart != nil else {
        keepProse([item], place)
        return
      }
    }
    var milestone = Milestone(title: line.title, form: form, range: document.nodes[item].range)
    take(line, into: &milestone)
    milestone.goal = place.goal
    milestone.section = place.section
    milestone.audience = narrower(line.audience, place.audience)
    if let box = box(of: item) {
      usedItems.insert(item)
      milestone.checkbox = Located(box.state, box.range)
      apply(box, to: &milestone)
    }
    for field in continuedFields(of: line, in: paragraph, place: .milestone) {
      apply(field, to: &milestone)
    }
    for child in document.children(of: item) where child != paragraph {
      if isList(child) {
        for nested in document.children(of: child) {
          if box(of: nested) == nil {
            if let field = field(ofItem: nested, place: .milestone) {
              apply(field, to: &milestone)
            } else {
              milestone.prose.append(nested)
            }
          }
          milestone.steps += steps(
            ofItem: nested, audience: milestone.audience, prose: &milestone.prose)
        }
      } else if document.nodes[child].kind != .htmlBlock {
        milestone.prose.append(child)
      }
    }
    plan.milestones.append(milestone)
    if let goal = place.goal { plan.goals[goal].milestones.append(plan.milestones.count - 1) }
  }

  private func isInMilestones(_ place: Place) -> Bool {
    if case .section(.milestones) = place.kind { return true }
    return false
  }

  /// Lets the box of a milestone speak where no status was written.
  private func apply(_ box: Box, to milestone: inout Milestone) {
    guard milestone.status.isDerived || milestone.status.value == .done && box.state == .done else {
      return
    }
    let status: WorkStatus? =
      switch box.state {
      case .open: nil
      case .inProgress: .inProgress
      case .done: .done
      case .cancelled: .dropped
      }
    guard let status else { return }
    milestone.status = Status(status, range: box.range, date: milestone.assignment.done)
  }

  // MARK: Tables

  /// The rows of a table whose header names a milestone column.
  /// - Returns: whether all of the table was read; else it is prose too.
  func readMilestoneTable(_ table: Int, _ place: Place) -> Bool {
    let rows = Array(document.children(of: table))
    guard let header = rows.first else { return false }
    var columns: [FieldKind?] = []
    var isLabel: [Bool] = []
    for cell in document.children(of: header) {
      let folded = WordFolding.fold(document.plainText(of: cell, in: nil))
      let word = folded.isEmpty ? "" : folded
      let kind =
        vocabulary.field(word, in: .column) ?? vocabulary.field(word, in: .milestone)
      isLabel.append(kind == .identifier)
      columns.append(kind == .identifier ? nil : kind)
    }
    guard let titleColumn = columns.firstIndex(of: .milestone) ?? fallbackTitle(columns, isLabel)
    else { return false }
    if columns[titleColumn] == .goal { columns[titleColumn] = nil }
    var isWhole = rows.count > 1
    for row in rows.dropFirst()
    where !readMilestoneRow(row, columns, isLabel, titleColumn, place) {
      isWhole = false
    }
    return isWhole
  }

  /// Whether no cell of a row says anything.
  func isBlank(_ row: Int) -> Bool {
    document.children(of: row).allSatisfy { document.nodes[$0].content.isEmpty }
  }

  /// Without a milestone column, the first that is none of the known ones has the titles; else the
  /// goals do, each with its own date, owner or status.
  ///
  /// Beside goals, a column behind owners and dates is one of the author's own, such as `Progress`.
  private func fallbackTitle(_ columns: [FieldKind?], _ isLabel: [Bool]) -> Int? {
    guard columns.contains(.due) || columns.contains(.owner) || columns.contains(.status) else {
      return nil
    }
    let words = columns.indices.first { columns[$0] == nil && !isLabel[$0] }
    guard let goals = columns.firstIndex(of: .goal) else { return words }
    let known = columns.firstIndex { $0 != nil && $0 != .goal } ?? columns.endIndex
    return words.flatMap { $0 < known ? $0 : nil } ?? goals
  }

  /// - Returns: whether the row was read; one without a title is not.
  private func readMilestoneRow(
    _ row: Int, _ columns: [FieldKind?], _ isLabel: [Bool], _ titleColumn: Int, _ place: Place
  ) -> Bool {
    let cells = Array(document.children(of: row))
    guard titleColumn < cells.count else { return isBlank(row) }
    let titleCell = cells[titleColumn]
    let line = readLine(of: titleCell, in: document.nodes[titleCell].content, parts: .item)
    guard !line.title.value.isEmpty else { return isBlank(row) }
    var milestone = Milestone(title: line.title, form: .row, range: document.nodes[row].range)
    take(line, into: &milestone)
    milestone.goal = place.goal
    milestone.section = place.section
    milestone.audience = narrower(line.audience, place.audience)
    for (position, cell) in cells.enumerated()
    where position < columns.count && position != titleColumn {
      let content = document.nodes[cell].content
      if isLabel[position] {
        if !content.isEmpty { milestone.label = located(cell, content) }
        continue
      }
      guard !content.isEmpty else { continue }
      let kind = columns[position]
      let header = document.nodes[row].parent
      let key = columnKey(header, position)
      let value = located(cell, content)
      let field = ReadField(
        field: Field(kind: kind, key: key, value: value, range: content), node: cell,
        valueRange: content, item: nil)
      guard !isDash(value.value) else { continue }
      if kind == .goal {
        goalReferences.append((plan.milestones.count, value))
        milestone.fields.appendToFew(field.field)
      } else {
        apply(field, to: &milestone)
      }
    }
    plan.milestones.append(milestone)
    if let goal = place.goal { plan.goals[goal].milestones.append(plan.milestones.count - 1) }
    return true
  }

  /// A cell with only a dash says nothing.
  private func isDash(_ text: String) -> Bool {
    ["-", "–", "—", "n/a", "?"].contains(WordFolding.fold(text))
  }

  private func columnKey(_ table: Int32, _ position: Int) -> Located<String> {
    guard let header = document.children(of: Int(table)).first(where: { _ in true }) else {
      return Located("", ByteRange(at: 0))
    }
    for (index, cell) in document.children(of: header).enumerated() where index == position {
      return located(cell, document.nodes[cell].content)
    }
    return Located("", document.nodes[header].range)
  }
}
