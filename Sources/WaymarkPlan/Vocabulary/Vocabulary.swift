/// The words that a plan's headings, fields and values are written with, in one language.
///
/// The words are data, one file a language in `templates/vocabulary/`; all keys here are folded.
public struct Vocabulary: Sendable {
  /// The language's code, such as `en`.
  public var language = "en"
  /// The language's name in that language.
  public var name = ""
  var sections = WordTable<SectionKind>()
  var sectionWords: [SectionKind: String] = [:]
  var headings = WordTable<HeadingWord>()
  var fields = [WordTable<FieldKind>](repeating: WordTable(), count: FieldPlace.allCases.count)
  var fieldWords: [FieldKind: String] = [:]
  var audienceWords: [Audience: String] = [:]
  /// The word between who gives feedback and who receives it.
  public internal(set) var wordBetweenSides = "to"
  var statuses = WordTable<WorkStatus>()
  var statusWords: [WorkStatus: String] = [:]
  var planStatuses = WordTable<PlanStatus>()
  var audiences = WordTable<Audience>()
  var dates = DateWords()
  var cadences = CadenceWords()
  var people = PeopleWords()
  var placeholders = WordSet()
  var skippedWords = WordSet()
  /// What stands in a column such as Done in place of a day.
  var yes = WordSet()
  var no = WordSet()
  var metricKinds = WordTable<MetricKind>()
  var metricDateWords = WordSet()
  var storyWords = WordSet()

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

  /// The word that is written for a status.
  public func word(for status: WorkStatus) -> String {
    statusWords[status] ?? status.rawValue
  }

  /// The word that is written for an audience.
  public func word(for audience: Audience) -> String {
    audienceWords[audience] ?? audience.rawValue
  }

  /// What the header of a column in a table of milestones means; nil for an unknown word.
  public func meaning(ofColumn header: String) -> FieldKind? {
    let word = WordFolding.fold(header)
    return field(word, in: .column) ?? field(word, in: .milestone)
  }

  /// What a field's key means in a place; nil for a word that is not in the vocabulary.
  func field(_ key: String, in place: FieldPlace) -> FieldKind? {
    fields[place.index][key]
  }
}

/// Where a field can stand; each place has its own keys.
enum FieldPlace: String, Sendable, CaseIterable {
  case plan, goal, milestone, column, feedback, metric, entry
  case checkIn = "check_in"

  /// Its place in the order of the cases.
  var index: Int {
    switch self {
    case .plan: 0
    case .goal: 1
    case .milestone: 2
    case .column: 3
    case .feedback: 4
    case .metric: 5
    case .entry: 6
    case .checkIn: 7
    }
  }
}

/// The words around dates.
struct DateWords: Sendable {
  var months = WordTable<Int>()
  var monthNames: [String] = []
  var weekdays = WordTable<Int>()
  var ordinals = WordSet()
  var fillers = WordSet()
  /// Before a month or a quarter, of which the last day is meant.
  var endOf = WordSet()
  var week = WordSet()
  var due = WordSet()
  var done = WordSet()
  var start = WordSet()
  var range = WordSet()
  var since = WordSet()
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
  var titles = WordSet()
  var degrees = WordSet()
  var to = WordSet()
  var and = WordSet()
  var with = WordSet()
  var everyone = WordSet()
  var roles = WordTable<Role>()
}
