/// The words of a text of a plan, to tell whether two texts speak of the same thing.
///
/// Sameness is judged by whole words, without regard to case and to the short ones: people say
/// "three questions the evening before" for "send three questions the evening before each
/// check-in". What is looked for is an occasion to ask, so a near miss costs little.
struct TextWords {
  /// Every word once.
  let all: Set<String>
  /// The telling words: of four letters or more, or with a digit.
  let telling: Set<String>

  init(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    all = Set(words.prefix(TextWords.limit).map(String.init))
    telling = all.filter { $0.count >= 4 || $0.contains(where: \.isNumber) }
  }

  /// The most words of a text that are compared.
  private static let limit = 60

  /// Whether most telling words of the shorter of two texts come in the other.
  func resembles(_ other: TextWords) -> Bool {
    let (few, many) =
      telling.count < other.telling.count ? (telling, other.telling) : (other.telling, telling)
    guard !few.isEmpty else { return false }
    let shared = few.intersection(many).count
    return shared >= min(2, few.count) && shared * 5 >= few.count * 3
  }
}

/// Texts of a plan by their words, to find those that speak of something by its name.
struct WordIndex {
  private var places: [String: [Int]] = [:]
  private let count: Int

  init(_ texts: [String]) {
    count = texts.count
    for (index, text) in texts.enumerated() {
      for word in TextWords(text).all { places[word, default: []].append(index) }
    }
  }

  /// The texts in which most telling words of a name come; of a name with hardly any, all words.
  func texts(naming name: String) -> [Int] {
    let words = TextWords(name)
    let isTelling = words.telling.count >= 2
    let wanted = isTelling ? words.telling : words.all
    guard !wanted.isEmpty else { return [] }
    var shared = Array(repeating: 0, count: count)
    for word in wanted {
      for index in places[word, default: []] { shared[index] += 1 }
    }
    let needed = isTelling ? (wanted.count * 3 + 4) / 5 : wanted.count
    return shared.indices.filter { shared[$0] >= needed }
  }
}
