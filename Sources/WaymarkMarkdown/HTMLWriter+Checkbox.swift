import WaymarkSource

extension HTMLWriter {
  /// Whether an item begins with a paragraph or heading, which then shows its checkbox.
  func hasParagraphFirst(_ item: Int) -> Bool {
    guard item + 1 < Int(document.nodes[item].end), !options.excluding.contains(item + 1) else {
      return false
    }
    let kind = document.nodes[item + 1].kind
    return kind == .paragraph || kind == .heading
  }

  /// Writes the checkbox of the item whose first block this is.
  mutating func writeCheckbox(ofItemBefore index: Int, _ node: MarkdownNode) {
    guard index > 0, node.parent == Int32(index - 1) else { return }
    let item = document.nodes[index - 1]
    if item.kind == .item, item.checkbox != 0 { writeCheckbox(item) }
  }

  mutating func writeCheckbox(_ item: MarkdownNode) {
    guard options.checkboxes else {
      writeCheckboxText(item)
      return
    }
    output.write("<input type=\"checkbox\"")
    switch item.checkbox {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): output.write(" checked")
    case UInt8(ascii: "/"), Byte.tilde: output.write(" class=\"in-progress\"")
    case Byte.dash: output.write(" class=\"cancelled\"")
    default: break
    }
    output.write(" disabled /> ")
  }

  /// Writes the checkbox as it stands in the source, with the space after it.
  private mutating func writeCheckboxText(_ item: MarkdownNode) {
    var close = item.content.start
    while close > item.range.start, view[close - 1].isSpaceOrTab { close -= 1 }
    output.write(text: view.slice(close - 3, item.content.start))
    if view[item.content.start].isLineEnd { output.write("\n") }
  }
}
