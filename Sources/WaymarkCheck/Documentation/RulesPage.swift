import WaymarkSource

/// The page of all rules, `docs/rules.md`, made from what the rules say about themselves.
public enum RulesPage {
  /// The whole page.
  public static func markdown() -> String {
    var parts = [introduction]
    for group in RuleGroup.allCases {
      let rules = allRules.filter { $0.group == group }
      guard !rules.isEmpty else { continue }
      parts.append("## \(group.rawValue)\n\n\(table(rules))")
      parts += rules.map(section)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static var introduction: String {
    """
    <!-- Made by `make generate` from what the rules say about themselves: change it there. -->

    # Rules

    `waymark check` knows \(allRules.count) rules. Each has a name for what it finds, a severity \
    and, where one is possible, a fix. `waymark explain RULE` shows one of them in the terminal.

    | Severity | It means |
    | --- | --- |
    | error | the plan contradicts itself or cannot be followed |
    | warning | it will let someone down |
    | hint | a coach would ask |

    A programme changes a severity, or switches a rule off, in `waymark.yml`. In one plan, a \
    comment accepts what a rule finds in the next item, or in the whole file; it names one rule \
    or several, with commas:

    ```markdown
    <!-- waymark: allow milestone-without-owner -->
    <!-- waymark: allow-file period-missing -->
    ```

    A **safe** fix keeps the meaning and is applied with `--fix`. An **unsafe** one is most likely \
    right, and needs `--unsafe-fixes`. A **suggested** one is shown and never applied unseen.

    The examples are the tests of the rules. They are checked as on \(RuleDocumentation.exampleDay).
    """
  }

  private static func table(_ rules: [any Rule.Type]) -> String {
    var lines = ["| Rule | Severity | Fix | What it finds |", "| --- | --- | --- | --- |"]
    for rule in rules {
      let name = rule.id.name
      let fix = rule.documentation.fix == nil ? "" : "yes"
      let summary = cell(rule.documentation.summary)
      lines.append("| [`\(name)`](#\(name)) | \(rule.severity.rawValue) | \(fix) | \(summary) |")
    }
    return lines.joined(separator: "\n")
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func section(_ rule: any Rule.Type) -> String {
    let documentation = rule.documentation
    var parts = [
      "### \(rule.id.name)",
      "\(documentation.summary) Severity: **\(rule.severity.rawValue)**.",
      oneLine(documentation.why),
      documentation.practices.map { "- \($0.name): \($0.statement)" }.joined(separator: "\n"),
    ]
    if !documentation.source.isEmpty {
      parts.append("Source: \(oneLine(documentation.source)).")
    }
    if documentation.dependsOnToday { parts.append(RuleDocumentation.todayRemark) }
    parts.append("A plan with it:\n\n\(fenced(documentation.bad, "markdown"))")
    let findings = RuleExample(documentation.bad).findings(of: rule)
    parts.append("What is said:\n\n\(fenced(findings, "text"))")
    parts.append("Without it:\n\n\(fenced(documentation.good, "markdown"))")
    if let fix = documentation.fix { parts.append("The fix \(oneLine(fix)).") }
    parts.append("To accept it: `\(rule.allowComment)`")
    return parts.joined(separator: "\n\n")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Text in a code block whose fence is longer than any in it.
  private static func fenced(_ text: String, _ language: String) -> String {
    var longest = 2
    var count = 0
    for character in text {
      count = character == "`" ? count + 1 : 0
      longest = max(longest, count)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }
}
