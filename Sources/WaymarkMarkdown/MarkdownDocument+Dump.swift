import WaymarkSource

extension MarkdownDocument {
  /// The tree as text, one node a line with its range, for tests and for finding out how a
  /// file was read.
  public func dump() -> String {
    var lines = ""
    var ends: [Int] = []
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      lines += String(repeating: "  ", count: ends.count) + "\(node.kind) \(node.range)"
      if node.content != node.range { lines += " content \(node.content)" }
      if node.level > 0 { lines += " level \(node.level)" }
      if node.checkbox != 0 { lines += " [\(Character(UnicodeScalar(node.checkbox)))]" }
      if node.alignment != .none { lines += " \(node.alignment)" }
      lines += describe(node)
      lines += "\n"
      ends.append(Int(node.end))
    }
    return lines
  }

  private func describe(_ node: MarkdownNode) -> String {
    var words = ""
    if let detail = detail(of: node) {
      if node.kind == .orderedList { words += " from \(detail.start)" }
      if node.kind == .orderedList || node.kind == .bulletList, detail.isTight { words += " tight" }
      if let destination = detail.destination, !destination.isEmpty {
        words += " to \(quoted(destination))"
      }
      if let title = detail.title, !title.isEmpty { words += " title \(quoted(title))" }
      if let literal = detail.literal { words += " = \(quoted(literal))" }
    } else if node.kind == .text || node.kind == .code || node.kind == .htmlInline {
      words += " \(quoted(source.text(node.content)))"
    }
    return words
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }
}
