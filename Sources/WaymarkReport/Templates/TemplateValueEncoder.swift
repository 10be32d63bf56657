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
    enum Content {
      case leaf(TemplateValue)
      case list([Box])
      case object([String: Box])
    }

    var content = Content.leaf(.absent)

    var value: TemplateValue {
      switch content {
      case .leaf(let value): value
      case .list(let boxes): .list(boxes.map(\.value))
      case .object(let boxes): .object(boxes.mapValues(\.value))
      }
    }

    func child(_ key: String) -> Box {
      let box = Box()
      var boxes: [String: Box] = [:]
      if case .object(let known) = content { boxes = known }
      boxes[key] = box
      content = .object(boxes)
      return box
    }

    func child() -> Box {
      let box = Box()
      var boxes: [Box] = []
      if case .list(let known) = content { boxes = known }
      content = .list([])
      boxes.append(box)
      content = .list(boxes)
      return box
    }

    func fill(with value: TemplateValue) { content = .leaf(value) }

    func fill(with value: some Encodable, path: [any CodingKey]) throws {
      switch value {
      case let value as Bool: content = .leaf(.boolean(value))
      case let value as Int: content = .leaf(.whole(value))
      case let value as Double: content = .leaf(.number(value))
      case let value as String: content = .leaf(.text(value))
      case let value as Markup: content = .leaf(.markup(value.text))
      default: try value.encode(to: TemplateValueEncoder(box: self, codingPath: path))
      }
    }
  }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    box.content = .object([:])
    return KeyedEncodingContainer(Keyed<Key>(box: box, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    box.content = .list([])
    return Unkeyed(box: box, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(box: box, codingPath: codingPath)
  }
}
