import WaymarkMarkdown
import WaymarkSource

// Who the plan's own fields introduce, and who has signed it.
extension PlanBuilder {
  func introduce(_ field: Raw, role: Role) {
    if let pairs = field.value.pairs {
      if let person = person(fromPairs: pairs, range: field.value.range) {
        people.add(person, role: role)
      } else {
        refuse(field, "a name, or a mapping with name, handle and email")
      }
      return
    }
    let values = field.value.items ?? [field.value]
    for value in values {
      if let pairs = value.pairs {
        if let person = person(fromPairs: pairs, range: value.range) {
          people.add(person, role: role)
        } else {
          refuse(field, "a name, or a mapping with name, handle and email")
        }
      } else if value.text != nil {
        for person in introduced(value, of: field) { people.add(person, role: role) }
      } else {
        refuse(field, "names")
      }
    }
  }

  /// The people that a scalar introduces; a part that names nobody is reported, but for a remark
  /// in a bracket beside somebody.
  private func introduced(_ value: YAMLValue, of field: Raw) -> [IntroducedPerson] {
    if field.node == nil, let text = value.text, text != source.text(unquoted(value)) {
      return introduced(unescaped: text, at: unquoted(value), of: field)
    }
    var result: [IntroducedPerson] = []
    for part in persons.parts(of: unquoted(value)) where !isPlaceholder(part) && !isDegree(part) {
      let plain = field.node.map { document.plainText(of: $0, in: part) } ?? source.text(part)
      if let key = fieldKey(at: part.start, limit: part.end),
        vocabulary.field(key.folded, in: .plan) != nil
      {
        report(
          "front-matter-wrong-type", "\"\(source.text(part))\" is a field of its own, and no name",
          at: part, help: "put each field on a line of its own")
        continue
      }
      if let person = persons.read(part, plain: plain) {
        result.append(person)
      } else if result.isEmpty || bytes[part.start] != UInt8(ascii: "(") {
        report(
          "front-matter-wrong-type", "\"\(source.text(part))\" names nobody", at: part,
          help: "write a name or a handle first, as in Ada Byron (@ada)")
      }
    }
    return result
  }

  /// The people that a scalar introduces in which YAML escapes characters, or folds lines; each
  /// stands at the whole of it.
  private func introduced(
    unescaped text: String, at range: ByteRange, of field: Raw
  ) -> [IntroducedPerson] {
    let reader = PersonReader(bytes: Array(text.utf8))
    return reader.parts(of: ByteRange(0, text.utf8.count)).compactMap { part in
      let plain = String(decoding: reader.bytes[part.start..<part.end], as: UTF8.self)
      let word = FoldedWord(reader.bytes, part.start..<part.end)
      guard !vocabulary.words.placeholders.contains(word),
        !vocabulary.words.people.degrees.contains(WordFolding.fold(plain.replacing(".", with: "")))
      else { return nil }
      guard var person = reader.read(part, plain: plain) else {
        report(
          "front-matter-wrong-type", "\"\(plain)\" names nobody", at: firstLine(of: range),
          help: "write a name or a handle first, as in Ada Byron (@ada)")
        return nil
      }
      person.range = range
      person.name?.range = range
      person.handle?.range = range
      person.email?.range = range
      return person
    }
  }

  /// Whether a part between commas goes on with the name before it: `Susan Park, PhD`.
  private func isDegree(_ part: ByteRange) -> Bool {
    var word = WordFolding.fold(bytes, part.start..<part.end)
    // Most parts are names without a full stop, and replacing none takes as long as one.
    if word.utf8.contains(0x2E) { word = word.replacing(".", with: "") }
    return vocabulary.words.people.degrees.contains(word)
  }

  private func person(fromPairs pairs: [YAMLValue.Pair], range: ByteRange) -> IntroducedPerson? {
    var person = IntroducedPerson(name: nil, handle: nil, email: nil, range: range)
    for pair in pairs {
      switch WordFolding.fold(pair.key.value) {
      case "name": person.name = pair.value.locatedText
      case "handle":
        person.handle = pair.value.locatedText.map {
          let folded = WordFolding.fold($0.value)
          return Located(folded.hasPrefix("@") ? String(folded.dropFirst()) : folded, $0.range)
        }
      case "email": person.email = pair.value.locatedText
      default: break
      }
    }
    return person.name == nil && person.handle == nil ? nil : person
  }

  /// `people: {ada: Ada Byron, tom: {name: Tom Kilburn, role: sponsor}}`, or a list of people.
  func introducePeople(_ field: Raw) {
    guard let pairs = field.value.pairs else {
      introduce(field, role: .unnamed)
      return
    }
    for pair in pairs {
      let written = WordFolding.fold(pair.key.value)
      let handle = written.hasPrefix("@") ? String(written.dropFirst()) : written
      var person = IntroducedPerson(
        name: pair.value.locatedText, handle: Located(handle, pair.key.range), email: nil,
        range: pair.key.range.union(pair.value.range))
      var role: Role?
      if let inner = pair.value.pairs {
        person.name = pair.value["name"]?.locatedText
        person.email = pair.value["email"]?.locatedText
        if let word = inner.first(where: { WordFolding.fold($0.key.value) == "role" })?.value.text {
          role =
            vocabulary.words.people.roles[WordFolding.fold(word)] ?? .other(WordFolding.fold(word))
        }
      } else if pair.value.text == nil {
        refuse(field, "handles with names")
        continue
      }
      people.add(person, role: role)
    }
  }

  /// `agreed: {ada: 2026-09-01}`, a list of people, or `Ada 2026-09-01, Grace 2026-09-02`.
  func readAgreed(_ field: Raw) {
    if let pairs = field.value.pairs {
      for pair in pairs {
        let date =
          pair.value.isEmpty
          ? nil : planDate(Raw(kind: .agreed, key: pair.key, value: pair.value))
        for person in people.references(to: pair.key.value, at: pair.key.range) {
          plan.agreements.append(
            Agreement(person: person, date: date, range: pair.key.range.union(pair.value.range)))
        }
      }
      return
    }
    let values = field.value.items?.map { unquoted($0) } ?? persons.parts(of: unquoted(field.value))
    for part in values {
      let reading = dates.first(in: part)
      var nameEnd = reading?.range.start ?? part.end
      while nameEnd > part.start,
        Characters.isSpace(bytes[nameEnd - 1]) || bytes[nameEnd - 1] == UInt8(ascii: "(")
          || bytes[nameEnd - 1] == UInt8(ascii: ":")
      {
        nameEnd -= 1
      }
      let name = trimmed(ByteRange(part.start, nameEnd))
      guard !name.isEmpty else { continue }
      let date = reading.flatMap { self.date(from: $0) }
      for person in people.references(to: source.text(name), at: name) {
        plan.agreements.append(Agreement(person: person, date: date, range: part))
      }
    }
  }
}
