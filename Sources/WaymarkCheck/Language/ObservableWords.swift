/// The words of one language by which milestones are told from inner states.
///
/// Data only: another language is one more file like `ObservableWords+English.swift`, and a line
/// in `byLanguage`. All words are in lower case, with straight apostrophes.
struct ObservableWords: Sendable {
  /// What each word can be.
  let lexicon: Lexicon<ObservableWord>
  /// What may stand before the verb: to, I want to, continue to.
  let openings: Phrases
  /// Beginnings that name an inner state or a direction: learn, get better.
  let innerStates: Phrases
  /// Things that begin like an inner state: study group.
  let things: Phrases
  /// What says how one will see it: well enough to, on my own.
  let measures: Phrases
  /// How the noun of a deed ends: -ing.
  let gerund: String

  init(
    _ words: [(ObservableWord, String)], openings: Phrases, innerStates: Phrases, things: Phrases,
    measures: Phrases, gerund: String
  ) {
    lexicon = Lexicon(words)
    self.openings = openings
    self.innerStates = innerStates
    self.things = things
    self.measures = measures
    self.gerund = gerund
  }

  /// The words of each language, by its code.
  static let byLanguage: [String: ObservableWords] = ["en": english]
}

/// What a word of a milestone can be.
struct ObservableWord: OptionSet, Sendable {
  let rawValue: UInt32

  /// An inner state said of somebody: understands.
  static let innerPredicate = ObservableWord(rawValue: 1 << 0)
  /// A verb that names one when a quality follows: develop, build, gain.
  static let growth = ObservableWord(rawValue: 1 << 1)
  /// What grows inside: confidence, skills, understanding.
  static let quality = ObservableWord(rawValue: 1 << 2)
  /// What may follow a quality; before another noun it is part of a thing, as in skills matrix.
  static let functionWord = ObservableWord(rawValue: 1 << 3)
  /// A comparison without a measure: better, more.
  static let comparative = ObservableWord(rawValue: 1 << 4)
  /// A last word that says how, and not what: effectively.
  static let manner = ObservableWord(rawValue: 1 << 5)

  /// A number in words, from two.
  static let number = ObservableWord(rawValue: 1 << 6)
  /// A word for time that a number may count without measuring anything: months.
  static let span = ObservableWord(rawValue: 1 << 7)
  /// What stands before such a time: in, over.
  static let spanOpening = ObservableWord(rawValue: 1 << 8)
  /// A noun whose number is only a name: version, chapter.
  static let numbered = ObservableWord(rawValue: 1 << 9)
  /// What was done with something: shipped, signed.
  static let result = ObservableWord(rawValue: 1 << 10)
  /// A verb of what one can see: ship, present.
  static let deed = ObservableWord(rawValue: 1 << 11)
  /// What joins a deed to what is before: and, then.
  static let joint = ObservableWord(rawValue: 1 << 12)
  /// What begins a clause that is itself the object of learning: how, what.
  static let clause = ObservableWord(rawValue: 1 << 13)
  /// What leads to the way it is learnt: by.
  static let means = ObservableWord(rawValue: 1 << 14)
}
