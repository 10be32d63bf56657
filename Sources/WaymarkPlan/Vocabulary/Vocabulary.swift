/// The words that a plan's headings, fields and values are written with, in one language.
///
/// The words are data, one file a language in `templates/vocabulary/`; all keys here are folded.
public struct Vocabulary: Sendable {
  /// The language's code, such as `en`.
  public var language = "en"
  /// The language's name in that language.
  public var name = ""
  var sections: [String: SectionKind] = [:]
  var sectionWords: [SectionKind: String] = [:]
  var headings: [String: HeadingWord] = [:]
  var fields: [FieldPlace: [String: FieldKind]] = [:]
  var fieldWords: [FieldKind: String] = [:]
  var statuses: [String: WorkStatus] = [:]
  var planStatuses: [String: PlanStatus] = [:]
  var audiences: [String: Audience] = [:]
  var dates = DateWords()
  var cadences = CadenceWords()
  var people = PeopleWords()
  var skippedWords: Set<String> = []
  var metricKinds: [String: MetricKind] = [:]
  var metricDateWords: Set<String> = []
  var storyWords: Set<String> = []

  /// Makes a vocabulary without words.
  public init() {}

  /// The longest key, in bytes; nothing longer is looked up.
  static let longestKey = 40

  /// What a heading's kind word makes of it.
  enum HeadingWord: Sendable {
    case goal, milestone
  }

  /// The word that is written for a section kind.
  public func word(for kind: SectionKind) -> String {
    sectionWords[kind] ?? kind.rawValue
  }

  /// The word that is written for a field.
  public func word(for kind: FieldKind) -> String {
    fieldWords[kind] ?? kind.rawValue
  }

  /// What a field's key means in a place; nil for a word that is not in the vocabulary.
  func field(_ key: String, in place: FieldPlace) -> FieldKind? {
    fields[place]?[key]
  }
}

/// Where a field can stand; each place has its own keys.
enum FieldPlace: String, Sendable, CaseIterable {
  case plan, goal, milestone, column, feedback, metric, entry
  case checkIn = "check_in"
}

/// The words around dates.
struct DateWords: Sendable {
  var months: [String: Int] = [:]
  var monthNames: [String] = []
  var weekdays: [String: Int] = [:]
  var ordinals: Set<String> = []
  var fillers: Set<String> = []
  var week: Set<String> = []
  var due: Set<String> = []
  var done: Set<String> = []
  var start: Set<String> = []
  var range: Set<String> = []
  var since: Set<String> = []
}

/// The words of a cadence.
struct CadenceWords: Sendable {
  var phrases: [String: Cadence] = [:]
  var every: Set<String> = []
  var per: Set<String> = []
  var once: Set<String> = []
  var second: Set<String> = []
  var third: Set<String> = []
  var days: Set<String> = []
  var weeks: Set<String> = []
  var months: Set<String> = []
  var quarters: Set<String> = []
}

/// The words around people.
struct PeopleWords: Sendable {
  var titles: Set<String> = []
  var to: Set<String> = []
  var and: Set<String> = []
  var with: Set<String> = []
  var roles: [String: Role] = [:]
}
