import Testing
import WaymarkMarkdown
import WaymarkSource

/// The texts the oracle reads: every example in its forms.
private let texts: [(name: String, text: String)] =
  SharedData.examples.flatMap { example in
    [
      ("\(example.number) LF", example.markdown),
      ("\(example.number) CRLF", example.markdown.replacing("\n", with: "\r\n")),
      ("\(example.number) CR", example.markdown.replacing("\n", with: "\r")),
      ("\(example.number) BOM", "\u{FEFF}" + example.markdown),
      ("\(example.number) no end", String(example.markdown.dropLast())),
    ]
  }

@Suite struct RangeOracleTests {
  @Test(.enabled(if: !SharedData.examples.isEmpty, "the CommonMark specification is not there"))
  func everyRangeHolds() {
    #expect(SharedData.examples.count == 652)
    for (name, text) in texts {
      let source = SourceText(text: text)
      let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
      #expect(diagnostics.isEmpty, "\(name)")
      let faults = RangeOracle(document: document).faults()
      #expect(
        faults.isEmpty,
        "\(name)\n\(text.debugDescription)\n\(faults.joined(separator: "\n"))\n\(document.dump())")
    }
  }

  @Test(.enabled(if: !SharedData.samplePlans.isEmpty, "there are no sample plans"))
  func everyRangeHoldsInTheSamplePlans() {
    for (name, text) in SharedData.samplePlans {
      for text in [text, text.replacing("\n", with: "\r\n")] {
        let source = SourceText(text: text)
        let (document, _) = MarkdownDocument.parse(source, body: source.fullRange)
        let faults = RangeOracle(document: document).faults()
        #expect(faults.isEmpty, "\(name)\n\(faults.joined(separator: "\n"))")
        #expect(document.nodes.count > 10, "\(name)")
      }
    }
  }
}
