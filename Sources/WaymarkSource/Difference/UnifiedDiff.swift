/// The difference of two texts as a unified diff, with three lines around each change.
public enum UnifiedDiff {
  private static let contextLines = 3

  /// The diff; empty when the texts are the same.
  ///
  /// Lines keep their endings, so that a change of CRLF to LF shows. The changes are the fewest, or
  /// near it where texts have little in common: time and memory grow with the size of the texts.
  public static func text(from old: SourceText, to new: SourceText) -> String {
    guard old.bytes != new.bytes else { return "" }
    let changes = LineDifference(from: old, to: new).changes
    var result = Array(
      "--- \(PathText.oneLine(old.path))\n+++ \(PathText.oneLine(new.path))\n".utf8)
    var index = 0
    while index < changes.count {
      var end = index + 1
      // Changes with few lines between them share a hunk.
      while end < changes.count,
        changes[end].old.lowerBound - changes[end - 1].old.upperBound <= contextLines * 2
      {
        end += 1
      }
      append(changes[index..<end], of: old, new, to: &result)
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(
    _ changes: ArraySlice<LineDifference.Change>, of old: SourceText, _ new: SourceText,
    to result: inout [UInt8]
  ) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(contextLines, first.old.lowerBound)
    let after = min(contextLines, LineDifference.lineCount(of: old) - last.old.upperBound)
    let oldLines = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let newLines = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    result += Array("@@ -\(place(oldLines)) +\(place(newLines)) @@\n".utf8)
    var line = oldLines.lowerBound
    for change in changes {
      append(line..<change.old.lowerBound, of: old, mark: " ", to: &result)
      append(change.old, of: old, mark: "-", to: &result)
      append(change.new, of: new, mark: "+", to: &result)
      line = change.old.upperBound
    }
    append(line..<oldLines.upperBound, of: old, mark: " ", to: &result)
  }

  /// The first line, from 1, and how many there are; of none, the line before them.
  private static func place(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private static func append(
    _ lines: Range<Int>, of source: SourceText, mark: Unicode.Scalar, to result: inout [UInt8]
  ) {
    for line in lines {
      let range = source.lineRangeWithEnding(line)
      result.append(UInt8(ascii: mark))
      result += source.bytes[range.start..<range.end]
      let isEnded = range.end > source.lineRange(line).end
      if !isEnded { result += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }
}
