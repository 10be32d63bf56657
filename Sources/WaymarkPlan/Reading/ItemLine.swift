import WaymarkSource

/// What the first line of an item or a heading says beside its words.
struct ItemLine {
  /// The words that are left.
  var title: Located<String>
  /// A short name before a colon or dash.
  var label: Located<String>?
  /// The kind word, as in `Milestone: …`.
  var word: Vocabulary.HeadingWord?
  /// Owner and dates; nothing is inherited yet.
  var assignment = Assignment()
  /// A status word or emoji.
  var status: Status?
  /// A date that the line starts with.
  var leadingDate: PlanDate?
  /// The audience in a final `(private)`.
  var audience: Audience?
  /// The reason in a final `(skipped: reason)`.
  var skipped: Located<String>?
  /// Where fields begin in lines below the words, as in `Owner: Ada`.
  var fieldsStart: Int?

  /// Whether something was said beside the words.
  var hasMetadata: Bool {
    assignment.owner != nil || assignment.due != nil || assignment.done != nil
      || assignment.start != nil || status != nil
  }
}

/// Which parts of a line are looked for.
struct LineParts: OptionSet {
  let rawValue: Int
  static let audience = LineParts(rawValue: 1)
  static let skipped = LineParts(rawValue: 2)
  static let metadata = LineParts(rawValue: 4)
  static let label = LineParts(rawValue: 8)
  static let leadingDate = LineParts(rawValue: 16)
  /// All that the heading of a goal or milestone may have.
  static let heading: LineParts = [.audience, .metadata, .label]
  /// All that an item may have.
  static let item: LineParts = [.audience, .metadata, .label]
}
