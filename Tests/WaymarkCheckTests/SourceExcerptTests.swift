import Testing
import WaymarkSource

@testable import WaymarkCheck

/// What stands under a finding in a terminal.
struct SourceExcerptTests {
  private func excerpt(of line: String, _ start: Int, _ end: Int) -> String {
    let source = SourceText(text: line + "\n")
    var writer = TerminalWriter(style: TextStyle(isColoured: false))
    SourceExcerpt(source: source, range: ByteRange(start, end))
      .write(to: &writer, severity: .warning)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `a line is cut around what is marked`() {
    let words = String(repeating: "word ", count: 14) + "mark " + String(repeating: "w ", count: 50)
    let lines = excerpt(of: words, 70, 74).split(separator: "\n").map(Array.init)
    let carets = lines[1].indices.filter { lines[1][$0] == "^" }
    #expect(String(carets.map { lines[0][$0] }) == "mark")
    #expect(String(lines[0]).hasPrefix("   1 | … ") && String(lines[0]).hasSuffix(" …"))
    #expect(lines[0].count < 108)
    #expect(excerpt(of: "- [ ] a", 6, 7) == "   1 | - [ ] a\n     |       ^\n")
  }

  /// Printable ASCII has a way of its own; both must show the same columns.
  @Test(arguments: [5, 47, 48, 49, 60, 95, 96, 97, 140, 220])
  func `letters beyond ASCII change nothing but themselves`(length: Int) {
    let plain = String((0..<length - 1).map { $0 % 7 == 3 ? " " : "e" }) + "e"
    let accented = plain.dropLast() + "é"
    for start in stride(from: 0, to: length - 1, by: 3) {
      for end in Set([start, start + 1, start + 12, length - 1]) where end < length && end >= start
      {
        let shown = excerpt(of: String(accented), start, end)
          .split(separator: "é", omittingEmptySubsequences: false).joined(separator: "e")
        #expect(shown == excerpt(of: plain, start, end), "\(start)..<\(end)")
      }
    }
  }
}
