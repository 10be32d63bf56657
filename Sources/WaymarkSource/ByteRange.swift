/// A half-open range of UTF-8 byte offsets in a file as it is on disk.
///
/// The one unit of position inside waymark. A byte order mark counts as three bytes.
/// Offsets are kept in 32 bits: a file is at most 4 GiB, and far less by default.
@frozen
public struct ByteRange: Hashable, Sendable {
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  /// The offset of the first byte.
  @inlinable
  public var start: Int { Int(lower) }
  /// The offset just past the last byte.
  @inlinable
  public var end: Int { Int(upper) }

  /// Makes the range from `start` up to, not including, `end`.
  ///
  /// Offsets outside what 32 bits hold are clamped, and an end before the start makes an
  /// empty range, so that no input can trap here.
  @inlinable
  @inline(__always)
  public init(_ start: Int, _ end: Int) {
    let low = min(UInt(bitPattern: max(start, 0)), UInt(UInt32.max))
    let high = min(UInt(bitPattern: max(end, 0)), UInt(UInt32.max))
    lower = UInt32(truncatingIfNeeded: low)
    upper = UInt32(truncatingIfNeeded: max(low, high))
  }

  /// An empty range at an offset.
  @inlinable
  public init(at offset: Int) {
    self.init(offset, offset)
  }

  /// The number of bytes.
  @inlinable
  public var count: Int { end - start }
  /// Whether the range holds no byte.
  @inlinable
  public var isEmpty: Bool { lower == upper }

  /// Whether the offset lies inside.
  @inlinable
  public func contains(_ offset: Int) -> Bool {
    start <= offset && offset < end
  }

  /// Whether the other range lies wholly inside, ends included.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the two ranges share a byte.
  @inlinable
  public func overlaps(_ other: ByteRange) -> Bool {
    start < other.end && other.start < end
  }

  /// The smallest range that holds both.
  @inlinable
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }
}

extension ByteRange: Comparable {
  /// Orders by start, then by end.
  @inlinable
  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension ByteRange: CustomStringConvertible {
  /// The two offsets, as `12..<15`.
  public var description: String { "\(start)..<\(end)" }
}
