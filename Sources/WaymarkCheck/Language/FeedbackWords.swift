/// The words of one language by which two rules look at the fields of feedback.
///
/// Data only: another language is one more file like `FeedbackWords+English.swift`, and a line
/// in `byLanguage`. All words are in lower case, with straight apostrophes.
struct FeedbackWords: Sendable {
  /// Who feedback is about: `you`, and third persons.
  var persons: Set<String>
  /// The one who writes: `i`, `we`.
  var speakers: Set<String>
  /// Forms of to be, and of to seem.
  var copulas: Set<String>
  /// What may stand between a person and what is said of them: other verb forms and adverbs.
  var fillers: Set<String>
  /// Verbs by which somebody's words are reported.
  var reporting: Set<String>
  /// What makes the clause after it a question or a condition.
  var questioning: Set<String>

  /// Judgements wherever they stand.
  var judgements: Set<String>
  /// Judgements said of a person, or before one of `conduct`; else often a technical word.
  var traits: Set<String>
  /// Judgements said of something, or before one of `performance`.
  var evaluations: Set<String>
  /// What traits show in: attitude, manner.
  var conduct: Set<String>
  /// What is evaluated in work with people: job, answer.
  var performance: Set<String>
  /// Words that leave no exception, said of a person.
  var absolutes: Set<String>
  /// Judgements of several words.
  var judgementPhrases: Phrases

  /// Verbs of wanting, thinking and feeling, said of another person.
  var mentalVerbs: Set<String>
  /// Words for inner states, after a form of to be.
  var mentalStates: Set<String>
  /// What after a mental verb makes it an outer one: think aloud.
  var outerSenses: [String: Set<String>]
  /// Adverbs that claim an intention.
  var intentions: Set<String>
  /// Claims about intention or feeling of several words.
  var intentionPhrases: Phrases

  /// The words of each language, by its code.
  static let byLanguage: [String: FeedbackWords] = ["en": english]
}

/// Sequences of words, found by their first.
struct Phrases: Sendable {
  private var restsByFirst: [String: [[String]]] = [:]

  /// Takes one phrase a line.
  init(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      restsByFirst[first, default: []].append(Array(words.dropFirst()))
    }
  }

  /// How many words of a phrase start at an index; 0 when none does.
  func length(in words: [SentenceWord], at index: Int) -> Int {
    guard let rests = restsByFirst[words[index].text] else { return 0 }
    var longest = 0
    for rest in rests where index + rest.count < words.count && rest.count >= longest {
      let fits = rest.indices.allSatisfy { offset in
        let word = words[index + 1 + offset]
        return word.text == rest[offset] && !word.startsSentence
      }
      if fits { longest = rest.count + 1 }
    }
    return longest
  }
}
