/// A request as far as a preview looks at it.
package struct PreviewRequest: Sendable, Equatable {
  /// The method, as sent: `GET`.
  package var method: String
  /// What is asked for, as sent: `/plans/ada.html?x=1`.
  package var target: String
  /// The header fields in lower case, each with its only value.
  package var fields: [String: String]

  /// Makes a request.
  package init(method: String = "GET", target: String, fields: [String: String] = [:]) {
    self.method = method
    self.target = target
    self.fields = fields
  }

  /// The path below the site's folder; nil where the target cannot be one.
  ///
  /// Percent signs are decoded once. A part that is empty, `.` or `..`, or that has a slash, a
  /// backslash or a control character in it, is in no site, so nothing is made of such a path.
  package var path: String? {
    guard target.hasPrefix("/") else { return nil }
    let raw = target.dropFirst().prefix { $0 != "?" && $0 != "#" }
    var parts: [String] = []
    for part in raw.split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = Self.decoded(part), name != ".", name != "..",
        name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "/" && $0 != "\\" })
      else { return nil }
      parts.append(name)
    }
    if parts.last?.isEmpty == true { parts[parts.count - 1] = "index.html" }
    guard !parts.contains("") else { return nil }
    return parts.joined(separator: "/")
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
