/// The words of one language by which two rules look at the fields of feedback.
///
/// Data only: another language is one more file like `FeedbackWords+English.swift`, and a line
/// in `byLanguage`. All words are in lower case, with straight apostrophes.
struct FeedbackWords: Sendable {
  /// What each word can be.
  let lexicon: Lexicon<FeedbackWord>
  /// Judgements of several words.
  let judgementPhrases: Phrases
  /// Claims about intention or feeling of several words.
  let intentionPhrases: Phrases
  /// What after a mental verb makes it an outer one: think aloud.
  let outerSenses: [WordKey: WordSet]

  init(
    _ words: [(FeedbackWord, String)], judgementPhrases: Phrases, intentionPhrases: Phrases,
    outerSenses: [(String, String)]
  ) {
    lexicon = Lexicon(
      words,
      [
        (.judgementPhrase, judgementPhrases.firstWords),
        (.intentionPhrase, intentionPhrases.firstWords),
      ])
    self.judgementPhrases = judgementPhrases
    self.intentionPhrases = intentionPhrases
    self.outerSenses = outerSenses.reduce(into: [:]) { $0[WordKey($1.0)] = WordSet($1.1) }
  }

  /// The words of each language, by its code.
  static let byLanguage: [String: FeedbackWords] = ["en": english]
}

/// What a word of feedback can be.
struct FeedbackWord: OptionSet, Sendable {
  let rawValue: UInt32

  /// Who feedback is about: `you`, and third persons; the names of the plan's people, too.
  static let person = FeedbackWord(rawValue: 1 << 0)
  /// The one who writes: `i`, `we`.
  static let speaker = FeedbackWord(rawValue: 1 << 1)
  /// A form of to be, or of to seem.
  static let copula = FeedbackWord(rawValue: 1 << 2)
  /// What may stand between a person and what is said of them: other verb forms and adverbs.
  static let filler = FeedbackWord(rawValue: 1 << 3)
  /// A verb by which somebody's words are reported.
  static let reporting = FeedbackWord(rawValue: 1 << 4)
  /// A verb that reports words only when a clause or a mark follows: to write that, and not to
  /// write a report.
  static let telling = FeedbackWord(rawValue: 1 << 18)
  /// What begins the clause that is told: that, how.
  static let content = FeedbackWord(rawValue: 1 << 19)
  /// A word that is somebody's own, as a verb before it says.
  static let reported = FeedbackWord(rawValue: 1 << 20)
  /// What makes the clause after it a question or a condition.
  static let questioning = FeedbackWord(rawValue: 1 << 5)
  /// What joins two words of a kind.
  static let joint = FeedbackWord(rawValue: 1 << 6)

  /// A judgement wherever it stands.
  static let judgement = FeedbackWord(rawValue: 1 << 7)
  /// A judgement when it is said of a person, or before conduct; else often a technical word.
  static let trait = FeedbackWord(rawValue: 1 << 8)
  /// A judgement when it is said of something, or before performance.
  static let evaluation = FeedbackWord(rawValue: 1 << 9)
  /// What traits show in: attitude, manner.
  static let conduct = FeedbackWord(rawValue: 1 << 10)
  /// What is evaluated in work with people: job, answer.
  static let performance = FeedbackWord(rawValue: 1 << 11)
  /// A word that leaves no exception, said of a person.
  static let absolute = FeedbackWord(rawValue: 1 << 12)
  /// What makes a judgement of the word after it, said of a person: too quiet.
  static let excess = FeedbackWord(rawValue: 1 << 21)
  /// What a person did is judged by, as the last word of a clause: you handled the guest well.
  static let praise = FeedbackWord(rawValue: 1 << 22)
  /// What shows that such a word is none of praise: as well, is well.
  static let notPraised = FeedbackWord(rawValue: 1 << 23)
  /// Whose something is: your.
  static let possessive = FeedbackWord(rawValue: 1 << 24)
  /// A number, which makes a fact of what is too much.
  static let measure = FeedbackWord(rawValue: 1 << 26)
  /// A little word, which is no judgement after `too`.
  static let function = FeedbackWord(rawValue: 1 << 25)
  /// The first of a judgement of several words.
  static let judgementPhrase = FeedbackWord(rawValue: 1 << 13)

  /// A verb of wanting, thinking or feeling, said of another person.
  static let mentalVerb = FeedbackWord(rawValue: 1 << 14)
  /// A word for an inner state, after a form of to be.
  static let mentalState = FeedbackWord(rawValue: 1 << 15)
  /// An adverb that claims an intention.
  static let intention = FeedbackWord(rawValue: 1 << 16)
  /// The first of a claim of several words.
  static let intentionPhrase = FeedbackWord(rawValue: 1 << 17)
}
