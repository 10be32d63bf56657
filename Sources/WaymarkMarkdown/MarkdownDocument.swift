public import WaymarkSource

/// A Markdown text as a flat tree whose nodes all know their bytes.
///
/// Structure comes from libcmark; every range is derived from the source bytes, since
/// libcmark's columns are wrong in places.
public struct MarkdownDocument: Sendable {
  /// The file.
  public let source: SourceText
  /// The part of the file that is Markdown, after front matter.
  public let body: ByteRange
  /// All nodes in document order; the first is the document.
  public let nodes: [MarkdownNode]
  /// What nodes hold beside their bytes.
  let details: [NodeDetail]
  /// How many paragraphs and headings have inlines whose bytes could not be told, so that each
  /// has the range of the whole; 0 for every text known.
  package let misalignedLeaves: Int

  /// What a node holds beside its bytes.
  func detail(of node: MarkdownNode) -> NodeDetail? {
    node.detail >= 0 ? details[Int(node.detail)] : nil
  }

  /// Where a link or an image leads; the info string of a code block; nil for other nodes.
  public func destination(of index: Int) -> String? {
    detail(of: nodes[index])?.destination
  }

  /// The direct children of a node, by index.
  public func children(of index: Int) -> Children {
    Children(nodes: nodes, position: index + 1, end: Int(nodes[index].end))
  }

  /// The indices of a node's children, in order.
  public struct Children: Sequence, IteratorProtocol {
    let nodes: [MarkdownNode]
    var position: Int
    let end: Int

    /// The next child.
    public mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].end) }
      return position
    }
  }
}

/// What a node holds beside its bytes; which parts are filled depends on its kind.
struct NodeDetail: Sendable {
  /// The text, where it differs from the source: an entity's characters, a code block's lines.
  var literal: String?
  /// A link's or image's destination; the info string of a code block.
  var destination: String?
  /// A link's or image's title.
  var title: String?
  /// A list's first number.
  var start = 1
  /// Whether a list is tight.
  var isTight = false
}
