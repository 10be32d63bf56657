import WaymarkSource

// Headings that have the word of a section among others.
extension PlanBuilder {
  /// Reports headings such as `Goals for this year`, which are read as no section.
  ///
  /// They are not taken for one, since `Goals we dropped` looks the same. Nothing is said where the
  /// plan has such a section, nor of words that head much else too.
  func reportUnreadHeadings() {
    var missing: Set<SectionKind> = [.goals, .milestones, .checkIns, .actions]
    missing.subtract(plan.sections.map(\.kind))
    if !plan.goals.isEmpty { missing.remove(.goals) }
    if !plan.milestones.isEmpty { missing.remove(.milestones) }
    if !plan.checkIns.isEmpty { missing.remove(.checkIns) }
    guard !missing.isEmpty else { return }
    for section in plan.sections where section.kind == .unknown {
      guard let word = sectionWord(in: section.title.value, of: missing) else { continue }
      report(
        "heading-not-read",
        "\"\(section.title.value)\" is not read as \"\(word)\", which stands alone in a heading",
        at: section.title.range,
        help: "write \"\(word)\" alone, or leave the heading if it is about something else")
    }
  }

  /// The words for a section of some kinds that a heading begins with or, for goals and milestones,
  /// ends in.
  private func sectionWord(in title: String, of kinds: Set<SectionKind>) -> String? {
    guard title.utf8.count <= 80 else { return nil }
    let words = title.split(whereSeparator: \.isWhitespace)
    for count in stride(from: min(3, words.count - 1), to: 0, by: -1) {
      let first = words[0..<count].joined(separator: " ")
      if let kind = sectionKind(called: WordFolding.fold(first)), kinds.contains(kind) {
        return first
      }
      let last = words[(words.count - count)...].joined(separator: " ")
      if let kind = sectionKind(called: WordFolding.fold(last)), kinds.contains(kind),
        [.goals, .milestones].contains(kind)
      {
        return last.prefix(1).uppercased() + last.dropFirst()
      }
    }
    return nil
  }
}
