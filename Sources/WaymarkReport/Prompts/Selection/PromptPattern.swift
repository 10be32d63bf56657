/// The fixed parts of a question, to recognise it in a check-in whatever the plan's words were.
///
/// Both sides are compared without regard to case, spacing, emphasis, ends of sentences and the
/// shape of quotes. A question with sections has one shape for each choice of what there is to
/// say.
struct PromptPattern {
  private let shapes: [[Piece]]

  private enum Piece {
    case letter(Unicode.Scalar)
    /// Any words: what stands for a variable.
    case anything
  }

  /// The longest question that is compared, in scalars.
  private static let limit = 2000
  /// How many letters a shape needs to tell one question from another.
  private static let telling = 8
  /// How many names may be there or not; of more, the others are always there.
  private static let namesLimit = 5

  init(_ question: [PromptSegment]) {
    let names = Array(PromptPattern.sectionNames(question).prefix(PromptPattern.namesLimit))
    shapes = (0..<(1 << names.count)).map { choice in
      let absent = names.indices.filter { choice & (1 << $0) != 0 }.map { names[$0] }
      return PromptPattern.pieces(of: question, without: absent)
    }
    .filter { shape in
      shape.count { if case .letter = $0 { true } else { false } } >= PromptPattern.telling
    }
  }

  /// Whether the question has enough words of its own to be told from others.
  var isTelling: Bool { !shapes.isEmpty }

  /// Whether a text is this question; the cost is at most the product of the lengths.
  func matches(_ text: NormalizedQuestion) -> Bool {
    guard text.scalars.count <= PromptPattern.limit else { return false }
    return shapes.contains { PromptPattern.matches($0, text.scalars) }
  }

  private static func matches(_ shape: [Piece], _ text: [Unicode.Scalar]) -> Bool {
    var place = 0
    var position = 0
    /// The last place of any words, and how far they reach so far.
    var retry: (place: Int, position: Int)?
    while position < text.count {
      if place < shape.count, case .anything = shape[place] {
        retry = (place, position)
        place += 1
      } else if place < shape.count, case .letter(let letter) = shape[place],
        letter == text[position]
      {
        place += 1
        position += 1
      } else if let last = retry {
        retry = (last.place, last.position + 1)
        place = last.place + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return shape[place...].allSatisfy { if case .anything = $0 { true } else { false } }
  }

  private static func pieces(of segments: [PromptSegment], without absent: [String]) -> [Piece] {
    segments.flatMap { segment -> [Piece] in
      switch segment {
      case .literal(let words): NormalizedQuestion.normalize(words).map(Piece.letter)
      case .variable: [.anything]
      case .section(let name, let isInverted, let inner):
        absent.contains(name) == isInverted ? pieces(of: inner, without: absent) : []
      }
    }
  }

  private static func sectionNames(_ segments: [PromptSegment]) -> [String] {
    var names: [String] = []
    for case .section(let name, _, let inner) in segments {
      for found in [name] + sectionNames(inner) where !names.contains(found) { names.append(found) }
    }
    return names
  }
}

/// A question in the form that patterns are compared with.
struct NormalizedQuestion {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = NormalizedQuestion.normalize(text)
  }

  /// Lower case, with straight quotes, and without spaces, ends of sentences and emphasis.
  static func normalize(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.compactMap { scalar in
      switch scalar {
      case "*", "_", "`", "\\", "?", ".", "？": nil
      case "“", "”", "„", "«", "»": "\""
      case "’", "‘": "'"
      case "\u{2011}": "-"
      default: scalar.properties.isWhitespace ? nil : scalar
      }
    }
  }
}
