/// What entities stand for, asked of libcmark once for each.
struct EntityTexts {
  private var known: [String: [UInt8]] = [:]

  /// The characters of the entity that starts at an offset, and its length in the source;
  /// nil when none starts there.
  mutating func entity(in text: ByteView, at offset: Int) -> (characters: [UInt8], length: Int)? {
    var end = offset + 1
    if text[end] == Byte.hash { end += 1 }
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
