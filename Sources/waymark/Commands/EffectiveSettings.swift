import WaymarkCheck
import WaymarkPlan
import WaymarkSource

/// The settings of a programme as a `waymark.yml` that says where each value comes from.
///
/// Read back, it gives the same settings: what no setting of the file stands for is a remark.
struct EffectiveSettings {
  let programme: Programme

  var text: String {
    let opening =
      programme.source.map { "The settings of \(PathText.oneLine($0.path))." }
      ?? "No waymark.yml was found: the defaults."
    var lines = ["# \(opening)"]
    lines.append(optional("programme", configuration.programme, otherwise: "no name"))
    lines.append(list("plans", configuration.plans, otherwise: "all .md files"))
    lines.append(list("exclude", configuration.exclude, otherwise: "none"))
    lines.append(list("skills", configuration.settings.framework, otherwise: "no framework"))
    lines += languageAndWords
    lines.append(
      optional(
        "audience", configuration.audience?.rawValue, otherwise: "pair, and programme for a site"))
    lines.append(optional("templates", configuration.templates, otherwise: "the built-in ones"))
    let limit = configuration.reading.sizeLimit
    lines.append(
      line("size_limit", "\(limit)", isSet: limit != Configuration().reading.sizeLimit))
    lines += mapping(.people, otherwise: "nobody")
    lines.append("thresholds:")
    for threshold in ThresholdKey.all {
      let value = threshold.value(in: configuration.settings.thresholds)
      lines.append("  " + line(threshold.name, "\(value)", isSet: value != threshold.standard))
    }
    lines.append("rules:")
    for rule in allRules {
      let severity = configuration.settings.severity(of: rule)?.rawValue ?? "off"
      let isSet = configuration.settings.severities[rule.id] != nil
      lines.append("  " + line(rule.id.name, severity, isSet: isSet))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var configuration: Configuration { programme.configuration }

  private var origin: String { PathText.oneLine(programme.source?.path ?? "waymark.yml") }

  /// In the order of the file: words belong to the language that is set before them, and may be
  /// those of a language that is chosen after them.
  private var languageAndWords: [String] {
    let language = configuration.reading.language
    let isSet = language != Configuration().reading.language
    let words = mapping(.vocabulary, otherwise: "the built-in words")
    let places = configuration.places
    if let first = places[.vocabulary], let second = places[.language], first < second {
      return words + [line("language", language, isSet: isSet)]
    }
    return [line("language", language, isSet: isSet)] + words
  }

  private func line(_ key: String, _ value: String, isSet: Bool) -> String {
    "\(key): \(YAMLText.scalar(value)) # \(isSet ? origin : "default")"
  }

  private func optional(_ key: String, _ value: String?, otherwise: String) -> String {
    value.map { line(key, $0, isSet: true) } ?? "# \(key): default: \(otherwise)"
  }

  private func list(_ key: String, _ values: [String], otherwise: String) -> String {
    if values.isEmpty { return "\(key): [] # default: \(otherwise)" }
    return "\(key): \(YAMLText.list(values)) # \(origin)"
  }

  /// A setting with keys of its own, all of them as the file has them.
  private func mapping(_ key: ConfigurationKey, otherwise: String) -> [String] {
    guard let value = configuration.mappings[key], value.pairs?.isEmpty == false else {
      return ["\(key.rawValue): {} # default: \(otherwise)"]
    }
    return ["\(key.rawValue): # \(origin)"] + YAMLText.lines(of: value, indent: "  ")
  }
}
