/// What entities stand for (CommonMark section 6.4 in libcmark 0.30): names are asked of
/// libcmark, once for each.
struct EntityTexts {
  private var known: [String: [UInt8]] = [:]

  /// The characters of the entity that starts at an offset, and its length in the source;
  /// nil when none starts there.
  mutating func entity(in text: ByteView, at offset: Int) -> (characters: [UInt8], length: Int)? {
    if text[offset + 1] == Byte.hash { return number(in: text, at: offset) }
    var end = offset + 1
    while end - offset < 40, text[end].isDigit || text[end].isLetter { end += 1 }
    guard text[end] == Byte.semicolon else { return nil }
    let source = text.slice(offset, end + 1)
    let name = source.text
    if let characters = known[name] {
      return characters.isEmpty ? nil : (characters, source.count)
    }
    let characters = decoded(source)
    known[name] = characters
    return characters.isEmpty ? nil : (characters, source.count)
  }

  private func number(in text: ByteView, at offset: Int) -> (characters: [UInt8], length: Int)? {
    let isHexadecimal = text[offset + 2] | 0x20 == UInt8(ascii: "x")
    let first = offset + (isHexadecimal ? 3 : 2)
    let most = isHexadecimal ? 6 : 7
    var value: UInt32 = 0
    var end = first
    while end - first <= most, isHexadecimal ? text[end].isHexDigit : text[end].isDigit {
      let digit = text[end].isDigit ? text[end] & 15 : (text[end] | 0x20) - 0x57
      value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
      end += 1
    }
    guard end > first, end - first <= most, text[end] == Byte.semicolon else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    let characters = Array(UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    return (characters, end + 1 - offset)
  }

  /// The characters of an entity; empty when libcmark knows none of that name.
  private func decoded(_ source: ByteView) -> [UInt8] {
    let characters = CMarkTree.reading(source) { tree -> [UInt8] in
      let walk = tree.makeWalk()
      while let step = walk.next() {
        guard step.node.kind == .text else { continue }
        let literal = step.node.literal
        return literal.count == source.count && literal.holds(source, at: 0) ? [] : literal.array
      }
      return []
    }
    return characters ?? []
  }
}
