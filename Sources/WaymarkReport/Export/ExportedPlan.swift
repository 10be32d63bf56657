import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// A plan while it is exported: its values, and where they stand in the file.
struct ExportedPlan: Sendable {
  let plan: Plan
  let positions: PositionTable

  /// The handle that names a person in the export.
  ///
  /// The name where somebody has no handle, the words as written where nobody fits.
  func handle(of reference: PersonReference) -> String {
    guard let index = reference.person, plan.people.indices.contains(index) else {
      return reference.role == nil ? reference.text : reference.handle
    }
    let person = plan.people[index]
    return person.handle ?? person.name?.value ?? reference.handle
  }

  func handles(of references: [PersonReference]) -> [String] {
    references.map { handle(of: $0) }
  }

  /// The plain text of some blocks, parted by empty lines; nil when they have none.
  ///
  /// - Parameter skipped: parts that are said elsewhere, such as fields, in order.
  func prose(_ nodes: [Int], without skipped: [ByteRange] = []) -> String? {
    var skipped = skipped[...]
    let parts = nodes.map { text(ofBlock: $0, without: &skipped) }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  /// The plain text of what is nested under a list item's first paragraph.
  func nestedProse(_ nodes: [Int], without skipped: [ByteRange]) -> String? {
    let blocks = nodes.flatMap { node in
      isKind(.item, node) ? Array(plan.document.children(of: node).dropFirst()) : []
    }
    return prose(blocks, without: skipped)
  }

  /// A line for each paragraph, heading, row or code block in a block, items with a dash.
  private func text(
    ofBlock block: Int, without skipped: inout ArraySlice<ByteRange>
  ) -> String {
    let document = plan.document
    guard document.nodes.indices.contains(block) else { return "" }
    var lines: [String] = []
    var isAfterBullet = false
    var position = block
    let end = max(block + 1, Int(document.nodes[block].end))
    while position < end {
      let node = document.nodes[position]
      while let first = skipped.first, first.end <= node.range.start { skipped.removeFirst() }
      if let first = skipped.first, first.contains(node.range) {
        position = max(position + 1, Int(node.end))
        continue
      }
      switch node.kind {
      case .item: isAfterBullet = position != block
      case .paragraph, .heading, .codeBlock, .tableRow:
        let text = text(ofLine: position)
        if !text.isEmpty { lines.append((isAfterBullet ? "- " : "") + text) }
        isAfterBullet = false
        position = max(position + 1, Int(node.end))
        continue
      default: break
      }
      position += 1
    }
    return lines.joined(separator: "\n")
  }

  private func text(ofLine node: Int) -> String {
    let document = plan.document
    guard document.nodes[node].kind == .tableRow else { return document.plainText(of: node) }
    return document.children(of: node).map { document.plainText(of: $0) }
      .joined(separator: " | ")
  }

  private func isKind(_ kind: MarkdownNode.Kind, _ node: Int) -> Bool {
    plan.document.nodes.indices.contains(node) && plan.document.nodes[node].kind == kind
  }
}

extension ExportedPlan {
  /// From the first character to just past the last.
  struct Place: Sendable {
    let start: Position
    let end: Position
  }

  func place(of range: ByteRange) -> Place {
    Place(start: positions.position(at: range.start), end: positions.position(at: range.end))
  }
}
