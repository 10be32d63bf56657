import WaymarkCheck
import WaymarkPlan
import WaymarkSource

/// Checks many plans on all cores, in a stable order, a batch at a time.
struct CheckRun {
  let opener: PlanOpener
  let today: CalendarDate
  /// The paths that the user named: what reading found in a file of these is said even where there
  /// is nothing of a plan in it yet.
  var named: Set<String> = []

  /// So many files are held at once.
  private static let batch = 256

  /// Checks what was found, and hands over each file in order with its part in each format.
  func forEach(
    _ found: [PlanFinder.Found], formats: [any FindingsFormat],
    _ body: (CheckedFile, [[UInt8]]) throws -> Void
  ) throws {
    try found.inBatches(
      of: Self.batch,
      transform: { found in
        let file = check(found)
        return (file, formats.map { $0.part(for: file) })
      },
      { try body($0.0, $0.1) })
  }

  /// Checks one file.
  func check(_ found: PlanFinder.Found) -> CheckedFile {
    switch found {
    case .unreadable(let error):
      return CheckedFile(
        path: error.path, source: nil, findings: [], outcome: .unreadable(error.explanation))
    case .plan(let path):
      do {
        return check(try opener.read(path))
      } catch {
        return CheckedFile(
          path: path, source: nil, findings: [], outcome: .unreadable(error.explanation))
      }
    }
  }

  /// Checks one plan with the rules of its programme.
  func check(_ plan: Plan) -> CheckedFile {
    let programme = opener.programmes.programme(of: plan.path)
    let isMeantAsPlan = named.contains(plan.path) && !plan.diagnostics.isEmpty
    if !plan.isPlan, !plan.isRefused, !plan.hasBrokenFrontMatter, !isMeantAsPlan {
      return CheckedFile(path: plan.path, source: plan.source, findings: [], outcome: .skipped)
    }
    let findings = Checker(programme.rules, today: today).check(plan)
    return CheckedFile(
      path: plan.path, source: plan.source, findings: findings,
      outcome: plan.isRefused ? .failed : .plan)
  }

  /// What is wrong with a programme's configuration, as a file with findings.
  func configurationFile(_ programme: Programme) -> CheckedFile {
    CheckedFile(
      path: programme.source?.path ?? "", source: programme.source,
      findings: programme.diagnostics.map { Finding($0, severity: .error) }, outcome: .failed)
  }
}

extension CheckSummary {
  /// Counts the findings of a file that is no plan.
  mutating func add(findingsOf file: CheckedFile) {
    let failedBefore = failed
    add(file)
    failed = failedBefore
  }
}
