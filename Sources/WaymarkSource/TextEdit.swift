/// A replacement of some bytes of a file; everything outside it stays the same.
public struct TextEdit: Hashable, Sendable {
  /// The bytes to replace; empty to insert.
  public let range: ByteRange
  /// What stands there afterwards.
  public let replacement: String

  /// Replaces a range.
  public init(_ range: ByteRange, with replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// Inserts text before an offset.
  public static func insert(_ text: String, at offset: Int) -> TextEdit {
    TextEdit(ByteRange(at: offset), with: text)
  }

  /// Removes a range.
  public static func delete(_ range: ByteRange) -> TextEdit {
    TextEdit(range, with: "")
  }
}

extension Sequence<TextEdit> {
  /// Applies the edits to some bytes; an edit that overlaps an earlier one is left out.
  ///
  /// Edits are taken in the order of their places. The cost is linear in the result.
  /// - Returns: the new bytes, and how many edits were left out.
  public func applied(to bytes: [UInt8]) -> (bytes: [UInt8], skipped: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var done = 0
    var skipped = 0
    for edit in sorted(by: { $0.range < $1.range }) {
      guard edit.range.start >= done, edit.range.end <= bytes.count else {
        skipped += 1
        continue
      }
      result += bytes[done..<edit.range.start]
      result += Array(edit.replacement.utf8)
      done = edit.range.end
    }
    result += bytes[done...]
    return (result, skipped)
  }
}
