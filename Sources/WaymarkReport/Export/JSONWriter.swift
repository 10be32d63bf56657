import WaymarkSource

/// Writes JSON, in the order it is told.
///
/// Foundation's encoder holds the whole value as a tree of objects and then as one piece of
/// data, which for a plan of 1 MiB takes seconds and hundreds of megabytes. This one keeps a
/// stack of open brackets.
struct JSONWriter {
  /// Where it is written to.
  private(set) var output: ByteOutput
  private var levels: [Level] = []
  private let indentation: Int
  private let isCompact: Bool

  private struct Level {
    /// Whether its members stand on one line.
    let isInline: Bool
    var isEmpty = true
  }

  /// Makes a writer.
  /// - Parameters:
  ///   - output: where it writes to.
  ///   - indentation: how many levels the first bracket is indented already.
  ///   - isCompact: whether everything stands on one line, without spaces.
  init(output: ByteOutput = ByteOutput(), indentation: Int = 0, isCompact: Bool = false) {
    self.output = output
    self.indentation = indentation
    self.isCompact = isCompact
  }

  // MARK: Structure

  /// Writes an object, whose members the closure writes.
  mutating func object(isInline: Bool = false, _ members: (inout JSONWriter) -> Void) {
    bracket("{", "}", isInline, members)
  }

  /// Writes an array, whose elements the closure writes, each after `element()`.
  mutating func array(isInline: Bool = false, _ elements: (inout JSONWriter) -> Void) {
    bracket("[", "]", isInline, elements)
  }

  /// Begins the next element of an array.
  mutating func element() {
    separate()
  }

  /// Begins the next member of an object.
  /// - Parameter key: the key with all around it, as ``key(_:)`` makes it.
  mutating func key(_ key: [UInt8]) {
    separate()
    output.append(key, count: isCompact ? key.count - 1 : key.count)
  }

  /// Begins the next member of an object.
  mutating func key(_ name: String) {
    key(JSONWriter.key(name))
  }

  /// Begins a line, indented as deep as it is nested.
  /// - Parameter isAfterValue: whether a comma goes before it.
  mutating func beginLine(isAfterValue: Bool = false) {
    let depth = indentation + levels.count
    let written = min(depth, Self.lineStartDepth)
    output.append(Self.lineStart, (isAfterValue ? 0 : 1)..<(2 + written * 2))
    for _ in written..<depth { output.append("  ") }
  }

  /// Ends the line after a value of its own.
  mutating func endLine() {
    output.append(0x0A)
    output.sendPiece()
  }

  // MARK: Values

  mutating func null() { output.append("null") }

  mutating func value(_ flag: Bool) { output.append(flag ? "true" : "false") }

  mutating func value(_ number: Int) { output.append(String(number)) }

  /// Writes a number; what JSON has no number for is null.
  mutating func value(_ number: Double) {
    guard number.isFinite else { return null() }
    output.append(NumberNotation.text(number))
  }

  mutating func value(_ text: String) { output.append(json: text) }

  /// A key in quotes, escaped, with a colon and a space.
  static func key(_ name: String) -> [UInt8] {
    var key: [UInt8] = []
    key.append(json: name)
    return key + [UInt8(ascii: ":"), space]
  }

  // MARK: Parts

  private static let space = UInt8(ascii: " ")
  /// A comma, a line ending and the spaces after it, as deep as plans go.
  private static let lineStart: StaticString = ",\n                                "
  private static let lineStartDepth = 16

  private mutating func bracket(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ isInline: Bool,
    _ content: (inout JSONWriter) -> Void
  ) {
    output.append(UInt8(ascii: open))
    levels.append(Level(isInline: isCompact || isInline || levels.last?.isInline ?? false))
    content(&self)
    if let level = levels.popLast(), !level.isEmpty, !level.isInline { beginLine() }
    output.append(UInt8(ascii: close))
    output.sendPiece()
  }

  private mutating func separate() {
    guard let level = levels.last else { return }
    if !level.isInline {
      beginLine(isAfterValue: !level.isEmpty)
    } else if !level.isEmpty {
      output.append(UInt8(ascii: ","))
      if !isCompact { output.append(Self.space) }
    }
    levels[levels.count - 1].isEmpty = false
  }
}

/// Numbers as data writes them: with a full stop, the fewest digits that read back the same.
enum NumberNotation {
  static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return number.description
  }
}
