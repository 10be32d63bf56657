/// Finds out which entry of a later version is which of an earlier one.
///
/// Entries have no identity on disk: people reword titles and move lines. So the same words under
/// the same parent come first, then the same words anywhere, then the same label, then what is
/// left under a parent by the words they share.
struct EntryMatching {
  /// An entry as it is compared.
  struct Key {
    /// Its words in lower case.
    let words: String
    /// Its label in lower case; empty without one.
    var label = ""
    /// What it stands in; the same number in both versions.
    let parent: Int
  }

  /// The later entry of each earlier one.
  private(set) var later: [Int: Int] = [:]
  /// The earlier entry of each later one.
  private(set) var earlier: [Int: Int] = [:]

  /// Rewording is looked for among so many pairs; beyond, what is not the same is another.
  private static let mostPairs = 40_000

  /// Matches the entries of two versions.
  init(_ old: [Key], _ new: [Key]) {
    match(old, new) { "\($0.parent)\u{0}\($0.words)" }
    match(old, new) { $0.words.isEmpty ? nil : $0.words }
    match(old, new) { $0.label.isEmpty ? nil : "\($0.parent)\u{0}\($0.label)" }
    matchReworded(old, new)
  }

  /// Matches what has the same name and is not matched yet, in order.
  private mutating func match(_ old: [Key], _ new: [Key], by name: (Key) -> String?) {
    var waiting: [String: [Int]] = [:]
    for index in old.indices.reversed() where later[index] == nil {
      if let name = name(old[index]) { waiting[name, default: []].append(index) }
    }
    for index in new.indices where earlier[index] == nil {
      guard let name = name(new[index]), let partner = waiting[name]?.popLast() else { continue }
      join(partner, index)
    }
  }

  private mutating func matchReworded(_ old: [Key], _ new: [Key]) {
    let lost = old.indices.filter { later[$0] == nil && !old[$0].words.isEmpty }
    let found = new.indices.filter { earlier[$0] == nil && !new[$0].words.isEmpty }
    guard !lost.isEmpty, !found.isEmpty, lost.count * found.count <= Self.mostPairs else { return }
    let oldWords = lost.map { Self.words(old[$0].words) }
    let newWords = found.map { Self.words(new[$0].words) }
    var likeness: [(share: Double, old: Int, new: Int)] = []
    for (oldIndex, oldSet) in oldWords.enumerated() {
      for (newIndex, newSet) in newWords.enumerated()
      where old[lost[oldIndex]].parent == new[found[newIndex]].parent {
        let common = oldSet.intersection(newSet).count
        guard common > 0 else { continue }
        let share = Double(common) / Double(max(oldSet.count, newSet.count))
        if share >= 0.5 { likeness.append((share, lost[oldIndex], found[newIndex])) }
      }
    }
    likeness.sort { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    for pair in likeness where later[pair.old] == nil && earlier[pair.new] == nil {
      join(pair.old, pair.new)
    }
  }

  private mutating func join(_ old: Int, _ new: Int) {
    later[old] = new
    earlier[new] = old
  }

  static func words(_ text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter && !$0.isNumber })
  }
}
