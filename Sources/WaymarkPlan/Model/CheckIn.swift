public import WaymarkSource

/// A meeting of the pair, held or skipped.
public struct CheckIn: Sendable {
  /// The day.
  public var date: PlanDate
  /// The heading's words.
  public var title: Located<String>
  /// The reason in `(skipped: reason)`, empty without one; nil when it was held.
  public var skipped: Located<String>?
  /// Who was there.
  public var present: [PersonReference] = []
  /// All its fields as written.
  public var fields: [Field] = []
  /// How sure the mentee is.
  public var confidence: Located<Confidence>?
  /// Bold lines that are questions, with their answers.
  public var prompts: [AskedPrompt] = []
  /// The indices of its actions.
  public var actions: [Int] = []
  /// The indices of questions noted in it.
  public var questions: [Int] = []
  /// The nodes of the document that are prose, in order.
  public var prose: [Int] = []
  /// All of it.
  public var range: ByteRange
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// Makes a check-in.
  public init(date: PlanDate, title: Located<String>, range: ByteRange) {
    self.date = date
    self.title = title
    self.range = range
  }

  /// Whether it was skipped.
  public var isSkipped: Bool { skipped != nil }
}

/// A question asked in a check-in, as a bold line, and the text under it.
public struct AskedPrompt: Sendable {
  /// How the last line of a quotation under a question begins that tells where the question
  /// comes from; such a quotation is part of the question.
  public static let reasonMark = "because: line "

  /// The question.
  public var question: Located<String>
  /// The answer as plain text; nil without one.
  public var answer: Located<String>?
  /// The nodes of the answer.
  public var prose: [Int]

  /// Makes an asked prompt.
  public init(question: Located<String>, answer: Located<String>?, prose: [Int]) {
    self.question = question
    self.answer = answer
    self.prose = prose
  }
}
