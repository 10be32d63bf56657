import WaymarkSource

/// JSON as it grows, for what is written tens of thousands of times; keys are given in their order.
struct JSONLine {
  /// What was written so far, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Makes an empty text.
  /// - Parameter capacity: about how many bytes it will have, so that it is not moved as it grows.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Adds what is JSON already, such as `{"text":`.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ value: Int) { bytes.append(utf8: String(value)) }

  /// Adds a string with its quotes.
  mutating func string(_ value: String) { bytes.append(json: value) }

  /// Adds a list.
  mutating func list<Element>(
    _ elements: [Element], _ write: (Element, inout JSONLine) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element, &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
