import Synchronization

/// Turns an encodable value into a tree that keeps the names of what is absent.
///
/// A name that is missing would be looked up further out by a template: a milestone without
/// an owner would show its goal's.
///
/// A type writes its properties in the same order each time, so that their names are made and
/// numbered once for each type, and only the values for each of its objects.
struct TemplateValueEncoder: Encoder {
  let place: Place
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// The tree of a value.
  static func encode(_ value: some Encodable) throws -> TemplateValue {
    try Types().value(of: value)
  }

  /// The names of the types that were met, found without waiting for other threads.
  final class Types {
    private var known: [ObjectIdentifier: TypeNames] = [:]
    private static let shared = Mutex<[ObjectIdentifier: TypeNames]>([:])

    /// The names of a type's properties, by its coding keys.
    func names(of keys: ObjectIdentifier) -> TypeNames? {
      if let names = known[keys] { return names }
      let names = Self.shared.withLock { $0[keys] }
      known[keys] = names
      return names
    }

    func remember(_ names: TypeNames, of keys: ObjectIdentifier) {
      known[keys] = names
      Self.shared.withLock { $0[keys] = names }
    }

    /// The tree of a value of any type.
    func value<Value: Encodable>(of value: Value) throws -> TemplateValue {
      // Types are compared, which costs less than looking at what a value can be cast to.
      if Value.self == String.self, let value = value as? String { return .text(value) }
      if Value.self == Markup.self, let value = value as? Markup { return .markup(value.text) }
      if Value.self == Int.self, let value = value as? Int { return .whole(value) }
      if Value.self == Bool.self, let value = value as? Bool { return .boolean(value) }
      if Value.self == Double.self, let value = value as? Double { return .number(value) }
      let place = Place(self)
      try value.encode(to: TemplateValueEncoder(place: place))
      return place.value
    }
  }

  /// A type's properties, with the layout of their names.
  struct TypeNames: Sendable {
    let properties: [String]
    let layout: TemplateLayout

    init(properties: [String]) {
      self.properties = properties
      layout = .of(properties.map(snakeCase))
    }
  }

  /// A place in the tree that is still being filled.
  final class Place {
    let types: Types
    private var kind = Kind.leaf(.absent)
    private var values: [TemplateValue] = []
    /// Places within that were handed out, and are filled later.
    private var inner: [(index: Int, place: Place)] = []
    /// What the type's properties are called, once one of its objects was written.
    private var names: TypeNames?
    /// The names of this object's properties, where they are not those.
    private var properties: [String] = []

    private enum Kind {
      case leaf(TemplateValue)
      case list
      case object(ObjectIdentifier)
    }

    init(_ types: Types) { self.types = types }

    /// How many elements a list has so far.
    var count: Int { values.count }

    /// Makes it a list, without anything in it yet.
    func beginList() { kind = .list }

    /// Makes it an object, without anything in it yet.
    func beginObject<Key: CodingKey>(_ keys: Key.Type) {
      let identifier = ObjectIdentifier(keys)
      kind = .object(identifier)
      names = types.names(of: identifier)
      if let names { values.reserveCapacity(names.properties.count) }
    }

    func fill(with value: TemplateValue) { kind = .leaf(value) }

    func append(_ value: TemplateValue) { values.append(value) }

    func append(_ value: TemplateValue, named property: String) {
      if let names {
        if values.count < names.properties.count, names.properties[values.count] == property {
          values.append(value)
          return
        }
        // Not in the order of other objects of the type: it has its own names.
        properties = Array(names.properties.prefix(values.count))
        self.names = nil
      }
      properties.append(property)
      values.append(value)
    }

    /// A place within, which will be filled later.
    func appendPlace(named property: String? = nil) -> Place {
      let place = Place(types)
      inner.append((values.count, place))
      if let property { append(.absent, named: property) } else { append(.absent) }
      return place
    }

    /// What was written.
    var value: TemplateValue {
      for (index, place) in inner { values[index] = place.value }
      switch kind {
      case .leaf(let value): return value
      case .list: return .list(values)
      case .object(let keys):
        if let names, values.count == names.properties.count {
          return .object(TemplateObject(names.layout, values))
        }
        if let names { properties = Array(names.properties.prefix(values.count)) }
        let own = TypeNames(properties: properties)
        if types.names(of: keys) == nil { types.remember(own, of: keys) }
        return .object(TemplateObject(own.layout, values))
      }
    }
  }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    place.beginObject(type)
    return KeyedEncodingContainer(Keyed<Key>(place: place))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.beginList()
    return Unkeyed(place: place)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(place: place) }
}
