import Testing
import WaymarkMarkdown
import WaymarkSource

@Suite struct RangeTests {
  /// The source of a kind's nodes: all of each, and what it holds.
  private func sources(_ text: String, _ kind: MarkdownNode.Kind) -> [[String]] {
    let document = read(text)
    return document.nodes.filter { $0.kind == kind }.map {
      [document.source.text($0.range), document.source.text($0.content)]
    }
  }

  @Test(arguments: [
    ("# a", "# a", "a"), ("  ## a b ##  ", "## a b ##", "a b"), ("#\ta #b", "#\ta #b", "a #b"),
    ("### ###", "### ###", ""), ("#", "#", ""), ("# a#", "# a#", "a#"),
    ("# a \\#", "# a \\#", "a \\#"),
    ("a\n===", "a\n===", "a"), ("a\nb  \n ---  ", "a\nb  \n ---", "a\nb"),
    ("[a]: /u\nb\n---", "b\n---", "b"), ("> # a #\n> b", "# a #", "a"),
    ("> a\n> ===\n> b", "a\n> ===", "a"), ("- a\n  ---\n", "a\n  ---", "a"),
  ])
  func headings(_ text: String, _ range: String, _ content: String) {
    #expect(sources(text, .heading) == [[range, content]])
    let crlf = text.replacing("\n", with: "\r\n")
    #expect(
      sources(crlf, .heading) == [
        [range.replacing("\n", with: "\r\n"), content.replacing("\n", with: "\r\n")]
      ])
  }

  @Test(arguments: [
    ("```\na\n\nb\n```", "```\na\n\nb\n```", "a\n\nb"), ("~~~ x\n~~~", "~~~ x\n~~~", ""),
    ("```\na\n\n", "```\na", "a"), ("> ```\n> a\nb", "```\n> a", "> a"),
    ("- ```\n  a\n  ```  \n- b", "```\n  a\n  ```", "  a"),
    ("    a\n\n    b\n\nc", "a\n\n    b", "a\n\n    b"),
    ("````\n```\n````\n", "````\n```\n````", "```"), ("```\n```\n```\n", "```\n```", ""),
  ])
  func codeBlocks(_ text: String, _ range: String, _ content: String) {
    #expect(sources(text, .codeBlock).first == [range, content])
  }

  @Test(arguments: [
    ("<!-- a -->\n", "<!-- a -->"), ("<div>\na\n\nb", "<div>\na"),
    ("<!--\n\na\n\n-->\nb", "<!--\n\na\n\n-->"),
    ("<!-- a --> b\nc", "<!-- a --> b"), ("> <p>\n> a\nb", "<p>\n> a"), ("<pre>\n\n\n", "<pre>"),
  ])
  func htmlBlocks(_ text: String, _ range: String) {
    #expect(sources(text, .htmlBlock).map(\.[0]) == [range])
  }

  @Test(arguments: [
    ("- a\n- b\n\nc", "- a", "a"),
    ("12. a\n    b\n\n    c\n", "12. a\n    b\n\n    c", "a\n    b\n\n    c"),
    ("-\n\na", "-", ""), ("- \n  a", "- \n  a", "\n  a"),
    ("* > a\n  > b", "* > a\n  > b", "> a\n  > b"),
    ("-\ta", "-\ta", "a"), ("-     a", "-     a", "    a"), ("> 1) a\nb", "1) a\nb", "a\nb"),
  ])
  func items(_ text: String, _ range: String, _ content: String) {
    #expect(sources(text, .item).first == [range, content])
  }

  @Test(arguments: [
    ("`a`", ["`a`", "a"]), ("`` ` ``", ["`` ` ``", "`"]), ("`  `", ["`  `", "  "]),
    ("` a`", ["` a`", " a"]),
    ("> `a\n> b`", ["`a\n> b`", "a\n> b"]), ("a `b` c", ["`b`", "b"]),
  ])
  func code(_ text: String, _ expected: [String]) {
    #expect(sources(text, .code) == [expected])
  }

  @Test(arguments: [
    ("[a](b)", "[a](b)", "a"), ("x [a *b*](<c d> \"t)\") y", "[a *b*](<c d> \"t)\")", "a *b*"),
    ("[a]\n\n[a]: b", "[a]", "a"), ("[a][]\n\n[a]: b", "[a][]", "a"),
    ("[x][a]\n\n[a]: b", "[x][a]", "x"),
    ("<ab:c>", "<ab:c>", "ab:c"), ("[a](\n  b\n  't\n  u'\n)", "[a](\n  b\n  't\n  u'\n)", "a"),
    ("> [a\n> b](c\n> 't') d", "[a\n> b](c\n> 't')", "a\n> b"),
    ("[a](b(c)d) e)", "[a](b(c)d)", "a"),
    ("[a] (b)\n\n[a]: b", "[a]", "a"), ("[![a](b)](c)", "[![a](b)](c)", "![a](b)"),
    ("[](a)", "[](a)", ""),
  ])
  func links(_ text: String, _ range: String, _ content: String) {
    #expect(sources(text, .link).first == [range, content])
  }

  @Test func delimitersBelongToTheirEmphasis() {
    #expect(sources("***a** b*", .emphasis) == [["***a** b*", "**a** b"]])
    #expect(sources("***a** b*", .strong) == [["**a**", "a"]])
    #expect(sources("****a**", .strong) == [["**a**", "a"]])
    #expect(sources("*a* __b *c*__", .emphasis) == [["*a*", "a"], ["*c*", "c"]])
    #expect(sources("**Due:** x", .strong) == [["**Due:**", "Due:"]])
  }

  @Test func quotesAndListsEndWithTheirLastBlock() {
    #expect(sources("> a\n>\n> b\n>\n\nc", .blockQuote) == [["> a\n>\n> b", "a\n>\n> b"]])
    #expect(sources(">\n", .blockQuote) == [[">", ""]])
    #expect(sources("- a\n\n- b\n\n\nc", .bulletList) == [["- a\n\n- b", "- a\n\n- b"]])
  }

  @Test func destinationsAreDecoded() {
    let document = read(
      "[a](<b c> 't') ![d](e&amp;f\\*) <g@h.i> [j]\n\n[j]: k\n\n```swift x\n```\n")
    let found = document.nodes.indices.compactMap { document.destination(of: $0) }
    #expect(found == ["b c", "e&f*", "mailto:g@h.i", "k", "swift x"])
  }
}
