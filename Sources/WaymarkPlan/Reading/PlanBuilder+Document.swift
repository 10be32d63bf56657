import WaymarkMarkdown
import WaymarkSource

// What concerns the whole document: allow comments, boxes without meaning, broken markup.
extension PlanBuilder {
  /// Finds boxes that are prose, boxes that are not written right, and headings that are none.
  func findStrayCheckboxes() {
    let nodes = document.nodes
    for index in nodes.indices {
      switch nodes[index].kind {
      case .item:
        if nodes[index].checkbox != 0 {
          if !usedItems.contains(index) {
            plan.strayCheckboxes.append(firstLine(of: nodes[index].range))
          }
        } else if let malformed = malformedBox(in: nodes[index].content) {
          reportMalformed(malformed)
        }
      case .heading: reportAccidental(nodes[index])
      case .paragraph where nodes[index].parent == 0: reportHeadingWithoutSpace(nodes[index])
      default: break
      }
    }
  }

  private func reportMalformed(_ box: MalformedBox) {
    let right = box.isDone ? "[x]" : "[ ]"
    let written = source.text(box.range)
    let cure = box.isTight ? "write \(right) and a space" : "write \(right)"
    report(
      "checkbox-malformed",
      written == right
        ? "\"\(written)\" is no checkbox without a space after it"
        : "\"\(written)\" is no checkbox in Markdown",
      at: box.range, help: cure,
      fixes: [Fix(cure, .safe, [TextEdit(box.range, with: box.isTight ? right + " " : right)])])
  }

  /// A field line above `---`, or a line above an empty `-` bullet, is a heading by accident.
  private func reportAccidental(_ node: MarkdownNode) {
    guard node.level == 2, bytes[node.range.start] != UInt8(ascii: "#") else { return }
    let underline = source.lineRange(
      source.lineIndex(at: max(node.range.start, node.range.end - 1)))
    let marks = trimmed(ByteRange(max(underline.start, node.content.end), node.range.end))
    guard !marks.isEmpty, marks.start > node.content.end else { return }
    let words = trimmed(node.content)
    let lastLine = source.lineRange(source.lineIndex(at: max(words.start, words.end - 1)))
    let line = trimmed(ByteRange(max(lastLine.start, words.start), words.end))
    let endsWithColon = !line.isEmpty && bytes[line.end - 1] == UInt8(ascii: ":")
    let isField = fieldKey(at: line.start, limit: line.end) != nil || isItemLike(line)
    guard marks.count == 1 || endsWithColon || isField else { return }
    report(
      "accidental-heading",
      "\"\(source.text(line))\" is a heading, because of the \"\(source.text(marks))\" under it",
      at: line, help: "put an empty line between the two",
      fixes: [Fix("insert an empty line", .safe, [.insert(source.lineEnding, at: underline.start)])]
    )
  }

  private func isItemLike(_ line: ByteRange) -> Bool {
    line.count > 2
      && (bytes[line.start] == UInt8(ascii: "-") || bytes[line.start] == UInt8(ascii: "*"))
      && bytes[line.start + 1] == 0x20
  }

  /// `#Goals` and `##Wins` are paragraphs of the document itself; a lone hashtag is left alone.
  private func reportHeadingWithoutSpace(_ node: MarkdownNode) {
    var offset = node.range.start
    while offset < node.range.end {
      let line = firstLine(of: ByteRange(offset, node.range.end))
      let text = trimmed(line)
      var marks = text.start
      while marks < text.end, bytes[marks] == UInt8(ascii: "#") { marks += 1 }
      let count = marks - text.start
      if (1...6).contains(count), marks < text.end, Characters.isLetter(bytes[marks]) {
        let words = WordFolding.fold(bytes, marks..<text.end)
        let isKnown = sectionKind(called: words) != nil || kindWord(marks, text.end) != nil
        if isKnown || count > 1 {
          report(
            "heading-without-space", "\"\(source.text(text))\" is no heading without a space",
            at: text, help: "write a space after the #",
            fixes: [Fix("insert a space", .safe, [space(at: marks, before: text.end)])])
        }
      }
      offset = max(line.end, offset + 1)
      while offset < node.range.end, Characters.isSpace(bytes[offset]) { offset += 1 }
    }
  }

  /// A space where Markdown needs one; in place of a no-break space, if one stands there.
  private func space(at offset: Int, before limit: Int) -> TextEdit {
    Characters.isNoBreakSpace(bytes, at: offset, limit)
      ? TextEdit(ByteRange(offset, offset + 2), with: " ") : .insert(" ", at: offset)
  }

  // MARK: Allow comments

  /// Finds `<!-- waymark: allow RULE -->`, and what each silences.
  func readAllowances() {
    // The HTML blocks that were passed over last, so that many in a row are passed over once.
    var passed = 0..<0
    let nodes = document.nodes
    for index in nodes.indices
    where nodes[index].kind == .htmlBlock || nodes[index].kind == .htmlInline {
      let node = nodes[index]
      var offset = node.range.start
      while let comment = nextComment(from: offset, in: node.range) {
        offset = comment.end
        guard let (isForFile, rules) = allowedRules(in: comment), !rules.isEmpty else { continue }
        let scope =
          isForFile
          ? source.fullRange
          : node.kind == .htmlInline ? scopeOfInline(index) : scopeOfNext(after: index, &passed)
        plan.allowances.append(
          Allowance(rules: rules, scope: scope, isForFile: isForFile, range: comment))
      }
    }
  }

  private func nextComment(from start: Int, in range: ByteRange) -> ByteRange? {
    var offset = start
    while offset + 7 <= range.end {
      if bytes[offset] == UInt8(ascii: "<"), bytes[offset + 1] == UInt8(ascii: "!"),
        bytes[offset + 2] == UInt8(ascii: "-"), bytes[offset + 3] == UInt8(ascii: "-")
      {
        var end = offset + 4
        while end + 3 <= range.end {
          if bytes[end] == UInt8(ascii: "-"), bytes[end + 1] == UInt8(ascii: "-"),
            bytes[end + 2] == UInt8(ascii: ">")
          {
            return ByteRange(offset, end + 3)
          }
          end += 1
        }
        return nil
      }
      offset += 1
    }
    return nil
  }

  private func allowedRules(in comment: ByteRange) -> (Bool, [Located<String>])? {
    var offset = dates.skipSpaces(comment.start + 4, comment.end - 3)
    let limit = comment.end - 3
    func token() -> ByteRange? {
      while offset < limit, Characters.isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: ",")
      {
        offset += 1
      }
      let start = offset
      while offset < limit, !Characters.isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: ",") {
        offset += 1
      }
      return offset > start ? ByteRange(start, offset) : nil
    }
    guard let name = token(), source.text(name) == "waymark:", let verb = token() else {
      return nil
    }
    let word = source.text(verb)
    guard word == "allow" || word == "allow-file" else { return nil }
    var rules: [Located<String>] = []
    while let rule = token() { rules.append(Located(source.text(rule), rule)) }
    return (word == "allow-file", rules)
  }

  /// The item or block that an inline comment stands in.
  private func scopeOfInline(_ index: Int) -> ByteRange {
    var parent = Int(document.nodes[index].parent)
    while parent > 0, document.nodes[parent].kind.isInline {
      parent = Int(document.nodes[parent].parent)
    }
    let above = Int(document.nodes[max(parent, 0)].parent)
    if above > 0, document.nodes[above].kind == .item { return document.nodes[above].range }
    if let entry = outline.entry(of: parent) { return outline.entries[entry].range }
    return document.nodes[max(parent, 0)].range
  }

  /// The next block; of a heading, all that is under it; of a list, its first item.
  private func scopeOfNext(after index: Int, _ passed: inout Range<Int>) -> ByteRange {
    var next = Int(document.nodes[index].end)
    let first = next
    if passed.contains(next) { next = passed.upperBound }
    while next < document.nodes.count, document.nodes[next].kind == .htmlBlock {
      next = Int(document.nodes[next].end)
    }
    if first < next { passed = first..<next }
    guard next < document.nodes.count else { return ByteRange(at: source.count) }
    if isList(next) { next += 1 }
    if let entry = outline.entry(of: next) { return outline.entries[entry].range }
    return document.nodes[next].range
  }
}
