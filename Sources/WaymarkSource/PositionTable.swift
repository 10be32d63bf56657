/// Lines and columns of one file, for when many are asked for.
///
/// ``SourceText/position(at:unit:)`` counts from the start of the line, which adds up on a very
/// long one. The table counts the file's scalars once; then each position takes the same short
/// time wherever it stands.
public struct PositionTable: Sendable {
  /// The file.
  public let source: SourceText
  /// How many scalars start before each block of bytes.
  private let scalarsBeforeBlock: [UInt32]

  private static let blockSize = 64

  /// Counts the scalars of a file, in one pass.
  public init(_ source: SourceText) {
    self.source = source
    var counts: [UInt32] = [0]
    counts.reserveCapacity(source.count / PositionTable.blockSize + 2)
    source.bytes.withUnsafeBufferPointer { bytes in
      var total: UInt32 = 0
      var start = 0
      while start < bytes.count {
        let end = min(start + PositionTable.blockSize, bytes.count)
        for byte in bytes[start..<end] where byte & 0xC0 != 0x80 { total += 1 }
        counts.append(total)
        start = end
      }
    }
    scalarsBeforeBlock = counts
  }

  /// The line and column of an offset, both from 1; columns count Unicode scalars.
  ///
  /// The byte order mark counts for no column. An offset past the end is taken as the end.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), source.count)
    let line = source.lineIndex(at: offset)
    var start = Int(source.lineStarts[line])
    if line == 0 { start = min(source.contentStart, offset) }
    return Position(line: line + 1, column: scalars(before: offset) - scalars(before: start) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / PositionTable.blockSize
    var count = Int(scalarsBeforeBlock[block])
    for byte in source.bytes[block * PositionTable.blockSize..<offset] where byte & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }
}
