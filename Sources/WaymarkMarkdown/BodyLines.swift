import WaymarkSource

/// The lines of a document's body, numbered from 1 as libcmark numbers them.
struct BodyLines {
  private let starts: [UInt32]
  private let first: Int
  private let bodyStart: Int
  private let view: ByteView
  /// The number of lines.
  let count: Int

  /// - Parameter view: the file up to the end of the body.
  init(source: SourceText, bodyStart: Int, view: ByteView) {
    starts = source.lineStarts
    first = source.lineIndex(at: bodyStart)
    self.bodyStart = bodyStart
    self.view = view
    count =
      view.count > bodyStart ? source.lineIndex(at: max(bodyStart, view.count - 1)) - first + 1 : 0
  }

  /// The offset of a line's first byte; the end of the body past the last line.
  func start(_ line: Int) -> Int {
    if line <= 1 { return bodyStart }
    return line > count ? view.count : Int(starts[first + line - 1])
  }

  /// The offset just past a line's text, its line ending excluded.
  func end(_ line: Int) -> Int {
    let start = start(line)
    var end = self.start(line + 1)
    if end > start, view[end - 1] == Byte.lineFeed { end -= 1 }
    if end > start, view[end - 1] == Byte.carriageReturn { end -= 1 }
    return end
  }

  /// The offset just past a line's text without the spaces and tabs at its end.
  func trimmedEnd(_ line: Int) -> Int {
    let start = start(line)
    var end = end(line)
    while end > start, view[end - 1].isSpaceOrTab { end -= 1 }
    return end
  }
}
