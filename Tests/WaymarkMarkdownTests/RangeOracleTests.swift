import Testing
import WaymarkMarkdown
import WaymarkSource

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
    let text = document.source.text(node.range)
    let content = document.source.text(node.content)
    let isRight: Bool
    switch node.kind {
    case .emphasis: isRight = ["*", "_"].contains { text == $0 + content + $0 }
    case .strong: isRight = ["**", "__"].contains { text == $0 + content + $0 }
    case .link:
      isRight = text.hasPrefix("[" + content + "]") || text == "<" + content + ">"
    case .image: isRight = text.hasPrefix("![" + content + "]")
    case .code: isRight = text.hasPrefix("`") && text.hasSuffix("`")
    case .htmlInline: isRight = text.hasPrefix("<") && text.hasSuffix(">")
    case .htmlBlock: isRight = text.hasPrefix("<")
    case .blockQuote: isRight = text.hasPrefix(">")
    case .softBreak:
      isRight = !text.isEmpty && text.allSatisfy(\.isWhitespace)
    case .lineBreak: isRight = text.contains("  ") || text.hasPrefix("\\")
    case .thematicBreak: isRight = text.allSatisfy { "*-_ \t".contains($0) }
    case .bulletList, .orderedList, .item:
      isRight = text.first.map { "-+*0123456789".contains($0) } ?? false
    case .text:
      // A text is verbatim, or an escape, or an entity.
      isRight =
        text == content || text == "\\" + content
        || (text.hasPrefix("&") && text.hasSuffix(";"))
    case .paragraph:
      let ends = [text.unicodeScalars.first, text.unicodeScalars.last]
      isRight = !ends.contains(" ") && !ends.contains("\t")
    case .heading:
      // Words on a line of their own stand after number signs; else they are underlined.
      let isUnderlined = text.contains { $0.isNewline }
      isRight = isUnderlined || text.hasPrefix("#") && node.content.start > node.range.start
    default: isRight = true
    }
    return isRight ? [] : ["\(name): \(text.debugDescription)"]
  }
}

/// The texts the oracle reads: every example in its forms.
private let texts: [(name: String, text: String)] =
  SharedData.examples.flatMap { example in
    [
      ("\(example.number) LF", example.markdown),
      ("\(example.number) CRLF", example.markdown.replacing("\n", with: "\r\n")),
      ("\(example.number) CR", example.markdown.replacing("\n", with: "\r")),
      ("\(example.number) BOM", "\u{FEFF}" + example.markdown),
      ("\(example.number) no end", String(example.markdown.dropLast())),
    ]
  }

@Suite struct RangeOracleTests {
  @Test(.enabled(if: !SharedData.examples.isEmpty, "the CommonMark specification is not there"))
  func everyRangeHolds() {
    #expect(SharedData.examples.count == 652)
    for (name, text) in texts {
      let source = SourceText(text: text)
      let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
      #expect(diagnostics.isEmpty, "\(name)")
      let faults = RangeOracle(document: document).faults()
      #expect(
        faults.isEmpty,
        "\(name)\n\(text.debugDescription)\n\(faults.joined(separator: "\n"))\n\(document.dump())")
    }
  }

  @Test(.enabled(if: !SharedData.samplePlans.isEmpty, "there are no sample plans"))
  func everyRangeHoldsInTheSamplePlans() {
    for (name, text) in SharedData.samplePlans {
      for text in [text, text.replacing("\n", with: "\r\n")] {
        let source = SourceText(text: text)
        let (document, _) = MarkdownDocument.parse(source, body: source.fullRange)
        let faults = RangeOracle(document: document).faults()
        #expect(faults.isEmpty, "\(name)\n\(faults.joined(separator: "\n"))")
        #expect(document.nodes.count > 10, "\(name)")
      }
    }
  }
}
