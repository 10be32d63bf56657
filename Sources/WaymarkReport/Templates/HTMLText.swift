/// Makes text from plans safe in HTML, inside elements and inside quoted attributes.
enum HTMLText {
  /// The text with the five characters of markup as references, and nothing hidden in it.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { isMarkup($0) || !PlainText.isPlain($0) }) else {
      return text
    }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 32)
    write(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Adds the text to what is written, with the five characters of markup as references, and
  /// nothing hidden in it.
  ///
  /// It goes by bytes, never by what Swift takes for a character: a quote with a combining mark is
  /// still a quote to a browser.
  static func write(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (position, byte) in bytes.enumerated() {
        if isMarkup(byte) {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
          write(markup: byte, to: &output)
          start = position + 1
        } else if !PlainText.isPlain(byte), PlainText.changes(bytes, at: position) {
          writeSlowly(String(decoding: bytes[start...], as: UTF8.self), to: &output)
          return
        }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func writeSlowly(_ text: String, to output: inout [UInt8]) {
    for byte in PlainText.cleaned(text).utf8 {
      if isMarkup(byte) {
        write(markup: byte, to: &output)
      } else {
        output.append(byte)
      }
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  private static func write(markup byte: UInt8, to output: inout [UInt8]) {
    let reference: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      default: "&#96;"
      }
    reference.withUTF8Buffer { output.append(contentsOf: $0) }
  }
}
