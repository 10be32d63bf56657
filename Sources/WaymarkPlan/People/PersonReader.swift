import WaymarkSource

/// Reads how a person is introduced: `Ada Byron`, `Ada Byron (@ada)`, `@ada`,
/// `Ada Byron <ada@example.org>`, several with commas.
struct PersonReader {
  let bytes: [UInt8]

  /// The parts of a range between commas that stand outside brackets.
  func parts(of range: ByteRange) -> [ByteRange] {
    var result: [ByteRange] = []
    var start = range.start
    var depth = 0
    for offset in range.start..<range.end {
      switch bytes[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        if depth == 0 {
          let part = trimmed(ByteRange(start, offset))
          if !part.isEmpty { result.append(part) }
          start = offset + 1
        }
      default: break
      }
    }
    let last = trimmed(ByteRange(start, range.end))
    if !last.isEmpty { result.append(last) }
    return result
  }

  /// Reads one person.
  /// - Parameters:
  ///   - range: where the person stands.
  ///   - plain: the same as plain text, when markup was taken off.
  func read(_ range: ByteRange, plain: String) -> IntroducedPerson? {
    var person = IntroducedPerson(name: nil, handle: nil, email: nil, range: range)
    person.handle = handle(in: range)
    person.email = email(in: range)
    let text = WikiLink.page(of: plain) ?? plain
    var name = text[..<(text.utf8.firstIndex(where: Self.endsName) ?? text.endIndex)]
    if let email = person.email, let place = name.firstRange(of: email.value) {
      name = name[..<place.lowerBound]
    }
    if let sign = name.utf8.firstIndex(of: UInt8(ascii: "@")) { name = name[..<sign] }
    let trimmedName = name.trimmed()
    if !trimmedName.isEmpty, person.email?.value != trimmedName {
      person.name = Located(trimmedName, nameRange(trimmedName, in: range))
    }
    return person.name == nil && person.handle == nil ? nil : person
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[")
  }

  /// The first `@handle` in a range that is not part of an e-mail address.
  func handle(in range: ByteRange) -> Located<String>? {
    var offset = sign(from: range.start, to: range.end)
    while offset < range.end {
      if offset == range.start || !Characters.isHandleByte(bytes[offset - 1]) {
        let end = handleEnd(from: offset + 1, limit: range.end)
        if end > offset + 1 {
          return Located(WordFolding.fold(bytes, offset + 1..<end), ByteRange(offset, end))
        }
      }
      offset = sign(from: offset + 1, to: range.end)
    }
    return nil
  }

  /// Where the next `@` stands in a part of the text, or where the part ends.
  func sign(from start: Int, to end: Int) -> Int {
    let sign = UInt8(ascii: "@")
    return bytes.withUnsafeBytes { $0.place(of: sign, or: sign, from: start, to: end) }
  }

  /// Where a handle that starts at an offset ends; a final dot or hyphen is not part of it.
  func handleEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, Characters.isHandleByte(bytes[end]), !isPunctuationBeyondASCII(at: end) {
      end += 1
    }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") {
      end -= 1
    }
    return end
  }

  private func isPunctuationBeyondASCII(at offset: Int) -> Bool {
    bytes[offset] == 0xE2 || bytes[offset] == 0xC2 || bytes[offset] >= 0xEF
  }

  private func email(in range: ByteRange) -> Located<String>? {
    var offset = sign(from: range.start, to: range.end)
    while offset < range.end {
      if offset > range.start, Characters.isHandleByte(bytes[offset - 1]) {
        var start = offset
        while start > range.start,
          Characters.isHandleByte(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "+")
        {
          start -= 1
        }
        var end = offset + 1
        while end < range.end, Characters.isHandleByte(bytes[end]) { end += 1 }
        while end > offset,
          bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-")
        {
          end -= 1
        }
        let place = ByteRange(start, end)
        return Located(String(decoding: bytes[start..<end], as: UTF8.self), place)
      }
      offset = sign(from: offset + 1, to: range.end)
    }
    return nil
  }

  private func nameRange(_ name: String, in range: ByteRange) -> ByteRange {
    let wanted = Array(name.utf8)
    var offset = range.start
    while offset + wanted.count <= range.end {
      if bytes[offset..<offset + wanted.count].elementsEqual(wanted) {
        return ByteRange(offset, offset + wanted.count)
      }
      offset += 1
    }
    return range
  }

  func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.start
    var end = range.end
    while start < end, Characters.isSpace(bytes[start]) { start += 1 }
    while end > start, Characters.isSpace(bytes[end - 1]) { end -= 1 }
    return ByteRange(start, end)
  }
}

extension StringProtocol {
  /// The text without white space around it.
  func trimmed() -> String {
    // Most texts have nothing to trim, which their first and last bytes tell.
    let bytes = utf8
    if !bytes.isEmpty, Self.isPlain(bytes[bytes.startIndex]),
      Self.isPlain(bytes[bytes.index(bytes.startIndex, offsetBy: bytes.count - 1)])
    {
      return String(self)
    }
    var result = self[...]
    while let first = result.first, first.isWhitespace { result.removeFirst() }
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return String(result)
  }

  /// Whether a byte is an ASCII character that is no white space.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
