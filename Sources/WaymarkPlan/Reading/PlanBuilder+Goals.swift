import WaymarkMarkdown
import WaymarkSource

// Goals: headings, and plain items of the Goals section.
extension PlanBuilder {
  func readGoalHeading(_ index: Int, in place: Place) {
    let entry = outline.entries[index]
    let line = readLine(of: entry.node, in: document.nodes[entry.node].content, parts: .heading)
    var goal = Goal(title: line.title, form: .heading, range: entry.range)
    goal.label = line.label
    goal.section = place.section
    goal.audience = narrower(line.audience, place.audience)
    goal.assignment = line.assignment
    if let status = line.status { goal.status = status }
    plan.goals.append(goal)
    let position = plan.goals.count - 1
    headings[entry.node] = .goal(position)
    var inner = place.inside(.goal(position), audience: goal.audience)
    inner.goal = position
    inner.hasMilestoneHeadings = hasMilestones(below: index)
    readBlocks(outline.blocks(of: index), ofGoal: position, inner)
    readSections(below: index, in: inner)
  }

  /// Whether milestone headings stand below a goal's, so that its boxes are steps of the goal.
  private func hasMilestones(below index: Int) -> Bool {
    var position = index + 1
    while position < outline.entries[index].end {
      let node = outline.entries[position].node
      if headingWord(document.nodes[node].content) == .milestone
        || sectionKind(position) == .milestones
      {
        return true
      }
      position += 1
    }
    return false
  }

  /// Reads blocks as part of a goal: fields, steps or milestones, prose.
  func readBlocks(_ blocks: ArraySlice<Int>, ofGoal goal: Int, _ place: Place) {
    for block in blocks {
      switch document.nodes[block].kind {
      case .bulletList, .orderedList:
        readList(block, ofGoal: goal, place)
      case .paragraph:
        let found = fields(in: block, place: .goal)
        if found.isEmpty { plan.goals[goal].prose.append(block) }
        for field in found { apply(field, toGoal: goal) }
      case .table:
        if !readMilestoneTable(block, place) { plan.goals[goal].prose.append(block) }
      case .htmlBlock: break
      default: plan.goals[goal].prose.append(block)
      }
    }
  }

  private func readList(_ list: Int, ofGoal goal: Int, _ place: Place) {
    for item in document.children(of: list) {
      if box(of: item) != nil {
        if place.hasMilestoneHeadings {
          readSteps(ofItem: item, ofGoal: goal, place)
        } else {
          readMilestoneItem(item, place, form: .checkbox)
        }
      } else if let field = field(ofItem: item, place: .goal) {
        apply(field, toGoal: goal)
        readNestedBoxes(of: item, ofGoal: goal, place)
      } else {
        plan.goals[goal].prose.append(item)
        readNestedBoxes(of: item, ofGoal: goal, place)
      }
    }
  }

  private func readSteps(ofItem item: Int, ofGoal goal: Int, _ place: Place) {
    var prose: [Int] = []
    plan.goals[goal].steps += steps(ofItem: item, audience: place.audience, prose: &prose)
    plan.goals[goal].prose += prose
  }

  /// Boxes nested under a plain item of a goal, as under `- Steps:`.
  private func readNestedBoxes(of item: Int, ofGoal goal: Int, _ place: Place) {
    for child in document.children(of: item) where isList(child) {
      for nested in document.children(of: child) where box(of: nested) != nil {
        if place.hasMilestoneHeadings {
          readSteps(ofItem: nested, ofGoal: goal, place)
        } else {
          readMilestoneItem(nested, place, form: .checkbox)
        }
      }
    }
  }

  /// The blocks directly in a Goals section: items are goals, boxes are milestones.
  func readGoalBlocks(_ blocks: ArraySlice<Int>, _ place: Place) {
    for block in blocks {
      guard isList(block) else {
        let isTable = document.nodes[block].kind == .table
        if !isTable || !readMilestoneTable(block, place) { keepProse([block], place) }
        continue
      }
      for item in document.children(of: block) {
        if box(of: item) != nil {
          readMilestoneItem(item, place, form: .checkbox)
        } else if let field = field(ofItem: item, place: .goal), field.field.kind != nil {
          if let section = place.section { plan.sections[section].prose.append(item) }
        } else {
          readGoalItem(item, place)
        }
      }
    }
  }

  private func readGoalItem(_ item: Int, _ place: Place) {
    guard let (line, paragraph) = itemLine(of: item), !line.title.value.isEmpty else {
      keepProse([item], place)
      return
    }
    var goal = Goal(title: line.title, form: .item, range: document.nodes[item].range)
    goal.label = line.label
    goal.section = place.section
    goal.audience = narrower(line.audience, place.audience)
    goal.assignment = line.assignment
    if let status = line.status { goal.status = status }
    plan.goals.append(goal)
    let position = plan.goals.count - 1
    var inner = place.inside(.goal(position), audience: goal.audience)
    inner.goal = position
    inner.hasMilestoneHeadings = false
    for field in continuedFields(of: line, in: paragraph, place: .goal) {
      apply(field, toGoal: position)
    }
    let nested = document.children(of: item).filter { $0 != paragraph }
    readBlocks(nested[...], ofGoal: position, inner)
  }
}
