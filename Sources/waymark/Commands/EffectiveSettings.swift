import WaymarkCheck
import WaymarkPlan
import WaymarkSource

/// The settings of a programme as a `waymark.yml` that says where each value comes from.
struct EffectiveSettings {
  let programme: Programme

  var text: String {
    let configuration = programme.configuration
    let standard = Configuration()
    var lines = [
      "# \(programme.source.map { "The settings of \($0.path)." } ?? "No waymark.yml was found: the defaults.")"
    ]
    // A key without a value is a remark, since what it takes is a text.
    lines.append(
      configuration.programme.map { line("programme", $0, isSet: true) }
        ?? "# programme: default: no name")
    lines.append(list("plans", configuration.plans, otherwise: "all .md files"))
    lines.append(list("exclude", configuration.exclude, otherwise: "none"))
    lines.append(list("skills", configuration.settings.framework, otherwise: "no framework"))
    lines.append(
      line(
        "language", configuration.reading.language,
        isSet: configuration.reading.language != standard.reading.language))
    lines.append(
      line(
        "audience", (configuration.audience ?? .pair).rawValue, isSet: configuration.audience != nil
      ))
    lines.append(
      configuration.templates.map { line("templates", $0, isSet: true) }
        ?? "# templates: default: the built-in ones")
    lines.append(
      line(
        "size_limit", "\(configuration.reading.sizeLimit)",
        isSet: configuration.reading.sizeLimit != standard.reading.sizeLimit))
    let directory = configuration.reading.directory
    lines.append(directory.isEmpty ? "people: {} # default: nobody" : "people:")
    for (handle, name) in directory.sorted(by: { $0.key < $1.key }) {
      lines.append("  " + line(handle, name, isSet: true))
    }
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

  private var origin: String { programme.source?.path ?? "waymark.yml" }

  private func line(_ key: String, _ value: String, isSet: Bool) -> String {
    let shown = value.isEmpty ? "" : " " + quoted(value)
    return "\(key):\(shown) # \(isSet ? origin : "default")"
  }

  private func list(_ key: String, _ values: [String], otherwise: String) -> String {
    if values.isEmpty { return "\(key): [] # default: \(otherwise)" }
    return "\(key): [\(values.map(quoted).joined(separator: ", "))] # \(origin)"
  }

  /// A YAML scalar, in quotes where it needs them.
  private func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == " "
    }
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
