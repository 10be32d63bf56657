/// Eight bytes of a text, looked at at once, so that scanning passes over what it does not seek.
@frozen
public struct ByteWord: Equatable {
  @usableFromInline let bits: UInt64

  /// Reads the eight bytes from an offset on; the caller knows that there are so many.
  @inlinable
  @inline(__always)
  public init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether one of them is a byte (Mycroft's test for a zero byte, after an exclusive or).
  @inlinable
  @inline(__always)
  public func holds(_ byte: UInt8) -> Bool { marks(of: byte) != 0 }

  /// Whether all of them are printable ASCII: neither controls nor part of a longer character.
  @inlinable
  @inline(__always)
  public var isPrintable: Bool {
    let low = (bits &- 0x2020_2020_2020_2020) & ~bits & 0x8080_8080_8080_8080
    return low == 0 && isASCII && !holds(0x7F)
  }

  @inlinable
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    let difference = bits ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// The place, from 0 to 7, of the first that is one of two bytes; nil when none is.
  @inlinable
  @inline(__always)
  public func firstPlace(of byte: UInt8, or other: UInt8) -> Int? {
    // Above the first true match the test may be wrong, below it is not.
    let matches = marks(of: byte) | marks(of: other)
    return matches == 0 ? nil : matches.trailingZeroBitCount / 8
  }

  /// Whether all of them are ASCII.
  @inlinable
  @inline(__always)
  public var isASCII: Bool { bits & 0x8080_8080_8080_8080 == 0 }
}

extension UnsafeRawBufferPointer {
  /// Where one of two bytes stands first in a part of the text, or where the part ends.
  @inlinable
  @inline(__always)
  public func place(of byte: UInt8, or other: UInt8, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset + 8 <= end {
      if let place = ByteWord(self, at: offset).firstPlace(of: byte, or: other) {
        return offset + place
      }
      offset += 8
    }
    while offset < end, self[offset] != byte, self[offset] != other { offset += 1 }
    return offset
  }

  /// Whether a part of the text is printable ASCII.
  @inlinable
  public func isPrintable(from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset + 8 <= end {
      guard ByteWord(self, at: offset).isPrintable else { return false }
      offset += 8
    }
    while offset < end {
      guard self[offset] >= 0x20, self[offset] < 0x7F else { return false }
      offset += 1
    }
    return true
  }
}
