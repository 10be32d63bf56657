/// The questions for a check-in, as data.
///
/// The names in JSON are those of the properties, in snake case.
public struct PromptSheet: Codable, Sendable {
  /// The version of this form.
  public var schema = 1
  /// What this is.
  public var kind = "prompts"
  /// The plan's title.
  public var title: String
  /// Who may see it: `public`, `programme`, `pair` or `self`.
  public var audience: String
  /// The same in words.
  public var audienceText: String
  /// The day of the check-in, as in `2026-10-20`.
  public var session: String
  /// The same in words.
  public var sessionText: String
  /// The questions, in the order to ask them.
  public var prompts: [Question]
  /// What the plan calls for and was asked not long ago; only when an explanation is wanted.
  public var resting: [Resting]?

  /// One question.
  public struct Question: Codable, Sendable {
    /// The prompt's id.
    public var id: String
    /// Who answers: `mentee`, `mentor`, `peer` or `both`.
    public var `for`: Prompt.Addressee
    /// The same in words, with their names.
    public var who: String
    /// The same as a sentence with one full stop, as in `For Ada B.` of a shortened name.
    public var forText: String
    /// Where it looks: `back` or `forward`.
    public var direction: Prompt.Direction
    /// The method it comes from.
    public var framework: String
    /// The state that calls for it.
    public var state: String
    /// The question, in Markdown.
    public var question: String
    /// How to answer, in Markdown.
    public var help: String?
    /// The line that calls for it.
    public var because: Reason
    /// How it came to be chosen; only when an explanation is wanted.
    public var score: Score?
  }

  /// The line of a plan that calls for a question.
  public struct Reason: Codable, Sendable {
    /// What it says: `"Ship it" was due on 2026-10-15`.
    public var text: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in Unicode scalars.
    public var column: Int
    /// The plan's name for what it is about.
    public var subject: String
  }

  /// What spoke for a question.
  public struct Score: Codable, Sendable {
    /// The sum.
    public var total: Double
    /// For how loudly its state calls.
    public var call: Double
    /// For its weight.
    public var weight: Double
    /// For how much the occasion presses.
    public var urgency: Double
    /// For its turn on this day.
    public var turn: Double
    /// Taken off for being like the questions before it.
    public var likeness: Double
    /// The parts in words.
    public var text: String
  }

  /// A prompt that was asked not long ago.
  public struct Resting: Codable, Sendable {
    /// The prompt's id.
    public var id: String
    /// The day of the check-in that asked it.
    public var asked: String
    /// The first day on which it may be asked again.
    public var until: String
  }
}
