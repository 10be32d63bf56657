import WaymarkPlan
import WaymarkSource

/// Finds out which of some texts name a thing of the plan, by its label or its words.
///
/// People write "the retries need data first" and mean *Ship the invoice retry job*. So a text
/// names a thing when it has the thing's label, or two of the telling words of its title in some
/// form; one is enough where the title has only one.
///
/// Names come before texts: then only their words are kept of what is read.
struct NameIndex {
  private let names: [Name]
  private let wanted: WordSet
  private var textsByWord: [WordKey: [Int]] = [:]
  private(set) var textCount = 0

  /// What a text can name a thing by.
  private struct Name {
    let label: WordKey?
    let words: [WordKey]

    init(_ title: Located<String>, label: Located<String>?, in source: SourceText) {
      let labelWords = label.map { source.words(in: $0.range) } ?? []
      let words = source.words(in: title.range)
      let telling = words.filter(NameIndex.isTelling).map(\.stem)
      self.label = labelWords.count == 1 ? labelWords.first?.key : nil
      self.words = Array(Set(telling.isEmpty ? words.map(\.key) : telling))
    }
  }

  /// Takes the things to look for.
  init(of things: [(title: Located<String>, label: Located<String>?)], in source: SourceText) {
    names = things.map { Name($0.title, label: $0.label, in: source) }
    wanted = WordSet(names.flatMap(\.words) + names.compactMap(\.label))
  }

  /// Takes the milestones to look for.
  init(ofMilestones indices: [Int], in plan: CheckedPlan) {
    self.init(
      of: indices.map { (plan.milestones[$0].title, plan.milestones[$0].label) }, in: plan.source)
  }

  /// Adds the text of a range of a file.
  /// - Returns: its number, from 0.
  @discardableResult
  mutating func addText(_ range: ByteRange, of source: SourceText) -> Int {
    let number = textCount
    textCount += 1
    source.bytes.forEachWord(in: range) { word in
      if wanted.contains(word.key) { add(word.key, number) }
      if word.stem != word.key, wanted.contains(word.stem) { add(word.stem, number) }
    }
    return number
  }

  /// The numbers of the texts that name a thing, in order.
  /// - Parameter least: how many of its longer words a text must have; with 1, no text that may
  ///   be meant is left out.
  func textsNaming(_ name: Int, sharing least: Int = 2) -> [Int] {
    let name = names[name]
    var naming = Set(name.label.flatMap { textsByWord[$0] } ?? [])
    var wordCount = name.words.count
    var hits: [Int: Int] = [:]
    for word in name.words {
      guard let texts = textsByWord[word] else { continue }
      guard texts.count <= NameIndex.mostTexts else {
        wordCount -= 1
        continue
      }
      for text in texts { hits[text, default: 0] += 1 }
    }
    for (text, number) in hits where number >= min(least, wordCount) { naming.insert(text) }
    return naming.sorted()
  }

  /// A word of more texts than this tells nothing; so the cost stays linear.
  private static let mostTexts = 200

  private mutating func add(_ word: WordKey, _ number: Int) {
    if textsByWord[word]?.last != number { textsByWord[word, default: []].append(number) }
  }

  /// Whether a word tells one thing from another.
  private static func isTelling(_ word: SentenceWord) -> Bool {
    word.range.count >= 3 && !common.contains(word.key)
  }

  private static let common = WordSet(
    """
    about add after again all also and another any are before but can done each every first for
    from get give had has have her him his how into its least let make more new not off one our
    out over own set she some take than that the their them then they this through too use was
    what when who why with without you your
    """)
}
