public import WaymarkSource

/// One good question, as its file in the library has it.
public struct Prompt: Sendable {
  /// Its name: the file's, without `.md`.
  public let id: String
  /// Who answers.
  public let addressee: Addressee
  /// The state that calls for it.
  public let state: PromptState
  /// Where it looks.
  public let direction: Direction
  /// The method it comes from, as in `GROW, options`.
  public let framework: String
  /// How much it deserves to be asked, 1 to 5.
  public let weight: Int
  /// How many days pass before it may be asked again.
  public let againDays: Int
  /// The question, over the variables of its state.
  let question: [PromptSegment]
  /// One more line on how to answer; empty without one.
  let help: [PromptSegment]
  /// The file.
  public let source: SourceText

  /// Who answers a prompt; the raw value is the word in its file.
  public enum Addressee: String, Sendable, CaseIterable, Codable {
    case mentee, mentor, peer
    /// Mentee and mentor, one after the other.
    case both

    /// Whether somebody of a side answers it.
    public func includes(_ side: PromptSide) -> Bool {
      switch side {
      case .mentee: self == .mentee || self == .both
      case .mentor: self == .mentor || self == .both
      case .peer: self == .peer
      }
    }
  }

  /// Where a prompt looks; the raw value is the word in its file.
  public enum Direction: String, Sendable, CaseIterable, Codable {
    case back, forward
  }

  /// The method without its part: `GROW` of `GROW, options`.
  var frameworkFamily: Substring {
    framework.prefix { $0 != "," && $0 != ";" }
  }
}

/// One of the sides of a plan.
public enum PromptSide: String, Sendable, CaseIterable {
  case mentee, mentor, peer
}
