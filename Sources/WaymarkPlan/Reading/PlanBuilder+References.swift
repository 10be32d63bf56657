import WaymarkMarkdown
import WaymarkSource

// Names that lead to goals and milestones: labels, titles, anchors.
extension PlanBuilder {
  /// The names in a field, to be resolved when all goals and milestones are known.
  func referenceValues(_ field: ReadField) -> [Reference] {
    let range = trimmed(field.valueRange)
    if range.isEmpty, let item = field.item {
      return nestedParagraphs(of: item).flatMap { paragraph in
        references(toWorkIn: trimmed(document.nodes[paragraph].content), of: paragraph)
      }
    }
    return references(toWorkIn: range, of: field.node)
  }

  /// The links to headings in a range, else its words as one name.
  private func references(toWorkIn range: ByteRange, of paragraph: Int) -> [Reference] {
    var links: [Reference] = []
    var index = paragraph + 1
    while index < Int(document.nodes[paragraph].end) {
      let node = document.nodes[index]
      if node.kind == .link, range.contains(node.range),
        let destination = document.destination(of: index), destination.hasPrefix("#")
      {
        anchors[node.range] = String(destination.dropFirst())
        links.append(Reference(text: located(paragraph, node.range)))
      }
      index += 1
    }
    if !links.isEmpty { return links }
    guard !isPlaceholder(range) else { return [] }
    let text = located(paragraph, range)
    return text.value.isEmpty ? [] : [Reference(text: text)]
  }

  /// Finds what every reference leads to.
  func resolveReferences() {
    let hasReferences =
      !goalReferences.isEmpty || plan.milestones.contains { !$0.after.isEmpty }
      || plan.feedback.contains { $0.about != nil } || plan.metrics.contains { $0.serves != nil }
      || plan.practices.contains { $0.about != nil }
      || plan.opportunities.contains { $0.about != nil }
    setAnchors()
    guard hasReferences else { return }
    let names = PlanNames(plan)
    for index in plan.milestones.indices where !plan.milestones[index].after.isEmpty {
      plan.milestones[index].after = plan.milestones[index].after.flatMap { resolve($0, names) }
    }
    for (milestone, text) in goalReferences {
      guard case .goal(let goal)? = names.target(text.value) else { continue }
      plan.milestones[milestone].goal = goal
      plan.goals[goal].milestones.append(milestone)
    }
    for index in plan.feedback.indices {
      plan.feedback[index].about = plan.feedback[index].about.map { single($0, names) }
    }
    for index in plan.metrics.indices {
      plan.metrics[index].serves = plan.metrics[index].serves.map { single($0, names) }
    }
    for index in plan.practices.indices {
      plan.practices[index].about = plan.practices[index].about.map { single($0, names) }
    }
    for index in plan.opportunities.indices {
      plan.opportunities[index].about = plan.opportunities[index].about.map { single($0, names) }
    }
  }

  private func single(_ reference: Reference, _ names: PlanNames) -> Reference {
    var reference = reference
    if let anchor = anchors[reference.text.range] {
      reference.target = names.byAnchor[anchor]
    } else {
      reference.target = names.target(reference.text.value)
    }
    return reference
  }

  /// A reference, or several with commas between them.
  private func resolve(_ reference: Reference, _ names: PlanNames) -> [Reference] {
    let whole = single(reference, names)
    if whole.target != nil || anchors[reference.text.range] != nil { return [whole] }
    let parts = persons.parts(of: reference.text.range)
    guard parts.count > 1 else { return [whole] }
    return parts.map { part in
      let text = source.text(part).filter { $0 != "*" && $0 != "`" && $0 != "\"" }
      return single(Reference(text: Located(text, part)), names)
    }
  }

  /// Gives goals and milestones the anchors that code hosts give their headings.
  private func setAnchors() {
    guard !headings.isEmpty else { return }
    var seen: [UInt64: Int] = [:]
    seen.reserveCapacity(outline.entries.count)
    for entry in outline.entries {
      let anchor = HeadingAnchor(document.plainText(of: entry.node, in: nil))
      let count = seen.updateValue(1, forKey: anchor.hash) ?? 0
      if count > 0 { seen[anchor.hash] = count + 1 }
      guard let target = headings[entry.node] else { continue }
      let text = count > 0 ? "\(anchor.text)-\(count)" : anchor.text
      switch target {
      case .goal(let goal): plan.goals[goal].anchor = text
      case .milestone(let milestone): plan.milestones[milestone].anchor = text
      }
    }
  }
}

/// The names that goals and milestones can be referred to by.
struct PlanNames {
  private(set) var byAnchor: [String: Reference.Target] = [:]
  private var byName: [String: Reference.Target] = [:]

  init(_ plan: Plan) {
    for (index, milestone) in plan.milestones.enumerated() {
      add(milestone.label, milestone.title, milestone.anchor, .milestone(index))
    }
    for (index, goal) in plan.goals.enumerated() {
      add(goal.label, goal.title, goal.anchor, .goal(index))
    }
  }

  private mutating func add(
    _ label: Located<String>?, _ title: Located<String>, _ anchor: String,
    _ target: Reference.Target
  ) {
    if let label {
      let folded = WordFolding.fold(label.value)
      if byName[folded] == nil { byName[folded] = target }
    }
    let folded = WordFolding.fold(title.value)
    if byName[folded] == nil { byName[folded] = target }
    if let label {
      let both = WordFolding.fold(label.value) + ": " + folded
      if byName[both] == nil { byName[both] = target }
    }
    if !anchor.isEmpty, byAnchor[anchor] == nil { byAnchor[anchor] = target }
  }

  /// What a label or title leads to.
  func target(_ text: String) -> Reference.Target? {
    byName[WordFolding.fold(text)]
  }
}
