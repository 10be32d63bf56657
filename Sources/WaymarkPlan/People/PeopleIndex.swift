import WaymarkSource

/// Who is meant by a handle or a name: the plan's people, found without regard to case.
struct PeopleIndex {
  private(set) var people: [Person] = []
  private let vocabulary: SharedVocabulary
  /// The programme's people, handle to name, who may be named without being introduced.
  private let directory: [String: String]
  private var byHandle: [String: [Int]] = [:]
  private var byName: [String: Int] = [:]
  /// Who has a given name; nobody when several have it.
  private var byGivenName: [String: Int?] = [:]
  private var byRole: [Role: [Int]] = [:]
  /// Whether the plan gives somebody a role in a word of its own.
  private var hasOwnRoles = false
  /// Who was meant by what was written lately: plans name the same few people over and over.
  private var recent: [Meant] = []

  /// What a text was found to mean.
  private struct Meant {
    let text: String
    let reference: PersonReference
  }

  /// The most people that one word such as `@peers` stands for.
  private static let roleLimit = 64

  /// Few plans name more people.
  private static let usualCount = 6

  init(vocabulary: SharedVocabulary, directory: [String: String]) {
    self.vocabulary = vocabulary
    self.directory = directory
    byHandle.reserveCapacity(Self.usualCount)
    byName.reserveCapacity(Self.usualCount)
    byGivenName.reserveCapacity(Self.usualCount)
    byRole.reserveCapacity(Self.usualCount)
  }

  /// Adds somebody, or joins what is said of somebody who is there already.
  mutating func add(_ introduced: IntroducedPerson, role: Role?) {
    recent.removeAll(keepingCapacity: true)
    let folded = introduced.name.map { withoutTitles($0.value) }
    let roles = role.map { [Located($0, introduced.range)] } ?? []
    if let index = existing(name: folded, handle: introduced.handle?.value),
      !isAnother(introduced, role, than: people[index])
    {
      for role in roles where !people[index].has(role.value) {
        people[index].roles.append(role)
        note(role.value, of: index)
      }
      if people[index].name == nil { people[index].name = introduced.name }
      if people[index].email == nil { people[index].email = introduced.email }
      if let handle = introduced.handle, people[index].handleRange == nil {
        if let derived = people[index].handle { byHandle[derived]?.removeAll { $0 == index } }
        people[index].handle = handle.value
        people[index].handleRange = handle.range
        byHandle[handle.value, default: []].append(index)
      }
      if let folded { addName(folded, of: index) }
      return
    }
    let handle = introduced.handle?.value ?? introduced.name.flatMap { derivedHandle($0.value) }
    people.append(
      Person(
        name: introduced.name, handle: handle, handleRange: introduced.handle?.range,
        email: introduced.email, roles: roles, range: introduced.range))
    let index = people.count - 1
    if let handle { byHandle[handle, default: []].append(index) }
    if let folded { addName(folded, of: index) }
    if let role { note(role, of: index) }
  }

  /// Whether somebody has only the name in common: nobody is their own mentor.
  private func isAnother(_ introduced: IntroducedPerson, _ role: Role?, than person: Person) -> Bool
  {
    let handle = introduced.handle?.value
    guard handle == nil || handle != person.handle || person.handleRange == nil else {
      return false
    }
    return role == .mentor && person.has(.mentee) || role == .mentee && person.has(.mentor)
  }

  private mutating func note(_ role: Role, of index: Int) {
    byRole[role, default: []].append(index)
    if case .other = role, role != .unnamed { hasOwnRoles = true }
  }

  private mutating func addName(_ folded: String, of index: Int) {
    if byName[folded] == nil { byName[folded] = index }
    let given = String(folded.prefix(upTo: folded.utf8.firstIndex(of: 0x20) ?? folded.endIndex))
    guard !given.isEmpty else { return }
    if let known = byGivenName[given] {
      if known != index { byGivenName[given] = .some(nil) }
    } else {
      byGivenName[given] = .some(index)
    }
  }

  /// Gives explicit handles the right of way: who only derived the same one loses it.
  ///
  /// Who has only a handle is whom the programme lists by it.
  mutating func settleHandles() {
    recent.removeAll(keepingCapacity: true)
    if !directory.isEmpty {
      for index in people.indices where people[index].name == nil {
        guard let handle = people[index].handle, let name = directory[handle] else { continue }
        people[index].name = Located(name, people[index].range)
        addName(WordFolding.fold(name), of: index)
      }
    }
    for (handle, indices) in byHandle where indices.count > 1 {
      let explicit = indices.filter { people[$0].handleRange != nil && people[$0].handle == handle }
      guard let owner = explicit.first else { continue }
      for index in indices where index != owner && people[index].handleRange == nil {
        people[index].handle = nil
      }
      byHandle[handle] = [owner]
    }
  }

  /// Finds who is meant by some text, with or without `@`.
  ///
  /// - Parameter range: where the text stands, for the references.
  /// - Returns: one reference for each person meant; one without a person when nobody fits.
  mutating func references(to text: String, at range: ByteRange) -> [PersonReference] {
    var result: [PersonReference] = []
    add(referencesTo: text, at: range, to: &result)
    return result
  }

  /// Finds who is meant by some text, as `references(to:at:)` does, and adds them to others.
  mutating func add(
    referencesTo text: String, at range: ByteRange, to result: inout [PersonReference]
  ) {
    for place in recent.indices where recent[place].text == text {
      result.append(recent[place].reference)
      result[result.count - 1].range = range
      return
    }
    let found = find(text, at: range)
    if found.count == 1, found[0].person != nil, recent.count < 16 {
      recent.append(Meant(text: text, reference: found[0]))
    }
    result += found
  }

  private mutating func find(_ written: String, at range: ByteRange) -> [PersonReference] {
    let text = WikiLink.page(of: written) ?? written
    let hasSign = text.hasPrefix("@")
    let bare = hasSign ? String(text.dropFirst()) : text
    let folded = WordFolding.fold(bare)
    func reference(_ index: Int, role: Role? = nil) -> PersonReference {
      PersonReference(
        handle: people[index].handle ?? folded, text: bare, person: index, role: role, range: range)
    }
    if let matches = byHandle[folded], !matches.isEmpty {
      if matches.count == 1 { return [reference(matches[0])] }
      return [
        PersonReference(
          handle: folded, text: bare, person: nil, isAmbiguous: true, range: range)
      ]
    }
    if let role = role(called: folded) {
      let members = byRole[role, default: []].prefix(Self.roleLimit)
      if !members.isEmpty { return members.map { reference($0, role: role) } }
      return [PersonReference(handle: role.name, text: bare, person: nil, role: role, range: range)]
    }
    if !hasSign {
      if let index = named(folded) { return [reference(index)] }
      let words = folded.split(separator: " ")
      if words.count > 1, let handle = derivedHandle(bare), let matches = byHandle[handle],
        matches.count == 1, people[matches[0]].name == nil
      {
        return [reference(matches[0])]
      }
    }
    if let name = directory[folded] {
      add(
        IntroducedPerson(
          name: Located(name, range), handle: Located(folded, range), email: nil, range: range),
        role: nil)
      return [reference(people.count - 1)]
    }
    return [PersonReference(handle: folded, text: bare, person: nil, range: range)]
  }

  /// The role that a word stands for: one of the vocabulary's, or one that the plan gives somebody.
  func role(called word: FoldedWord) -> Role? {
    vocabulary.words.people.roles[word] ?? (hasOwnRoles ? ownRole(word.text) : nil)
  }

  /// The role that a folded word stands for.
  func role(called folded: String) -> Role? {
    vocabulary.words.people.roles[folded] ?? (hasOwnRoles ? ownRole(folded) : nil)
  }

  private func ownRole(_ folded: String) -> Role? {
    let role = Role.other(folded)
    return role != .unnamed && byRole[role] != nil ? role : nil
  }

  /// Everybody with a role in the plan, for `both` and `everyone`.
  func everyone(_ text: String, at range: ByteRange) -> [PersonReference] {
    let both = [Role.mentor, .mentee].flatMap { byRole[$0, default: []].prefix(Self.roleLimit) }
    return Set(both).sorted().map { index in
      PersonReference(
        handle: people[index].handle ?? WordFolding.fold(people[index].displayName), text: text,
        person: index, range: range)
    }
  }

  /// Whether some bare text names a person or a role that is known.
  func knows(_ text: String) -> Bool {
    let folded = WordFolding.fold(WikiLink.page(of: text) ?? text)
    return byHandle[folded]?.isEmpty == false || role(called: folded) != nil
      || named(folded) != nil
  }

  /// Who has a name, with or without title, or alone has a given name.
  private func named(_ folded: String) -> Int? {
    let bare = withoutTitles(folded)
    if let index = byName[bare] { return index }
    return byGivenName[bare] ?? nil
  }

  /// A name in folded form, from its first word that is no title.
  private func withoutTitles(_ name: String) -> String {
    let folded = WordFolding.fold(name)
    var bare = folded[...]
    while let space = bare.utf8.firstIndex(of: 0x20) {
      guard vocabulary.words.people.isTitle(bare[..<space]) else { break }
      bare = bare[bare.utf8.index(after: space)...]
    }
    if bare.utf8.count == folded.utf8.count || vocabulary.words.people.isTitle(bare) {
      return folded
    }
    return String(bare)
  }

  /// The default handle of a name: the given name in lower-case ASCII, titles passed over.
  ///
  /// Nil for a name in another script, which needs an explicit handle.
  func derivedHandle(_ name: String) -> String? {
    // Folding makes plain spaces of all spaces, and lower case of all letters.
    let bare = withoutTitles(name)
    guard !vocabulary.words.people.isTitle(bare[...]) else { return nil }
    let given = bare[..<(bare.utf8.firstIndex(of: 0x20) ?? bare.endIndex)]
    return ASCIIFolding.fold(String(given))
  }

  private func existing(name: String?, handle: String?) -> Int? {
    if let name, let index = byName[name] {
      if let handle, let own = people[index].handle, people[index].handleRange != nil, own != handle
      {
        return nil
      }
      return index
    }
    guard let handle, let matches = byHandle[handle], let match = matches.first else { return nil }
    let isSame = name == nil || people[match].name == nil
    return isSame ? match : nil
  }
}

extension PeopleWords {
  /// Whether a folded word is a title, with or without its full stop.
  fileprivate func isTitle(_ word: Substring) -> Bool {
    titles.contains(String(word.utf8.last == 0x2E ? word.dropLast() : word))
  }
}

/// A person as some text introduces one.
struct IntroducedPerson {
  var name: Located<String>?
  var handle: Located<String>?
  var email: Located<String>?
  var range: ByteRange
}
