import Testing
import WaymarkSource

@Suite struct PositionTableTests {
  private static let texts: KeyValuePairs = [
    "nothing": "", "a line ending": "\n", "one line": "one line", "letters": "é\nüx\n",
    "a BOM": "\u{FEFF}title\r\nsecond\rthird", "emoji": "😀 a\n\n😀😀",
    "long lines":
      String(repeating: "ä😀b", count: 700) + "\n" + String(repeating: "x", count: 600),
  ]

  @Test(arguments: texts.map(\.key))
  func `every offset has the line and column that counting from the line's start gives`(
    name: String
  ) throws {
    let text = try #require(PositionTableTests.texts.first { $0.key == name }?.value)
    let source = SourceText(text: text)
    let table = PositionTable(source)
    for offset in -1...source.count + 1 {
      #expect(table.position(at: offset) == source.position(at: offset), "at \(offset)")
    }
  }
}
