/// Sequences of words, found by their first.
struct Phrases: Sendable {
  private var restsByFirst: [WordKey: [[WordKey]]] = [:]
  private var firsts = WordSet()
  /// Their first words, with space between them.
  let firstWords: String

  /// Takes one phrase a line.
  init(_ lines: String) {
    var firstWords: [Substring] = []
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let first = words.first else { continue }
      firstWords.append(first)
      firsts.insert(WordKey(first))
      restsByFirst[WordKey(first), default: []].append(words.dropFirst().map { WordKey($0) })
    }
    self.firstWords = firstWords.joined(separator: " ")
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
