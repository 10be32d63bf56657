import WaymarkSource

/// What a rule says about itself, for the terminal.
public enum RuleExplanation {
  /// The rule's documentation as plain text, in lines of at most 80 characters.
  ///
  /// Only a line of an example can be longer: it stands as in a plan.
  public static func text(for rule: any Rule.Type) -> String {
    let documentation = rule.documentation
    var parts = [
      "\(rule.id.name): \(rule.severity.rawValue)\n\(rule.group.rawValue)",
      paragraph(documentation.summary),
      section("Why", paragraph(documentation.why, indent: "  ")),
      section("Practices", practices(documentation.practices)),
    ]
    if !documentation.source.isEmpty {
      parts.append(section("Source", paragraph(documentation.source, indent: "  ")))
    }
    parts.append(section("A plan with it", example(documentation.bad)))
    parts.append(
      section("What is said", example(RuleExample(documentation.bad).findings(of: rule))))
    parts.append(section("Without it", example(documentation.good)))
    if let fix = documentation.fix {
      parts.append(section("Fix", paragraph(fix, indent: "  ")))
    }
    if documentation.dependsOnToday {
      parts.append(
        section("Today", paragraph(RuleDocumentation.todayRemark, indent: "  ")))
    }
    parts.append(section("To accept it", "  \(rule.allowComment)"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func section(_ title: String, _ body: String) -> String {
    "\(title)\n\(body)"
  }

  private static func paragraph(_ text: String, indent: String = "") -> String {
    TextWrapping.wrapped(text, width: 80, indent: indent)
  }

  private static func practices(_ practices: [Practice]) -> String {
    practices.map { paragraph("\($0.name) \($0.statement)", indent: "  ") }
      .joined(separator: "\n")
  }

  private static func example(_ text: String) -> String {
    TextWrapping.indented(text, by: "    ")
  }
}

extension Rule {
  /// The comment that silences the rule for the next item.
  static var allowComment: String { "<!-- waymark: allow \(id.name) -->" }
}

extension RuleDocumentation {
  /// What is said of rules whose findings change from day to day.
  static var todayRemark: String {
    "It depends on today; --today sets another day. The examples are checked on \(exampleDay)."
  }
}
