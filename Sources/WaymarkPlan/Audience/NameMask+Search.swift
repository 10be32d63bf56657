// Finds people and addresses in a text, in one pass over its characters.
extension NameMask {
  /// What stands in for some characters.
  struct Replacement {
    let range: Range<Int>
    let text: String
  }

  /// Everything to replace in a text, in order, none overlapping another.
  func replacements(in text: [Character]) -> [Replacement] {
    let addresses = NameMask.emailAddresses(in: text)
    guard hidesNames else { return addresses.map { Replacement(range: $0, text: "…") } }
    var found: [Replacement] = []
    let words = NameMask.words(of: text)
    var nextAddress = addresses[...]
    var position = 0
    while position < words.count {
      let word = words[position]
      if let address = nextAddress.first, address.lowerBound <= word.lowerBound {
        found.append(Replacement(range: address, text: "…"))
        nextAddress = nextAddress.dropFirst()
        while position < words.count, words[position].lowerBound < address.upperBound {
          position += 1
        }
      } else if let handle = handle(at: word, in: text) {
        found.append(handle)
        while position < words.count, words[position].lowerBound < handle.range.upperBound {
          position += 1
        }
      } else if let (name, next) = name(at: position, in: text, words: words) {
        found.append(name)
        position = next
      } else {
        found += unspacedNames(in: text, word: word)
        position += 1
      }
    }
    return found
  }

  /// The runs of letters and digits, by place.
  static func words(of text: [Character]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for position in text.indices {
      if isWord(text[position]) {
        start = start ?? position
      } else if let from = start {
        ranges.append(from..<position)
        start = nil
      }
    }
    if let from = start { ranges.append(from..<text.count) }
    return ranges
  }

  /// A name that starts with a word, and the position past its words.
  private func name(
    at position: Int, in text: [Character], words: [Range<Int>]
  ) -> (Replacement, next: Int)? {
    let word = words[position]
    let own = String(text[word])
    let found = [fullNames, otherNames].compactMap {
      $0.names(startingWith: own).lazy.compactMap { name in
        end(of: name, from: position, in: text, words: words).map { (name: name, end: $0) }
      }.first
    }
    if let (name, end) = found.max(by: { $0.end < $1.end }) {
      let range = word.lowerBound..<words[end - 1].upperBound
      return (Replacement(range: range, text: NameMask.initials(of: name)), end)
    }
    guard parts.contains(own) else { return nil }
    return (Replacement(range: word, text: "\(text[word.lowerBound].uppercased())."), position + 1)
  }

  /// The position past the words of a name, when they stand here one after another.
  private func end(
    of name: [String], from position: Int, in text: [Character], words: [Range<Int>]
  ) -> Int? {
    guard position + name.count <= words.count else { return nil }
    for offset in name.indices {
      let word = String(text[words[position + offset]])
      guard
        word == name[offset] || word == name[offset].uppercased()
          || word == name[offset].lowercased()
      else { return nil }
      guard offset > 0 else { continue }
      let between = words[position + offset - 1].upperBound..<words[position + offset].lowerBound
      let joints = " -_.,'\u{2019}\u{A0}\u{2010}\u{2011}"
      guard between.count <= 3, text[between].allSatisfy({ joints.contains($0) }) else {
        return nil
      }
    }
    return position + name.count
  }

  /// A handle whose first word this is, with its `@`.
  private func handle(at word: Range<Int>, in text: [Character]) -> Replacement? {
    guard word.lowerBound > 0, text[word.lowerBound - 1] == "@" else { return nil }
    guard word.lowerBound == 1 || !NameMask.isWord(text[word.lowerBound - 2]) else { return nil }
    var end = word.upperBound
    while end < text.count, NameMask.isAddress(text[end]) { end += 1 }
    while end > word.upperBound, !NameMask.isWord(text[end - 1]) { end -= 1 }
    let handle = String(text[word.lowerBound..<end]).lowercased()
    // A role is not a person.
    if handle == "mentor" || handle == "mentee" { return nil }
    return Replacement(range: word.lowerBound - 1..<end, text: initials(ofHandle: handle))
  }

  /// Names inside a run of letters, for scripts that put no spaces between words.
  private func unspacedNames(in text: [Character], word: Range<Int>) -> [Replacement] {
    guard !unspacedNames.isEmpty else { return [] }
    var found: [Replacement] = []
    var position = word.lowerBound
    while position < word.upperBound {
      let name = unspacedNames[text[position]]?.first {
        position + $0.count <= word.upperBound
          && text[position..<position + $0.count].elementsEqual($0)
      }
      if let name, let initial = name.first {
        found.append(Replacement(range: position..<position + name.count, text: "\(initial)."))
        position += name.count
      } else {
        position += 1
      }
    }
    return found
  }

  /// The e-mail addresses, found from their `@` outwards; RFC 5321 limits both sides' lengths.
  private static func emailAddresses(in text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for sign in text.indices where text[sign] == "@" {
      var start = sign
      let limit = max(found.last?.upperBound ?? 0, sign - 64)
      while start > limit, isAddress(text[start - 1]) || text[start - 1] == "+" { start -= 1 }
      var end = sign + 1
      while end < min(text.count, sign + 256), isAddress(text[end]) { end += 1 }
      while end > sign + 1, !isWord(text[end - 1]) { end -= 1 }
      if start < sign, text[sign..<end].contains(".") { found.append(start..<end) }
    }
    return found
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isAddress(_ character: Character) -> Bool {
    isWord(character) || character == "-" || character == "_" || character == "."
  }
}
