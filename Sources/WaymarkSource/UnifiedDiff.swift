/// The difference of two texts as a unified diff, with three lines around each change.
public enum UnifiedDiff {
  private static let contextLines = 3

  /// The diff; empty when the texts are the same.
  ///
  /// Lines keep their endings, so that a change of CRLF to LF shows. Line differences are found
  /// by the standard library (Myers), in time that grows with size times change.
  public static func text(from old: SourceText, to new: SourceText) -> String {
    guard old.bytes != new.bytes else { return "" }
    let oldLines = lines(of: old)
    let newLines = lines(of: new)
    let operations = operations(from: oldLines, to: newLines)
    var result = "--- \(PathText.oneLine(old.path))\n+++ \(PathText.oneLine(new.path))\n"
    var index = 0
    while let change = operations[index...].firstIndex(where: { $0.kind != .same }) {
      var end = change + 1
      // Changes with few lines between them share a hunk.
      while let next = operations[end...].firstIndex(where: { $0.kind != .same }),
        next - end <= contextLines * 2
      {
        end = next + 1
      }
      let start = max(index, change - contextLines)
      let stop = min(operations.count, end + contextLines)
      result += hunk(Array(operations[start..<stop]))
      index = stop
    }
    return result
  }

  private enum Kind { case same, removed, added }

  private struct Operation {
    var kind: Kind
    var line: String
    /// The lines of both texts before this one.
    var oldNumber: Int
    var newNumber: Int
  }

  private static func lines(of source: SourceText) -> [String] {
    guard source.count > 0 else { return [] }
    return (0..<source.lineCount).map { source.text(source.lineRangeWithEnding($0)) }
  }

  private static func operations(from old: [String], to new: [String]) -> [Operation] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var operations: [Operation] = []
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < old.count || newIndex < new.count {
      if oldIndex < old.count, removed.contains(oldIndex) {
        operations.append(
          Operation(kind: .removed, line: old[oldIndex], oldNumber: oldIndex, newNumber: newIndex))
        oldIndex += 1
      } else if newIndex < new.count, added.contains(newIndex) {
        operations.append(
          Operation(kind: .added, line: new[newIndex], oldNumber: oldIndex, newNumber: newIndex))
        newIndex += 1
      } else {
        operations.append(
          Operation(kind: .same, line: old[oldIndex], oldNumber: oldIndex, newNumber: newIndex))
        oldIndex += 1
        newIndex += 1
      }
    }
    return operations
  }

  private static func hunk(_ operations: [Operation]) -> String {
    guard let first = operations.first else { return "" }
    let oldCount = operations.count { $0.kind != .added }
    let newCount = operations.count { $0.kind != .removed }
    let oldStart = oldCount == 0 ? first.oldNumber : first.oldNumber + 1
    let newStart = newCount == 0 ? first.newNumber : first.newNumber + 1
    var text = "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
    for operation in operations {
      switch operation.kind {
      case .same: text += " "
      case .removed: text += "-"
      case .added: text += "+"
      }
      text += operation.line
      let isEnded = operation.line.unicodeScalars.last.map { $0 == "\n" || $0 == "\r" } ?? false
      if !isEnded { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }
}
