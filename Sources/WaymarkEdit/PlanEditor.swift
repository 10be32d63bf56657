import WaymarkMarkdown
public import WaymarkPlan
import WaymarkSource

/// Makes small, exact edits of one plan.
///
/// Every edit is read back before it is given out: it is made only when the plan then says what
/// was wanted, and all the rest as before.
public struct PlanEditor: Sendable {
  /// The plan as it was read.
  public let plan: Plan
  let reader: PlanReader
  let vocabulary: Vocabulary
  /// Where headings stand, in order.
  private let headings: [ByteRange]

  /// Makes an editor.
  /// - Parameters:
  ///   - plan: the plan as it was read.
  ///   - reader: what it was read with.
  public init(_ plan: Plan, reader: PlanReader) {
    self.plan = plan
    self.reader = reader
    vocabulary =
      reader.options.vocabularies[plan.language] ?? reader.options.vocabularies[
        reader.options.language]
      ?? Vocabulary.english
    headings = plan.document.nodes.lazy.filter { $0.kind == .heading }.map(\.range)
  }

  /// Whether a place is part of a heading, whose words links lead to; in O(log headings).
  func isInHeading(_ range: ByteRange) -> Bool {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].end < range.end { low = middle + 1 } else { high = middle }
    }
    return low < headings.count && headings[low].contains(range)
  }

  var source: SourceText { plan.source }
  var lineEnding: String { source.lineEnding }

  /// The first of several ways to edit after which the plan reads as wanted.
  /// - Parameters:
  ///   - expected: how many things of each kind there are to be afterwards.
  ///   - test: whether the plan says what was wanted.
  func firstThatHolds(
    _ ways: [[TextEdit]], expecting expected: PlanCounts, _ test: (Plan) -> Bool
  ) throws(EditProblem) -> PlanEdit {
    var lastResort: PlanEdit?
    for edits in ways {
      let (bytes, skipped) = edits.applied(to: source.bytes)
      guard skipped == 0 else { continue }
      let result = reader.read(SourceText(path: plan.path, bytes: bytes))
      guard PlanCounts(result) == expected, test(result) else { continue }
      if result.diagnostics.count <= plan.diagnostics.count { return PlanEdit(edits) }
      // A reason such as "see (@ada, later)" may itself be something to report.
      lastResort = lastResort ?? PlanEdit(edits)
    }
    if let lastResort { return lastResort }
    throw EditProblem(
      "the file was left as it is: no edit was found that says this and leaves all the rest as"
        + " it reads now; edit it by hand")
  }
}

/// How many things of each kind a plan has.
struct PlanCounts: Equatable {
  var goals, milestones, steps, actions, checkIns, feedback, metrics, reflections: Int
  var commitments, practices, opportunities, wins, changes, questions: Int

  init(_ plan: Plan) {
    goals = plan.goals.count
    milestones = plan.milestones.count
    steps = plan.steps.count
    actions = plan.actions.count
    checkIns = plan.checkIns.count
    feedback = plan.feedback.count
    metrics = plan.metrics.count
    reflections = plan.reflections.count
    commitments = plan.commitments.count
    practices = plan.practices.count
    opportunities = plan.opportunities.count
    wins = plan.wins.count
    changes = plan.changes.count
    questions = plan.questions.count
  }
}
