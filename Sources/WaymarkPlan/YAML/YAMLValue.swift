public import WaymarkSource

/// A YAML value whose scalars are still the text that was written, with its place.
///
/// Nothing is guessed: `no` is not false, `10:00` is not 600, and a date is no time stamp. The
/// typed readers decide what a scalar means.
public struct YAMLValue: Sendable {
  /// What it holds.
  public var content: Content
  /// Where it stands; of quoted text, with its quotes.
  public var range: ByteRange

  /// A scalar, a list or a mapping.
  public enum Content: Sendable {
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLValue])
    case mapping([Pair])
  }

  /// A key with its value.
  public struct Pair: Sendable {
    /// The key.
    public var key: Located<String>
    /// The value.
    public var value: YAMLValue
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// The text of a scalar with its place.
  public var locatedText: Located<String>? {
    text.map { Located($0, range) }
  }

  /// The items of a list.
  public var items: [YAMLValue]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  /// The pairs of a mapping.
  public var pairs: [Pair]? {
    if case .mapping(let pairs) = content { return pairs }
    return nil
  }

  /// Whether it is a scalar without text, `~` or `null`.
  public var isEmpty: Bool {
    guard case .scalar(let text, let isQuoted) = content, !isQuoted else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The value of a key of a mapping.
  public subscript(key: String) -> YAMLValue? {
    pairs?.first { $0.key.value == key }?.value
  }

  /// The texts of a list of scalars, or of one scalar alone.
  public var texts: [Located<String>] {
    if let items { return items.compactMap(\.locatedText) }
    return locatedText.map { [$0] } ?? []
  }

  /// What kind of value it is, for messages.
  public var kindName: String {
    switch content {
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
