/// Bytes of HTML, with what must be escaped escaped as libcmark does.
struct HTMLOutput {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func write(number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Ends the line, unless it is ended or nothing was written.
  mutating func endLine() {
    if let last = bytes.last, last != Byte.lineFeed { bytes.append(Byte.lineFeed) }
  }

  mutating func write(text: String) {
    for byte in text.utf8 { write(textByte: byte) }
  }

  /// Writes text; a line ending of any form is a line feed.
  mutating func write(text: ByteView) {
    for offset in 0..<text.count where !isFirstOfTwo(text, offset) {
      let byte = text[offset]
      write(textByte: byte == Byte.carriageReturn ? Byte.lineFeed : byte)
    }
  }

  private func isFirstOfTwo(_ text: ByteView, _ offset: Int) -> Bool {
    text[offset] == Byte.carriageReturn && text[offset + 1] == Byte.lineFeed
  }

  private mutating func write(textByte byte: UInt8) {
    switch byte {
    case Byte.ampersand: write("&amp;")
    case Byte.less: write("&lt;")
    case Byte.greater: write("&gt;")
    case Byte.quote: write("&quot;")
    default: bytes.append(byte)
    }
  }

  /// Writes a link's target: empty when it could run a script or open a local file, and with
  /// what may not stand in an address as percent signs and hexadecimal digits.
  mutating func write(target: String) {
    guard !HTMLOutput.isDangerous(target) else { return }
    for byte in target.utf8 {
      switch byte {
      case Byte.ampersand: write("&amp;")
      case Byte.apostrophe: write("&#x27;")
      case _ where byte.isLetter || byte.isDigit || HTMLOutput.safeMarks.contains(byte):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(HTMLOutput.hexDigits[Int(byte >> 4)])
        bytes.append(HTMLOutput.hexDigits[Int(byte & 15)])
      }
    }
  }

  private static let safeMarks = Array("-_.+!*(),%#@?=;:/,$~".utf8)
  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  /// Whether a target is a page of the web or a mail address.
  static func leadsToTheWeb(_ target: String) -> Bool {
    let start = target.prefix(8).lowercased()
    return ["https://", "http://", "mailto:"].contains { start.hasPrefix($0) }
  }

  /// Whether a target begins with a scheme that libcmark calls dangerous.
  private static func isDangerous(_ target: String) -> Bool {
    let start = target.prefix(16).lowercased()
    if ["png", "gif", "jpeg", "webp"].contains(where: { start.hasPrefix("data:image/" + $0) }) {
      return false
    }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { start.hasPrefix($0) }
  }
}
