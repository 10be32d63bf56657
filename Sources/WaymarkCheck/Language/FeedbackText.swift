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
    for index in words.indices {
      if names.contains(words[index].key) { words[index].kinds.insert(.person) }
      if (0x30...0x39).contains(bytes[words[index].range.start]) {
        words[index].kinds.insert(.measure)
      }
    }
    markReported(&words)
    return words
  }

  /// Marks what somebody else said: from a verb that reports to the end of the sentence, and what
  /// stands between quotation marks.
  private func markReported(_ words: inout [Word]) {
    var isReported = false
    for index in words.indices {
      if words[index].startsSentence { isReported = false }
      isReported = isReported || words[index].isOne(of: .reporting) || tells(index, in: words)
      if isReported || words[index].isQuoted { words[index].kinds.insert(.reported) }
    }
  }

  /// Whether a verb such as to write is followed by what was written, as a clause or after a mark.
  private func tells(_ index: Int, in words: [Word]) -> Bool {
    guard words[index].isOne(of: .telling) else { return false }
    let rest = words[(index + 1)...].prefix(5).prefix { !$0.startsSentence }
    guard let next = rest.first else { return false }
    return next.isQuoted || next.range.start > words[index].range.end + 1
      || rest.contains { $0.isOne(of: .content) }
  }
}
