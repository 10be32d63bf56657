/// Letters with marks as the ASCII letters that stand for them in a handle.
package enum ASCIIFolding {
  private static let replacements: [Unicode.Scalar: String] = {
    let pairs = [
      "àáâãåāăą": "a", "ä": "a", "æ": "ae", "çćĉċč": "c", "ďđð": "d", "èéêëēĕėęě": "e",
      "ĝğġģ": "g", "ĥħ": "h", "ìíîïĩīĭįı": "i", "ĵ": "j", "ķ": "k", "ĺļľŀł": "l", "ñńņň": "n",
      "òóôõōŏőø": "o", "ö": "o", "œ": "oe", "ŕŗř": "r", "śŝşšș": "s", "ß": "ss", "ţťŧț": "t",
      "ùúûũūŭůűų": "u", "ü": "u", "ŵ": "w", "ýÿŷ": "y", "źżž": "z", "þ": "th",
    ]
    var result: [Unicode.Scalar: String] = [:]
    for (letters, replacement) in pairs {
      for letter in letters.unicodeScalars { result[letter] = replacement }
    }
    return result
  }()

  /// The letters under the marks of a small Latin letter, as `e` of `ễ`; nil for another character.
  ///
  /// Its name in Unicode tells: `LATIN SMALL LETTER E WITH CIRCUMFLEX AND TILDE`.
  private static func base(of scalar: Unicode.Scalar) -> String? {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count == 4 || words.count > 5 && words[4] == "WITH",
      words.prefix(3) == ["LATIN", "SMALL", "LETTER"], words[3].utf8.count <= 2
    else { return nil }
    return words[3].lowercased()
  }

  /// The ASCII letters that stand for a small letter with marks; nil for another character.
  package static func letters(for scalar: Unicode.Scalar) -> String? {
    replacements[scalar] ?? base(of: scalar)
  }

  /// A text with the letters under the marks of its Latin letters, capitals as capitals.
  static func withoutAccents(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let first = small.first, let letters = letters(for: first) {
        let isSmall = first == scalar
        result += isSmall ? letters : letters.prefix(1).uppercased() + letters.dropFirst()
      } else if !(0x300...0x36F).contains(scalar.value) {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The word in ASCII, or nil when a letter has no ASCII form.
  package static func fold(_ word: String) -> String? {
    if word.utf8.allSatisfy({ Characters.isDigit($0) || $0 == 0x2D || (0x61...0x7A).contains($0) })
    {
      return word.isEmpty ? nil : word
    }
    var result = ""
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        let isKept = scalar.properties.isAlphabetic || scalar == "-" || ("0"..."9").contains(scalar)
        if isKept { result.unicodeScalars.append(scalar) }
      } else if let replacement = letters(for: scalar) {
        result += replacement
      } else if !(0x300...0x36F).contains(scalar.value) {
        return nil
      }
    }
    return result.isEmpty ? nil : result
  }
}
