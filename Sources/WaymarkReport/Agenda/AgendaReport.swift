import WaymarkPlan
import WaymarkSource

/// What the next check-in is about, to be read in the ten minutes before it.
struct AgendaReport: PlanReport {
  var schema = 1
  var kind = ReportKind.agenda.rawValue
  var language = "en"
  var audience: String
  var audienceText: String
  var showsOwners: Bool
  var today: String
  var todayText: String
  var plan: ReportedPlan
  var window: ReportedWindow
  var session: AgendaSession
  /// The person whose agenda it is; nil for everybody's.
  var person: String?
  /// The handle that was asked for, when nobody in the plan has it.
  var unknownHandle: String?
  var isQuiet: Bool
  var finished: [ReportedItem]
  var finishedText: String?
  var wins: [ReportedEntry]
  var sides: [Side]
  var lateCount: Int
  var carriedOverCount: Int
  var blocked: [ReportedItem]
  var lastCheckIn: ReportedCheckIn?
  var feedback: [ReportedFeedback.Entry]
  var questions: [Question]
  var commitments: [ReportedEntry]
  var prompts: [PromptSheet.Question]

  /// What one person brings.
  struct Side: Codable, Sendable {
    var owner: String?
    var isNobody: Bool
    var rolesText: String?
    var late: [ReportedItem]
    var carriedOver: [ReportedItem]
    var due: [ReportedItem]
  }

  /// A question that waits for its answer.
  struct Question: Codable, Sendable {
    var text: String
    var who: String?
    var dateText: String?
  }

  init(_ survey: Survey) {
    let items = survey.workItems
    audience = survey.audience.rawValue
    audienceText = survey.audience.readers
    showsOwners = survey.showsOwners
    today = survey.today.iso
    todayText = DateText.long(survey.today)
    plan = ReportedPlan(survey)
    window = ReportedWindow(survey.window)
    session = AgendaSession(survey)
    let asked = AgendaWork.Asked(survey)
    person = asked.name
    unknownHandle = asked.unknownHandle
    let work = AgendaWork(survey, items, until: session.horizon(survey), for: asked)
    sides = work.sides
    lateCount = work.late
    carriedOverCount = work.carriedOver
    blocked = work.blocked
    finished = work.finished
    finishedText = AgendaReport.finishedText(finished, survey)
    wins = ReportedEntry.newestFirst(survey.plan.wins, survey).filter(\.isNew)
    lastCheckIn = survey.lastCheckIn.flatMap { ReportedCheckIn($0, survey) }
    feedback = survey.openFeedback(for: asked.index).map { ReportedFeedback.Entry($0, survey) }
    questions = survey.openQuestions
    commitments = survey.plan.commitments.map { ReportedEntry($0, survey) }
    prompts = survey.questions(session.day(survey)).prompts
    isQuiet = sides.isEmpty && blocked.isEmpty && feedback.isEmpty && questions.isEmpty
  }

  func pictures(_ survey: Survey) -> AgendaPictures { AgendaPictures(self) }

  /// What was finished since last time, in a few words: `2 steps and 1 action`.
  static func finishedText(_ finished: [ReportedItem], _ survey: Survey) -> String? {
    let parts = WorkItem.Kind.allCases.compactMap { kind in
      let count = finished.filter { $0.kind == kind.rawValue }.count
      return count == 0 ? nil : NumberText.counted(count, kind.rawValue)
    }
    guard !parts.isEmpty else { return nil }
    return "\(Words.list(parts)) finished \(ReportedWindow(survey.window).text)"
  }
}

/// The questions of an agenda in the markup of their page; templates see them beside its values.
struct AgendaPictures: Codable, Sendable {
  var prompts: [Question]

  /// One question as HTML and as Markdown.
  struct Question: Codable, Sendable {
    var questionHtml: Markup
    var helpHtml: Markup?
    var questionMarkdown: Markup
    var helpMarkdown: Markup?
  }

  init(_ report: AgendaReport) {
    prompts = report.prompts.map { prompt in
      Question(
        questionHtml: Markup(PromptMarkup.html(prompt.question)),
        helpHtml: prompt.help.map { Markup(PromptMarkup.html($0)) },
        questionMarkdown: Markup(prompt.question), helpMarkdown: prompt.help.map { Markup($0) })
    }
  }
}
