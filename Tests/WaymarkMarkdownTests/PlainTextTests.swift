import Testing
import WaymarkMarkdown
import WaymarkSource

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("# Title", "Title"), ("## A *b* `c` #", "A b c"), ("a\n===", "a"),
    ("a **b *c*** [d *e*](f) ![g *h*](i)", "a b c d e g h"),
    ("`a  b` `` ` ``", "a  b `"), ("a\nb\\\nc  \nd", "a b c d"),
    ("&amp; &lt;x&gt; &copy; &#42; \\* \\\\ &nope;", "& <x> © * * \\ &nope;"),
    ("a <b>b</b> <!-- c --> d", "a b d"), ("<https://a.b> <c@d.e>", "https://a.b c@d.e"),
    ("Zoë – 東京 🎉", "Zoë – 東京 🎉"), ("a\\\n  b", "a b"), ("`a\nb`", "a b"),
    ("> a\n> > b\n\n- c\n- d\n", "a b c d"), ("```\ncode\n```", "code"), ("<div>\nx\n</div>", ""),
  ])
  func flattensMarkup(_ text: String, _ expected: String) {
    let document = read(text)
    #expect(document.plainText(of: 0) == expected)
    #expect(read(text.replacing("\n", with: "\r\n")).plainText(of: 0) == expected)
  }

  @Test func anItemGivesItsFirstParagraph() {
    let document = read("- a *b*\n  c\n\n  d\n  - e\n-\n- > f\n")
    let items = document.nodes.indices.filter { document.nodes[$0].kind == .item }
    #expect(items.map { document.plainText(of: $0) } == ["a b c", "e", "", ""])
  }

  /// The text between two marks that stand in the source.
  private func clipped(_ text: String, _ from: Int, _ to: Int) -> String {
    read(text).plainText(of: 1, in: ByteRange(from, to))
  }

  @Test func clipsToBytes() {
    #expect(clipped("Owner: Ada", 6, 10) == "Ada")
    #expect(clipped("**Owner:** @ada", 10, 15) == "@ada")
    #expect(clipped("**Owner: @ada**", 8, 13) == "@ada")
    #expect(clipped("a [bc](d) e", 0, 4) == "a b")
    #expect(clipped("x `code` y", 3, 5) == "co")
    #expect(clipped("a\nb", 0, 1) == "a")
    #expect(clipped("a\nb", 2, 3) == "b")
    #expect(clipped("a", 5, 9) == "")
  }

  @Test func anEscapeOrEntityIsInOrOut() {
    #expect(clipped("a &amp; b", 0, 7) == "a &")
    #expect(clipped("a &amp; b", 0, 5) == "a")
    #expect(clipped("a &amp; b", 4, 9) == "b")
    #expect(clipped("a \\* b", 0, 4) == "a *")
    #expect(clipped("a \\* b", 3, 6) == "b")
  }

  @Test func anIndexThatIsNotThereGivesNothing() {
    #expect(read("a").plainText(of: 99) == "")
    #expect(read("a").html(of: -1) == "")
  }
}
