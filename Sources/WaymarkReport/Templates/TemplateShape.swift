/// What a name stands for in a report, whatever the plan: the type behind a template's tag.
indirect enum TemplateShape: Sendable, Equatable {
  case text
  case number
  case boolean
  case markup
  case list(TemplateShape)
  case object([String: TemplateShape])

  /// The shape of a report's type; the names are those of its tree.
  static func of<Value: Decodable>(_ type: Value.Type) -> TemplateShape {
    let box = TemplateShapeDecoder.Box()
    // The values are made up, so a type that refuses one has its names recorded all the same.
    _ = try? TemplateShapeDecoder.value(of: type, in: box, path: [])
    return box.shape
  }

  /// The shape with another laid over it, as trees are.
  func merged(with other: TemplateShape) -> TemplateShape {
    switch (self, other) {
    case (.object(let own), .object(let others)):
      .object(own.merging(others) { $0.merged(with: $1) })
    case (.list(let own), .list(let other)): .list(own.merged(with: other))
    default: other
    }
  }

  /// What it is called in a message.
  var words: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .boolean: "yes or no"
    case .markup: "a picture"
    case .list: "a list"
    case .object: "a group"
    }
  }
}
