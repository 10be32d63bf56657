import WaymarkMarkdown
import WaymarkSource

/// A prompt's line of Markdown as HTML.
enum PromptMarkup {
  /// The line without an element around it; its dates are kept on one line by the page's style.
  static func html(_ markdown: String) -> String {
    let source = SourceText(path: "", text: markdown)
    let (document, _) = MarkdownDocument.parse(source, body: source.fullRange)
    guard document.nodes.count > 1, document.nodes[1].kind == .paragraph,
      Int(document.nodes[1].end) == document.nodes.count
    else { return withDates(HTMLText.escaped(markdown)) }
    return withDates(document.innerHTML(of: 1))
  }

  /// The same with `<time>` around each date of the form `2026-10-15`, tags left alone.
  private static func withDates(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var result: [UInt8] = []
    var isInTag = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      let end = offset + 10
      if isDigit(byte), !isInTag, end <= bytes.count, offset == 0 || !isDigit(bytes[offset - 1]),
        end == bytes.count || !isDigit(bytes[end]),
        CalendarDate(iso: String(decoding: bytes[offset..<end], as: UTF8.self)) != nil
      {
        result += Array("<time>".utf8) + bytes[offset..<end] + Array("</time>".utf8)
        offset = end
      } else {
        result.append(byte)
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
