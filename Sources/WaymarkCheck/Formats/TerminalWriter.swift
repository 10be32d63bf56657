import WaymarkSource

/// Text for a terminal, put together as bytes: a programme has tens of thousands of findings.
struct TerminalWriter {
  let style: TextStyle
  /// What was written, as UTF-8.
  private(set) var bytes: [UInt8] = []

  init(style: TextStyle) {
    self.style = style
    bytes.reserveCapacity(1 << 10)
  }

  /// Writes words of waymark's own, as they are.
  mutating func write(_ words: String) { bytes.append(utf8: words) }

  /// Writes words that may come from a file, made safe for a terminal.
  mutating func writeSafe(_ words: String) {
    var words = words
    let isPrintable = words.withUTF8 { text in
      let isPrintable = UnsafeRawBufferPointer(text).isPrintable(from: 0, to: text.count)
      if isPrintable { bytes.append(contentsOf: text) }
      return isPrintable
    }
    if !isPrintable { write(TerminalText.safe(words)) }
  }

  /// Writes a part of a file that is known to be printable ASCII.
  mutating func write(_ range: ByteRange, of source: SourceText) {
    bytes.append(contentsOf: source.bytes[range.start..<range.end])
  }

  /// Writes a character so many times.
  mutating func write(_ character: Unicode.Scalar, count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: character), count: count))
  }

  /// Writes a number.
  mutating func write(_ number: Int) { write(String(number)) }
}

/// The colours of a terminal, or none.
struct TextStyle: Sendable {
  let isColoured: Bool

  func strong(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "2") }

  /// A severity's name, or other words in its colour.
  func severity(_ severity: Severity, _ words: String? = nil) -> String {
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .hint: "1;36"
      }
    return wrap(words ?? severity.rawValue, code)
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
