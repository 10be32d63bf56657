public import WaymarkSource

/// A pattern in plans that a person would want to know about.
///
/// A rule is a type without instances, in a file of its name, listed in `allRules`. Its
/// documentation is data, from which `waymark explain`, `docs/rules.md` and the rule's tests
/// come.
public protocol Rule: Sendable {
  /// Its name: the type's name in kebab case. It names the pattern and reads after "allow".
  static var id: RuleID { get }
  /// What it belongs to.
  static var group: RuleGroup { get }
  /// How much it matters unless a programme says otherwise.
  static var severity: Severity { get }
  /// What it finds and why, with examples that are its tests.
  static var documentation: RuleDocumentation { get }

  /// Looks at a plan and reports what it finds.
  static func check(_ context: inout RuleContext)
}

/// The parts of a plan that rules are grouped by.
public enum RuleGroup: String, Sendable, CaseIterable {
  case file = "The file"
  case people = "People and dates"
  case milestones = "Milestones"
  case goals = "Goals"
  case cycle = "The cycle"
  case feedback = "Feedback"
  case sharedResponsibility = "Shared responsibility and measures"
}
