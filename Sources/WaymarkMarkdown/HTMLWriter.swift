import WaymarkSource

/// Writes nodes as HTML, in one pass and without recursion.
struct HTMLWriter {
  let document: MarkdownDocument
  let view: ByteView
  let options: HTMLOptions
  var output = HTMLOutput()
  /// The elements that are not yet closed.
  private var open: [Int] = []
  /// How many of them are links: a link cannot stand in a link.
  private var openLinks = 0
  /// Whether the body of the open table has begun.
  var isInTableBody = false
  /// How the columns of the open row's table are aligned.
  var columns: [MarkdownNode.Alignment] = []
  /// The row that the columns were read for: the header of its table.
  var columnsHeader = -1
  /// How many cells of the open row are written.
  var column = 0

  init(document: MarkdownDocument, view: ByteView, options: HTMLOptions) {
    self.document = document
    self.view = view
    self.options = options
  }

  mutating func write(from start: Int, to end: Int) {
    var position = start
    while position < end {
      closeElements(before: position)
      let node = document.nodes[position]
      if !options.excluding.isEmpty, options.excluding.contains(position) {
        if node.kind == .tableCell { writeEmptyCell(position, node) }
        position = Int(node.end)
        continue
      }
      position = begin(position, node)
    }
    closeElements(before: end)
  }

  private mutating func closeElements(before position: Int) {
    while let last = open.last, Int(document.nodes[last].end) <= position {
      open.removeLast()
      finish(last, document.nodes[last])
    }
  }

  /// Writes what stands before a node's children, or all of a leaf.
  ///
  /// - Returns: the node to go on with.
  private mutating func begin(_ index: Int, _ node: MarkdownNode) -> Int {
    switch node.kind {
    case .text, .code, .softBreak, .lineBreak, .htmlInline, .image:
      return writeInline(index, node)
    case .codeBlock, .htmlBlock, .thematicBreak:
      writeLeaf(node)
      return index + 1
    case .blockQuote:
      output.endLine()
      output.write("<blockquote>\n")
    case .bulletList:
      output.endLine()
      output.write("<ul>\n")
    case .orderedList: beginOrderedList(node)
    case .item:
      output.endLine()
      output.write(node.checkbox != 0 && options.checkboxes ? "<li class=\"task\">" : "<li>")
      if node.checkbox != 0, !hasParagraphFirst(index) { writeCheckbox(node) }
    case .paragraph:
      if !isTight(node) {
        output.endLine()
        output.write("<p>")
      }
      writeCheckbox(ofItemBefore: index, node)
    case .heading:
      output.endLine()
      output.write("<h")
      output.write(number: shifted(node.level))
      output.write(">")
      writeCheckbox(ofItemBefore: index, node)
    case .table, .tableRow, .tableCell:
      if !beginTablePart(index, node) { return Int(node.end) }
    case .emphasis: output.write("<em>")
    case .strong: output.write("<strong>")
    case .link:
      openLinks += 1
      writeLinkStart(node)
    case .document, .unknown: break
    }
    open.append(index)
    return index + 1
  }

  /// Writes what stands after a node's children.
  private mutating func finish(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .blockQuote:
      output.endLine()
      output.write("</blockquote>\n")
    case .bulletList: output.write("</ul>\n")
    case .orderedList: output.write("</ol>\n")
    case .item: output.write("</li>\n")
    case .paragraph:
      if !isTight(node) { output.write("</p>\n") }
    case .heading:
      output.write("</h")
      output.write(number: shifted(node.level))
      output.write(">\n")
    case .table, .tableRow, .tableCell: finishTablePart(index, node)
    case .emphasis: output.write("</em>")
    case .strong: output.write("</strong>")
    case .link:
      openLinks -= 1
      output.write("</a>")
    default: break
    }
  }

  private func shifted(_ level: UInt8) -> Int {
    let shift = min(max(options.headingShift, -6), 6)
    return min(max(Int(level) + shift, 1), 6)
  }

  private mutating func beginOrderedList(_ node: MarkdownNode) {
    output.endLine()
    let start = document.detail(of: node)?.start ?? 1
    if start == 1 {
      output.write("<ol>\n")
    } else {
      output.write("<ol start=\"")
      output.write(number: start)
      output.write("\">\n")
    }
  }

  /// Whether a paragraph is written without an element, since its list is tight.
  private func isTight(_ node: MarkdownNode) -> Bool {
    guard let item = parent(of: node), item.kind == .item, let list = parent(of: item) else {
      return false
    }
    return document.detail(of: list)?.isTight ?? false
  }

  private func parent(of node: MarkdownNode) -> MarkdownNode? {
    node.parent >= 0 ? document.nodes[Int(node.parent)] : nil
  }

  private mutating func writeLeaf(_ node: MarkdownNode) {
    output.endLine()
    switch node.kind {
    case .thematicBreak: output.write("<hr />\n")
    case .codeBlock:
      let detail = document.detail(of: node)
      let language = (detail?.destination ?? "").unicodeScalars.prefix {
        !$0.isASCII || !UInt8(truncatingIfNeeded: $0.value).isWhitespace
      }
      output.write("<pre><code")
      if !language.isEmpty {
        output.write(" class=\"language-")
        output.write(text: String(String.UnicodeScalarView(language)))
        output.write("\"")
      }
      output.write(">")
      output.write(text: detail?.literal ?? "")
      output.write("</code></pre>\n")
    default:
      if options.marksOmittedHTML, !isComment(node) {
        output.write("<!-- raw HTML omitted -->\n")
      }
    }
  }

  private mutating func writeInline(_ index: Int, _ node: MarkdownNode) -> Int {
    switch node.kind {
    case .softBreak: output.write("\n")
    case .lineBreak: output.write("<br />\n")
    case .code:
      output.write("<code>")
      writeText(node)
      output.write("</code>")
    case .htmlInline:
      if options.marksOmittedHTML, !isComment(node) { output.write("<!-- raw HTML omitted -->") }
    case .image:
      writeImage(index, node)
      return Int(node.end)
    default: writeText(node)
    }
    return index + 1
  }

  private mutating func writeText(_ node: MarkdownNode) {
    if let literal = document.detail(of: node)?.literal {
      output.write(text: literal)
    } else {
      output.write(text: view.slice(node.content.start, node.content.end))
    }
  }

  /// Whether raw HTML is a comment and nothing else.
  private func isComment(_ node: MarkdownNode) -> Bool {
    let text = view.slice(node.range.start, node.range.end)
    guard text[0] == Byte.less, text[1] == Byte.bang, text[2] == Byte.dash, text[3] == Byte.dash
    else { return false }
    var end = text.count
    while end > 0, text[end - 1].isWhitespace { end -= 1 }
    var close = 4
    while close + 2 < end {
      if text[close] == Byte.dash, text[close + 1] == Byte.dash, text[close + 2] == Byte.greater {
        return close + 3 == end
      }
      close += 1
    }
    return false
  }

  private mutating func writeLinkStart(_ node: MarkdownNode) {
    let detail = document.detail(of: node)
    let target = detail?.destination ?? ""
    guard !options.onlyWebLinks || HTMLOutput.leadsToTheWeb(target) else {
      output.write("<a>")
      return
    }
    output.write("<a href=\"")
    output.write(target: target)
    writeTitle(detail)
    output.write("\">")
  }

  private mutating func writeTitle(_ detail: NodeDetail?) {
    guard let title = detail?.title, !title.isEmpty else { return }
    output.write("\" title=\"")
    output.write(text: title)
  }

  private mutating func writeImage(_ index: Int, _ node: MarkdownNode) {
    if options.imagesAsLinks {
      if openLinks == 0 { writeLinkStart(node) }
      writePlainChildren(of: index, node)
      if openLinks == 0 { output.write("</a>") }
    } else {
      let detail = document.detail(of: node)
      output.write("<img src=\"")
      output.write(target: detail?.destination ?? "")
      output.write("\" alt=\"")
      writePlainChildren(of: index, node)
      writeTitle(detail)
      output.write("\" />")
    }
  }

  /// Writes an image's description: its text without markup.
  private mutating func writePlainChildren(of index: Int, _ node: MarkdownNode) {
    for child in document.nodes[(index + 1)..<Int(node.end)] {
      switch child.kind {
      case .text, .code: writeText(child)
      case .softBreak, .lineBreak: output.write(" ")
      default: break
      }
    }
  }
}
