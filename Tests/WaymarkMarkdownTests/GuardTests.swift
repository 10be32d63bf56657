import Foundation
import Testing
import WaymarkMarkdown
import WaymarkSource

@Suite struct GuardTests {
  /// The one refusal of a text, which leaves nothing but the document.
  private func refusal(
    _ text: String, limits: MarkdownLimits = .standard,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Diagnostic {
    let source = SourceText(text: text)
    let (document, diagnostics) = MarkdownDocument.parse(
      source, body: source.fullRange, limits: limits)
    #expect(document.nodes.map(\.kind) == [.document], sourceLocation: sourceLocation)
    #expect(document.html(of: 0) == "", sourceLocation: sourceLocation)
    #expect(diagnostics.count == 1, sourceLocation: sourceLocation)
    return try #require(diagnostics.first, sourceLocation: sourceLocation)
  }

  @Test func deepListsAreRefusedWhereTheyAreTooDeep() throws {
    let lines = (0..<70).map { String(repeating: "  ", count: $0) + "- a\n" }
    let found = try refusal("# b\n\n" + lines.joined())
    #expect(found.rule == "input-too-deep")
    #expect(found.message == "65 levels of lists and quotes, more than the 64 that are read")
    #expect(found.help == "write it with fewer levels")
    let start = 5 + lines[..<64].joined().utf8.count
    #expect(found.range == ByteRange(start, start + 130))
  }

  @Test func deepQuotesAreRefused() throws {
    let found = try refusal(String(repeating: "> ", count: 100) + "a")
    #expect(found.rule == "input-too-deep")
    #expect(found.range.start == 0)
  }

  @Test(arguments: [
    String(repeating: ">", count: 60) + " a\n", String(repeating: "- ", count: 60) + "a\n",
    (0..<60).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
    String(repeating: "- ", count: 400) + "\n", String(repeating: "* ", count: 400) + "\n",
    "```\n" + String(repeating: " ", count: 400) + "code\n```\n",
    String(repeating: "-", count: 4000) + "\n", String(repeating: "_ ", count: 4000) + "\n",
  ])
  func whatPeopleWriteIsRead(_ text: String) {
    let source = SourceText(text: text)
    let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
    #expect(diagnostics.isEmpty)
    #expect(document.nodes.count > 1)
  }

  @Test func ordinaryPlansOfOneMebibyteAreRead() {
    let plan = """
      ### Own billing end to end (@ada)

      - **Why:** on-call without a shadow is the step to [senior](https://example.org/levels)
      - Skills: *System design*, `SQL` & more
      - [ ] Write the design note (@ada, due 2026-09-10)
        - [x] Ask for ~3 examples
          - deeper still

      | Date       | Turnaround (h) |
      | ---------- | -------------- |
      | 2026-09-01 | 30             |

      > What did *you* learn?


      """
    let source = SourceText(text: String(repeating: plan, count: (1 << 20) / plan.utf8.count))
    let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
    #expect(diagnostics.isEmpty)
    #expect(document.nodes.count > 100_000)
    #expect(document.misalignedLeaves == 0)
  }

  @Test func limitsAreAskedFor() throws {
    var limits = MarkdownLimits()
    limits.depth = 2
    let deep = try refusal("> > > a", limits: limits)
    #expect(deep.message == "3 levels of lists and quotes, more than the 2 that are read")
    limits = MarkdownLimits()
    limits.bytes = 10
    let long = try refusal("hello hello hello", limits: limits)
    #expect(long.message == "17 bytes of text, more than the 10 that are read")
    limits = MarkdownLimits()
    limits.openContainers = 100
    let many = try refusal(String(repeating: "> > a\n", count: 60), limits: limits)
    #expect(many.message == "too many lines up to here inside deep lists and quotes to read safely")
    #expect(many.range == ByteRange(300, 305))
  }

  @Test func markupIsCountedInLargeTexts() throws {
    let prose = String(repeating: "plain words\n\n", count: 2000)
    let marks = try refusal(prose + String(repeating: "*a* ", count: 250_000))
    #expect(marks.message == "too much markup up to here to read safely")
    #expect(marks.range.start > prose.utf8.count && marks.range.count == 1)
    let images = try refusal(prose + String(repeating: "![[]()", count: 20_000))
    #expect(images.message.hasPrefix("\"![\" 6325 times without a blank line"))
    #expect(images.help == "part the paragraph with blank lines")
  }

  /// Every text ends soon, in debug too.
  ///
  /// An environment variable asks for larger ones: a release build stays below a second for
  /// each of 1 MiB.
  @Test func pathologicalTextsEndSoon() {
    let asked = ProcessInfo.processInfo.environment["WAYMARK_PATHOLOGICAL_BYTES"]
    for (name, text) in PathologicalTexts.all(bytes: asked.flatMap(Int.init) ?? 20_000) {
      let source = SourceText(text: text)
      let clock = ContinuousClock()
      let start = clock.now
      let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
      let written = document.html(of: 0)
      let elapsed = clock.now - start
      #expect(elapsed < .seconds(5), "\(name)")
      #expect(document.misalignedLeaves == 0, "\(name)")
      #expect(diagnostics.isEmpty || document.nodes.count == 1, "\(name)")
      #expect(written.utf8.count < 60 * text.utf8.count, "\(name)")
      #expect(document.plainText(of: 0).utf8.count <= 4 * text.utf8.count, "\(name)")
    }
  }
}

@Suite struct BadInputTests {
  @Test(arguments: [("*a _b ", "c_ d* "), ("[![a ", "](b)](c) "), ("**", "**"), ("![", "](<d>)")])
  func inlinesAreNotDeep(_ open: String, _ close: String) {
    let text = String(repeating: open, count: 2000) + "x" + String(repeating: close, count: 2000)
    let document = read("- " + text)
    var deepest = 0
    var depths = [0]
    for node in document.nodes.dropFirst() {
      depths.append(depths[Int(node.parent)] + 1)
      deepest = max(deepest, depths.last ?? 0)
    }
    #expect((100...260).contains(deepest))
    #expect(document.plainText(of: 0).contains("x"))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func bytesAtRandomDoNotTrap(_ seed: UInt64) {
    var texts = RandomTexts(seed: seed)
    for _ in 0..<300 {
      var bytes = Array(texts.text().utf8)
      for _ in 0..<texts.next(6) {
        let odd: [UInt8] = [0, 0x80, 0xFF, 0xC3, 0xE2, 0xEF, 0xBB, 0xBF, 0x0D]
        bytes.insert(odd[texts.next(odd.count)], at: texts.next(bytes.count + 1))
      }
      let source = SourceText(path: "plan.md", bytes: bytes)
      let start = texts.next(bytes.count + 2)
      let body = ByteRange(start, start + texts.next(bytes.count + 4))
      let (document, _) = MarkdownDocument.parse(source, body: body)
      #expect(document.nodes.allSatisfy { $0.range.end <= bytes.count && $0.parent < 1000 })
      _ = document.html(of: 0)
      _ = document.plainText(of: 0)
      _ = document.dump()
    }
  }

  @Test func emptyTextsHaveADocument() {
    for text in ["", "\u{FEFF}", "\n", "\r\n\r\n", "  "] {
      let source = SourceText(text: text)
      let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
      #expect(document.nodes.map(\.kind) == [.document])
      #expect(document.nodes.first?.range == ByteRange(source.contentStart, source.count))
      #expect(diagnostics.isEmpty)
    }
  }

  @Test func aBodyAfterFrontMatterKeepsFileOffsets() {
    let source = SourceText(text: "---\ntitle: x\n---\n\n# A\n- b\n")
    let (document, _) = MarkdownDocument.parse(source, body: ByteRange(17, source.count))
    #expect(document.body == ByteRange(17, 26))
    #expect(
      document.nodes.map(\.kind) == [
        .document, .heading, .text, .bulletList, .item, .paragraph, .text,
      ])
    #expect(document.source.text(document.nodes[1].range) == "# A")
    #expect(document.source.text(document.nodes[4].range) == "- b")
  }
}
