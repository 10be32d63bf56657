/// Sequences of words, found by their first.
struct Phrases: Sendable {
  private var restsByFirst: [WordKey: [[WordKey]]] = [:]
  private let firsts: WordSet
  /// Their first words.
  var firstWords: [WordKey] { Array(restsByFirst.keys) }

  /// Takes one phrase a line.
  init(_ lines: String) {
    var firsts: [WordKey] = []
    for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
      var words: [WordKey] = []
      WordKey.forEach(in: line) { words.append($0) }
      guard let first = words.first else { continue }
      firsts.append(first)
      restsByFirst[first, default: []].append(Array(words.dropFirst()))
    }
    self.firsts = WordSet(firsts)
  }

  /// How many words of the longest phrase start at an index; 0 when none does.
  func length(in words: [some PhraseWord], at index: Int) -> Int {
    guard firsts.contains(words[index].key), let rests = restsByFirst[words[index].key] else {
      return 0
    }
    var longest = 0
    for rest in rests where index + rest.count < words.count && rest.count >= longest {
      let fits = rest.indices.allSatisfy { offset in
        let word = words[index + 1 + offset]
        return word.key == rest[offset] && !word.startsSentence
      }
      if fits { longest = rest.count + 1 }
    }
    return longest
  }
}
