import WaymarkMarkdown
import WaymarkSource

// Steps and actions: items with boxes, nested at any depth.
extension PlanBuilder {
  /// An item with a box as a step, and the boxes nested under it.
  ///
  /// The caller keeps an item without a box; what is nested under a box and is neither a box nor
  /// a field of it goes into the prose.
  func steps(
    ofItem item: Int, depth: Int = 0, audience: Audience?, prose: inout [Int]
  ) -> [Step] {
    guard let box = box(of: item), let (line, paragraph) = itemLine(of: item) else {
      // A box before a heading or a quotation has no words of its own.
      if self.box(of: item) != nil { prose.append(item) }
      return steps(nestedIn: item, depth: depth, audience: audience, prose: &prose)
    }
    usedItems.insert(item)
    let end = document.nodes[paragraph].range.end
    var step = Step(
      text: line.title, state: box.state, checkbox: box.range, depth: depth,
      range: ByteRange(document.nodes[item].range.start, end))
    step.assignment = line.assignment
    step.status = line.status
    step.audience = narrower(line.audience, audience)
    for field in continuedFields(of: line, in: paragraph, place: .milestone) {
      _ = apply(field, to: &step)
    }
    var result = [step]
    for child in document.children(of: item) where child != paragraph {
      guard isList(child) else {
        if document.nodes[child].kind != .htmlBlock { prose.append(child) }
        continue
      }
      for nested in document.children(of: child) {
        let hasBox = self.box(of: nested) != nil
        if !hasBox, !applyField(of: nested, to: &result[0]) { prose.append(nested) }
        result += steps(
          ofItem: nested, depth: depth + 1, audience: result[0].audience, prose: &prose)
      }
    }
    settle(&result[0])
    return result
  }

  /// The boxes in the lists nested under an item that is kept already.
  func steps(
    nestedIn item: Int, depth: Int = 0, audience: Audience?, prose: inout [Int]
  ) -> [Step] {
    var result: [Step] = []
    for child in document.children(of: item) where isList(child) {
      for nested in document.children(of: child) {
        result += steps(ofItem: nested, depth: depth, audience: audience, prose: &prose)
      }
    }
    return result
  }

  /// Takes an item as a field of a step.
  /// - Returns: whether it is a field that a step has, with a value that is understood.
  private func applyField(of item: Int, to step: inout Step) -> Bool {
    field(ofItem: item, place: .milestone).map { apply($0, to: &step) } ?? false
  }

  private func apply(_ field: ReadField, to step: inout Step) -> Bool {
    let wasRead: Bool
    if apply(field, to: &step.assignment) {
      switch field.field.kind {
      case .due: wasRead = step.assignment.due != nil
      case .start: wasRead = step.assignment.start != nil
      case .done:
        wasRead = step.assignment.done != nil || saysDone(field) != nil
        if saysDone(field) == true { step.state = .done }
      default: wasRead = true
      }
    } else if field.field.kind == .status {
      step.status = statusValue(field)
      wasRead = step.status != nil
    } else {
      return false
    }
    // What could not be read was reported; a step keeps no fields, so its words go into the prose.
    let value = trimmed(field.valueRange)
    return wasRead || value.isEmpty || isPlaceholder(value)
  }

  /// Lets a status word speak where the box is empty.
  private func settle(_ step: inout Step) {
    guard step.state == .open else { return }
    switch step.status?.value {
    case .done: step.state = .done
    case .inProgress: step.state = .inProgress
    case .dropped: step.state = .cancelled
    default: if step.assignment.done != nil { step.state = .done }
    }
    if step.state == .done, step.assignment.done == nil { step.assignment.done = step.status?.date }
  }
}
