import WaymarkPlan
import WaymarkSource

/// A field on a line of its own, as a pattern for another one beside it.
struct FieldLine {
  private let field: Field
  private let source: SourceText

  /// - Returns: nil where the field shares its line with other things, as a cell of a table does.
  init?(_ field: Field, in source: SourceText) {
    let line = source.lineRange(source.lineIndex(at: field.key.range.start))
    let before = source.bytes[line.start..<field.key.range.start]
    // Only a bullet, its indentation and marks of emphasis may stand before the key.
    let marks = Set(" \t-*+_".utf8)
    guard before.allSatisfy(marks.contains) else { return nil }
    self.field = field
    self.source = source
  }

  /// An edit that writes another field on the line after this one, in the same form.
  func followed(by kind: FieldKind, _ value: String, language: String) -> TextEdit {
    let line = source.lineIndex(at: field.key.range.start)
    let start = source.lineRange(line).start
    let last = source.lineRange(source.lineIndex(at: max(field.range.start, field.range.end - 1)))
    let before = source.text(ByteRange(start, field.key.range.start))
    let word = Vocabulary.builtIn[language]?.word(for: kind) ?? kind.rawValue
    let joint = source.text(ByteRange(field.key.range.end, jointEnd))
    let text = "\(source.lineEnding)\(before)\(word)\(joint) \(value)"
    return .insert(text, at: last.end)
  }

  /// Where the colon after the key, and the marks around it, end.
  private var jointEnd: Int {
    var end = field.key.range.end
    while let byte = source.byte(at: end), ":*_".utf8.contains(byte) { end += 1 }
    return end
  }
}
