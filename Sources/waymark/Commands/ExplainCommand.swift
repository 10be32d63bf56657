import ArgumentParser
import WaymarkCheck
import WaymarkSource

/// Explains rules.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule finds, and why it is there.",
    discussion: """
      Without a name, all rules are listed. A finding ends with the name of its rule in brackets.
      """)

  @Argument(
    help: "The name of a rule.", completion: .list(allRules.map { $0.id.name }))
  var rule: String?

  @Flag(help: "Write the page of all rules as Markdown.")
  var markdown = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    if markdown {
      try output.write(RulesPage.markdown(), besides: .none)
      return
    }
    guard let name = rule else {
      try output.write(list(), besides: .none)
      return
    }
    guard name != ConfigurationFault.id.name else {
      try output.write(ConfigurationFault.explanation, besides: .none)
      return
    }
    guard let known = rulesByName[name] else {
      let names = rulesByName.keys + [ConfigurationFault.id.name]
      let near = NearestName.matches(for: name, in: names.sorted())
      let hint = near.first.map { "; did you mean \"\($0)\"?" } ?? ";"
      throw ValidationError(
        "\"\(name)\" is no rule that is known\(hint) \"waymark explain\" lists them all.")
    }
    try output.write(RuleExplanation.text(for: known), besides: .none)
  }

  /// Every rule by group: name, severity and what it finds.
  private func list() -> String {
    var text = ""
    for group in RuleGroup.allCases {
      let rules = allRules.filter { $0.group == group }
      guard !rules.isEmpty else { continue }
      if !text.isEmpty { text += "\n" }
      text += group.rawValue + "\n"
      let width = rules.map { $0.id.name.count }.max() ?? 0
      for rule in rules {
        let name = rule.id.name + String(repeating: " ", count: width - rule.id.name.count)
        let severity = rule.severity.rawValue
        let padding = String(repeating: " ", count: 7 - severity.count)
        text += "  \(name)  \(severity)\(padding)  \(rule.documentation.summary)\n"
      }
    }
    return text
  }
}
