extension [UInt8] {
  /// Adds a text's bytes, all at once.
  mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
