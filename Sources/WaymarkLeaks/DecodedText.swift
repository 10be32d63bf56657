/// The text that a reader gets out of a file: entities, escapes and folds undone, tags put aside.
///
/// Nothing is dropped: what stood in a tag (attributes, comments) comes after the text, a line
/// for each tag. Every byte's place in the file is known.
struct DecodedText {
  private(set) var bytes: [UInt8] = []
  /// Whether what came out holds escapes again, as a link inside a script does.
  private(set) var holdsEscapes = false
  /// From which byte on the text lies how far from its place in the file, in order.
  private var shifts: [(from: Int, place: Int)] = []

  /// - Parameters:
  ///   - bytes: the file.
  ///   - isFolded: whether a line that starts with a space goes on the one before (calendars).
  ///   - decodesPercent: whether `%41` is a character.
  ///   - tags: what becomes of tags and comments.
  init(
    _ bytes: [UInt8], isFolded: Bool = false, decodesPercent: Bool = false,
    tags: TextDecoder.Tags = .aside
  ) {
    var decoder = TextDecoder(isFolded: isFolded, decodesPercent: decodesPercent, tags: tags)
    bytes.withUnsafeBufferPointer { decoder.decode($0) }
    self.bytes = decoder.text.bytes
    shifts = decoder.text.shifts
    let offset = self.bytes.count + 1
    if !decoder.aside.bytes.isEmpty {
      self.bytes.append(0x0A)
      self.bytes += decoder.aside.bytes
      shifts += decoder.aside.shifts.map { ($0.from + offset, $0.place) }
    }
    holdsEscapes = Self.findEscapes(in: self.bytes)
  }

  /// The text with what is still escaped in it decoded once more.
  func decodedAgain() -> DecodedText {
    var again = DecodedText(bytes, decodesPercent: true)
    again.shifts = again.shifts.map { ($0.from, place(of: $0.place)) }
    return again
  }

  /// Bytes without HTML comments.
  static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isComment = false
    for position in bytes.indices {
      if !isComment, bytes[position...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) { isComment = true }
      if !isComment { result.append(bytes[position]) }
      if isComment, bytes[position] == 0x3E, position >= 2, bytes[position - 1] == 0x2D,
        bytes[position - 2] == 0x2D
      {
        isComment = false
      }
    }
    return result
  }

  /// The place in the file of a byte of the text.
  func place(of offset: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return shifts[low - 1].place + offset - shifts[low - 1].from
  }

  private static func findEscapes(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for position in bytes.indices.dropLast(2) {
        switch bytes[position] {
        case 0x25:
          if TextDecoder.hexadecimal(bytes[position + 1]) != nil,
            TextDecoder.hexadecimal(bytes[position + 2]) != nil
          {
            return true
          }
        case 0x26: if bytes[position + 1] == 0x23 || bytes[position + 1] >= 0x61 { return true }
        case 0x5C: if bytes[position + 1] == 0x75 || bytes[position + 1] == 0x78 { return true }
        default: break
        }
      }
      return false
    }
  }
}
