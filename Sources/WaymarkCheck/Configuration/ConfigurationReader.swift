import WaymarkPlan
import WaymarkSource

/// Reads `waymark.yml` into a configuration.
struct ConfigurationReader {
  let source: SourceText
  var configuration = Configuration()
  var diagnostics: [Diagnostic] = []

  init(source: SourceText) {
    self.source = source
    configuration.path = source.path
  }

  mutating func read() {
    let (root, problem) = YAMLReader.read(
      source, ByteRange(source.contentStart, source.count))
    if let problem {
      report(problem.message, at: problem.range, fixes: problem.fixes)
      configuration.doubt = problem.range
    }
    guard let root, !root.isEmpty else { return }
    guard let pairs = root.pairs else {
      report("a configuration is keys with values, not \(root.kindName)", at: root.range)
      configuration.doubt = root.range
      return
    }
    for pair in pairs {
      guard let key = ConfigurationKey(rawValue: pair.key.value) else {
        let known = ConfigurationKey.allCases.map(\.rawValue)
        unknown(pair.key, "key", known: known)
        let limits: [ConfigurationKey] = [.audience, .exclude, .plans]
        let nearest = NearestName.matches(for: pair.key.value.lowercased(), in: known).first
        if limits.contains(where: { $0.rawValue == nearest }) {
          configuration.doubt = pair.key.range
        }
        continue
      }
      configuration.places[key] = pair.key.range
      guard !pair.value.isEmpty else { continue }
      read(key, pair)
    }
  }

  private mutating func read(_ key: ConfigurationKey, _ pair: YAMLValue.Pair) {
    let value = pair.value
    switch key {
    case .programme: configuration.programme = text(pair)
    case .plans, .exclude:
      let globs = texts(pair)
      if key == .plans { configuration.plans = globs } else { configuration.exclude = globs }
      if value.items == nil, value.text == nil { configuration.doubt = pair.key.range }
    case .people: readPeople(pair)
    case .skills: configuration.settings.framework = texts(pair)
    case .rules: readRules(pair)
    case .thresholds: readThresholds(pair)
    case .vocabulary: readVocabulary(pair)
    case .language:
      guard let language = text(pair) else { return }
      if configuration.reading.vocabularies[language] == nil {
        report(
          "\"\(language)\" is no language that plans are read in", at: value.range,
          help: "known: \(configuration.reading.vocabularies.keys.sorted().joined(separator: ", "))"
        )
      } else {
        configuration.reading.language = language
      }
    case .templates: configuration.templates = text(pair)
    case .audience:
      guard let word = text(pair) else {
        configuration.doubt = pair.key.range
        return
      }
      if let audience = Audience(rawValue: word) {
        configuration.audience = audience
      } else {
        // Nobody knows who was meant, so that nobody is told more than everyone may know.
        configuration.audience = .everyone
        report(
          "\"\(word)\" is no audience", at: value.range,
          help: "write public, programme, pair or self; until then it is public")
      }
    case .sizeLimit:
      if let limit = number(pair, in: 1024...(1 << 30)) { configuration.reading.sizeLimit = limit }
    }
  }

  private mutating func readPeople(_ pair: YAMLValue.Pair) {
    guard let people = pair.value.pairs else {
      wrongType(pair, "handles with names, as in {ines: Inês Carvalho}")
      return
    }
    configuration.mappings[.people] = pair.value
    for person in people {
      readKeys(of: person)
      let handle = person.key.value.lowercased()
      let name = person.value.text ?? person.value["name"]?.text
      guard let name, !name.isEmpty else {
        report("\"\(person.key.value)\" has no name", at: person.key.range)
        continue
      }
      configuration.reading.directory[handle.hasPrefix("@") ? String(handle.dropFirst()) : handle] =
        name
    }
  }

  /// Finds what is not known of a person who is more than a name.
  private mutating func readKeys(of person: YAMLValue.Pair) {
    let known = PersonKey.allCases.map(\.rawValue)
    for pair in person.value.pairs ?? [] {
      if !known.contains(pair.key.value) {
        unknown(pair.key, "key of a person", known: known)
      } else if pair.value.text == nil {
        wrongType(pair, "text")
      }
    }
  }

  private mutating func readRules(_ pair: YAMLValue.Pair) {
    guard let rules = pair.value.pairs else {
      wrongType(pair, "rules with severities, as in {stale-milestone: hint}")
      return
    }
    for rule in rules {
      guard let known = rulesByName[rule.key.value] else {
        unknown(rule.key, "rule", known: rulesByName.keys.sorted())
        continue
      }
      let word = rule.value.text ?? ""
      if word == "off" {
        configuration.settings.severities[known.id] = .some(nil)
      } else if let severity = Severity(rawValue: word) {
        configuration.settings.severities[known.id] = severity
      } else {
        report(
          "\"\(word)\" is no severity", at: rule.value.range,
          help: "write error, warning, hint or off")
      }
    }
  }

  private mutating func readThresholds(_ pair: YAMLValue.Pair) {
    guard let pairs = pair.value.pairs else {
      wrongType(pair, "names with numbers, as in {goals: 5}")
      return
    }
    for threshold in pairs {
      guard let key = ThresholdKey.all.first(where: { $0.name == threshold.key.value }) else {
        unknown(threshold.key, "threshold", known: ThresholdKey.all.map(\.name))
        continue
      }
      if let number = number(threshold, in: key.range) {
        configuration.settings.thresholds[keyPath: key.path] = number
      }
    }
  }

  private mutating func readVocabulary(_ pair: YAMLValue.Pair) {
    let value = pair.value
    guard value.pairs != nil else {
      wrongType(pair, "parts with words, as in {sections: {goals: [Ziele]}}")
      return
    }
    configuration.mappings[.vocabulary] = value
    let language = value["language"]?.text ?? configuration.reading.language
    let base = configuration.reading.vocabularies[language] ?? Vocabulary()
    let (vocabulary, problems) = Vocabulary.read(value, addingTo: base)
    configuration.reading.vocabularies[language] = vocabulary
    for problem in problems { report(problem.message, at: problem.range) }
  }

  // MARK: Values

  private mutating func text(_ pair: YAMLValue.Pair) -> String? {
    guard let text = pair.value.text else {
      wrongType(pair, "text")
      return nil
    }
    return text
  }

  private mutating func texts(_ pair: YAMLValue.Pair) -> [String] {
    if pair.value.pairs != nil {
      wrongType(pair, "a list")
      return []
    }
    return pair.value.texts.map(\.value)
  }

  private mutating func number(_ pair: YAMLValue.Pair, in range: ClosedRange<Int>) -> Int? {
    guard let number = pair.value.text.flatMap({ Int($0) }), range.contains(number) else {
      report(
        "\"\(pair.key.value)\" takes a whole number from \(range.lowerBound) to \(range.upperBound)",
        at: pair.value.range)
      return nil
    }
    return number
  }

  private mutating func wrongType(_ pair: YAMLValue.Pair, _ wanted: String) {
    report(
      "\"\(pair.key.value)\" is \(pair.value.kindName); it takes \(wanted)", at: pair.key.range)
  }

  private mutating func unknown(_ key: Located<String>, _ what: String, known: [String]) {
    let near = NearestName.matches(for: key.value, in: known)
    report(
      "\"\(key.value)\" is no \(what) that is known", at: key.range,
      help: near.first.map { "did you mean \"\($0)\"?" }
        ?? (known.count < 6
          ? "known: \(known.joined(separator: ", "))"
          : "the names that are known are those of \"waymark config\""))
  }

  private mutating func report(
    _ message: String, at range: ByteRange, help: String? = nil, fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: ConfigurationFault.id, range: range, message: message, help: help, fixes: fixes))
  }
}
