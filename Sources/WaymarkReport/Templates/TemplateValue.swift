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
  case object(TemplateObject)

  /// The tree with another laid over it: objects are joined, lists element by element.
  func merged(with other: TemplateValue) -> TemplateValue {
    switch (self, other) {
    case (.object(let own), .object(let others)):
      return .object(own.merged(with: others))
    case (.list(let own), .list(let others)) where own.count == others.count:
      return .list(zip(own, others).map { $0.merged(with: $1) })
    case (_, .absent):
      return self
    default:
      return other
    }
  }

  /// Whether there is any of a list or a count, as templates ask with `has_…`; nil for what is
  /// neither.
  var presence: Bool? {
    switch self {
    case .list(let values): !values.isEmpty
    case .whole(let number): number != 0
    default: nil
    }
  }
}

/// Values with names.
struct TemplateObject: Sendable, Equatable {
  let layout: TemplateLayout
  /// The values, in the order of the layout's names.
  private(set) var values: [TemplateValue]

  init(_ layout: TemplateLayout, _ values: [TemplateValue]) {
    self.layout = layout
    self.values = values
  }

  /// The value of a name; nil for a name that is not here.
  subscript(name: TemplateName) -> TemplateValue? {
    layout.place(of: name).map { values[$0] }
  }

  /// The object with another laid over it.
  func merged(with other: TemplateObject) -> TemplateObject {
    let joint = layout.joined(with: other.layout)
    var joined = values
    joined.reserveCapacity(joint.layout.names.count)
    for (value, place) in zip(other.values, joint.places) {
      if place < joined.count {
        joined[place] = joined[place].merged(with: value)
      } else {
        joined.append(value)
      }
    }
    return TemplateObject(joint.layout, joined)
  }

  static func == (left: TemplateObject, right: TemplateObject) -> Bool {
    // Layouts of the same names are the same.
    left.layout === right.layout && left.values == right.values
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
    case .object(let object):
      try container.encode(
        Dictionary(zip(object.layout.names, object.values), uniquingKeysWith: { $1 }))
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
  // Properties have ASCII names, and most have no capital.
  let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
  guard name.utf8.contains(where: capitals.contains) else { return name }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(name.utf8.count + 4)
  for byte in name.utf8 {
    if capitals.contains(byte) {
      bytes.append(UInt8(ascii: "_"))
      bytes.append(byte + 0x20)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
