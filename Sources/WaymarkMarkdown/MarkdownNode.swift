public import WaymarkSource

/// One node of a Markdown document: a block or an inline, in CommonMark's terms.
///
/// Nodes stand in one array in document order (preorder), so a subtree is a slice of it.
public struct MarkdownNode: Sendable {
  /// What it is.
  public internal(set) var kind: Kind
  /// The heading's level, 1 to 6; 0 elsewhere.
  public internal(set) var level: UInt8 = 0
  /// The character between the brackets of a list item's checkbox, as in `[x]`; 0 without one.
  public internal(set) var checkbox: UInt8 = 0
  /// How a table cell is aligned.
  public internal(set) var alignment: Alignment = .none
  /// The whole of it in the file, markers included, the line ending excluded.
  public internal(set) var range: ByteRange
  /// What it holds, markers excluded: a heading's words, the code between backticks, an item
  /// after its bullet (and after its checkbox), the words of a table cell, the character after
  /// an escape's backslash.
  public internal(set) var content: ByteRange
  /// The index of the parent; -1 for the document.
  public internal(set) var parent: Int32
  /// The index just past the last descendant.
  public internal(set) var end: Int32
  /// The index of its detail in the document's table; -1 without one.
  var detail: Int32 = -1

  /// The kinds of nodes; `table`, `tableRow` and `tableCell` are GitHub's extension.
  public enum Kind: UInt8, Sendable {
    case document, blockQuote, bulletList, orderedList, item, codeBlock, htmlBlock, paragraph
    case heading, thematicBreak, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    /// A node that this version does not know; its text is kept.
    case unknown

    /// Whether it is an inline.
    public var isInline: Bool { rawValue >= Kind.text.rawValue }

    /// Whether it can hold text of its own, and so has no children.
    var isLeaf: Bool {
      switch self {
      case .text, .softBreak, .lineBreak, .code, .htmlInline, .codeBlock, .htmlBlock: true
      default: false
      }
    }
  }

  /// How a table's column is aligned.
  public enum Alignment: UInt8, Sendable {
    case none, left, center, right
  }
}
