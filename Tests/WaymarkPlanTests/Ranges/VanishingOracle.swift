import WaymarkMarkdown
import WaymarkSource

@testable import WaymarkPlan

/// Finds text of a file that is in no value of its plan, not even as prose.
struct VanishingOracle {
  let plan: Plan

  /// The first lines of blocks that have vanished.
  func lostBlocks() -> [String] {
    guard !plan.isRefused else { return [] }
    var covered = Array(repeating: false, count: plan.source.count + 1)
    for range in keptRanges() {
      for offset in range.start..<max(range.start, range.end) { covered[offset] = true }
    }
    var lost: [String] = []
    for (index, node) in plan.document.nodes.enumerated() where isText(node) {
      let content = node.content
      // A row with one word says nothing of it; a date without values is one.
      let cells = plan.document.children(of: index)
      if node.kind == .tableRow,
        cells.filter({ !plan.document.nodes[$0].content.isEmpty }).count <= 1
      {
        continue
      }
      // The names of columns are in the rows below them.
      let rows = Array(plan.document.children(of: max(0, Int(node.parent))))
      if node.kind == .tableRow, rows.count > 1, rows.first == index { continue }
      guard !content.isEmpty, !covered[content.start..<content.end].contains(true) else { continue }
      // The heading of a metric that a table names too says nothing new.
      let isMetric =
        node.kind == .heading
        && plan.metrics.contains {
          plan.document.plainText(of: index, in: nil).lowercased()
            .hasPrefix($0.name.value.lowercased())
        }
      if isMetric || isReason(node) || isSide(node) || isBareMark(node) { continue }
      let line = plan.source.position(at: content.start).line
      lost.append("line \(line): \(plan.source.text(content).prefix(60))")
    }
    return lost
  }

  /// What waymark itself wrote under a question in a check-in: how to answer, and why it is asked.
  private func isReason(_ node: MarkdownNode) -> Bool {
    let parent = plan.document.nodes[max(0, Int(node.parent))]
    return parent.kind == .blockQuote
      && plan.source.text(parent.range).contains(AskedPrompt.reasonMark)
  }

  /// The word for a side above the commitments of that side, which are said to be theirs.
  private func isSide(_ node: MarkdownNode) -> Bool {
    let item = plan.document.nodes[max(0, Int(node.parent))]
    return plan.source.text(node.content).hasSuffix(":")
      && plan.commitments.contains { $0.side != nil && item.range.contains($0.range) }
  }

  /// A heading that only says who may see what is below it.
  private func isBareMark(_ node: MarkdownNode) -> Bool {
    let text = plan.source.text(node.content)
    return node.kind == .heading && text.hasPrefix("(") && text.hasSuffix(")")
      && plan.marks.contains { node.range.contains($0.range) || $0.range.contains(node.range) }
  }

  /// Blocks with text of their own; comments and HTML are never plan data.
  private func isText(_ node: MarkdownNode) -> Bool {
    [.paragraph, .heading, .codeBlock, .tableRow].contains(node.kind)
  }

  /// What the plan holds of the file, without the whole of things that hold others.
  private func keptRanges() -> [ByteRange] {
    let wholes: Set<String> = [
      "sections", "goals", "milestones", "checkIns", "feedback", "reflections",
    ]
    var ranges = PlanRanges(plan).places.compactMap { place -> ByteRange? in
      let parts = place.path.split(separator: ".")
      let isWhole =
        parts.count == 2 && parts[1] == "range"
        && wholes.contains(String(parts[0].prefix { $0 != "[" }))
      let isNoText = ["marks", "diagnostics", "allowances", "strayCheckboxes", "frontMatter"]
        .contains {
          place.path.hasPrefix($0)
        }
      return isWhole || isNoText ? nil : place.range
    }
    let prose =
      plan.preface + plan.sections.flatMap(\.prose) + plan.goals.flatMap(\.prose)
      + plan.milestones.flatMap(\.prose) + plan.checkIns.flatMap(\.prose)
      + plan.checkIns.flatMap { $0.prompts.flatMap(\.prose) } + plan.feedback.flatMap(\.prose)
      + plan.metrics.flatMap(\.prose) + plan.reflections.flatMap(\.prose)
      + plan.sections.map(\.heading)
    ranges += prose.map { plan.document.nodes[$0].range }
    return ranges
  }
}
