/// Folds words so that they compare without regard to case: the form of all vocabulary keys.
enum WordFolding {
  /// The lower-case form with single spaces and straight apostrophes, without space around it.
  static func fold(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isASCII = true
    var pendingSpace = false
    for byte in text.utf8 {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        pendingSpace = !bytes.isEmpty
        continue
      case 0x41...0x5A:
        if pendingSpace { bytes.append(0x20) }
        bytes.append(byte | 0x20)
      default:
        if pendingSpace { bytes.append(0x20) }
        if byte >= 0x80 { isASCII = false }
        bytes.append(byte)
      }
      pendingSpace = false
    }
    let folded = String(decoding: bytes, as: UTF8.self)
    guard !isASCII else { return folded }
    var result = ""
    for scalar in folded.lowercased().unicodeScalars {
      switch scalar {
      case "\u{2019}", "\u{2018}": result += "'"
      case "\u{A0}": result += " "
      case "\u{200B}", "\u{FEFF}", "\u{2060}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Folds some bytes of a file.
  static func fold(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { fold(String(decoding: $0[range], as: UTF8.self)) }
  }

  /// The words without emoji, numbers and punctuation, as headings are compared.
  static func lettersOnly(_ folded: String) -> String {
    var result = ""
    var pendingSpace = false
    for scalar in folded.unicodeScalars {
      let keeps = scalar.properties.isAlphabetic || scalar == "-" || scalar == "'"
      if keeps {
        if pendingSpace, !result.isEmpty { result += " " }
        pendingSpace = false
        result.unicodeScalars.append(scalar)
      } else {
        pendingSpace = true
      }
    }
    while let last = result.last, last == "-" || last == " " { result.removeLast() }
    while let first = result.first, first == "-" || first == " " { result.removeFirst() }
    return result
  }
}
