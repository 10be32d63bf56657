/// A piece of a prompt's text.
///
/// Prompts use a small part of Mustache: names and sections over words. It is read here rather
/// than by the template engine, because a question that was asked is recognised by its fixed
/// parts, and because a problem needs its place.
indirect enum PromptSegment: Sendable, Equatable {
  /// Words that are always the same.
  case literal(String)
  /// Words of the plan.
  case variable(String)
  /// Shown only when there is a value; of an inverted one, when there is none.
  case section(String, isInverted: Bool, [PromptSegment])
}

extension [PromptSegment] {
  /// The text with the plan's words put in.
  /// - Parameter escape: makes the plan's words harmless in what is being written.
  func rendered(_ variables: [String: String], escape: (String) -> String) -> String {
    var text = ""
    for segment in self {
      switch segment {
      case .literal(let words): text += words
      case .variable(let name): text += escape(variables[name] ?? "")
      case .section(let name, let isInverted, let inner):
        if variables[name, default: ""].isEmpty == isInverted {
          text += inner.rendered(variables, escape: escape)
        }
      }
    }
    return text
  }
}
