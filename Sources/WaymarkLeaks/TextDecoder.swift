import WaymarkMarkdown
import WaymarkSource

/// Undoes what formats do to a text, in one pass over its bytes.
struct TextDecoder {
  /// Bytes that came out, with where they stood.
  struct Part {
    var bytes: [UInt8] = []
    var shifts: [(from: Int, place: Int)] = []

    /// Notes where the next byte stands, when it does not follow the one before.
    mutating func come(from place: Int) {
      let last = shifts.last ?? (0, 0)
      guard last.place + bytes.count - last.from != place else { return }
      shifts.append((bytes.count, place))
    }

    mutating func append(_ byte: UInt8, from place: Int) {
      come(from: place)
      bytes.append(byte)
    }

    mutating func append(_ more: some Sequence<UInt8>, from place: Int) {
      come(from: place)
      bytes.append(contentsOf: more)
    }
  }

  /// What becomes of tags and comments.
  enum Tags {
    /// They come after the text.
    case aside
    /// They come after the text, but for comments.
    case asideWithoutComments
    /// They are text like other text.
    case text
  }

  var text = Part()
  var aside = Part()
  private let isFolded: Bool
  private let decodesPercent: Bool
  private let tags: Tags
  private var isInTag = false
  private var quote: UInt8 = 0
  private var isComment = false
  private var entities: [String: [UInt8]] = [:]

  /// Tags inside a word, where nothing is between the letters.
  private static let insideWords: Set<String> = [
    "b", "i", "em", "strong", "u", "s", "mark", "wbr", "code", "del", "ins", "sub", "sup", "small",
    "abbr",
  ]

  init(isFolded: Bool, decodesPercent: Bool, tags: Tags) {
    self.isFolded = isFolded
    self.tags = tags
    self.decodesPercent = decodesPercent
  }

  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.bytes.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      var length = 1
      switch byte {
      case 0x0D, 0x0A:
        let next = byte == 0x0D && Self.byte(bytes, position + 1) == 0x0A ? 2 : 1
        let after = Self.byte(bytes, position + next)
        if isFolded, after == 0x20 || after == 0x09 {
          length = next + 1
        } else {
          put(byte, position)
        }
      case 0x26: length = entity(bytes, position)
      case 0x5C: length = escape(bytes, position)
      case 0x25 where decodesPercent: length = percent(bytes, position)
      case 0x3C where tags != .text && !isInTag && Self.beginsTag(bytes, position):
        length = beginTag(bytes, position)
      case 0x3E where isInTag && quote == 0 && (!isComment || Self.endsComment(bytes, position)):
        isInTag = false
        aside.append(0x0A, from: position)
      case 0x22, 0x27:
        if isInTag, !isComment {
          if quote == 0, position > 0, bytes[position - 1] == 0x3D {
            quote = byte
          } else if quote == byte {
            quote = 0
          }
        }
        put(byte, position)
      default:
        // Most of a file is this; it is taken a stretch at a time.
        while position + length < bytes.count, !Self.isSpecial(bytes[position + length]) {
          length += 1
        }
        put(bytes[position..<position + length], position)
      }
      position += length
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, 0x22, 0x25, 0x26, 0x27, 0x3C, 0x3E, 0x5C: true
    default: false
    }
  }

  private mutating func put(_ byte: UInt8, _ place: Int) {
    if isInTag, isComment, tags == .asideWithoutComments { return }
    if isInTag { aside.append(byte, from: place) } else { text.append(byte, from: place) }
  }

  private mutating func put(_ bytes: some Sequence<UInt8>, _ place: Int) {
    if isInTag, isComment, tags == .asideWithoutComments { return }
    if isInTag { aside.append(bytes, from: place) } else { text.append(bytes, from: place) }
  }

  // MARK: Tags

  private static func beginsTag(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let next = byte(bytes, position + 1)
    return next == 0x2F || next == 0x21 || next == 0x3F
      || (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A
  }

  private static func endsComment(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    position >= 2 && bytes[position - 1] == 0x2D && bytes[position - 2] == 0x2D
  }

  private mutating func beginTag(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    isComment =
      Self.byte(bytes, position + 1) == 0x21 && Self.byte(bytes, position + 2) == 0x2D
      && Self.byte(bytes, position + 3) == 0x2D
    let first = position + (Self.byte(bytes, position + 1) == 0x2F ? 2 : 1)
    var end = first
    while end - first < 8, Self.isLetter(Self.byte(bytes, end)) { end += 1 }
    let name = String(
      decoding: bytes[min(first, bytes.count)..<min(end, bytes.count)], as: UTF8.self)
    if !Self.insideWords.contains(name.lowercased()) { text.append(0x20, from: position) }
    isInTag = true
    quote = 0
    return isComment ? 4 : 1
  }

  // MARK: Escapes

  private mutating func entity(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    var end = position + 1
    while end < bytes.count, end - position < 34,
      Self.isLetter(bytes[end]) || Self.isDigit(bytes[end])
        || bytes[end] == 0x23
    {
      end += 1
    }
    guard end < bytes.count, bytes[end] == 0x3B, end > position + 1 else {
      put(0x26, position)
      return 1
    }
    let name = String(decoding: bytes[position...end], as: UTF8.self)
    let characters = entities[name] ?? Self.characters(ofEntity: name)
    entities[name] = characters
    put(characters, position)
    return end + 1 - position
  }

  /// What an entity stands for, as libcmark knows it; itself when it knows none.
  private static func characters(ofEntity name: String) -> [UInt8] {
    let source = SourceText(text: "a\(name)a")
    let (document, _) = MarkdownDocument.parse(source, body: source.fullRange)
    return Array(document.plainText(of: 0).utf8.dropFirst().dropLast())
  }

  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let next = Self.byte(bytes, position + 1)
    switch next {
    case 0x6E, 0x72, 0x74, 0x62, 0x66, 0x4E:
      put(0x20, position)
      return 2
    case 0x75, 0x78:
      let digits = next == 0x75 ? 4 : 2
      guard let unit = Self.number(bytes, position + 2, digits) else { break }
      if unit >= 0xD800, unit < 0xDC00, Self.byte(bytes, position + 6) == 0x5C,
        let low = Self.number(bytes, position + 8, 4), low >= 0xDC00, low < 0xE000,
        let scalar = Unicode.Scalar((unit - 0xD800) << 10 + (low - 0xDC00) + 0x10000)
      {
        put(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter, position)
        return 12
      }
      put(
        Unicode.Scalar(unit).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter,
        position)
      return 2 + digits
    case 0: break
    default:
      // The mark itself; a letter after a backslash is no escape of ours.
      return 1
    }
    put(0x20, position)
    return 1
  }

  private mutating func percent(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    guard let value = Self.number(bytes, position + 1, 2) else {
      put(0x25, position)
      return 1
    }
    put(UInt8(truncatingIfNeeded: value), position)
    return 3
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ digits: Int
  ) -> UInt32? {
    var value: UInt32 = 0
    for offset in 0..<digits {
      guard let digit = hexadecimal(byte(bytes, position + offset)) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte & 15)
    case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func byte(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
