import WaymarkMarkdown
import WaymarkSource

/// The document: every range is exact, and what is written of it is the same each time.
enum MarkdownTarget: FuzzTarget {
  static let name = "markdown"
  static let purpose = "the tree of a document: ranges, text, HTML"

  static func faults(in bytes: [UInt8]) -> [String] {
    let source = SourceText(path: "plan.md", bytes: bytes)
    let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
    var faults = diagnostics.flatMap { TextProperties.faults(of: $0, in: source) }
    let html = document.html(of: 0)
    let text = document.plainText(of: 0)
    if TextProperties.isText(bytes), !bytes.contains(0) {
      faults += RangeOracle(document: document).faults()
    }
    let again = MarkdownDocument.parse(source, body: source.fullRange).0
    if again.html(of: 0) != html || again.plainText(of: 0) != text
      || again.dump() != document.dump()
    {
      faults.append("the same text gave another tree")
    }
    let lower = html.lowercased()
    if ["<script", "=\"javascript:", "=\"vbscript:", "=\"data:text"].contains(where: lower.contains)
    {
      faults.append("live HTML")
    }
    return faults
  }
}
