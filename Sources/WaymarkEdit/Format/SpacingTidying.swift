import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// Leaves one empty line before and after each heading.
enum SpacingTidying {
  static func edits(_ editor: PlanEditor) -> [TextEdit] {
    let document = editor.plan.document
    let blocks = document.children(of: 0).map { document.nodes[$0] }
    var edits: [TextEdit] = []
    for (before, after) in zip(blocks, blocks.dropFirst())
    where before.kind == .heading || after.kind == .heading {
      if let edit = edit(editor, from: before.range.end, to: after.range.start) {
        edits.append(edit)
      }
    }
    return edits
  }

  /// Makes the lines between two blocks one empty line.
  private static func edit(_ editor: PlanEditor, from end: Int, to start: Int) -> TextEdit? {
    let source = editor.source
    guard end > 0, start > end else { return nil }
    let last = source.lineIndex(at: end - 1)
    let next = source.lineIndex(at: start)
    let empty = (last + 1)..<max(last + 1, next)
    // What stands between and is not empty, as a definition of a link, is not moved.
    guard empty.allSatisfy({ editor.trimmed(source.lineRange($0)).isEmpty }) else { return nil }
    switch empty.count {
    case 0:
      let ending = source.lineEnding(ofLine: last)
      return next > last ? .insert(ending, at: source.lineRange(next).start) : nil
    case 1: return nil
    default:
      let first = source.lineRangeWithEnding(empty.lowerBound + 1)
      let rest = source.lineRangeWithEnding(empty.upperBound - 1)
      return .delete(first.union(rest))
    }
  }
}
