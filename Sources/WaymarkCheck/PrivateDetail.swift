import WaymarkSource

/// An e-mail address or a phone number in some text.
struct PrivateDetail {
  /// What it is.
  let kind: Kind
  /// Where it stands.
  let range: ByteRange

  /// The kinds of details; the raw value names one in a message.
  enum Kind: String {
    case email = "e-mail address"
    case phone = "phone number"
  }

  /// Visits the details in a range, in order, in O(bytes).
  ///
  /// It would rather miss a number than take a date, a price or a code for one.
  static func forEach(
    in range: ByteRange, of bytes: [UInt8], _ visit: (PrivateDetail) -> Void
  ) {
    let scanner = PrivateDetailScanner(bytes: bytes, start: range.start, end: range.end)
    var offset = range.start
    while offset < range.end {
      switch bytes[offset] {
      case UInt8(ascii: "@"):
        if let found = scanner.email(around: offset) {
          visit(PrivateDetail(kind: .email, range: found))
          offset = found.end
        } else {
          offset += 1
        }
      case UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let run = scanner.numberRun(at: offset)
        if run.isPhone, !scanner.isInAddress(run.range) {
          visit(PrivateDetail(kind: .phone, range: run.range))
        }
        offset = max(run.range.end, offset + 1)
      default: offset += 1
      }
    }
  }
}

/// Recognises e-mail addresses and phone numbers in bytes.
private struct PrivateDetailScanner {
  let bytes: [UInt8]
  let start: Int
  let end: Int

  // MARK: E-mail

  /// The address around an `@`; nil when it is a handle, or part of a link or a version.
  func email(around sign: Int) -> ByteRange? {
    var first = sign
    while first > start, isLocalByte(bytes[first - 1]) { first -= 1 }
    while first < sign, bytes[first] == UInt8(ascii: ".") { first += 1 }
    guard first < sign, !isAfterSlash(first) else { return nil }
    var last = sign + 1
    var dot: Int?
    while last < end, isDomainByte(bytes[last]) {
      if bytes[last] == UInt8(ascii: ".") { dot = last }
      last += 1
    }
    while last > sign + 1,
      bytes[last - 1] == UInt8(ascii: ".") || bytes[last - 1] == UInt8(ascii: "-")
    {
      last -= 1
      if dot == last { dot = bytes[sign + 1..<last].lastIndex(of: UInt8(ascii: ".")) }
    }
    guard let dot, dot > sign + 1, last - dot > 2, bytes[dot + 1..<last].allSatisfy(isLetter)
    else { return nil }
    // `git@host.org:team/code` is where code lives, not a person.
    if last + 1 < end, bytes[last] == UInt8(ascii: ":"), isLetter(bytes[last + 1]) { return nil }
    return ByteRange(first, last)
  }

  private func isAfterSlash(_ offset: Int) -> Bool {
    offset > start && bytes[offset - 1] == UInt8(ascii: "/")
  }

  // MARK: Phone

  /// Reads the groups of digits that start at an offset, with at most three separators between.
  func numberRun(at offset: Int) -> NumberRun {
    var run = NumberRun(range: ByteRange(at: offset))
    run.hasPlus = bytes[offset] == UInt8(ascii: "+")
    var position = isDigit(bytes[offset]) ? offset : offset + 1
    if run.hasPlus, position < end, bytes[position] == UInt8(ascii: "(") { position += 1 }
    var last = offset
    while position < end, isDigit(bytes[position]) {
      let first = position
      while position < end, isDigit(bytes[position]) { position += 1 }
      if run.groups.isEmpty { run.startsWithZero = bytes[first] == UInt8(ascii: "0") }
      run.groups.append(position - first)
      run.endsWithZeros = bytes[first..<position].allSatisfy { $0 == UInt8(ascii: "0") }
      if run.groups.count > 1 { run.hasMark = run.hasMark || hasMark(last, first) }
      last = position
      while position < min(end, last + 3), isSeparator(bytes[position]) { position += 1 }
    }
    run.range = ByteRange(offset, last)
    run.isPartOfWord =
      offset > start && (isWordByte(bytes[offset - 1]) || isJoiner(bytes[offset - 1]))
      || last < end && isWordByte(bytes[last])
      || last + 1 < end && isJoiner(bytes[last]) && isWordByte(bytes[last + 1])
    return run
  }

  /// Whether there is more than spaces between two groups.
  private func hasMark(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].contains { $0 != 0x20 }
  }

  /// Whether the token around a range is the address of a page.
  func isInAddress(_ range: ByteRange) -> Bool {
    var offset = range.start
    while offset > start, bytes[offset - 1] > 0x20 {
      offset -= 1
      if bytes[offset] == UInt8(ascii: "/"), offset > start, bytes[offset - 1] == UInt8(ascii: "/")
      {
        return true
      }
    }
    return false
  }

  // MARK: Bytes

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_")
  }

  private func isJoiner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "=")
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }

  private func isLocalByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  private func isDomainByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}

/// Digits in groups, with what tells a phone number from other numbers.
private struct NumberRun {
  var range: ByteRange
  /// The number of digits in each group.
  var groups: [Int] = []
  var hasPlus = false
  var startsWithZero = false
  /// Whether the last group is all zeros, as in round numbers.
  var endsWithZeros = false
  /// Whether more than a space separates two groups.
  var hasMark = false
  /// Whether it is a piece of a longer word, number or code.
  var isPartOfWord = false

  init(range: ByteRange) {
    self.range = range
  }

  /// Whether it has the form of a phone number.
  ///
  /// An international one with its plus; a national one with a leading zero and groups; or three,
  /// three and four digits, as in North America.
  var isPhone: Bool {
    let digits = groups.reduce(0, +)
    guard !isPartOfWord, (9...15).contains(digits) else { return false }
    if hasPlus { return !endsWithZeros || groups.last != 3 }
    if groups == [3, 3, 4] { return hasMark }
    // A lone zero in front begins a decimal or the number of a book; 01-02-2026 begins a date.
    return startsWithZero && groups.count > 1 && groups[0] > 1
      && !groups.starts(with: [2, 2, 4])
  }
}
