import Testing
import WaymarkSource

/// Lines and columns of every kind of text.
@Suite struct SourceTextTests {
  @Test(
    arguments: [
      ("", [0]), ("a", [0]), ("a\n", [0]), ("a\nb", [0, 2]), ("a\r\nb\r\n", [0, 3]),
      ("a\rb\rc", [0, 2, 4]),
      ("\n\n\n", [0, 1, 2]), ("\r\n\r\n", [0, 2]), ("\n\r", [0, 1]), ("a\r\rb", [0, 2, 3]),
      ("\u{FEFF}a\nb", [0, 5]), ("é\nü", [0, 3]), ("a\u{85}b\u{2028}c", [0]),
      ("a\u{C}b\u{B}c", [0]),
    ] as [(String, [UInt32])])
  func linesStartAfterEveryLineEnding(_ text: String, _ starts: [UInt32]) {
    let source = SourceText(text: text)
    #expect(source.lineStarts == starts)
    #expect(source.lineCount == starts.count)
  }

  @Test(arguments: [
    ("", "\n"), ("a", "\n"), ("a\n", "\n"), ("a\r\n", "\r\n"), ("a\r", "\r"), ("a\r\nb\nc", "\r\n"),
    ("a\nb\r\nc", "\n"), ("\r\n", "\r\n"), ("\n", "\n"),
  ])
  func firstLineEndingIsTheOneToWrite(_ text: String, _ ending: String) {
    #expect(SourceText(text: text).lineEnding == ending)
  }

  @Test func linesHaveTheirBytes() {
    let source = SourceText(text: "one\r\n\r\nthree\rfour\nfive")
    let lines = (0..<source.lineCount).map { source.text(source.lineRange($0)) }
    #expect(lines == ["one", "", "three", "four", "five"])
    let whole = (0..<source.lineCount).map { source.text(source.lineRangeWithEnding($0)) }
    #expect(whole.joined() == "one\r\n\r\nthree\rfour\nfive")
  }

  @Test(arguments: [
    (0, 1, 1, 1, 1), (3, 1, 1, 1, 1), (4, 1, 2, 2, 2), (6, 1, 4, 3, 3), (10, 1, 8, 4, 5),
    (11, 1, 9, 5, 6), (12, 1, 10, 6, 7), (13, 2, 1, 1, 1), (15, 2, 3, 2, 2), (16, 2, 4, 3, 3),
    (99, 2, 4, 3, 3),
  ])
  func columnsCountInTheirUnit(
    _ offset: Int, _ line: Int, _ bytes: Int, _ scalars: Int, _ utf16: Int
  ) {
    // A byte order mark, then "aé😀b" with CRLF, then "éx".
    let source = SourceText(text: "\u{FEFF}aé😀b\r\néx")
    #expect(source.count == 16)
    #expect(source.position(at: offset, unit: .bytes) == Position(line: line, column: bytes))
    #expect(source.position(at: offset) == Position(line: line, column: scalars))
    #expect(source.position(at: offset, unit: .utf16) == Position(line: line, column: utf16))
  }

  @Test(arguments: [ColumnUnit.bytes, .scalars, .utf16])
  func positionsGoThereAndBack(_ unit: ColumnUnit) {
    for text in ["", "abc\ndef\n", "é\r\n山 😀\r\n\r\nx", "\u{FEFF}a\nb", "a\rb", "e\u{301}\n👩‍👩‍👧 x"] {
      let source = SourceText(text: text)
      for offset in source.contentStart...source.count {
        let isInside = offset < source.count && source.bytes[offset] & 0xC0 == 0x80
        let line = source.lineIndex(at: offset)
        guard !isInside, offset <= source.lineRange(line).end else { continue }
        let position = source.position(at: offset, unit: unit)
        #expect(source.offset(of: position, unit: unit) == offset, "\(text) at \(offset)")
      }
    }
  }

  @Test func positionsOutsideAreTakenToTheEnds() {
    let source = SourceText(text: "abc\ndé\n")
    #expect(source.offset(of: Position(line: 1, column: 99)) == 3)
    #expect(source.offset(of: Position(line: 1, column: 0)) == 0)
    #expect(source.offset(of: Position(line: 0, column: 1)) == nil)
    #expect(source.offset(of: Position(line: 3, column: 1)) == nil)
    #expect(source.position(at: -1) == Position(line: 1, column: 1))
    // In the middle of a pair of UTF-16 units there is no place to stand.
    let emoji = SourceText(text: "😀x")
    #expect(emoji.offset(of: Position(line: 1, column: 2), unit: .utf16) == 4)
  }

  @Test func textOfARangeIsClamped() {
    let source = SourceText(path: "p.md", bytes: [0x61, 0xFF, 0x62])
    #expect(source.text(ByteRange(0, 99)) == "a\u{FFFD}b")
    #expect(source.text(ByteRange(50, 99)) == "")
    #expect(source.byte(at: 1) == 0xFF && source.byte(at: 3) == nil && source.byte(at: -1) == nil)
    #expect(!source.hasByteOrderMark && source.contentStart == 0)
  }

  @Test func rangesNeverTrap() {
    #expect(ByteRange(5, 2) == ByteRange(at: 5))
    #expect(ByteRange(-3, 4) == ByteRange(0, 4))
    #expect(ByteRange(0, Int.max).end == Int(UInt32.max))
    #expect(ByteRange(1, 4).union(ByteRange(6, 8)) == ByteRange(1, 8))
    #expect(ByteRange(1, 4).contains(3) && !ByteRange(1, 4).contains(4))
    #expect(!ByteRange(1, 4).overlaps(ByteRange(4, 6)) && ByteRange(1, 5).overlaps(ByteRange(4, 6)))
  }
}
