import Foundation

/// The words of a text as numbers, with their places: what is compared with what.
///
/// Two words are the same without regard to case, accents and marks that are not seen; all but
/// letters and digits is space. Where a script writes none, each of its characters is a word.
struct TextWords {
  /// A number for each word, never 0.
  private(set) var hashes: [UInt64] = []
  /// Where each word starts and ends, in bytes of the text.
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []

  var count: Int { hashes.count }

  /// Finds the words of a part of a UTF-8 text; invalid bytes part words.
  init(_ bytes: some Collection<UInt8>, in range: Range<Int>, folder: inout WordFolder) {
    let found = bytes.withContiguousStorageIfAvailable { buffer in
      find(in: buffer, range, &folder)
      return true
    }
    if found == nil {
      Array(bytes).withUnsafeBufferPointer { find(in: $0, range, &folder) }
    }
  }

  private mutating func find(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ folder: inout WordFolder
  ) {
    var position = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    var start = -1
    var hash = Self.seed
    var isPlain = true
    func close(_ words: inout TextWords, at end: Int, _ folder: inout WordFolder) {
      guard start >= 0 else { return }
      let whole = isPlain ? Self.finished(hash) : folder.hash(of: bytes[start..<end], hash)
      if whole != 0 { words.append(whole, start, end) }
      start = -1
      hash = Self.seed
      isPlain = true
    }
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if folded >= 0x61 && folded <= 0x7A || byte >= 0x30 && byte <= 0x39 {
          if start < 0 { start = position }
          hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
        } else if byte != 0x2A, byte != 0x60 {
          // An asterisk or a backtick inside a word is markup.
          close(&self, at: position, &folder)
        } else if start >= 0 {
          isPlain = false
        }
        position += 1
        continue
      }
      let (scalar, length) = Self.scalar(at: position, in: bytes, end)
      switch folder.role(of: scalar) {
      case .letter:
        if start < 0 { start = position }
        isPlain = false
        for offset in position..<position + length {
          hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
        }
      case .hidden: if start >= 0 { isPlain = false }
      case .wholeWord:
        close(&self, at: position, &folder)
        append(Self.finished(Self.seed ^ UInt64(scalar.value) << 20), position, position + length)
      case .space: close(&self, at: position, &folder)
      }
      position += length
    }
    close(&self, at: end, &folder)
  }

  private mutating func append(_ hash: UInt64, _ start: Int, _ end: Int) {
    hashes.append(hash)
    starts.append(UInt32(truncatingIfNeeded: start))
    ends.append(UInt32(truncatingIfNeeded: end))
  }

  /// FNV-1a, and the finaliser of SplitMix64.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  static func finished(_ state: UInt64) -> UInt64 {
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return mixed == 0 ? 1 : mixed
  }

  /// The scalar at a place, and its length in bytes; a replacement character for a byte that
  /// begins none.
  static func scalar(
    at position: Int, in bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> (Unicode.Scalar, Int) {
    let lead = bytes[position]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, position + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = bytes[position + offset]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}
