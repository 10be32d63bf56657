/// Shows where two lists of lines differ.
enum LineDifference {
  /// Both lists in one: `-` before what only the first has, `+` before what only the second has.
  static func text(from old: [String], to new: [String]) -> String {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (oldPosition, newPosition) = (0, 0)
    while oldPosition < old.count || newPosition < new.count {
      if oldPosition < old.count, removed.contains(oldPosition) {
        lines.append("- " + old[oldPosition])
        oldPosition += 1
      } else if newPosition < new.count, inserted.contains(newPosition) {
        lines.append("+ " + new[newPosition])
        newPosition += 1
      } else {
        lines.append("  " + new[newPosition])
        oldPosition += 1
        newPosition += 1
      }
    }
    return lines.joined(separator: "\n")
  }
}
