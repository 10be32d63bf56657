/// The bytes of one file, as they are on disk, with the places of its lines.
///
/// Nothing is normalised: a byte order mark, CRLF line endings and invalid UTF-8 stay. A line
/// ends after LF, CRLF, or a CR alone, as in CommonMark (section 2.1).
public struct SourceText: Sendable {
  /// The path as the user gave it, for messages.
  public let path: String
  /// All bytes of the file.
  public let bytes: [UInt8]
  /// Where each line starts; the first is 0.
  public let lineStarts: [UInt32]

  /// Takes over the bytes of a file and finds its lines, in one pass.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = SourceText.findLineStarts(in: bytes)
  }

  /// Makes a source text from a string, for tests and for text that is not yet a file.
  public init(path: String = "plan.md", text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of bytes.
  public var count: Int { bytes.count }
  /// All of the file.
  public var fullRange: ByteRange { ByteRange(0, bytes.count) }
  /// Whether the file starts with a UTF-8 byte order mark.
  public var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
  /// The offset of the first byte after a byte order mark, if there is one.
  public var contentStart: Int { hasByteOrderMark ? 3 : 0 }
  /// The number of lines; a final line ending does not start another line.
  public var lineCount: Int { lineStarts.count }

  /// The line ending that the file uses first, or LF when it has none.
  public var lineEnding: String {
    guard lineStarts.count > 1 || bytes.last == 0x0A || bytes.last == 0x0D else { return "\n" }
    let end = lineStarts.count > 1 ? Int(lineStarts[1]) : bytes.count
    guard end >= 1 else { return "\n" }
    if bytes[end - 1] == 0x0D { return "\r" }
    return end >= 2 && bytes[end - 2] == 0x0D ? "\r\n" : "\n"
  }

  /// The text of a range; invalid UTF-8 is shown with replacement characters.
  public func text(_ range: ByteRange) -> String {
    let end = min(range.end, bytes.count)
    let start = min(range.start, end)
    return bytes.withUnsafeBufferPointer {
      String(decoding: $0[start..<end], as: UTF8.self)
    }
  }

  /// The byte at an offset, or nil past the end.
  public func byte(at offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[offset] : nil
  }

  private static func findLineStarts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBytes { text in
      var offset = text.place(of: 0x0A, or: 0x0D, from: 0, to: text.count)
      while offset < text.count {
        let isReturn = text[offset] == 0x0D
        offset += 1
        if isReturn, offset < text.count, text[offset] == 0x0A { offset += 1 }
        if offset < text.count { starts.append(UInt32(truncatingIfNeeded: offset)) }
        offset = text.place(of: 0x0A, or: 0x0D, from: offset, to: text.count)
      }
    }
    return starts
  }
}
