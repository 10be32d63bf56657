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
}
