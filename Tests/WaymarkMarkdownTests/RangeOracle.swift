import WaymarkSource

@testable import WaymarkMarkdown

/// Holds every range of a document against what any tree over a text must satisfy.
struct RangeOracle {
  let document: MarkdownDocument

  /// What is wrong; empty when all holds.
  func faults() -> [String] {
    var faults: [String] = []
    let bytes = document.source.bytes
    if Int(document.nodes[0].end) != document.nodes.count { faults.append("nodes outside") }
    if document.misalignedLeaves != 0 { faults.append("\(document.misalignedLeaves) misaligned") }
    for (index, node) in document.nodes.enumerated() {
      let name = "\(index) \(node.kind) \(node.range) content \(node.content)"
      if node.range.end > bytes.count || node.range.start < document.body.start {
        faults.append("\(name): outside of the body")
        continue
      }
      if !node.range.contains(node.content) { faults.append("\(name): content outside") }
      for offset in [node.range.start, node.range.end, node.content.start, node.content.end]
      where offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
        faults.append("\(name): \(offset) splits a character")
      }
      if index > 0 {
        let parent = document.nodes[Int(node.parent)]
        if !parent.range.contains(node.range) || Int(parent.end) < Int(node.end) {
          faults.append("\(name): outside of its parent \(parent.kind) \(parent.range)")
        }
        if !parent.content.contains(node.range) {
          faults.append("\(name): outside of the content of its parent \(parent.content)")
        }
      }
      var last = node.range.start
      for child in document.children(of: index) {
        let range = document.nodes[child].range
        if range.start < last { faults.append("\(name): child \(child) overlaps") }
        last = range.end
      }
      faults += fault(of: node, name)
    }
    return faults
  }

  /// What is wrong with the bytes at a node's ends.
  private func fault(of node: MarkdownNode, _ name: String) -> [String] {
    // Marks are bytes: a combining character after one makes a single character of the two.
    let text = document.source.text(node.range)
    let content = document.source.text(node.content)
    let isRight: Bool
    switch node.kind {
    case .emphasis: isRight = ["*", "_"].contains { text == $0 + content + $0 }
    case .strong: isRight = ["**", "__"].contains { text == $0 + content + $0 }
    case .link:
      isRight = text.begins(with: "[" + content + "]") || text == "<" + content + ">"
    case .image: isRight = text.begins(with: "![" + content + "]")
    case .code: isRight = text.begins(with: "`") && text.ends(with: "`")
    case .htmlInline: isRight = text.begins(with: "<") && text.ends(with: ">")
    case .htmlBlock: isRight = text.begins(with: "<")
    case .blockQuote: isRight = text.begins(with: ">")
    case .softBreak:
      isRight = !text.isEmpty && text.allSatisfy(\.isWhitespace)
    case .lineBreak: isRight = text.contains("  ") || text.begins(with: "\\")
    case .thematicBreak: isRight = text.allSatisfy { "*-_ \t".contains($0) }
    case .bulletList, .orderedList, .item:
      isRight =
        text.unicodeScalars.first.map { "-+*0123456789".unicodeScalars.contains($0) } ?? false
    case .text:
      // A text is verbatim, or an escape, or an entity.
      isRight =
        text == content || text == "\\" + content
        || (text.begins(with: "&") && text.ends(with: ";"))
    case .paragraph:
      let ends = [text.unicodeScalars.first, text.unicodeScalars.last]
      isRight = !ends.contains(" ") && !ends.contains("\t")
    case .heading:
      // Words on a line of their own stand after number signs; else they are underlined.
      let isUnderlined = text.contains { $0.isNewline }
      isRight = isUnderlined || text.begins(with: "#") && node.content.start > node.range.start
    default: isRight = true
    }
    return isRight ? [] : ["\(name): \(text.debugDescription)"]
  }
}

extension String {
  fileprivate func begins(with mark: String) -> Bool { utf8.starts(with: mark.utf8) }
  fileprivate func ends(with mark: String) -> Bool {
    utf8.suffix(mark.utf8.count).elementsEqual(mark.utf8)
  }
}
