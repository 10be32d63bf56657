import WaymarkSource

/// Refuses YAML that would make a recursive parser slow or deep, before it is parsed.
///
/// Linear in the text. It counts brackets and aliases without regard to quotes, so that it may
/// refuse a little more than it must, far beyond what a plan needs.
enum YAMLGuard {
  /// The most aliases; each can double the values before it.
  private static let aliasLimit = 16

  static func check(_ source: SourceText, _ range: ByteRange) -> YAMLReader.Problem? {
    func refuse(_ message: String, at offset: Int) -> YAMLReader.Problem {
      YAMLReader.Problem(range: ByteRange(offset, min(offset + 1, range.end)), message: message)
    }
    guard range.count <= YAMLReader.sizeLimit else {
      return refuse(
        "too long: \(range.count) bytes of YAML, at most \(YAMLReader.sizeLimit) are read",
        at: range.start)
    }
    var depth = 0
    var aliases = 0
    var indicatorsInLine = 0
    var previous: UInt8 = 0x0A
    var isLineStart = true
    for offset in range.start..<range.end {
      let byte = source.bytes[offset]
      switch byte {
      case 0x0A, 0x0D:
        indicatorsInLine = 0
        isLineStart = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > YAMLReader.depthLimit {
          return refuse(
            "too deep: more than \(YAMLReader.depthLimit) levels of brackets", at: offset)
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if isLineStart {
          indicatorsInLine += 1
          if indicatorsInLine > YAMLReader.depthLimit, byte != UInt8(ascii: "-") || previous == 0x20
          {
            return refuse(
              "too deep: more than \(YAMLReader.depthLimit) levels in one line", at: offset)
          }
        }
      case UInt8(ascii: "*"):
        if Characters.isSpace(previous)
          || [UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "{")].contains(previous)
        {
          aliases += 1
          if aliases > aliasLimit {
            return refuse("too many aliases: at most \(aliasLimit) are read", at: offset)
          }
        }
      case 0x20, 0x09: break
      default: isLineStart = false
      }
      previous = byte
    }
    return nil
  }
}
