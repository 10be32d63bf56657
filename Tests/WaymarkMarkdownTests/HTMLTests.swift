import Testing
import WaymarkMarkdown
import WaymarkSource

/// The HTML of a whole text.
func html(_ text: String, _ change: (inout HTMLOptions) -> Void = { _ in }) -> String {
  var options = HTMLOptions()
  change(&options)
  let source = SourceText(text: text)
  let (document, _) = MarkdownDocument.parse(source, body: source.fullRange)
  return document.html(of: 0, options: options)
}

@Suite struct HTMLTests {
  @Test(.enabled(if: !SharedData.examples.isEmpty, "the CommonMark specification is not there"))
  func equalsLibcmarkAndTheSpecification() {
    var compared = 0
    for example in SharedData.examples where !example.markdown.contains("<!--") {
      let expected = MarkdownDocument.libcmarkHTML(of: example.markdown)
      let written = html(example.markdown) {
        $0.imagesAsLinks = false
        $0.checkboxes = false
        $0.marksOmittedHTML = true
      }
      #expect(written == expected, "example \(example.number)")
      if !expected.contains("<!-- raw HTML omitted -->") {
        compared += 1
        #expect(written == example.html, "example \(example.number)")
      }
    }
    #expect(compared > 560)
  }
}
