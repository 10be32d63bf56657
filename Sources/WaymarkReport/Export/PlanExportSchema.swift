/// The type of a property, as JSON Schema says it.
indirect enum SchemaType: Sendable, Hashable {
  case string, date, number, boolean
  case integer(from: Int)
  case constant(Int)
  case words([String])
  /// One of the schema's definitions, by name.
  case object(String)
  case list(SchemaType)
  case nullable(SchemaType)
}

/// An object that the schema defines.
struct SchemaDefinition: Sendable {
  let name: String
  let meaning: String
  let properties: [Property]

  struct Property: Sendable {
    let key: String
    let meaning: String
    let type: SchemaType
  }
}

/// The JSON Schema of an export (draft 2020-12), made from the tables that the export is
/// written from.
public enum PlanExportSchema {
  /// The whole schema, as `docs/plan-export.schema.json` holds it.
  public static var text: String {
    var json = JSONWriter()
    json.object { json in
      json.key("$schema")
      json.value("https://json-schema.org/draft/2020-12/schema")
      json.key("title")
      json.value("Plans as waymark exports them")
      json.key("description")
      json.value(
        "What `waymark export --format json` writes. Keys are added within schema 1, never renamed"
          + " or removed. Made from the program's own tables: change those, then make this anew.")
      write(envelope, to: &json)
      json.key("$defs")
      json.object { json in
        for definition in ExportTables.definitions.sorted(by: { $0.name < $1.name }) {
          json.key(definition.name)
          json.object { json in
            json.key("description")
            json.value(definition.meaning)
            write(definition.properties, to: &json)
          }
        }
      }
    }
    return String(decoding: json.output.bytes, as: UTF8.self) + "\n"
  }

  private static let envelope = [
    SchemaDefinition.Property(
      key: "schema", meaning: "The version of this format.",
      type: .constant(PlanExport.schemaVersion)),
    SchemaDefinition.Property(
      key: "plans", meaning: "The plans, in the order of their paths as they were named.",
      type: .list(.object(ExportTables.plan.name))),
  ]

  /// An object's keys: each described, all required, no other allowed.
  private static func write(
    _ properties: [SchemaDefinition.Property], to json: inout JSONWriter
  ) {
    json.key("type")
    json.value("object")
    json.key("properties")
    json.object { json in
      for property in properties {
        json.key(property.key)
        json.object(isInline: true) { json in
          json.key("description")
          json.value(property.meaning)
          write(property.type, to: &json)
        }
      }
    }
    json.key("required")
    json.array(isInline: true) { json in
      for property in properties {
        json.element()
        json.value(property.key)
      }
    }
    json.key("additionalProperties")
    json.value(false)
  }

  private static func write(_ type: SchemaType, to json: inout JSONWriter) {
    switch type {
    case .string, .date, .number, .boolean, .integer:
      json.key("type")
      json.value(word(type))
      writeLimits(of: type, to: &json)
    case .constant(let number):
      json.key("const")
      json.value(number)
    case .words(let words): write(words, orNull: false, to: &json)
    case .object(let name):
      json.key("$ref")
      json.value("#/$defs/\(name)")
    case .list(let element):
      json.key("type")
      json.value("array")
      json.key("items")
      json.object { json in write(element, to: &json) }
    case .nullable(.words(let words)): write(words, orNull: true, to: &json)
    case .nullable(let type):
      switch type {
      case .string, .date, .number, .boolean, .integer:
        json.key("type")
        json.array(isInline: true) { json in
          for word in [word(type), "null"] {
            json.element()
            json.value(word)
          }
        }
        writeLimits(of: type, to: &json)
      default:
        json.key("anyOf")
        json.array { json in
          json.element()
          json.object { json in write(type, to: &json) }
          json.element()
          json.object { json in
            json.key("type")
            json.value("null")
          }
        }
      }
    }
  }

  private static func word(_ type: SchemaType) -> String {
    switch type {
    case .number: "number"
    case .boolean: "boolean"
    case .integer: "integer"
    default: "string"
    }
  }

  private static func writeLimits(of type: SchemaType, to json: inout JSONWriter) {
    switch type {
    case .date:
      json.key("format")
      json.value("date")
      json.key("pattern")
      json.value("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .integer(let lowest):
      json.key("minimum")
      json.value(lowest)
    default: break
    }
  }

  private static func write(_ words: [String], orNull: Bool, to json: inout JSONWriter) {
    json.key("enum")
    json.array(isInline: true) { json in
      for word in words {
        json.element()
        json.value(word)
      }
      if orNull {
        json.element()
        json.null()
      }
    }
  }
}
