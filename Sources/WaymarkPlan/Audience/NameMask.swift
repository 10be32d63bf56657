import WaymarkSource

/// Replaces people by their initials, and e-mail addresses by an ellipsis, inside texts.
///
/// Words are compared as they are written, or all in capitals: a lower-case "will" is a word,
/// not the person. Every handle in a text is a person, known or not.
struct NameMask: Sendable {
  /// Whether names go too, not only e-mail addresses.
  let hidesNames: Bool
  /// The full names of the plan's people and of those it refers to.
  let fullNames: WholeNames
  /// The full names of others.
  let otherNames: WholeNames
  /// The words of names.
  private(set) var parts: Set<String> = []
  private var foldedParts: Set<String> = []
  /// Names in scripts that write no spaces and no capitals by their first character, the
  /// longest first.
  private(set) var unspacedNames: [Character: [[Character]]] = [:]
  private var initialsOfHandle: [String: String] = [:]
  /// Holds back texts without names, before they are taken apart.
  private var sieve = NameSieve(words: [], unspaced: [])

  /// Makes a mask for a plan's people and for the unknown names that it refers to.
  /// - Parameter wholeNames: names of others, which are hidden only as a whole.
  init(
    hidesNames: Bool, people: [Person] = [], otherNames: [String] = [],
    wholeNames: WholeNames = .none
  ) {
    self.hidesNames = hidesNames
    self.otherNames = wholeNames
    let names = hidesNames ? people.compactMap { $0.name?.value } + otherNames : []
    fullNames = WholeNames(of: names)
    guard hidesNames else { return }
    for name in names { addParts(of: name) }
    for person in people {
      if let handle = person.handle { add(handle: handle, initials: NameMask.initials(of: person)) }
    }
    for key in unspacedNames.keys { unspacedNames[key]?.sort { $0.count > $1.count } }
    sieve = NameSieve(words: parts, unspaced: unspacedNames.keys)
  }

  /// The initials of a person, such as `A.B.`.
  static func initials(of person: Person) -> String {
    initials(of: person.name?.value ?? person.handle ?? "")
  }

  /// The initials of a name, such as `A.B.`.
  static func initials(of name: String) -> String {
    initials(of: words(of: Array(name)).map { String(Array(name)[$0]) })
  }

  /// The initials of a name's words; `van` and `de` count only where nothing else does.
  static func initials(of words: [String]) -> String {
    let telling = words.filter { !isParticle($0) }
    return (telling.isEmpty ? words : telling).compactMap(\.first)
      .map { "\($0.uppercased())." }.joined()
  }

  /// The text with people and addresses replaced.
  func masked(_ text: String) -> String {
    var text = text
    guard text.withUTF8(mayReplace) else { return text }
    let characters = Array(text)
    let replacements = replacements(in: characters)
    if replacements.isEmpty { return text }
    var result = ""
    var done = 0
    for replacement in replacements {
      result += String(characters[done..<replacement.range.lowerBound]) + replacement.text
      done = replacement.range.upperBound
    }
    return result + String(characters[done...])
  }

  /// The text with people and addresses replaced, at the same length in bytes.
  ///
  /// Ranges into the text stay valid; what a replacement is shorter by becomes spaces.
  func maskedInPlace(_ bytes: [UInt8]) -> [UInt8] {
    if !bytes.withUnsafeBufferPointer(mayReplace), String(validating: bytes, as: UTF8.self) != nil {
      return bytes
    }
    let characters = Array(String(decoding: bytes, as: UTF8.self))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = 0
    for replacement in replacements(in: characters) {
      result += characters[done..<replacement.range.lowerBound].flatMap { Array($0.utf8) }
      let length = characters[replacement.range].reduce(0) { $0 + $1.utf8.count }
      let letters = Array(replacement.text.utf8)
      let written = letters.count <= length ? letters : []
      result += written + Array(repeating: 0x20, count: length - written.count)
      done = replacement.range.upperBound
    }
    result += characters[done...].flatMap { Array($0.utf8) }
    // Invalid UTF-8 has no certain length as text; then nothing of it is shown.
    return result.count == bytes.count ? result : Array(repeating: 0x20, count: bytes.count)
  }

  /// Whether a text can have something to replace: without names, only what has an `@`.
  private func mayReplace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    hidesNames
      ? sieve.mayHold(bytes) || fullNames.mayBe(in: bytes) || otherNames.mayBe(in: bytes)
      : bytes.contains(UInt8(ascii: "@"))
  }

  /// The initials for a handle in a text.
  func initials(ofHandle handle: String) -> String {
    initialsOfHandle[handle] ?? NameMask.initials(of: handle)
  }

  private mutating func addParts(of name: String) {
    for word in WholeNames.forms(of: name).joined()
    where !NameMask.isParticle(word) && word.count > 1 {
      parts.insert(word)
      parts.insert(word.uppercased())
      foldedParts.insert(word.lowercased())
      if word.lowercased() == word.uppercased(), let first = word.first {
        unspacedNames[first, default: []].append(Array(word))
      }
    }
  }

  private mutating func add(handle: String, initials: String) {
    initialsOfHandle[handle.lowercased()] = initials
    // A handle such as `abyron2` gives its person away without an `@`; one such as `will`
    // that is only a name in lower case is an ordinary word.
    let isName = foldedParts.contains(handle.lowercased())
    if !isName, handle.count > 2 { parts.insert(handle) }
  }

  /// Whether a word of a name is one such as `van` or `de`, which is no name by itself.
  static func isParticle(_ word: String) -> Bool {
    word.first?.isLowercase == true && word.count <= 3
  }
}
