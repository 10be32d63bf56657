public import WaymarkMarkdown
public import WaymarkSource

/// A mentoring plan as read from one file: values with the bytes they were read from.
///
/// Nothing here depends on today; what is late or stale is computed by checks and reports.
/// Entries refer to one another by their index in the plan's arrays.
public struct Plan: Sendable {
  /// The file.
  public let source: SourceText
  /// The Markdown of the file, after front matter.
  public let document: MarkdownDocument
  /// The bytes of the front matter, fences included; nil without one.
  public var frontMatter: ByteRange?
  /// Whether the file was refused before it was read: no text, too large, too deep.
  public var isRefused = false
  /// Whether the front matter could not be read, so that its fields are missing here.
  public var hasBrokenFrontMatter = false
  /// Whether a part of `share` could not be understood, so that it is open who may see what.
  public internal(set) var hasDoubtfulShare = false
  /// The title, from front matter or the first H1.
  public var title: Located<String>?
  /// The plan's fields as written, in front matter and under the title, unknown ones included.
  public var fields: [Field] = []
  /// Everybody the plan names, in the order of their first mention as a person.
  public var people: [Person] = []
  /// The first day.
  public var start: PlanDate?
  /// The last day.
  public var end: PlanDate?
  /// How often the pair means to meet.
  public var cadence: Located<Cadence>?
  /// The skills that the plan grows.
  public var skills: [Located<String>] = []
  /// Who signed off, and when.
  public var agreements: [Agreement] = []
  /// Whether it is running.
  public var status: Located<PlanStatus>?
  /// The widest audience of each section kind, as the author set it.
  public var share: [SectionKind: Located<Audience>] = [:]
  /// The vocabulary that headings and fields were read with, such as `en`.
  public var language = "en"
  /// A stable name; nil when only the file name tells.
  public var identifier: Located<String>?

  /// The nodes under the title that are prose.
  public var preface: [Int] = []
  /// The sections, in order, nested ones included.
  public var sections: [Section] = []
  /// The goals, in order.
  public var goals: [Goal] = []
  /// The milestones, in order, of every form.
  public var milestones: [Milestone] = []
  /// The actions of check-ins and of the Actions section.
  public var actions: [Action] = []
  /// The check-ins, in the order of the file.
  public var checkIns: [CheckIn] = []
  /// The feedback, in the order of the file.
  public var feedback: [Feedback] = []
  /// The metrics, of both forms.
  public var metrics: [Metric] = []
  /// Stories beside the numbers of all metrics.
  public var stories: [Entry] = []
  /// The reflections.
  public var reflections: [Reflection] = []
  /// Who promises what, repeatedly.
  public var commitments: [Entry] = []
  /// Exercises.
  public var practices: [Entry] = []
  /// People, rooms and resources opened.
  public var opportunities: [Entry] = []
  /// What was celebrated.
  public var wins: [Entry] = []
  /// What moved, and why.
  public var changes: [Entry] = []
  /// Open questions.
  public var questions: [Entry] = []

  /// What an audience mark such as `(private)` stands over: all under a heading, an item, a
  /// paragraph.
  public var marks: [Located<Audience>] = []
  /// The allow comments, in order.
  public var allowances: [Allowance] = []
  /// Handles written where they name nobody's duty.
  public var mentions: [PersonReference] = []
  /// The names of people whom the plan may not introduce: the programme's, and those of the other
  /// plans that something is made of together with this one.
  public var knownNames = WholeNames.none
  /// Checkboxes in places where they are only prose.
  public var strayCheckboxes: [ByteRange] = []
  /// What reading found wrong, in the order of the file.
  public var diagnostics: [Diagnostic] = []

  /// Makes an empty plan over a document.
  public init(source: SourceText, document: MarkdownDocument) {
    self.source = source
    self.document = document
  }

  /// The path as the user gave it.
  public var path: String { source.path }

  /// Where findings about the whole plan are reported: its title, else its first line.
  public var titleRange: ByteRange {
    title?.range ?? frontMatter.map { ByteRange($0.start, min($0.end, $0.start + 3)) }
      ?? source.lineRange(source.lineIndex(at: document.body.start))
  }

  /// Whether anything of a plan was found in the file.
  ///
  /// A file with prose only is skipped, and said to be. Known plan keys, people, goals,
  /// milestones, check-ins or feedback make a plan.
  public var isPlan: Bool {
    !goals.isEmpty || !milestones.isEmpty || !checkIns.isEmpty || !feedback.isEmpty
      || !people.isEmpty || !metrics.isEmpty || start != nil || cadence != nil
  }

  /// Whether all of the file was read that says who is who and who may see what.
  public var isSound: Bool { !isRefused && !hasBrokenFrontMatter && !hasDoubtfulShare }

  /// The people with a role, by index.
  public func people(with role: Role) -> [Int] {
    people.indices.filter { people[$0].roles.contains { $0.value == role } }
  }

  /// The steps of goals and milestones, every depth.
  public var steps: [Step] {
    goals.flatMap(\.steps) + milestones.flatMap(\.steps)
  }
}
