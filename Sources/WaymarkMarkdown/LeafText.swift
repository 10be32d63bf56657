import WaymarkSource

/// Where a piece of a leaf's text stands in the file.
struct TextPiece {
  /// The offset of its first byte in the text.
  let text: Int
  /// The offset of that byte in the file.
  let file: Int
}

/// The text of a paragraph, heading or table cell, as its inlines see it: without the
/// prefixes of containers and without the indentation of its lines.
///
/// A text on one line is the file itself; one on several lines is a copy with line feeds.
struct LeafText {
  let view: ByteView
  /// The pieces of a copy, in order; empty when the text is the file itself.
  let pieces: [TextPiece]
  /// The offset of the next byte that no inline has taken.
  var position: Int
  /// The offset just past the last byte.
  let end: Int
  /// Whether the first line break is left out, since only a checkbox stands before it.
  var dropsBreak = false
  private var hint = 0

  init(view: ByteView, pieces: [TextPiece], position: Int, end: Int) {
    self.view = view.prefix(end)
    self.pieces = pieces
    self.position = position
    self.end = end
  }

  /// The offset in the file of a byte of the text.
  mutating func file(_ offset: Int) -> Int {
    guard !pieces.isEmpty else { return offset }
    while hint + 1 < pieces.count, pieces[hint + 1].text <= offset { hint += 1 }
    while hint > 0, pieces[hint].text > offset { hint -= 1 }
    return pieces[hint].file + offset - pieces[hint].text
  }

  /// The range in the file of a part of the text.
  mutating func range(_ start: Int, _ end: Int) -> ByteRange {
    guard !pieces.isEmpty else { return ByteRange(start, end) }
    let first = file(start)
    return end > start ? ByteRange(first, file(end - 1) + 1) : ByteRange(at: first)
  }

  var scanner: LinkScanner { LinkScanner(text: view) }
}
