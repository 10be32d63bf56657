/// Folds words so that they compare without regard to case: the form of all vocabulary keys.
package enum WordFolding {
  /// The lower-case form with single spaces and straight apostrophes, without space around it.
  package static func fold(_ text: some StringProtocol) -> String {
    var text = String(text)
    return text.withUTF8 { fold($0) }
  }

  /// Folds some bytes of a file.
  static func fold(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { fold(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private static func fold(_ text: UnsafeBufferPointer<UInt8>) -> String {
    var isASCII = true
    let folded = String(unsafeUninitializedCapacity: text.count) { buffer in
      var count = 0
      var pendingSpace = false
      for byte in text {
        if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
          pendingSpace = count > 0
          continue
        }
        if pendingSpace {
          buffer[count] = 0x20
          count += 1
          pendingSpace = false
        }
        if byte >= 0x80 { isASCII = false }
        buffer[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
    return isASCII ? folded : foldBeyondASCII(folded)
  }

  private static func foldBeyondASCII(_ folded: String) -> String {
    // Bytes are put together, since a string that grows by single characters is slow.
    var result: [UInt8] = []
    result.reserveCapacity(folded.utf8.count)
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "\0"..."\u{7F}": result.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\u{DF}"..."\u{FF}": result.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
      case "\u{2019}", "\u{2018}": result.append(0x27)
      case "\u{A0}": result.append(0x20)
      case "\u{200B}", "\u{FEFF}", "\u{2060}": break
      default: result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The words without emoji, numbers and punctuation, as headings are compared.
  static func lettersOnly(_ folded: String) -> String {
    var folded = folded
    let letters = folded.withUTF8 { text in
      String(unsafeUninitializedCapacity: text.count) { letters in
        var count = 0
        var pendingSpace = false
        for byte in text {
          // Whether a letter beyond ASCII is one takes a closer look.
          guard byte < 0x80 else { return 0 }
          guard Characters.isLetter(byte) || byte == 0x2D || byte == 0x27 else {
            pendingSpace = true
            continue
          }
          if pendingSpace, count > 0 {
            letters[count] = 0x20
            count += 1
          }
          pendingSpace = false
          letters[count] = byte
          count += 1
        }
        return count
      }
    }
    return trimmedOfHyphens(letters.isEmpty ? lettersBeyondASCII(folded) : letters)
  }

  private static func lettersBeyondASCII(_ folded: String) -> String {
    var result = ""
    result.reserveCapacity(folded.utf8.count)
    var pendingSpace = false
    for scalar in folded.unicodeScalars {
      let keeps =
        scalar.isASCII
        ? Characters.isLetter(UInt8(truncatingIfNeeded: scalar.value)) || scalar == "-"
          || scalar == "'"
        : scalar.properties.isAlphabetic
      if keeps {
        if pendingSpace, !result.isEmpty { result += " " }
        pendingSpace = false
        result.unicodeScalars.append(scalar)
      } else {
        pendingSpace = true
      }
    }
    return result
  }

  private static func trimmedOfHyphens(_ words: String) -> String {
    let bytes = words.utf8
    guard let first = bytes.first, let last = bytes.last,
      first == 0x2D || first == 0x20 || last == 0x2D || last == 0x20
    else { return words }
    var result = words
    while let last = result.last, last == "-" || last == " " { result.removeLast() }
    while let first = result.first, first == "-" || first == " " { result.removeFirst() }
    return result
  }
}
