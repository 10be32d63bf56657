extension TemplateValueEncoder {
  struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let box: Box
    let codingPath: [any CodingKey]

    mutating func encodeNil(forKey key: Key) { _ = child(key) }

    // The plain types come without a look at what a value is at run time.
    mutating func encode(_ value: Bool, forKey key: Key) { child(key).fill(with: .boolean(value)) }
    mutating func encode(_ value: Int, forKey key: Key) { child(key).fill(with: .whole(value)) }
    mutating func encode(_ value: Double, forKey key: Key) { child(key).fill(with: .number(value)) }
    mutating func encode(_ value: String, forKey key: Key) { child(key).fill(with: .text(value)) }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      try child(key).fill(with: value, path: codingPath + [key])
    }

    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws {
      if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws {
      if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
      if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws {
      if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      encoder(for: key).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      encoder(for: key).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
      TemplateValueEncoder(box: box.child("super"), codingPath: codingPath)
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder { encoder(for: key) }

    private func child(_ key: Key) -> Box { box.child(snakeCase(key.stringValue)) }

    private func encoder(for key: Key) -> TemplateValueEncoder {
      TemplateValueEncoder(box: child(key), codingPath: codingPath + [key])
    }
  }

  struct Unkeyed: UnkeyedEncodingContainer {
    let box: Box
    let codingPath: [any CodingKey]

    var count: Int { box.count }

    mutating func encodeNil() { _ = box.child() }

    mutating func encode(_ value: some Encodable) throws {
      try box.child().fill(with: value, path: codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      encoder.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      encoder.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { encoder }

    private var encoder: TemplateValueEncoder {
      TemplateValueEncoder(box: box.child(), codingPath: codingPath)
    }
  }

  struct Single: SingleValueEncodingContainer {
    let box: Box
    let codingPath: [any CodingKey]

    mutating func encodeNil() { box.fill(with: .absent) }

    mutating func encode(_ value: some Encodable) throws {
      try box.fill(with: value, path: codingPath)
    }
  }
}
