/// The words of one language by which milestones are told from inner states.
///
/// Data only: another language is one more file like `ObservableWords+English.swift`, and a line
/// in `byLanguage`. All words are in lower case, with straight apostrophes.
struct ObservableWords: Sendable {
  /// What may stand before the verb: to, I want to, continue to.
  var openings: Phrases
  /// Beginnings that name an inner state or a direction: learn, get better.
  var innerStates: Phrases
  /// The same said of somebody: understands.
  var innerPredicates: Set<String>
  /// Verbs that name one when a quality follows: develop, build, gain.
  var growth: Set<String>
  /// What grows inside: confidence, skills, understanding.
  var qualities: Set<String>
  /// What may follow a quality; before another noun it is part of a thing, as in skills matrix.
  var functionWords: Set<String>
  /// Comparisons without a measure: better, more.
  var comparatives: Set<String>
  /// Last words that say how, and not what: effectively.
  var manners: Set<String>
  /// Things that begin like an inner state: study group.
  var things: Phrases

  /// What says how one will see it: well enough to, on my own.
  var measures: Phrases
  /// Numbers in words, from two.
  var numbers: Set<String>
  /// Words for time that a number may count without measuring anything: months.
  var spans: Set<String>
  /// What stands before such a time: in, over.
  var spanOpenings: Set<String>
  /// Nouns whose number is only a name: version, chapter.
  var numbered: Set<String>
  /// What was done with something: shipped, signed.
  var results: Set<String>
  /// Verbs of what one can see: ship, present.
  var deeds: Set<String>
  /// What joins a deed to what is before: and, then.
  var joints: Set<String>
  /// What begins a clause that is itself the object of learning: how, what.
  var clauses: Set<String>
  /// What leads to the way it is learnt: by.
  var means: Set<String>
  /// How the noun of a deed ends: -ing.
  var gerund: String

  /// The words of each language, by its code.
  static let byLanguage: [String: ObservableWords] = ["en": english]
}
