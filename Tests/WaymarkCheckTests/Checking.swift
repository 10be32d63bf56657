import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkCheck

/// Checks a plan and compares what is found, line by line, with what is expected.
///
/// - Parameters:
///   - text: the plan.
///   - expected: the findings in the order of their places, each as `rule-id: the text found`;
///     a line break in the text found is written `⏎`.
///   - rules: the rules that count; all of them when none is named.
///   - day: the day that is taken as today.
func check(
  _ text: String, _ expected: String = "", only rules: RuleID...,
  on day: String = RuleDocumentation.exampleDay, settings: Settings = Settings(),
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let checked = Checked(text, on: day, settings: settings)
  let found = checked.findings
    .filter { rules.isEmpty || rules.contains($0.diagnostic.rule) }
    .map(checked.line)
  let wanted = expected.split(separator: "\n").map(String.init)
  #expect(found == wanted, sourceLocation: sourceLocation)
}

/// A plan with its findings.
struct Checked {
  let plan: Plan
  let findings: [Finding]

  init(
    _ bytes: [UInt8], on day: String, settings: Settings = RuleDocumentation.exampleSettings
  ) {
    plan = PlanReader().read(SourceText(path: "plan.md", bytes: bytes))
    let today = CalendarDate(iso: day) ?? CalendarDate(dayNumber: 0)
    findings = Checker(settings: settings, today: today).check(plan)
  }

  init(
    _ text: String, on day: String = RuleDocumentation.exampleDay,
    settings: Settings = RuleDocumentation.exampleSettings
  ) {
    self.init(Array(text.utf8), on: day, settings: settings)
  }

  /// The findings of one rule.
  func findings(of rule: RuleID) -> [Finding] {
    findings.filter { $0.diagnostic.rule == rule }
  }

  /// A finding as a line: the rule and the text found.
  func line(_ finding: Finding) -> String {
    "\(finding.diagnostic.rule): \(slice(finding))"
  }

  /// The text that a finding points at, on one line.
  func slice(_ finding: Finding) -> String {
    var slice = ""
    for character in plan.source.text(finding.diagnostic.range) {
      slice.append(character.isNewline ? "⏎" : character)
    }
    return slice
  }
}

/// Applies the fixes of findings round by round, as a person does who asks for all of them.
struct FixRounds {
  /// The file after the last round.
  private(set) var bytes: [UInt8]
  /// How many rounds changed something.
  private(set) var rounds = 0
  /// Whether a round came that changed nothing.
  private(set) var hasConverged = false

  /// - Parameter suggested: a rule whose suggested fixes are taken too, the first of each finding.
  init(_ bytes: [UInt8], on day: String, suggested: RuleID? = nil, atMost limit: Int = 10) {
    self.bytes = bytes
    while rounds <= limit {
      let findings = Checked(self.bytes, on: day).findings
      let edits = FixRounds.edits(of: findings, suggested: suggested)
      let next = edits.applied(to: self.bytes).bytes
      if next == self.bytes {
        hasConverged = true
        return
      }
      self.bytes = next
      rounds += 1
    }
  }

  /// The edits of the first fix of each finding; a fix that overlaps an earlier one waits.
  private static func edits(of findings: [Finding], suggested: RuleID?) -> [TextEdit] {
    var edits: [TextEdit] = []
    for diagnostic in findings.map(\.diagnostic) {
      let fix = diagnostic.fixes.first {
        $0.applicability != .suggested || diagnostic.rule == suggested
      }
      guard let fix else { continue }
      let collides = fix.edits.contains { edit in
        edits.contains { $0.range.overlaps(edit.range) || $0.range.start == edit.range.start }
      }
      if !collides { edits += fix.edits }
    }
    return edits
  }
}
