import Testing
import WaymarkMarkdown
import WaymarkSource

@Suite struct CheckboxTests {
  /// The checkbox and the words of each item.
  private func items(_ text: String) -> [String] {
    let document = read(text)
    return document.nodes.indices.filter { document.nodes[$0].kind == .item }.map { index in
      let box = document.nodes[index].checkbox
      let mark = box == 0 ? "none" : "\(Character(UnicodeScalar(box)))"
      return mark + ":" + document.plainText(of: index)
    }
  }

  @Test(arguments: [
    ("- [ ] a", " :a"), ("- [x] a", "x:a"), ("* [X] a", "X:a"), ("+ [/] a", "/:a"),
    ("- [~] a", "~:a"), ("- [-] a", "-:a"), ("1. [x] a", "x:a"), ("2) [ ] a", " :a"),
    ("-   [x]\ta", "x:a"), ("- [x]   a", "x:a"), ("- [ ]", " :"), ("- [ ]   ", " :"),
    ("- [ ] **b** [c](d)", " :b c"), ("- [x] [ ] a", "x:[ ] a"), ("-\t[x] a", "x:a"),
    ("- [ ]\n  a", " :a"), ("- [x] a\r\n- b", "x:a"),
  ])
  func readsCheckboxes(_ text: String, _ expected: String) {
    #expect(items(text).first == expected)
  }

  @Test(arguments: [
    "- []", "- [ x] a", "- [x]a", "- [xx] a", "- [y] a", "- \\[x] a", "- a [x] b", "-     [x] a",
    "- [x](u) a", "- [x][y] a", "- [é] a", "- **[x] a**", "-\n  [x] a",
  ])
  func readsNoCheckbox(_ text: String) {
    #expect(read(text).nodes.allSatisfy { $0.checkbox == 0 })
  }

  @Test func theSourceDecidesWhereADefinitionMakesALink() {
    let document = read("- [x] done [x]\n- [ ] open\n\n[x]: https://example.org\n")
    let items = document.nodes.indices.filter { document.nodes[$0].kind == .item }
    #expect(items.map { document.nodes[$0].checkbox } == [UInt8(ascii: "x"), UInt8(ascii: " ")])
    #expect(document.plainText(of: items[0]) == "done x")
    #expect(document.nodes.filter { $0.kind == .link }.map(\.range) == [ByteRange(11, 14)])
  }

  @Test func theWordsStartAfterTheCheckbox() {
    let document = read("> - [x]  *a* b\n>   c\n")
    let item = document.nodes.first { $0.kind == .item }
    let paragraph = document.nodes.first { $0.kind == .paragraph }
    #expect(document.source.text(item?.range ?? ByteRange(at: 0)) == "- [x]  *a* b\n>   c")
    #expect(document.source.text(item?.content ?? ByteRange(at: 0)) == "*a* b\n>   c")
    #expect(document.source.text(paragraph?.range ?? ByteRange(at: 0)) == "*a* b\n>   c")
    #expect(paragraph?.content == paragraph?.range)
  }

  @Test func nestedCheckboxesAreReadOneByOne() {
    let text = "- field: x\n\n- [ ] a\n  - [x] b\n\n    1. [/] c\n- d\n"
    #expect(items(text) == ["none:field: x", " :a", "x:b", "/:c", "none:d"])
  }

  @Test func checkboxesAreWritten() {
    let text = "- [ ] a\n- [x] b\n- [/] c\n- [-] d\n- e\n"
    #expect(
      html(text) == """
        <ul>
        <li class="task"><input type="checkbox" disabled /> a</li>
        <li class="task"><input type="checkbox" checked disabled /> b</li>
        <li class="task"><input type="checkbox" class="in-progress" disabled /> c</li>
        <li class="task"><input type="checkbox" class="cancelled" disabled /> d</li>
        <li>e</li>
        </ul>

        """)
    #expect(
      html("- [x]  a\n\n- [ ]\n  b\n") { $0.checkboxes = false } == """
        <ul>
        <li>
        <p>[x]  a</p>
        </li>
        <li>
        <p>[ ]
        b</p>
        </li>
        </ul>

        """)
  }
}
