import WaymarkPlan
import WaymarkSource

/// A kind of object in the export: what it is, and all of its properties.
///
/// The tables of these are the only place that says what an export holds. The JSON is written
/// from them, and so is its schema, so that the two cannot differ.
struct ExportObject<Value>: Sendable {
  /// Its name among the schema's definitions.
  let name: String
  /// What it is, in one sentence.
  let meaning: String
  /// Whether it is written on one line.
  let isInline: Bool
  /// Its properties, in the order they are written.
  let properties: [ExportProperty<Value>]
  /// What writes them, apart from what the schema says of them, which is much to carry along.
  private let writers: [ExportProperty<Value>.Writer]

  init(
    name: String, meaning: String, isInline: Bool = false,
    @ExportPropertyList<Value> properties: () -> [ExportProperty<Value>]
  ) {
    self.name = name
    self.meaning = meaning
    self.isInline = isInline
    self.properties = properties()
    writers = self.properties.map(\.write)
  }

  func write(_ value: Value, _ plan: ExportedPlan, to json: inout JSONWriter) {
    json.object(isInline: isInline) { json in
      for write in writers { write(value, plan, &json) }
    }
  }

  /// What the schema says of it.
  var definition: SchemaDefinition {
    SchemaDefinition(
      name: name, meaning: meaning,
      properties: properties.flatMap(\.definitions))
  }
}

/// A property of an object in the export, or several that are taken from one part of it.
struct ExportProperty<Value>: Sendable {
  typealias Writer = @Sendable (Value, ExportedPlan, inout JSONWriter) -> Void

  /// What the schema says of each.
  let definitions: [SchemaDefinition.Property]
  /// Writes keys and contents.
  let write: Writer

  /// Makes a property from the way its content is written and the way to get it.
  init<Content>(
    _ key: String, _ kind: ExportKind<Content>, _ meaning: String,
    _ content: @escaping @Sendable (Value) -> Content
  ) {
    definitions = [SchemaDefinition.Property(key: key, meaning: meaning, type: kind.type)]
    let writtenKey = JSONWriter.key(key)
    write = { value, plan, json in
      json.key(writtenKey)
      kind.write(content(value), plan, &json)
    }
  }

  fileprivate init(definitions: [SchemaDefinition.Property], write: @escaping Writer) {
    self.definitions = definitions
    self.write = write
  }
}

extension Array {
  /// The same properties of something that holds such a value, which is taken out of it once.
  func of<Outer, Value>(
    _ part: @escaping @Sendable (Outer) -> Value
  ) -> ExportProperty<Outer> where Element == ExportProperty<Value> {
    let writers = map(\.write)
    return ExportProperty(definitions: flatMap(\.definitions)) { value, plan, json in
      let value = part(value)
      for write in writers { write(value, plan, &json) }
    }
  }
}

/// Lists properties one a line, so that the compiler looks at one at a time.
@resultBuilder
enum ExportPropertyList<Value> {
  static func buildExpression(_ property: ExportProperty<Value>) -> [ExportProperty<Value>] {
    [property]
  }

  static func buildExpression(_ properties: [ExportProperty<Value>]) -> [ExportProperty<Value>] {
    properties
  }

  static func buildArray(_ parts: [[ExportProperty<Value>]]) -> [ExportProperty<Value>] {
    parts.flatMap(\.self)
  }

  static func buildBlock(_ parts: [ExportProperty<Value>]...) -> [ExportProperty<Value>] {
    parts.flatMap(\.self)
  }
}

/// How a content is written, and what the schema says of it.
struct ExportKind<Content>: Sendable {
  let type: SchemaType
  let write: @Sendable (Content, ExportedPlan, inout JSONWriter) -> Void
}
