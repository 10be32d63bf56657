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
  public func holds(_ byte: UInt8) -> Bool {
    let difference = bits ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }

  /// Whether all of them are ASCII.
  @inlinable
  @inline(__always)
  public var isASCII: Bool { bits & 0x8080_8080_8080_8080 == 0 }
}
