import Testing
import WaymarkPlan
import WaymarkSource

struct YAMLTextTests {
  /// Texts that YAML takes for something else, refuses or changes where they are not in quotes.
  static let texts = [
    "", " ", "a", "a b", "a  b", " a", "a ", "- a", "a -", "-", "~", "null", "NULL", "a: b", "a:",
    "a #b", "#a", "a, b", "[a]", "{a}", "@a", "`a", "%a", "!a", "&a", "*a", "|", ">", "?", "? a",
    "'",
    "\"", "\\", "a\\", "\t", "a\nb", "a\r\nb", "\u{7}", "\u{85}", "\u{A0}", "\u{2028}", "\u{202E}",
    "a\u{FEFF}b", "\u{E000}", "\u{1F389}", "e\u{301}", "日本語", "---", "...", "<<", "yes", "10:00",
    "2026-01-01", "\u{10FFFF}",
  ]

  @Test func `a text is read back as it was, alone, in a list and as a key`() throws {
    for text in Self.texts {
      let written = "first: \(YAMLText.scalar(text))\nsecond: \(YAMLText.list([text, text]))\n"
      let value = try read(written + "\(YAMLText.scalar(text)): c\n")
      #expect(value["first"]?.text == text)
      #expect(value["first"]?.isEmpty == false)
      #expect(value["second"]?.texts.map(\.value) == [text, text])
      #expect(value.pairs?.last?.key.value == text)
    }
  }

  @Test func `values within values are read back`() throws {
    let value = try read(
      "a: {b: [c, {d: e}, [f]], g: {}, h: [], i: ~, j: \"\", k: {l: {m: \"- n\"}}}\n")
    let lines = YAMLText.lines(of: value)
    let again = try read(lines.joined(separator: "\n"))
    #expect(YAMLText.lines(of: again) == lines)
    #expect(
      lines == [
        "a:", "  b: [c, {d: e}, [f]]", "  g: {}", "  h: []", "  i: ~", "  j: \"\"", "  k:",
        "    l:",
        "      m: \"- n\"",
      ])
  }

  private func read(_ text: String) throws -> YAMLValue {
    let source = SourceText(text: text)
    let (value, problem) = YAMLReader.read(source, source.fullRange)
    #expect(problem?.message == nil)
    return try #require(value)
  }
}
