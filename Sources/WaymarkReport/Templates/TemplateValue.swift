/// A report as the tree that templates and JSON see: the same names, the same values.
enum TemplateValue: Sendable, Equatable {
  /// Nothing known; the name is there all the same.
  case absent
  case boolean(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  /// Markup that was made here, from escaped parts.
  case markup(String)
  case list([TemplateValue])
  case object([String: TemplateValue])

  /// The tree with another laid over it: objects are joined, lists element by element.
  func merged(with other: TemplateValue) -> TemplateValue {
    switch (self, other) {
    case (.object(let own), .object(let others)):
      return .object(own.merging(others) { $0.merged(with: $1) })
    case (.list(let own), .list(let others)) where own.count == others.count:
      return .list(zip(own, others).map { $0.merged(with: $1) })
    default:
      return other == .absent ? self : other
    }
  }
}

extension TemplateValue: Encodable {
  /// Writes the tree; what is absent is null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .absent: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .whole(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value), .markup(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }
}

/// Markup that templates may write as it is; nothing that came from a plan is unescaped in it.
struct Markup: Codable, Sendable, Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// The name of a property as templates and JSON write it: `dueText` is `due_text`.
func snakeCase(_ name: String) -> String {
  var result = ""
  for character in name {
    if character.isUppercase {
      result += "_" + character.lowercased()
    } else {
      result.append(character)
    }
  }
  return result
}
