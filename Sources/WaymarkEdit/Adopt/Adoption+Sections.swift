import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

extension Adoption {
  /// Mends boxes and headings that no tool reads, and the boxes of word processors.
  mutating func mendMarks() {
    let mendable: Set<RuleID> = ["checkbox-malformed", "heading-without-space"]
    let fixes = plan.diagnostics.filter { mendable.contains($0.rule) }
      .compactMap { $0.fixes.first }
    apply(
      fixes.flatMap(\.edits),
      "\(fixes.count) \(fixes.count == 1 ? "mark" : "marks") mended that no tool reads")
    var edits: [TextEdit] = []
    for node in plan.document.nodes where node.kind == .item && node.checkbox == 0 {
      let text = source.text(node.content)
      guard let first = text.first, let box = Self.boxes[first] else { continue }
      let width = String(first).utf8.count
      let isTight = text.dropFirst().first.map { !$0.isWhitespace } ?? false
      edits.append(
        TextEdit(
          ByteRange(node.content.start, node.content.start + width),
          with: isTight ? box + " " : box))
    }
    apply(edits, "\(edits.count) drawn boxes are checkboxes")
  }

  private static let boxes: [Character: String] = [
    "☐": "[ ]", "□": "[ ]", "☑": "[x]", "☒": "[x]", "✓": "[x]", "✔": "[x]",
  ]

  /// Gives headings whose meaning is sure the word that a plan uses.
  mutating func nameSections() {
    // The synonyms are English; a plan in another language has words of its own.
    guard plan.language == "en" else { return }
    var edits: [TextEdit] = []
    for section in plan.sections where section.kind == .unknown {
      let words = HeadingSynonyms.folded(section.title.value)
      guard let kind = HeadingSynonyms.kinds[words] else { continue }
      let word =
        HeadingSynonyms.nearestWord(in: words) ?? reader.vocabulary(of: plan).word(for: kind)
      edits.append(TextEdit(section.title.range, with: word))
      understood.append(
        "line \(line(section.range.start)): \"\(section.title.value)\" is the section \(word)")
    }
    apply(edits)
  }

  /// Puts a heading over a row of dated headings, which are meetings, or of weeks with
  /// checkboxes, which are milestones.
  mutating func gatherSeries() {
    if !plan.sections.contains(where: { $0.kind == .checkIns }) {
      let days = plan.sections.filter {
        $0.kind == .unknown && reader.startsWithDay($0.title.value)
      }
      gather(days, as: .checkIns)
    }
    if !plan.sections.contains(where: { $0.kind == .milestones }), plan.milestones.isEmpty {
      let stretches = plan.sections.filter { section in
        section.kind == .unknown && HeadingSynonyms.isStretchOfTime(section.title.value)
          && plan.strayCheckboxes.contains { section.range.contains($0) }
      }
      gather(stretches, as: .milestones)
    }
  }

  private mutating func gather(_ members: [Section], as kind: SectionKind) {
    guard members.count >= 2, let first = members.first, let last = members.last,
      members.allSatisfy({ $0.level == first.level && $0.parent == first.parent })
    else { return }
    let word = reader.vocabulary(of: plan).word(for: kind)
    let siblings = plan.sections.filter {
      $0.level <= first.level && $0.range.start >= first.range.start
        && $0.range.start <= last.range.start
    }
    guard siblings.count == members.count else { return }
    if let parent = first.parent {
      // The heading above them all is theirs alone, so it can take the word.
      let children = plan.sections.filter { $0.parent == parent }
      let title = plan.sections[parent].title
      guard plan.sections[parent].kind == .unknown, children.count == members.count else { return }
      apply(
        [naming(title.range, word)],
        "line \(line(title.range.start)): \"\(title.value)\" is the section \(word)")
      return
    }
    // A later heading of level 1 is read like any heading, when the first is the title.
    let hasTitle = plan.document.nodes.contains {
      $0.kind == .heading && $0.level == 1 && $0.range.start < first.range.start
    }
    let isLast = !plan.sections.contains { $0.range.start >= last.range.end }
    guard first.level == 2, hasTitle else { return }
    // What comes after the last of them must not go under their heading too: they go down a level.
    guard let edits = isLast ? [] : lowering(ByteRange(first.range.start, last.range.end)) else {
      return
    }
    let heading = (isLast ? "# " : "## ") + word + source.lineEnding + source.lineEnding
    apply(
      [.insert(heading, at: first.range.start)] + edits,
      "line \(line(first.range.start)): \(members.count) headings are \(word)")
  }

  /// A word in the place of a heading's words; without any, that may be right after its signs.
  private func naming(_ title: ByteRange, _ word: String) -> TextEdit {
    let isTight = title.isEmpty && source.byte(at: title.start - 1) == UInt8(ascii: "#")
    return TextEdit(title, with: isTight ? " " + word : word)
  }

  /// The edits that put the headings of a part one level down; nil when one of them cannot.
  private func lowering(_ range: ByteRange) -> [TextEdit]? {
    var edits: [TextEdit] = []
    for node in plan.document.nodes
    where node.kind == .heading && range.contains(node.range) && node.parent == 0 {
      guard node.level < 6, source.bytes[node.range.start] == UInt8(ascii: "#") else { return nil }
      edits.append(.insert("#", at: node.range.start))
    }
    return edits
  }

  /// Makes the key results of an objective checkboxes, so that each is a milestone.
  mutating func markKeyResults() {
    var edits: [TextEdit] = []
    for node in plan.document.nodes where node.kind == .item && node.checkbox == 0 {
      let text = source.text(node.content)
      guard HeadingSynonyms.isKeyResult(text), isInGoal(node.range) else { continue }
      edits.append(.insert("[ ] ", at: node.content.start))
    }
    apply(edits, "\(edits.count) key results are milestones")
  }

  private func isInGoal(_ range: ByteRange) -> Bool {
    plan.goals.contains { $0.range.contains(range) && $0.range != range }
  }
}

extension PlanReader {
  /// The words of a plan's language.
  func vocabulary(of plan: Plan) -> Vocabulary {
    options.vocabularies[plan.language] ?? Vocabulary.english
  }
}
