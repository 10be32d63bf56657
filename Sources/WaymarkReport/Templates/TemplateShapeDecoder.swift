/// Finds out which names a type has, by letting it read itself from made-up values.
struct TemplateShapeDecoder: Decoder {
  let box: Box
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// A shape that is still being found out.
  final class Box {
    var shape = TemplateShape.text
    var children: [String: Box] = [:] {
      didSet { isObject = true }
    }
    var isObject = false
    var element: Box?

    func settle() {
      if let element {
        element.settle()
        shape = .list(element.shape)
      } else if isObject {
        children.values.forEach { $0.settle() }
        shape = .object(children.mapValues(\.shape))
      }
    }
  }

  static func value<Value: Decodable>(
    of type: Value.Type, in box: Box, path: [any CodingKey]
  ) throws -> Value {
    defer { box.settle() }
    func made(_ value: Any, _ shape: TemplateShape) -> Value? {
      guard let value = value as? Value else { return nil }
      box.shape = shape
      return value
    }
    let simple =
      made(false, .boolean) ?? made(0, .number) ?? made(0.0, .number) ?? made("", .text)
      ?? made(Markup(""), .markup)
    if let simple { return simple }
    if let cases = type as? any CaseIterable.Type, let value = first(of: cases) as? Value {
      return value
    }
    return try Value(from: TemplateShapeDecoder(box: box, codingPath: path))
  }

  private static func first<Cases: CaseIterable>(of type: Cases.Type) -> Any? {
    type.allCases.first
  }

  func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    box.isObject = true
    return KeyedDecodingContainer(Keyed<Key>(box: box, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer {
    Unkeyed(box: box, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    Single(box: box, codingPath: codingPath)
  }
}

extension TemplateShapeDecoder {
  struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let box: Box
    let codingPath: [any CodingKey]
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try value(of: type, in: child(key), path: codingPath + [key])
    }

    func decodeIfPresent<Value: Decodable>(
      _ type: Value.Type, forKey key: Key
    ) throws -> Value? {
      try decode(type, forKey: key)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
      decoder(for: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
      decoder(for: key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder {
      TemplateShapeDecoder(box: box, codingPath: codingPath)
    }

    func superDecoder(forKey key: Key) -> any Decoder { decoder(for: key) }

    private func child(_ key: Key) -> Box {
      let child = Box()
      box.children[snakeCase(key.stringValue)] = child
      return child
    }

    private func decoder(for key: Key) -> TemplateShapeDecoder {
      TemplateShapeDecoder(box: child(key), codingPath: codingPath + [key])
    }
  }

  /// A list of one made-up element.
  struct Unkeyed: UnkeyedDecodingContainer {
    let box: Box
    let codingPath: [any CodingKey]
    var count: Int? { 1 }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try value(of: type, in: element(), path: codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedDecodingContainer<Nested> {
      TemplateShapeDecoder(box: element(), codingPath: codingPath).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
      TemplateShapeDecoder(box: element(), codingPath: codingPath).unkeyedContainer()
    }

    mutating func superDecoder() -> any Decoder {
      TemplateShapeDecoder(box: element(), codingPath: codingPath)
    }

    private mutating func element() -> Box {
      currentIndex += 1
      let element = Box()
      box.element = element
      return element
    }
  }

  struct Single: SingleValueDecodingContainer {
    let box: Box
    let codingPath: [any CodingKey]

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try value(of: type, in: box, path: codingPath)
    }
  }
}
