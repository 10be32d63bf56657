import WaymarkSource

/// A word of running text, with what a reader of its sentence knows.
struct SentenceWord {
  /// The word in lower case, with a straight apostrophe; a hyphened compound is one word.
  let key: WordKey
  /// Its beginning, which its other forms share.
  let stem: WordKey
  /// Where it stands.
  let range: ByteRange
  /// Whether it stands between quotation marks or backquotes: somebody's own words.
  let isQuoted: Bool
  /// Whether it is the first of its sentence.
  let startsSentence: Bool
}

/// A word that a phrase can be made of.
protocol PhraseWord {
  /// The word as it is compared.
  var key: WordKey { get }
  /// Whether it is the first of its sentence.
  var startsSentence: Bool { get }
}

extension SentenceWord: PhraseWord {}

extension [UInt8] {
  /// The words of a range of a text, in order, in one pass.
  func words(in range: ByteRange) -> [SentenceWord] {
    var words: [SentenceWord] = []
    forEachWord(in: range) { words.append($0) }
    return words
  }

  /// Visits the words of a range of a text, in order, in one pass.
  ///
  /// Letters beyond ASCII are kept as they are; only ASCII letters are put in lower case.
  @inline(__always)
  func forEachWord(in range: ByteRange, _ visit: (SentenceWord) -> Void) {
    withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes: bytes, range: range)
      while let word = scanner.next() { visit(word) }
    }
  }
}

extension SourceText {
  /// The words of a range, in order, in one pass.
  func words(in range: ByteRange) -> [SentenceWord] { bytes.words(in: range) }
}

private struct WordScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  var offset: Int
  var quote: UInt8?
  var startsSentence = true

  init(bytes: UnsafeBufferPointer<UInt8>, range: ByteRange) {
    self.bytes = bytes
    end = min(range.end, bytes.count)
    offset = min(range.start, end)
  }

  mutating func next() -> SentenceWord? {
    while offset < end {
      if width(at: offset) > 0 { return word() }
      readMark()
    }
    return nil
  }

  private mutating func word() -> SentenceWord {
    let start = offset
    var current = offset
    var spelling = WordSpelling()
    while current < end {
      let byte = bytes[current]
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        spelling.append(byte)
        current += 1
      } else if byte &- 0x41 < 26 {
        spelling.append(byte | 0x20)
        current += 1
      } else if let width = widthOfPart(at: current, in: &spelling) {
        current += width
      } else {
        break
      }
    }
    offset = current
    defer { startsSentence = false }
    return SentenceWord(
      key: spelling.key, stem: spelling.stem, range: ByteRange(start, offset),
      isQuoted: quote != nil, startsSentence: startsSentence)
  }

  /// Spells what goes on with a word and is no letter of ASCII: another letter, or a joint with a
  /// letter behind it.
  /// - Returns: the number of bytes; nil when the word ends.
  private func widthOfPart(at offset: Int, in spelling: inout WordSpelling) -> Int? {
    let width = width(at: offset)
    if width > 0 {
      for byte in bytes[offset..<offset + width] { spelling.append(byte) }
      return width
    }
    guard let joint = joint(at: offset), self.width(at: offset + joint.width) > 0 else {
      return nil
    }
    spelling.append(joint.byte)
    return joint.width
  }

  /// Passes over what is no word, and keeps track of sentences and quotations.
  private mutating func readMark() {
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "`"):
      quote = quote == nil ? bytes[offset] : quote == bytes[offset] ? nil : quote
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      startsSentence = true
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80:
      // “ opens, ” closes; „ opens too.
      if bytes[offset + 2] == 0x9C || bytes[offset + 2] == 0x9E { quote = quote ?? 0xE2 }
      if bytes[offset + 2] == 0x9D, quote == 0xE2 { quote = nil }
      offset += 2
    case 0xC2 where offset + 1 < end:
      // « opens, » closes.
      if bytes[offset + 1] == 0xAB { quote = quote ?? 0xC2 }
      if bytes[offset + 1] == 0xBB, quote == 0xC2 { quote = nil }
      offset += 1
    default: break
    }
    offset += 1
  }

  /// The number of bytes of a letter or digit; 0 for anything else.
  @inline(__always)
  private func width(at offset: Int) -> Int {
    guard offset < end else { return 0 }
    let byte = bytes[offset]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return 1
    case 0xC3...0xDF: return offset + 1 < end ? 2 : 0
    case 0xE0...0xEF where byte != 0xE2: return offset + 2 < end ? 3 : 0
    default: return 0
    }
  }

  /// An apostrophe or a hyphen, which may join two parts of a word.
  private func joint(at offset: Int) -> (byte: UInt8, width: Int)? {
    switch bytes[offset] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): return (bytes[offset], 1)
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99:
      return (UInt8(ascii: "'"), 3)
    default: return nil
    }
  }
}
