extension TemplateValueEncoder {
  struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let place: Place
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { append(.absent, key) }

    // The plain types come without a look at what a value is at run time.
    mutating func encode(_ value: Bool, forKey key: Key) { append(.boolean(value), key) }
    mutating func encode(_ value: Int, forKey key: Key) { append(.whole(value), key) }
    mutating func encode(_ value: Double, forKey key: Key) { append(.number(value), key) }
    mutating func encode(_ value: String, forKey key: Key) { append(.text(value), key) }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
      append(try place.types.value(of: value), key)
    }

    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws {
      append(value.map { .text($0) } ?? .absent, key)
    }

    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws {
      append(value.map { .whole($0) } ?? .absent, key)
    }

    mutating func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
      append(value.map { .number($0) } ?? .absent, key)
    }

    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws {
      append(value.map { .boolean($0) } ?? .absent, key)
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
      TemplateValueEncoder(place: place.appendPlace(named: "super"))
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder { encoder(for: key) }

    private func append(_ value: TemplateValue, _ key: Key) {
      place.append(value, named: key.stringValue)
    }

    private func encoder(for key: Key) -> TemplateValueEncoder {
      TemplateValueEncoder(place: place.appendPlace(named: key.stringValue))
    }
  }

  struct Unkeyed: UnkeyedEncodingContainer {
    let place: Place
    var codingPath: [any CodingKey] { [] }

    var count: Int { place.count }

    mutating func encodeNil() { place.append(.absent) }

    mutating func encode(_ value: some Encodable) throws {
      place.append(try place.types.value(of: value))
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
      TemplateValueEncoder(place: place.appendPlace())
    }
  }

  struct Single: SingleValueEncodingContainer {
    let place: Place
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { place.fill(with: .absent) }

    mutating func encode(_ value: some Encodable) throws {
      place.fill(with: try place.types.value(of: value))
    }
  }
}
