/// The ways in which the same text can be on disk.
enum FileForm: String, CaseIterable, CustomStringConvertible {
  case asWritten = "written"
  case carriageReturns = "CRLF"
  case byteOrderMark = "text with a BOM"
  case both = "CRLF with a BOM"
  case withoutFinalNewline = "text without a final newline"

  var description: String { rawValue }

  func bytes(of text: String) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    switch self {
    case .asWritten: return Array(text.utf8)
    case .carriageReturns: return Array(text.replacing("\n", with: "\r\n").utf8)
    case .byteOrderMark: return mark + Array(text.utf8)
    case .both: return mark + Array(text.replacing("\n", with: "\r\n").utf8)
    case .withoutFinalNewline:
      return Array((text.hasSuffix("\n") ? text.dropLast() : text[...]).utf8)
    }
  }
}
