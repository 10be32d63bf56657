import WaymarkPlan
import WaymarkSource

/// A row of an export: a milestone, step, action, check-in, feedback or a metric's value.
struct PlanRow {
  /// What a row stands for.
  enum Kind: String, CaseIterable {
    case milestone, step, action
    case checkIn = "check_in"
    case feedback, metric
  }

  let kind: Kind
  /// Where it stands in the file.
  let range: ByteRange
  var goal: Int?
  var milestone: Int?
  var label: String?
  var text: String?
  var assignment: Assignment?
  var status: String?
  var isDone: Bool?
  var date: PlanDate?
  var from: [PersonReference] = []
  var to: [PersonReference] = []
  var present: [PersonReference] = []
  var metric: Metric?
  var value: Double?
  var confidence: Confidence?
  var skills: [Located<String>] = []
  var evidence: String?

  private init(_ kind: Kind, at range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  init(_ milestone: Milestone, index: Int) {
    self.init(.milestone, at: milestone.range)
    goal = milestone.goal
    self.milestone = index
    label = milestone.label?.value
    text = milestone.title.words
    assignment = milestone.assignment
    status = milestone.status.value.rawValue
    isDone = milestone.status.value == .done
    confidence = milestone.confidence?.value
    skills = milestone.skills
    evidence = milestone.evidence?.words
  }

  init(_ step: Step, as kind: Kind, goal: Int? = nil, milestone: Int? = nil, date: PlanDate? = nil)
  {
    self.init(kind, at: step.range)
    self.goal = goal
    self.milestone = milestone
    self.date = date
    text = step.text.words
    assignment = step.assignment
    status = step.state.rawValue
    isDone = step.isDone
  }

  init(_ checkIn: CheckIn) {
    self.init(.checkIn, at: checkIn.range)
    date = checkIn.date
    text = checkIn.skipped?.words ?? checkIn.fields.first(.progress)?.value.words
    status = checkIn.isSkipped ? "skipped" : "held"
    present = checkIn.present
    confidence = checkIn.confidence?.value
  }

  init(_ feedback: Feedback) {
    self.init(.feedback, at: feedback.range)
    date = feedback.date
    text = feedback.fields.first(.fact)?.value.words
    from = feedback.from
    to = feedback.to
    status = PlanRow.status(of: feedback)
  }

  init(_ value: MetricValue, of metric: Metric) {
    self.init(.metric, at: value.value.range)
    self.metric = metric
    self.value = value.value.value
    date = value.date
    text = metric.name.words
  }

  /// What became of feedback; nil where its fields are withheld or it has none.
  private static func status(of feedback: Feedback) -> String? {
    guard !feedback.fields.isEmpty else { return nil }
    let outcomes: [(FieldKind, String)] = [
      (.adopted, "adopted"), (.declined, "declined"), (.response, "answered"),
    ]
    return outcomes.first { feedback.fields.first($0.0) != nil }?.1 ?? "open"
  }
}
