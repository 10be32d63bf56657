import WaymarkPlan
import WaymarkSource

/// Reads the fields of a plan's feedback as words of its language.
struct FeedbackText {
  /// A word of feedback, with what it can be.
  typealias Word = LexicalWord<FeedbackWord>

  /// The words of the language.
  let language: FeedbackWords
  private let bytes: [UInt8]
  private let names: WordSet

  /// - Returns: nil when there is no feedback, or no words for its language.
  init?(_ plan: CheckedPlan) {
    guard !plan.feedback.isEmpty, let language = FeedbackWords.byLanguage[plan.language] else {
      return nil
    }
    self.language = language
    bytes = plan.source.bytes
    names = plan.namesOfPeople
  }

  /// The words of a field; none when no word of it is one of some kinds.
  func words(of field: Field, with kinds: FeedbackWord) -> [Word] {
    let range = field.value.range
    guard !language.lexicon.kinds(in: range, of: bytes).isDisjoint(with: kinds) else { return [] }
    var words = language.lexicon.words(in: range, of: bytes)
    for index in words.indices where names.contains(words[index].key) {
      words[index].kinds.insert(.person)
    }
    return words
  }
}
