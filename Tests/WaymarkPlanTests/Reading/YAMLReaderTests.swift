import Testing
import WaymarkSource

@testable import WaymarkPlan

/// YAML stays the text that was written, and every value knows its bytes.
@Suite struct YAMLReaderTests {
  /// Each scalar with the slice of the file at its range.
  static func slices(_ text: String, _ form: FileForm = .asWritten) -> [String] {
    let source = SourceText(path: "plan.md", bytes: form.bytes(of: text))
    let (value, problem) = YAMLReader.read(source, ByteRange(source.contentStart, source.count))
    if let problem { return ["problem \(problem.message)"] }
    return value.map { slices($0, source) } ?? []
  }

  static func slices(_ value: YAMLValue, _ source: SourceText) -> [String] {
    switch value.content {
    case .scalar(let text, _): ["\(text)=\(source.text(value.range))"]
    case .sequence(let items): items.flatMap { slices($0, source) }
    case .mapping(let pairs):
      pairs.flatMap { ["\($0.key.value)=\(source.text($0.key.range))"] + slices($0.value, source) }
    }
  }

  @Test(arguments: [
    ("a: b\n", ["a=a", "b=b"]),
    ("a: no\nb: 10:00\nc: 1e3\n", ["a=a", "no=no", "b=b", "10:00=10:00"] + ["c=c", "1e3=1e3"]),
    ("größe: äöü ß\nz: 😀 x\n", ["größe=größe", "äöü ß=äöü ß", "z=z", "😀 x=😀 x"]),
    ("[é, 山, 😀]\n", ["é=é", "山=山", "😀=😀"]), ("a: \"é\\\"x\"\n", ["a=a", "é\"x=\"é\\\"x\""]),
    ("a: 'it''s é'\nb: c\n", ["a=a", "it's é='it''s é'", "b=b", "c=c"]),
    ("é: {ü: 1, ñ: [x, y]}\n", ["é=é", "ü=ü", "1=1", "ñ=ñ", "x=x", "y=y"]),
    ("- é\n- ü # ö\n- x\n", ["é=é", "ü=ü", "x=x"]), ("a:\nb: c\n", ["a=a", "=", "b=b", "c=c"]),
    ("a: # é\n  b\n", ["a=a", "b=b"]), ("", []), ("# é\n", []),
    ("a: b \t[/] c\nd: e\n", ["a=a", "b \t[/] c=b \t[/] c", "d=d", "e=e"]),
    ("é: b\u{2028}c: ü\n", ["é=é", "b=b", "c=c", "ü=ü"]),
  ])
  func placesAreTheBytesOfTheFile(_ text: String, _ expected: [String]) {
    for form in FileForm.allCases { #expect(Self.slices(text, form) == expected, "as \(form)") }
  }

  @Test func placesHoldFarAlongALine() {
    let words = (0..<500).map { "é\($0)" }
    let expected = words.map { "\($0)=\($0)" }
    #expect(Self.slices("[" + words.joined(separator: ", ") + "]\n") == expected)
  }

  @Test func foldedAndLiteralTextHaveTheirLines() {
    let text = "a: |\n  é one\n  two\nb: >\n  x\n  y\nc: one\n  two é\nd: e\n"
    #expect(
      Self.slices(text) == [
        "a=a", "é one\ntwo\n=|\n  é one\n  two", "b=b", "x y\n=>\n  x\n  y", "c=c",
        "one two é=one\n  two é", "d=d", "e=e",
      ])
  }

  @Test func rangesOfCollectionsHoldTheirValues() throws {
    let source = SourceText(text: "é: [a, {b: c}]\nx:\n  - 1\n  - 2\n")
    let (value, _) = YAMLReader.read(source, source.fullRange)
    let root = try #require(value)
    #expect(root["é"].map { source.text($0.range) } == "[a, {b: c}]")
    #expect(root["x"].map { source.text($0.range) } == "- 1\n  - 2")
    #expect(root.pairs?.map { source.text($0.key.range) } == ["é", "x"])
  }

  @Test func onlyAPartOfTheFileIsRead() throws {
    let source = SourceText(text: "---\nmentor: Grâce\n---\n# Plan\n")
    let (value, problem) = YAMLReader.read(source, ByteRange(4, 19))
    #expect(problem == nil)
    #expect(value?["mentor"].map { source.text($0.range) } == "Grâce")
  }

  @Test(arguments: [
    ("a: b\nc: [d\n", "YAML"), ("a: @b\n", "quotes"), ("a: b\na: c\n", "\"a\" is written twice"),
    (String(repeating: "[", count: 40), "too deep"),
    (String(repeating: "- ", count: 40), "too deep"),
    ("a: &x b\nc: [" + String(repeating: "*x, ", count: 20) + "]\n", "too many aliases"),
    ("a: " + String(repeating: "x", count: 70_000), "too long"), ("\tb: c\n", "YAML"),
    ("a: \"b\n", "YAML"), ("%x\n", "YAML"), ("a: b: c\n", "YAML"), ("--- a\n--- b\n", "YAML"),
  ])
  func problemsHaveAPlaceInTheText(_ text: String, _ message: String) throws {
    for form in FileForm.allCases {
      let source = SourceText(path: "plan.md", bytes: form.bytes(of: text))
      let whole = ByteRange(source.contentStart, source.count)
      let (_, problem) = YAMLReader.read(source, whole)
      let found = try #require(problem, "as \(form)")
      #expect(found.message.contains(message))
      #expect(whole.contains(found.range), "as \(form)")
    }
  }

  @Test func keyWrittenTwiceIsShownWhereItIsWrittenAgain() {
    let source = SourceText(text: "mentor: Grâce\nmentee: Ada\nmentor: Tom\n")
    let (_, problem) = YAMLReader.read(source, source.fullRange)
    #expect(problem.map { source.position(at: $0.range.start) } == Position(line: 3, column: 1))
    #expect(problem.map { source.text($0.range) } == "mentor")
  }

  @Test func handlesAreQuotedByTheFix() {
    let source = SourceText(text: "mentor: @grâce\npeers: [@a, \"@b\", c@d.org]\n")
    let (_, problem) = YAMLReader.read(source, source.fullRange)
    let fixed = problem?.fixes.first?.edits.applied(to: source.bytes).bytes ?? []
    #expect(
      String(decoding: fixed, as: UTF8.self)
        == "mentor: \"@grâce\"\npeers: [\"@a\", \"@b\", c@d.org]\n")
  }
}
