import WaymarkSource

/// Turns libcmark's tree into the flat one: structure from libcmark, ranges from the source.
struct TreeBuilder {
  let view: ByteView
  let lines: BodyLines
  let scanner: LineScanner
  var nodes: [MarkdownNode] = []
  var details: [NodeDetail] = []
  /// The indices of the nodes that are not yet complete, the document first.
  var open: [Int] = []
  var containers: [ContainerPrefix] = []
  /// Where the last complete block ends.
  private var lastEnd = 0
  /// The place of a checkbox that the next paragraph may begin with.
  var pendingCheckbox: Int?
  /// The leaves whose inlines could not be aligned with the source.
  var misalignedLeaves = 0
  var entities = EntityTexts()
  /// The file's link reference definitions, once a table has asked for them.
  var definitions: TextBuffer?
  /// How many bytes of definitions the tables may still be given.
  var definitionBytesLeft = 1 << 20
  /// The tables whose lines were parsed as thematic breaks, by those lines.
  let placedTables: [Int: TableLines]
  /// The tables that need another parse.
  var unplacedTables: [TableLines] = []
  /// Buffers kept from leaf to leaf.
  let joined = TextBuffer()
  var pieces: [TextPiece] = []

  init(view: ByteView, lines: BodyLines, placedTables: [TableLines] = []) {
    self.view = view
    self.lines = lines
    scanner = LineScanner(view: view)
    var tables: [Int: TableLines] = [:]
    for table in placedTables {
      for line in table.first...table.last { tables[line] = table }
    }
    self.placedTables = tables
    nodes.reserveCapacity(view.count / 12 + 16)
  }

  mutating func build(_ tree: borrowing CMarkTree) {
    let walk = tree.makeWalk()
    while let step = walk.next() {
      if step.isEntering { enter(step.node, walk) } else { leave() }
    }
    while !open.isEmpty { leave() }
  }

  private mutating func enter(_ node: CMarkNode, _ walk: borrowing CMarkWalk) {
    let kind = node.kind
    switch kind {
    case .document:
      append(.document, ByteRange(lines.start(1), view.count))
      open.append(0)
    case .blockQuote: enterQuote(node)
    case .bulletList, .orderedList: enterList(node, kind)
    case .item: enterItem(node)
    case .paragraph, .heading:
      enterLeaf(node, kind, walk)
      pendingCheckbox = nil
    case .thematicBreak where !placedTables.isEmpty && placedTables[node.startLine] != nil:
      if let table = placedTables[node.startLine], table.first == node.startLine {
        appendTable(table)
      }
    default:
      pendingCheckbox = nil
      appendBlock(kind, node)
    }
  }

  /// Completes the innermost container.
  private mutating func leave() {
    guard let index = open.popLast() else { return }
    let kind = nodes[index].kind
    if kind == .item || kind == .blockQuote { containers.removeLast() }
    if nodes.count > index + 1, kind != .document {
      let range = nodes[index].range
      nodes[index].range = ByteRange(range.start, max(range.end, lastEnd))
    }
    close(index)
    if kind == .item { pendingCheckbox = nil }
  }

  /// Sets where a block's descendants and its content end.
  mutating func close(_ index: Int) {
    nodes[index].end = Int32(truncatingIfNeeded: nodes.count)
    let end = nodes[index].range.end
    switch nodes[index].kind {
    case .document, .blockQuote, .bulletList, .orderedList, .item:
      nodes[index].content = ByteRange(min(nodes[index].content.start, end), end)
    default: break
    }
    lastEnd = end
  }

  /// Adds a node, under the innermost open one unless another parent is given.
  @discardableResult
  mutating func append(
    _ kind: MarkdownNode.Kind, _ range: ByteRange, content: ByteRange? = nil, parent: Int? = nil
  ) -> Int {
    let index = nodes.count
    nodes.append(
      MarkdownNode(
        kind: kind, range: range, content: content ?? range,
        parent: Int32(truncatingIfNeeded: parent ?? open.last ?? -1),
        end: Int32(truncatingIfNeeded: index + 1)))
    return index
  }

  /// Gives a node a detail.
  mutating func attach(_ detail: NodeDetail, to index: Int) {
    nodes[index].detail = Int32(truncatingIfNeeded: details.count)
    details.append(detail)
  }

  /// Where a block starts: libcmark's columns count bytes and are right for blocks.
  func start(of node: CMarkNode) -> Int {
    min(lines.start(node.startLine) + max(node.startColumn - 1, 0), view.count)
  }

  private mutating func enterQuote(_ node: CMarkNode) {
    let line = node.startLine
    let marker = scanner.skippingIndent(prefixEnd(line))
    let place = scanner.afterQuoteMarker(marker)
    let index = append(
      .blockQuote, ByteRange(marker.offset, marker.offset + 1),
      content: ByteRange(at: place.offset))
    open.append(index)
    containers.append(ContainerPrefix(itemIndent: nil, line: line, place: place))
    pendingCheckbox = nil
  }

  private mutating func enterList(_ node: CMarkNode, _ kind: MarkdownNode.Kind) {
    let index = append(kind, ByteRange(at: start(of: node)))
    attach(NodeDetail(start: node.listStart, isTight: node.isTightList), to: index)
    open.append(index)
    pendingCheckbox = nil
  }

  private mutating func enterItem(_ node: CMarkNode) {
    let line = node.startLine
    let parent = prefixEnd(line)
    let marker = scanner.skippingIndent(parent)
    let (place, width) = scanner.afterItemMarker(marker)
    let lineEnd = lines.end(line)
    let contentStart = min(place.offset, lineEnd)
    let index = append(
      .item, ByteRange(marker.offset, contentStart), content: ByteRange(at: contentStart))
    open.append(index)
    containers.append(
      ContainerPrefix(itemIndent: marker.column - parent.column + width, line: line, place: place))
    pendingCheckbox = checkbox(at: contentStart, lineEnd: lineEnd) ? contentStart : nil
  }

  private func prefixEnd(_ line: Int) -> LinePlace {
    scanner.stripping(containers, line: line, start: lines.start(line)).place
  }

  /// Whether a checkbox such as `[x]` stands at an offset; the source decides, because
  /// libcmark reads a link there when the file defines one.
  private func checkbox(at offset: Int, lineEnd: Int) -> Bool {
    guard offset + 3 <= lineEnd, view[offset] == Byte.openBracket,
      view[offset + 2] == Byte.closeBracket,
      offset + 3 == lineEnd || view[offset + 3].isSpaceOrTab
    else { return false }
    switch view[offset + 1] {
    case Byte.space, UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "/"), Byte.tilde,
      Byte.dash:
      return true
    default: return false
    }
  }
}
