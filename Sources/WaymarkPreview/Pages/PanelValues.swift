import WaymarkSource

/// What the panel beside a page shows.
struct PanelValues: Codable, Sendable {
  /// Whom the preview is for.
  var readers: String
  /// The plan's file; empty on pages across plans.
  var file = ""
  var isPlan = false
  var findings: [ReadableFinding] = []
  /// The files that are not shown, with their own pages that say why.
  var problems: [Problem] = []
  var errors = 0
  var warnings = 0
  var hints = 0
  var errorsText = ""
  var warningsText = ""
  var hintsText = ""
  var hasAny = false

  /// A file that cannot be shown.
  struct Problem: Codable, Sendable {
    var href: String
    var place: String
    var message: String
  }

  /// Counts what there is to show.
  init(readers: String, findings: [ReadableFinding], problems: [Problem] = []) {
    self.readers = readers
    self.findings = findings
    self.problems = problems
    func count(_ severity: Severity) -> Int {
      findings.filter { $0.severity == severity.rawValue }.count
    }
    errors = count(.error) + problems.count
    warnings = count(.warning)
    hints = count(.hint)
    errorsText = Self.counted(errors, "error")
    warningsText = Self.counted(warnings, "warning")
    hintsText = Self.counted(hints, "hint")
    hasAny = errors + warnings + hints > 0
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
