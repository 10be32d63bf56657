import Testing
import WaymarkMarkdown
import WaymarkSource

/// Texts that fuzzing found, each with what was wrong with it once.
struct FoundByFuzzingTests {
  /// Past its end a text reads as zeros, and an indented one was taken for an endless fence.
  @Test(.timeLimit(.minutes(1))) func `zeros in an indented line are no fence`() throws {
    let source = SourceText(path: "plan.md", bytes: [0x09, 0, 0, 0])
    let document = MarkdownDocument.parse(source, body: source.fullRange).document
    #expect(document.nodes.map(\.kind) == [.document, .codeBlock])
    #expect(document.nodes[1].range == ByteRange(1, 4))
  }

  /// The tab was taken for the indentation of a line that goes on with its paragraph.
  @Test func `an entity for a tab begins a line of a paragraph`() {
    let source = SourceText(text: "&#9;f.\n&#9;f.\n")
    let document = MarkdownDocument.parse(source, body: source.fullRange).document
    #expect(document.misalignedLeaves == 0)
    #expect(RangeOracle(document: document).faults().isEmpty)
    #expect(document.plainText(of: 0) == "f. \tf.")
  }
}
