public import WaymarkSource
import WaymarkTemplates

extension Vocabulary {
  /// The built-in vocabularies, by language.
  public static let builtIn: [String: Vocabulary] = {
    var result: [String: Vocabulary] = [:]
    for file in EmbeddedFile.inFolder("vocabulary") {
      let source = SourceText(path: "templates/\(file.path)", text: file.text)
      let (vocabulary, _) = Vocabulary.read(source)
      result[vocabulary.language] = vocabulary
    }
    return result
  }()

  /// The English vocabulary.
  public static var english: Vocabulary { builtIn["en"] ?? Vocabulary() }

  /// Reads a vocabulary file.
  /// - Parameter base: the words to add to; empty for a language of its own.
  /// - Returns: the vocabulary, and what in the file is not understood.
  public static func read(
    _ source: SourceText, addingTo base: Vocabulary = Vocabulary()
  ) -> (vocabulary: Vocabulary, problems: [YAMLReader.Problem]) {
    let (root, problem) = YAMLReader.read(source, source.fullRange)
    guard let root else { return (base, problem.map { [$0] } ?? []) }
    return read(root, addingTo: base)
  }

  /// Reads a vocabulary from YAML that is parsed already, as in `waymark.yml`.
  public static func read(
    _ root: YAMLValue, addingTo base: Vocabulary = Vocabulary()
  ) -> (vocabulary: Vocabulary, problems: [YAMLReader.Problem]) {
    var reader = VocabularyReader(vocabulary: base)
    reader.read(root)
    return (reader.vocabulary, reader.problems)
  }
}

/// Fills a vocabulary from its file.
private struct VocabularyReader {
  var vocabulary: Vocabulary
  var problems: [YAMLReader.Problem] = []

  /// The parts of a vocabulary file.
  private static let parts = [
    "language", "name", "sections", "headings", "fields", "statuses", "plan_statuses", "audiences",
    "dates", "cadences", "people", "placeholders", "check_ins", "metrics",
    "answers",
  ]

  mutating func read(_ root: YAMLValue) {
    for pair in root.pairs ?? [] {
      switch pair.key.value {
      case "language": vocabulary.language = pair.value.text ?? vocabulary.language
      case "name": vocabulary.name = pair.value.text ?? ""
      case "sections":
        readWords(pair.value, SectionKind.init(rawValue:), known: names(SectionKind.self)) {
          reader, kind, words in
          if reader.vocabulary.sectionWords[kind] == nil {
            reader.vocabulary.sectionWords[kind] = words.first?.value
          }
          Self.add(words, as: kind, to: &reader.vocabulary.sections, &reader.problems)
        }
      case "headings":
        readWords(pair.value, headingWord) { reader, kind, words in
          Self.add(words, as: kind, to: &reader.vocabulary.headings, &reader.problems)
        }
      case "fields": readFields(pair.value)
      case "statuses":
        readWords(pair.value, WorkStatus.init(rawValue:), known: names(WorkStatus.self)) {
          reader, status, words in
          if reader.vocabulary.statusWords[status] == nil {
            reader.vocabulary.statusWords[status] = words.first?.value
          }
          Self.add(words, as: status, to: &reader.vocabulary.statuses, &reader.problems)
        }
      case "plan_statuses":
        readWords(pair.value, PlanStatus.init(rawValue:), known: names(PlanStatus.self)) {
          reader, status, words in
          Self.add(words, as: status, to: &reader.vocabulary.planStatuses, &reader.problems)
        }
      case "audiences":
        readWords(pair.value, Audience.init(rawValue:), known: names(Audience.self)) {
          reader, audience, words in
          if reader.vocabulary.audienceWords[audience] == nil {
            reader.vocabulary.audienceWords[audience] = words.first?.value
          }
          Self.add(words, as: audience, to: &reader.vocabulary.audiences, &reader.problems)
        }
      case "dates": readDates(pair.value)
      case "cadences": readCadences(pair.value)
      case "people": readPeople(pair.value)
      case "placeholders": vocabulary.placeholders.formUnion(folded(pair.value))
      case "check_ins": vocabulary.skippedWords.formUnion(folded(pair.value["skipped"]))
      case "metrics": readMetrics(pair.value)
      case "answers":
        vocabulary.yes.formUnion(folded(pair.value["yes"]))
        vocabulary.no.formUnion(folded(pair.value["no"]))
      default: refuse(pair.key, "is no part of a vocabulary", known: Self.parts)
      }
    }
  }

  private func headingWord(_ name: String) -> Vocabulary.HeadingWord? {
    name == "goal" ? .goal : name == "milestone" ? .milestone : nil
  }

  private mutating func readWords<Kind>(
    _ value: YAMLValue, _ kindNamed: (String) -> Kind?, known: [String] = [],
    _ take: (inout VocabularyReader, Kind, [Located<String>]) -> Void
  ) {
    for pair in value.pairs ?? [] {
      guard let kind = kindNamed(pair.key.value) else {
        refuse(pair.key, "is not known here", known: known)
        continue
      }
      take(&self, kind, pair.value.texts)
    }
  }

  /// Adds words, but for those that mean something else already: a word means one thing in its
  /// place, and the meaning that it has is not taken from it without a word.
  private static func add<Kind: Equatable>(
    _ words: [Located<String>], as kind: Kind, to table: inout WordTable<Kind>,
    _ problems: inout [YAMLReader.Problem]
  ) {
    for word in words {
      let folded = WordFolding.fold(word.value)
      if let known = table[folded], known != kind {
        problems.append(
          YAMLReader.Problem(
            range: word.range,
            message: "\"\(word.value)\" means \(name(of: known)) already, and not"
              + " \(name(of: kind)) too: leave it out, or write another word"))
      } else {
        table[folded] = kind
      }
    }
  }

  /// How a vocabulary file names a meaning.
  private static func name<Kind>(of kind: Kind) -> String {
    if let kind = kind as? any RawRepresentable<String> { return "\"\(kind.rawValue)\"" }
    if let role = kind as? Role, case .other(let name) = role { return "\"\(name)\"" }
    return "\"\(kind)\""
  }

  private mutating func readFields(_ value: YAMLValue) {
    for place in value.pairs ?? [] {
      guard let fieldPlace = FieldPlace(rawValue: place.key.value) else {
        refuse(place.key, "is no place for fields")
        continue
      }
      readWords(place.value, FieldKind.init(rawValue:), known: names(FieldKind.self)) {
        reader, kind, words in
        if reader.vocabulary.fieldWords[kind] == nil {
          reader.vocabulary.fieldWords[kind] = words.first?.value
        }
        Self.add(words, as: kind, to: &reader.vocabulary.fields[fieldPlace.index], &reader.problems)
      }
    }
  }

  private mutating func readDates(_ value: YAMLValue) {
    for (index, names) in (value["months"]?.items ?? []).enumerated() {
      if vocabulary.dates.monthNames.count == index, let first = names.texts.first {
        vocabulary.dates.monthNames.append(first.value)
      }
      Self.add(names.texts, as: index + 1, to: &vocabulary.dates.months, &problems)
    }
    for (index, names) in (value["weekdays"]?.items ?? []).enumerated() {
      Self.add(names.texts, as: index + 1, to: &vocabulary.dates.weekdays, &problems)
    }
    vocabulary.dates.ordinals.formUnion(folded(value["ordinals"]))
    vocabulary.dates.fillers.formUnion(folded(value["fillers"]))
    vocabulary.dates.endOf.formUnion(folded(value["end_of"]))
    vocabulary.dates.week.formUnion(folded(value["week"]))
    vocabulary.dates.due.formUnion(folded(value["due"]))
    vocabulary.dates.done.formUnion(folded(value["done"]))
    vocabulary.dates.start.formUnion(folded(value["start"]))
    vocabulary.dates.range.formUnion(folded(value["range"]))
    vocabulary.dates.since.formUnion(folded(value["since"]))
  }

  private mutating func readCadences(_ value: YAMLValue) {
    for pair in value["phrases"]?.pairs ?? [] {
      let words = (pair.value.text ?? "").split(separator: " ")
      guard words.count == 2, let number = Int(words[0]), number > 0 else {
        refuse(pair.key, "needs a number of days or months, as in \"14 days\"")
        continue
      }
      vocabulary.cadences.phrases[WordFolding.fold(pair.key.value)] =
        words[1].hasPrefix("month") ? .months(number) : .days(number)
    }
    vocabulary.cadences.every.formUnion(folded(value["every"]))
    vocabulary.cadences.per.formUnion(folded(value["a"]))
    vocabulary.cadences.once.formUnion(folded(value["once"]))
    vocabulary.cadences.second.formUnion(folded(value["second"]))
    vocabulary.cadences.third.formUnion(folded(value["third"]))
    vocabulary.cadences.days.formUnion(folded(value["days"]))
    vocabulary.cadences.weeks.formUnion(folded(value["weeks"]))
    vocabulary.cadences.months.formUnion(folded(value["months"]))
    vocabulary.cadences.quarters.formUnion(folded(value["quarters"]))
  }

  private mutating func readPeople(_ value: YAMLValue) {
    vocabulary.people.titles.formUnion(folded(value["titles"]))
    vocabulary.people.degrees.formUnion(folded(value["degrees"]))
    if vocabulary.people.to.isEmpty, let word = value["to"]?.texts.first {
      vocabulary.wordBetweenSides = word.value
    }
    vocabulary.people.to.formUnion(folded(value["to"]))
    vocabulary.people.and.formUnion(folded(value["and"]))
    vocabulary.people.everyone.formUnion(folded(value["everyone"]))
    vocabulary.people.with.formUnion(folded(value["with"]))
    for pair in value["roles"]?.pairs ?? [] {
      let role: Role =
        switch pair.key.value {
        case "mentor": .mentor
        case "mentee": .mentee
        case "peer": .peer
        default: .other(pair.key.value)
        }
      Self.add(pair.value.texts, as: role, to: &vocabulary.people.roles, &problems)
    }
  }

  private mutating func readMetrics(_ value: YAMLValue) {
    for pair in value["kinds"]?.pairs ?? [] {
      guard let kind = MetricKind(rawValue: pair.key.value) else {
        refuse(pair.key, "is no kind of metric")
        continue
      }
      Self.add(pair.value.texts, as: kind, to: &vocabulary.metricKinds, &problems)
    }
    vocabulary.metricDateWords.formUnion(folded(value["date"]))
    vocabulary.storyWords.formUnion(folded(value["story"]))
  }

  private func folded(_ value: YAMLValue?) -> [String] {
    value?.texts.map { WordFolding.fold($0.value) } ?? []
  }

  private func names<Kind: CaseIterable & RawRepresentable<String>>(_: Kind.Type) -> [String] {
    Kind.allCases.map(\.rawValue)
  }

  private mutating func refuse(_ key: Located<String>, _ reason: String, known: [String] = []) {
    let near = NearestName.matches(for: key.value, in: known).first.map {
      "; did you mean \"\($0)\"?"
    }
    problems.append(
      YAMLReader.Problem(range: key.range, message: "\"\(key.value)\" \(reason)\(near ?? "")"))
  }
}
