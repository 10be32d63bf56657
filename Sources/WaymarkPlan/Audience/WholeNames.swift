/// Full names of people, found as a whole by their first word.
///
/// Of people whom a plan has nothing to do with, only these are hidden: they may be called Will or
/// Baker, and the parts of their names are words like others. There is one table of them, however
/// many plans hold it.
public struct WholeNames: Sendable {
  private final class Table: Sendable {
    let names: [String: [[String]]]
    let sieve: NameSieve

    init(_ names: [String: [[String]]]) {
      self.names = names
      sieve = NameSieve(words: names.keys, unspaced: [])
    }
  }

  /// Nil without names, as nearly all plans are read.
  private let table: Table?

  /// No names.
  static let none = WholeNames([])

  /// Names by their words; those of a single word are left out.
  init(_ names: some Sequence<[String]>) {
    var byFirstWord: [String: [[String]]] = [:]
    for words in Set(names) where words.count > 1 {
      // As in a headline, or in the name of a file: all words together are no chance.
      for form in Set([words[0], words[0].uppercased(), words[0].lowercased()]) {
        byFirstWord[form, default: []].append(words)
      }
    }
    table = byFirstWord.isEmpty ? nil : Table(byFirstWord.mapValues(Self.longestFirst))
  }

  /// Names as they are written.
  init(of names: some Sequence<String>) {
    self.init(names.flatMap(Self.forms))
  }

  /// A name by its words, and its first part with its last: two of three parts are the person still.
  ///
  /// Each comes also as who has no accents on the keyboard writes it.
  static func forms(of name: String) -> [[String]] {
    spellings(of: name).flatMap { name in
      let joints: Set<Character> = ["'", "\u{2019}"]
      let parts = name.split { !$0.isLetter && !$0.isNumber && !joints.contains($0) }
      guard parts.count > 2 else { return [words(of: name)] }
      return [words(of: name), words(of: parts[0]) + words(of: parts[parts.count - 1])]
    }
  }

  private static func spellings(of name: String) -> [String] {
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return [name] }
    let plain = ASCIIFolding.withoutAccents(name)
    return plain == name ? [name] : [name, plain]
  }

  private static func words(of text: some StringProtocol) -> [String] {
    let characters = Array(text)
    return NameMask.words(of: characters).map { String(characters[$0]) }
  }

  private static func longestFirst(_ names: [[String]]) -> [[String]] {
    names.sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
  }

  /// Every name by its words.
  var all: Set<[String]> { table.map { Set($0.names.values.joined()) } ?? [] }

  /// The names that begin with a word, the longest first.
  func names(startingWith word: String) -> [[String]] { table?.names[word] ?? [] }

  /// Whether a text may hold one of the names.
  func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { table?.sieve.mayHold(bytes) ?? false }

  /// Whether these are the names of the other, told without looking at them.
  func isSame(as other: WholeNames) -> Bool { table === other.table }
}
