import WaymarkSource

/// Bytes that are read in place, for no longer than the call that lends them.
///
/// Reading outside gives 0, which no accepted text contains, so that scanners need no bounds
/// of their own and bad input cannot trap.
@safe struct ByteView {
  private let base: UnsafePointer<UInt8>
  let count: Int

  /// Stands in for the base of a view without bytes; it is never read.
  nonisolated(unsafe) private static let nowhere = unsafe UnsafePointer(
    UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe self.init(base: buffer.baseAddress, count: buffer.count)
  }

  init(base: UnsafePointer<UInt8>?, count: Int) {
    if let base = unsafe base {
      unsafe self.base = base
      self.count = count
    } else {
      unsafe self.base = ByteView.nowhere
      self.count = 0
    }
  }

  /// A view of no bytes.
  static var empty: ByteView { unsafe ByteView(base: nil, count: 0) }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? unsafe base[offset] : 0
  }

  /// The first bytes, up to a count.
  func prefix(_ count: Int) -> ByteView {
    unsafe ByteView(base: base, count: max(0, min(count, self.count)))
  }

  /// The bytes of a range, as a view of their own; clamped.
  func slice(_ start: Int, _ end: Int) -> ByteView {
    let start = max(0, min(start, count))
    let end = max(start, min(end, count))
    return unsafe ByteView(base: base + start, count: end - start)
  }

  /// Whether the other bytes stand at an offset.
  func holds(_ other: ByteView, at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    for position in 0..<other.count
    where unsafe base[offset + position] != other.base[position] {
      return false
    }
    return true
  }

  /// How many bytes from an offset equal those of the other view from a position, up to the
  /// first backslash or ampersand.
  func verbatimCount(at offset: Int, with other: ByteView, from position: Int) -> Int {
    let limit = min(count - offset, other.count - position)
    var length = 0
    let source = unsafe UnsafeRawPointer(base + offset)
    let text = unsafe UnsafeRawPointer(other.base + position)
    // Eight bytes at a time, as long as they are equal and hold neither mark.
    while length + 8 <= limit {
      let word = unsafe source.loadUnaligned(fromByteOffset: length, as: UInt64.self)
      let otherWord = unsafe text.loadUnaligned(fromByteOffset: length, as: UInt64.self)
      if word != otherWord || ByteView.word(word, holds: Byte.backslash)
        || ByteView.word(word, holds: Byte.ampersand)
      {
        break
      }
      length += 8
    }
    while length < limit {
      let byte = unsafe base[offset + length]
      if byte == Byte.backslash || byte == Byte.ampersand { break }
      if unsafe byte != other.base[position + length] { break }
      length += 1
    }
    return length
  }

  /// Whether one of the eight bytes of a word is a given one.
  @inline(__always)
  private static func word(_ word: UInt64, holds byte: UInt8) -> Bool {
    let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }

  /// The bytes as a buffer, for calls that want one.
  var buffer: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: base, count: count) }

  /// The bytes as text; invalid UTF-8 is shown with replacement characters.
  var text: String { unsafe String(decoding: buffer, as: UTF8.self) }

  /// The bytes as an array.
  var array: [UInt8] { unsafe Array(buffer) }
}

extension SourceText {
  /// Lends the bytes of the file up to an end.
  func withView<Result>(upTo end: Int, _ body: (ByteView) -> Result) -> Result {
    unsafe bytes.withUnsafeBufferPointer { body(unsafe ByteView($0).prefix(end)) }
  }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Space, tab, line feed, vertical tab, form feed or carriage return.
  var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isHexDigit: Bool { isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66) }
  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
  /// An ASCII punctuation character: what a backslash may escape (CommonMark section 2.4).
  var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40)
      || (self >= 0x5B && self <= 0x60) || (self >= 0x7B && self <= 0x7E)
  }
}

/// The bytes that Markdown gives a meaning, by name.
enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let hash = UInt8(ascii: "#")
  static let backslash = UInt8(ascii: "\\")
  static let ampersand = UInt8(ascii: "&")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")
  static let asterisk = UInt8(ascii: "*")
  static let underscore = UInt8(ascii: "_")
  static let plus = UInt8(ascii: "+")
  static let dash = UInt8(ascii: "-")
  static let equals = UInt8(ascii: "=")
  static let dot = UInt8(ascii: ".")
  static let pipe = UInt8(ascii: "|")
  static let bang = UInt8(ascii: "!")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
}
