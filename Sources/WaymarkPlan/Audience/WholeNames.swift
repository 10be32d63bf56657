import WaymarkSource

/// Full names of people whom many plans share, each hidden only as a whole.
///
/// Whom a plan has nothing to do with may be called Will or Baker, so that the parts of these
/// names are words like others. They are looked up by their first word, in one table however many
/// plans hold it.
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
    self.init(names.flatMap(NameMask.spellings).flatMap(Self.forms))
  }

  /// A name by its words, and its first part with its last: two of three parts are the person still.
  private static func forms(of name: String) -> [[String]] {
    func words(of text: some StringProtocol) -> [String] {
      let characters = Array(text)
      return NameMask.words(of: characters).map { String(characters[$0]) }
    }
    let joints: Set<Character> = ["'", "\u{2019}"]
    let parts = name.split { !$0.isLetter && !$0.isNumber && !joints.contains($0) }
    guard parts.count > 2 else { return [words(of: name)] }
    return [words(of: name), words(of: parts[0]) + words(of: parts[parts.count - 1])]
  }

  private static func longestFirst(_ names: [[String]]) -> [[String]] {
    names.sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
  }

  var isEmpty: Bool { table == nil }

  /// Every name by its words.
  var all: Set<[String]> { table.map { Set($0.names.values.joined()) } ?? [] }

  /// The names that begin with a word, the longest first.
  func names(startingWith word: String) -> [[String]] { table?.names[word] ?? [] }

  /// Whether a text may hold one of the names.
  func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { table?.sieve.mayHold(bytes) ?? false }

  /// Whether these are the names of the other, told without looking at them.
  func isSame(as other: WholeNames) -> Bool { table === other.table }
}

/// Gathers the names of the people of many plans.
public struct NameGathering: Sendable {
  private var words: Set<[String]> = []
  private var last = WholeNames.none

  /// Makes a gathering of no plans.
  public init() {}

  /// Adds the people whom a plan introduces, and those of its programme.
  public mutating func add(_ plan: Plan) {
    for name in plan.people.compactMap({ $0.name?.value }) {
      words.formUnion(WholeNames(of: [name]).all)
    }
    guard !plan.knownNames.isSame(as: last) else { return }
    last = plan.knownNames
    words.formUnion(last.all)
  }

  /// The names, as plans take them in ``Plan/knownNames``.
  public var names: WholeNames { WholeNames(words) }
}
