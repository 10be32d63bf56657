import WaymarkMarkdown
import WaymarkSource

// The fields that goals, milestones, steps and entries share.
extension PlanBuilder {
  /// Puts owner, helpers and dates from a field into an assignment.
  /// - Returns: whether the field was one of those.
  func apply(_ field: ReadField, to assignment: inout Assignment) -> Bool {
    switch field.field.kind {
    case .owner:
      assignment.owner = nil
      assignment.coOwners = []
      assign(owners: peopleValue(field), to: &assignment)
      let known = Set((assignment.helpers + assignment.coOwners).map(\.handle))
      assignment.helpers += helpersInBracket(field).filter { !known.contains($0.handle) }
    case .with: assignment.helpers += peopleValue(field)
    case .due: readDue(field, &assignment)
    case .start: assignment.start = dateValue(field)
    case .done: assignment.done = doneValue(field)
    default: return false
    }
    return true
  }

  /// A due date, or a range of dates that gives the start too.
  private func readDue(_ field: ReadField, _ assignment: inout Assignment) {
    let range = unmarked(field.valueRange)
    if case (let first?, let last)? = dates.readRange(at: range.start, limit: range.end) {
      assignment.start = assignment.start ?? date(from: first)
      assignment.due = date(from: last)
    } else {
      assignment.due = dateValue(field)
    }
  }

  func apply(_ field: ReadField, toGoal index: Int) {
    // The goal is taken out while it changes, so that its lists are not copied.
    var goal = Goal(title: plan.goals[index].title, form: .item, range: plan.goals[index].range)
    swap(&goal, &plan.goals[index])
    apply(field, to: &goal)
    swap(&goal, &plan.goals[index])
  }

  func apply(_ field: ReadField, toMilestone index: Int) {
    var milestone = Milestone(
      title: plan.milestones[index].title, form: .item, range: plan.milestones[index].range)
    swap(&milestone, &plan.milestones[index])
    apply(field, to: &milestone)
    swap(&milestone, &plan.milestones[index])
  }

  func apply(_ field: ReadField, to goal: inout Goal) {
    goal.fields.appendToFew(field.field)
    if apply(field, to: &goal.assignment) {
      if field.field.kind == .done, goal.status.isDerived, isDone(field, goal.assignment) {
        goal.status = Status(.done, range: field.field.value.range, date: goal.assignment.done)
      }
      return
    }
    let value = field.field.value
    switch field.field.kind {
    case .why: if !value.value.isEmpty { goal.why = value }
    case .skills: goal.skills += listValue(field)
    case .outcome: if !value.value.isEmpty { goal.outcome = value }
    case .status: if let status = statusValue(field) { goal.status = status }
    case .confidence: goal.confidence = confidenceValue(field)
    default: break
    }
  }

  func apply(_ field: ReadField, to milestone: inout Milestone) {
    milestone.fields.appendToFew(field.field)
    if apply(field, to: &milestone.assignment) {
      if field.field.kind == .done, milestone.status.isDerived, isDone(field, milestone.assignment)
      {
        milestone.status = Status(
          .done, range: field.field.value.range, date: milestone.assignment.done)
      }
      return
    }
    let value = field.field.value
    switch field.field.kind {
    case .evidence: if !value.value.isEmpty { milestone.evidence = value }
    case .skills: milestone.skills += listValue(field)
    case .outcome: if !value.value.isEmpty { milestone.outcome = value }
    case .status: if let status = statusValue(field) { milestone.status = status }
    case .after: milestone.after += referenceValues(field)
    case .reviewed: milestone.reviewed = dateValue(field)
    case .confidence: milestone.confidence = confidenceValue(field)
    default: break
    }
  }

  /// Whether a field says that something is done; its date, if it has one, was read before.
  private func isDone(_ field: ReadField, _ assignment: Assignment) -> Bool {
    assignment.done != nil || saysDone(field) == true
  }

  /// Takes what a line said beside its words.
  func take(_ line: ItemLine, into milestone: inout Milestone) {
    milestone.label = line.label
    milestone.assignment = line.assignment
    if let status = line.status {
      milestone.status = status
      if status.value == .done, milestone.assignment.done == nil {
        milestone.assignment.done = status.date
      }
    } else if line.assignment.done != nil {
      milestone.status = Status(
        .done, range: line.assignment.done?.range, date: line.assignment.done)
    }
  }

  // MARK: Boxes

  /// What a box says, where the character stands, and where the words start.
  struct Box {
    var state: TaskState
    var range: ByteRange
    var contentStart: Int
  }

  /// The box of an item; a malformed one (`[]`, `[ x]`) is read too, and reported elsewhere.
  func box(of item: Int) -> Box? {
    let node = document.nodes[item]
    if node.checkbox != 0 {
      let close = node.content.start
      var bracket = close
      let floor = node.range.start
      while bracket > floor, bytes[bracket - 1] != UInt8(ascii: "]") { bracket -= 1 }
      let range = ByteRange(max(floor, bracket - 2), max(floor, bracket - 1))
      return Box(state: state(node.checkbox), range: range, contentStart: node.content.start)
    }
    guard let malformed = malformedBox(in: node.content) else { return nil }
    return Box(
      state: malformed.isDone ? .done : .open, range: malformed.range,
      contentStart: malformed.contentStart)
  }

  /// The malformed box that an item starts with.
  func malformedBox(in content: ByteRange) -> MalformedBox? {
    // Looked at here first, since nearly no item starts with a bracket.
    guard source.byte(at: content.start) == UInt8(ascii: "[") else { return nil }
    return MalformedBox(bytes, content)
  }

  private func state(_ character: UInt8) -> TaskState {
    switch character {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): .done
    case UInt8(ascii: "/"), UInt8(ascii: "~"): .inProgress
    case UInt8(ascii: "-"): .cancelled
    default: .open
    }
  }

  /// The line of an item, its box left out.
  func itemLine(of item: Int, parts: LineParts = .item) -> (line: ItemLine, node: Int)? {
    guard let paragraph = firstParagraph(of: item) else { return nil }
    var content = document.nodes[paragraph].content
    if let box = box(of: item), box.contentStart > content.start {
      content = ByteRange(min(box.contentStart, content.end), content.end)
    }
    let fieldsStart = startOfFields(in: content)
    if let fieldsStart { content = ByteRange(content.start, fieldsStart) }
    var line = readLine(of: paragraph, in: content, parts: parts)
    line.fieldsStart = fieldsStart
    return (line, paragraph)
  }

  /// Where the second or a later line of an item's words begins with `Owner:`, `Due:` and the like.
  private func startOfFields(in content: ByteRange) -> Int? {
    var lineEnd = firstLine(of: content).end
    while lineEnd < content.end {
      var start = lineEnd
      while start < content.end, Characters.isSpace(bytes[start]) { start += 1 }
      lineEnd = firstLine(of: ByteRange(start, content.end)).end
      guard let key = fieldKey(at: start, limit: lineEnd) else { continue }
      switch vocabulary.field(key.folded, in: .milestone) {
      case .owner, .with, .due, .start, .done, .status: return start
      default: continue
      }
    }
    return nil
  }

  /// The fields in the lines below an item's words.
  func continuedFields(of line: ItemLine, in paragraph: Int, place: FieldPlace) -> [ReadField] {
    guard let start = line.fieldsStart else { return [] }
    let content = ByteRange(start, document.nodes[paragraph].content.end)
    return fields(ofParagraph: paragraph, in: content, place: place)
  }

  /// The fields in lists nested under an item.
  func nestedFields(of item: Int, place: FieldPlace) -> [ReadField] {
    var result: [ReadField] = []
    for child in document.children(of: item) where isList(child) {
      result += fields(in: child, place: place)
    }
    return result
  }

  func isList(_ node: Int) -> Bool {
    document.nodes[node].kind == .bulletList || document.nodes[node].kind == .orderedList
  }

  /// The narrower of two audiences, where both are set.
  func narrower(_ left: Audience?, _ right: Audience?) -> Audience? {
    guard let left else { return right }
    return right.map { max(left, $0) } ?? left
  }
}

/// `[]`, `[ x]`, `[x ]`: a box that is not written right.
struct MalformedBox {
  /// The brackets with what is between.
  var range: ByteRange
  var isDone: Bool
  /// Whether the text follows without a space.
  var isTight: Bool
  var contentStart: Int

  /// Reads `[]`, `[ x]`, `[✓]` and `[ ]text` at the start of an item.
  ///
  /// What may be a link is none: a bracket, a parenthesis or a colon follows.
  init?(_ bytes: [UInt8], _ content: ByteRange) {
    guard content.count >= 3, bytes[content.start] == UInt8(ascii: "[") else { return nil }
    let limit = min(content.end, content.start + 6)
    guard let close = bytes[content.start..<limit].firstIndex(of: UInt8(ascii: "]")),
      close + 1 < content.end
    else { return nil }
    let next = bytes[close + 1]
    isTight = !Characters.isSpace(next)
    guard ![UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")].contains(next) else {
      return nil
    }
    let inside = bytes[content.start + 1..<close]
    // A no-break space between the brackets looks like an empty box.
    let mark = inside.elementsEqual([0xC2, 0xA0]) ? [] : inside.filter { !Characters.isSpace($0) }
    isDone = !mark.isEmpty
    let isMark = mark.isEmpty || mark == [UInt8(ascii: "x")] || mark == [UInt8(ascii: "X")]
    let isTick = mark == Array("✓".utf8) || mark == Array("✔".utf8)
    // `[x]` and `[ ]` are right when a space follows; `[x]y` may begin a word, as in `[x]cel`.
    let isWrong = isTick || (isMark && inside.count != 1) || (mark.isEmpty && isTight)
    guard isMark || isTick, isWrong else { return nil }
    range = ByteRange(content.start, close + 1)
    contentStart = isTight ? close + 1 : close + 2
  }
}
