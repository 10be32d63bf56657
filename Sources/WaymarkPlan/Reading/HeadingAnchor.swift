/// The anchor of a heading as GitHub and GitLab build it: lower case, without punctuation, spaces
/// as hyphens.
struct HeadingAnchor {
  private let heading: String
  /// FNV-1a of the anchor, by which repeated ones are found without making their text.
  let hash: UInt64

  /// Takes the plain text of a heading.
  init(_ heading: String) {
    var heading = heading
    var hash = WordHash()
    let isASCII = heading.withUTF8 { bytes in
      for byte in bytes {
        if byte >= 0x80 { return false }
        if let kept = Self.kept(byte) { hash.combine(kept) }
      }
      return true
    }
    if !isASCII {
      heading = Self.anchor(beyondASCII: heading)
      hash = WordHash()
      for byte in heading.utf8 { hash.combine(byte) }
    }
    self.heading = heading
    self.hash = hash.value
  }

  /// The anchor, without the number of a repeated one.
  var text: String {
    var heading = heading
    return heading.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { buffer in
        var count = 0
        for byte in bytes {
          guard let kept = byte < 0x80 ? Self.kept(byte) : byte else { continue }
          buffer[count] = kept
          count += 1
        }
        return count
      }
    }
  }

  /// What becomes of an ASCII character; nil when it is left out.
  private static func kept(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x20: UInt8(ascii: "-")
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): byte
    default: nil
    }
  }

  private static func anchor(beyondASCII heading: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(heading.utf8.count)
    func add(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        if let kept = kept(UInt8(truncatingIfNeeded: scalar.value)) { result.append(kept) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
      }
    }
    for scalar in heading.unicodeScalars {
      if scalar.isASCII {
        add(scalar)
      } else {
        scalar.properties.lowercaseMapping.unicodeScalars.forEach(add)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
