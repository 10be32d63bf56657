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

  init(
    name: String, meaning: String, isInline: Bool = false,
    @ExportPropertyList<Value> properties: () -> [ExportProperty<Value>]
  ) {
    self.name = name
    self.meaning = meaning
    self.isInline = isInline
    self.properties = properties()
  }

  func write(_ value: Value, _ plan: ExportedPlan, to json: inout JSONWriter) {
    json.object(isInline: isInline) { json in
      for property in properties {
        json.key(property.quotedKey)
        property.write(value, plan, &json)
      }
    }
  }

  /// What the schema says of it.
  var definition: SchemaDefinition {
    SchemaDefinition(
      name: name, meaning: meaning,
      properties: properties.map {
        SchemaDefinition.Property(key: $0.key, meaning: $0.meaning, type: $0.type)
      })
  }
}

/// A property of an object in the export.
struct ExportProperty<Value>: Sendable {
  let key: String
  /// The key as it is written, quotes included.
  let quotedKey: [UInt8]
  /// What it says, in one sentence.
  let meaning: String
  let type: SchemaType
  let write: @Sendable (Value, ExportedPlan, inout JSONWriter) -> Void

  /// Makes a property from the way its content is written and the way to get it.
  init<Content>(
    _ key: String, _ kind: ExportKind<Content>, _ meaning: String,
    _ content: @escaping @Sendable (Value) -> Content
  ) {
    self.init(key: key, meaning: meaning, type: kind.type) { value, plan, json in
      kind.write(content(value), plan, &json)
    }
  }

  private init(
    key: String, meaning: String, type: SchemaType,
    write: @escaping @Sendable (Value, ExportedPlan, inout JSONWriter) -> Void
  ) {
    self.key = key
    quotedKey = JSONWriter.quoted(key)
    self.meaning = meaning
    self.type = type
    self.write = write
  }

  /// The same property of something that holds such a value.
  func of<Outer>(_ part: @escaping @Sendable (Outer) -> Value) -> ExportProperty<Outer> {
    let write = write
    return ExportProperty<Outer>(key: key, meaning: meaning, type: type) { value, plan, json in
      write(part(value), plan, &json)
    }
  }
}

extension Array {
  /// The same properties of something that holds such a value.
  func of<Outer, Value>(
    _ part: @escaping @Sendable (Outer) -> Value
  ) -> [ExportProperty<Outer>] where Element == ExportProperty<Value> {
    map { $0.of(part) }
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
