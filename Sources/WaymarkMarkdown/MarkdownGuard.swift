import WaymarkSource

/// Looks through a text before it is parsed, in one pass, for what libcmark takes too long or
/// too much memory for.
///
/// It knows nothing of code blocks or escapes: what it counts is never less than what libcmark
/// can make of the text, so no text gets past it by a trick.
struct MarkdownGuard {
  let view: ByteView
  let limits: MarkdownLimits
  /// What the tree will take, up to here.
  private var treeBytes = 0
  /// The containers that may be open, all lines up to here together.
  private var openContainers = 0
  /// The containers that may be open on this line.
  private var depth = 0
  private var isAfterBlank = true
  private var images = 0
  private var imageBrackets = 0

  init(view: ByteView, limits: MarkdownLimits) {
    self.view = view
    self.limits = limits
  }

  /// Below this size only the depth can be too much.
  private static let smallSize = 16 << 10

  /// What speaks against parsing the text from an offset on; nil when nothing does.
  mutating func refusal(_ lines: BodyLines) -> Diagnostic? {
    let start = lines.start(1)
    let count = view.count - start
    if count > limits.bytes {
      return refusal(
        ByteRange(at: start), "\(count) bytes of text, more than the \(limits.bytes) that are read",
        help: "split the plan into several files")
    }
    let isSmall = count <= MarkdownGuard.smallSize
    guard lines.count > 0 else { return nil }
    for line in 1...lines.count {
      let start = lines.start(line)
      let prefix = readPrefix(start)
      if prefix.isBlank {
        isAfterBlank = true
        images = 0
      } else {
        // A line after a blank one continues no paragraph lazily, so what its prefix does not
        // show is closed.
        depth = isAfterBlank ? prefix.depth : max(depth, prefix.depth)
        isAfterBlank = false
        if prefix.markers > 0, prefix.depth > limits.depth, !isRule(start, lines.end(line)) {
          return refusal(
            ByteRange(start, prefix.end),
            "\(prefix.depth) levels of lists and quotes, more than the \(limits.depth) that are read",
            help: "write it with fewer levels")
        }
        treeBytes += 420 + 420 * prefix.markers
        // What a plan makes of a heading is larger than the heading itself.
        if view[prefix.end] == UInt8(ascii: "#") { treeBytes += 1_200 }
      }
      openContainers += depth
      if let refusal = countedRefusal(prefix, line, lines, isSmall: isSmall) { return refusal }
    }
    return nil
  }

  private mutating func countedRefusal(
    _ prefix: Prefix, _ line: Int, _ lines: BodyLines, isSmall: Bool
  ) -> Diagnostic? {
    if openContainers > limits.openContainers {
      return refusal(
        ByteRange(lines.start(line), lines.end(line)),
        "too many lines up to here inside deep lists and quotes to read safely",
        help: "write it with fewer levels, or split the plan into several files")
    }
    guard !isSmall, !prefix.isBlank else { return nil }
    let place = readMarkup(prefix.end, lines.end(line))
    if treeBytes > limits.treeBytes {
      return refusal(
        place, "too much markup up to here to read safely",
        help: "split the plan into several files")
    }
    if imageBrackets > limits.imageBrackets {
      return refusal(
        place, "\"![\" \(images) times without a blank line, too often to read safely",
        help: "part the paragraph with blank lines")
    }
    return nil
  }

  private func refusal(_ range: ByteRange, _ message: String, help: String) -> Diagnostic {
    Diagnostic(rule: "input-too-deep", range: range, message: message, help: help)
  }

  /// What stands before a line's text.
  private struct Prefix {
    /// How many containers the line can be in: one for each marker, and one for each two
    /// columns of indentation.
    var depth = 0
    /// How many markers of quotes and list items it has.
    var markers = 0
    /// Where the text begins.
    var end = 0
    var isBlank = false
  }

  private func readPrefix(_ start: Int) -> Prefix {
    var prefix = Prefix()
    var position = start
    var quotes = 0
    var columns = 0
    scan: while true {
      let byte = view[position]
      switch byte {
      case Byte.space: columns += 1
      case Byte.tab: columns += 4
      case Byte.greater:
        quotes += 1
        // The space after it belongs to the quote.
        if view[position + 1] == Byte.space { position += 1 }
      case Byte.dash, Byte.plus, Byte.asterisk:
        guard isMarkerEnd(position + 1) else { break scan }
        prefix.markers += 1
        columns += 1
      case _ where byte.isDigit:
        var end = position + 1
        while end - position < 9, view[end].isDigit { end += 1 }
        guard view[end] == Byte.dot || view[end] == Byte.closeParenthesis, isMarkerEnd(end + 1)
        else { break scan }
        prefix.markers += 1
        columns += end + 1 - position
        position = end
      default: break scan
      }
      position += 1
    }
    prefix.depth = quotes + (columns + 1) / 2
    prefix.markers += quotes
    prefix.end = position
    prefix.isBlank = prefix.markers == 0 && isLineEnd(position)
    return prefix
  }

  private func isMarkerEnd(_ offset: Int) -> Bool {
    view[offset].isSpaceOrTab || isLineEnd(offset)
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    offset >= view.count || view[offset].isLineEnd
  }

  /// Whether a line is a thematic break, perhaps in a quote, and no list in a list.
  private func isRule(_ start: Int, _ end: Int) -> Bool {
    var position = start
    while view[position].isSpaceOrTab || view[position] == Byte.greater { position += 1 }
    let mark = view[position]
    while position < end {
      if view[position] != mark, !view[position].isSpaceOrTab { return false }
      position += 1
    }
    return mark == Byte.dash || mark == Byte.asterisk
  }

  /// Counts what the inlines of a line may take.
  ///
  /// - Returns: the place where a limit was passed, or the end of the line.
  private mutating func readMarkup(_ start: Int, _ end: Int) -> ByteRange {
    var previous: UInt8 = 0
    for position in start..<max(start, end) {
      let byte = view[position]
      let weight = MarkdownGuard.weights[Int(byte)]
      if weight == 0 {
        if MarkdownGuard.weights[Int(previous)] != 0 { treeBytes += 200 }
      } else if byte == previous, byte == Byte.asterisk || byte == Byte.underscore {
        treeBytes += 64
      } else if byte != previous || byte != Byte.backtick {
        treeBytes += weight
        if byte == Byte.openBracket, previous == Byte.bang { images += 1 }
        if byte == Byte.closeBracket { imageBrackets += images }
        if treeBytes > limits.treeBytes || imageBrackets > limits.imageBrackets {
          return ByteRange(position, position + 1)
        }
      }
      previous = byte
    }
    return ByteRange(start, end)
  }

  /// About how many bytes a mark costs: libcmark's node, its text, its place on a stack, and
  /// the node made of it; 0 for a byte that is no mark.
  private static let weights: [Int] = {
    var weights = [Int](repeating: 0, count: 256)
    for byte in "*_[".utf8 { weights[Int(byte)] = 280 }
    for byte in "]!&<\\`".utf8 { weights[Int(byte)] = 240 }
    weights[Int(Byte.pipe)] = 128
    return weights
  }()
}
