/// Turns an encodable value into a tree that keeps the names of what is absent.
///
/// A name that is missing would be looked up further out by a template: a milestone without
/// an owner would show its goal's.
struct TemplateValueEncoder: Encoder {
  let box: Box
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// The tree of a value.
  static func encode(_ value: some Encodable) throws -> TemplateValue {
    let box = Box()
    try box.fill(with: value, path: [])
    return box.value
  }

  /// A place in the tree that is still being filled.
  final class Box {
    /// The value of a place that is neither a list nor an object.
    private var leaf = TemplateValue.absent
    // Kept apart, so that each grows where it stands and is never copied.
    private var elements: [Box]?
    private var members: [String: Box]?

    var value: TemplateValue {
      if let members { return .object(members.mapValues(\.value)) }
      if let elements { return .list(elements.map(\.value)) }
      return leaf
    }

    /// How many elements a list has so far.
    var count: Int { elements?.count ?? 0 }

    /// Makes it an object, or a list, without anything in it yet.
    func beginObject() { members = members ?? [:] }
    func beginList() { elements = elements ?? [] }

    func child(_ key: String) -> Box {
      let box = Box()
      members?[key] = box
      if members == nil { members = [key: box] }
      return box
    }

    func child() -> Box {
      let box = Box()
      elements?.append(box)
      if elements == nil { elements = [box] }
      return box
    }

    func fill(with value: TemplateValue) { leaf = value }

    func fill(with value: some Encodable, path: [any CodingKey]) throws {
      switch value {
      case let value as Bool: leaf = .boolean(value)
      case let value as Int: leaf = .whole(value)
      case let value as Double: leaf = .number(value)
      case let value as String: leaf = .text(value)
      case let value as Markup: leaf = .markup(value.text)
      default: try value.encode(to: TemplateValueEncoder(box: self, codingPath: path))
      }
    }
  }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    box.beginObject()
    return KeyedEncodingContainer(Keyed<Key>(box: box, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    box.beginList()
    return Unkeyed(box: box, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(box: box, codingPath: codingPath)
  }
}
