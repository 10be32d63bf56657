import WaymarkMarkdown
import WaymarkSource

// The plan's own fields, from front matter and from under the title.
extension PlanBuilder {
  /// A plan field before it is understood.
  struct Raw {
    var kind: FieldKind
    var key: Located<String>
    var value: YAMLValue
    /// The node with the value, for a field of the body.
    var node: Int?
  }

  /// Keys that site generators and note programs put into front matter.
  private static let foreignKeys: Set<String> = [
    "layout", "tags", "tag", "date", "author", "authors", "draft", "slug", "permalink", "url",
    "aliases", "alias", "categories", "category", "description", "summary", "weight", "type",
    "template", "toc", "sidebar", "sidebar_label", "sidebar_position", "nav_order", "parent",
    "cssclass", "cssclasses", "created", "updated", "modified", "lastmod", "image", "css", "lang",
    "dir", "output", "version", "publish", "published", "redirect_from", "hide",
  ]

  func readPlanFields(_ frontMatter: YAMLValue?) {
    var raw = frontMatter.map { readFrontMatterKeys($0) } ?? []
    let written = raw
    readTitle()
    for field in readTitleBlocks() {
      guard let first = written.first(where: { $0.kind == field.kind }) else {
        raw.append(field)
        continue
      }
      if contradicts(field, first) {
        report(
          "contradicting-fields",
          "\"\(field.key.value)\" says \"\(field.value.text ?? "")\", but the front matter says"
            + " \"\(first.value.text ?? source.text(first.value.range))\"",
          at: field.value.range,
          notes: [Diagnostic.Note("the front matter wins", at: first.value.range)],
          help: "keep one of the two")
      }
    }
    let order: [FieldKind] = [
      .title, .mentee, .mentor, .peers, .people, .start, .end, .period,
    ]
    for kind in order {
      for field in raw where field.kind == kind { understand(field) }
    }
    people.settleHandles()
    for field in raw where !order.contains(field.kind) { understand(field) }
    dates.start = plan.start?.date
    dates.end = plan.end?.date
  }

  private func readFrontMatterKeys(_ value: YAMLValue) -> [Raw] {
    guard let pairs = value.pairs else {
      if !value.isEmpty {
        report(
          "front-matter-wrong-type", "front matter is \(value.kindName), not keys with values",
          at: firstLine(of: value.range),
          help: "write keys with values, as in \"mentor: Grace Hopper\""
        )
      }
      return []
    }
    var result: [Raw] = []
    let written = Set(pairs.compactMap { kind(ofKey: WordFolding.fold($0.key.value)) })
    var unknownCount = 0
    for pair in pairs {
      let folded = WordFolding.fold(pair.key.value)
      let kind = kind(ofKey: folded)
      plan.fields.append(
        Field(
          kind: kind, key: pair.key,
          value: Located(pair.value.text ?? source.text(pair.value.range), pair.value.range),
          range: pair.key.range.union(pair.value.range)))
      if let kind {
        if !pair.value.isEmpty {
          result.append(Raw(kind: kind, key: pair.key, value: pair.value, node: nil))
        }
        continue
      }
      guard !folded.hasPrefix("x-"), !Self.foreignKeys.contains(folded) else { continue }
      // Nobody misspells a hundred keys; looking for what was meant takes its time.
      unknownCount += 1
      let near = unknownCount <= 32 ? keys(near: folded, beside: written) : []
      let fixes = near.prefix(1).map {
        Fix("write \"\($0)\"", .unsafe, [TextEdit(pair.key.range, with: $0)])
      }
      report(
        "front-matter-unknown-key", "\"\(pair.key.value)\" is no key of a plan", at: pair.key.range,
        help: near.first.map { "did you mean \"\($0)\"?" }
          ?? "a key of your own starts with \"x-\"", fixes: Array(fixes))
    }
    return result
  }

  /// What a key of the front matter means, in the plan's language or as the format has it.
  private func kind(ofKey folded: String) -> FieldKind? {
    vocabulary.field(folded, in: .plan) ?? planKind(folded)
  }

  /// The keys that a misspelt one may stand for; those that are there already are not offered.
  private func keys(near folded: String, beside written: Set<FieldKind>) -> [String] {
    func isFree(_ key: String) -> Bool { kind(ofKey: key).map { !written.contains($0) } ?? false }
    let canonical = FieldKind.allCases.map(\.rawValue).filter(isFree)
    let near = NearestName.matches(for: folded, in: canonical)
    guard near.isEmpty else { return near }
    let known = vocabulary.words.fields[FieldPlace.plan.index].keys.sorted()
    return NearestName.matches(for: folded, in: known.filter(isFree))
  }

  /// The kinds that a plan's front matter may have, by their canonical keys.
  private func planKind(_ key: String) -> FieldKind? {
    let kinds: Set<FieldKind> = [
      .mentee, .mentor, .peers, .people, .title, .start, .end, .period, .cadence, .skills, .agreed,
      .status, .share, .language, .identifier,
    ]
    return FieldKind(rawValue: key).flatMap { kinds.contains($0) ? $0 : nil }
  }

  private func contradicts(_ field: Raw, _ first: Raw) -> Bool {
    let text = field.value.text ?? ""
    let other = first.value
    switch field.kind {
    case .mentee, .mentor, .peers, .people:
      let names = other.texts.map { WordFolding.fold($0.value) }
      let folded = WordFolding.fold(text)
      return !names.isEmpty
        && !names.contains { $0.contains(folded) || folded.contains($0) || sameHandle($0, folded) }
    case .start, .end:
      guard case .date(let mine)? = dates.readWhole(field.value.range),
        case .date(let theirs)? = dates.readWhole(other.range)
      else { return false }
      return mine.date != theirs.date
    case .cadence:
      let reader = CadenceReader(vocabulary.words)
      return reader.read(text) != other.text.flatMap(reader.read)
    case .status, .language, .title, .identifier:
      return other.text.map { WordFolding.fold($0) != WordFolding.fold(text) } ?? false
    default: return false
    }
  }

  private func sameHandle(_ left: String, _ right: String) -> Bool {
    func handle(_ text: String) -> String? {
      text.hasPrefix("@") ? String(text.dropFirst()) : people.derivedHandle(text)
    }
    return handle(left) == handle(right)
  }

  // MARK: Understanding

  private func understand(_ field: Raw) {
    let value = field.value
    if field.kind != .title, value.text != nil, isPlaceholder(unquoted(value)) { return }
    switch field.kind {
    case .title:
      if let text = value.locatedText { setTitle(text) } else { refuse(field, "text") }
    case .mentee: introduce(field, role: .mentee)
    case .mentor: introduce(field, role: .mentor)
    case .peers: introduce(field, role: .peer)
    case .people: introducePeople(field)
    case .start: plan.start = planDate(field)
    case .end: plan.end = planDate(field)
    case .period: readPeriod(field)
    case .cadence: readCadence(field)
    case .skills: plan.skills = skills(field)
    case .agreed: readAgreed(field)
    case .status: readPlanStatus(field)
    case .share: readShare(field)
    case .language:
      if let text = value.locatedText, WordFolding.fold(text.value) != vocabulary.words.language {
        report(
          "front-matter-wrong-type", "\"\(text.value)\" is no language that plans are read in",
          at: text.range, help: "read as \"\(vocabulary.words.language)\"")
      }
    case .identifier: plan.identifier = value.locatedText
    default: break
    }
  }

  private func refuse(_ field: Raw, _ wanted: String) {
    report(
      "front-matter-wrong-type",
      "\"\(field.key.value)\" is \(field.value.kindName); it takes \(wanted)",
      at: firstLine(of: field.value.range))
  }

  private func introduce(_ field: Raw, role: Role) {
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
        }
      } else if value.text != nil {
        for person in introduced(value, node: field.node) { people.add(person, role: role) }
      } else {
        refuse(field, "names")
      }
    }
  }

  /// The people that a scalar introduces.
  private func introduced(_ value: YAMLValue, node: Int?) -> [IntroducedPerson] {
    persons.parts(of: unquoted(value)).compactMap { part in
      guard !isPlaceholder(part) else { return nil }
      let plain = node.map { document.plainText(of: $0, in: part) } ?? source.text(part)
      return persons.read(part, plain: plain)
    }
  }

  /// The range of a scalar without its quotes.
  func unquoted(_ value: YAMLValue) -> ByteRange {
    guard case .scalar(_, isQuoted: true) = value.content, value.range.count >= 2 else {
      return value.range
    }
    return ByteRange(value.range.start + 1, value.range.end - 1)
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
  private func introducePeople(_ field: Raw) {
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

  private func planDate(_ field: Raw) -> PlanDate? {
    guard field.value.text != nil else {
      refuse(field, "a date, as in 2026-09-01")
      return nil
    }
    guard let reading = dates.readWhole(unquoted(field.value)) else {
      report(
        "invalid-date", "\"\(field.value.text ?? "")\" is no date that can be read",
        at: field.value.range, help: "write it as in 2026-09-01")
      return nil
    }
    return date(from: field.kind == .start ? dates.beginning(of: reading) : reading)
  }

  private func readPeriod(_ field: Raw) {
    if field.value.pairs != nil {
      if let start = field.value["start"] {
        plan.start = planDate(Raw(kind: .start, key: field.key, value: start))
      }
      if let end = field.value["end"] {
        plan.end = planDate(Raw(kind: .end, key: field.key, value: end))
      }
      return
    }
    let range = unquoted(field.value)
    let start = dates.skipSpaces(range.start, range.end)
    guard let (first, last) = dates.readRange(at: start, limit: range.end), let first else {
      report(
        "invalid-date",
        "\"\(field.value.text ?? source.text(range))\" is no period that can be read",
        at: firstLine(of: field.value.range), help: "write it as in 2026-09-01 to 2027-02-26")
      return
    }
    plan.start = plan.start ?? date(from: first)
    plan.end = plan.end ?? date(from: last)
  }

  private func readCadence(_ field: Raw) {
    guard let text = field.value.locatedText else {
      refuse(field, "a phrase, as in \"every 2 weeks\"")
      return
    }
    if let cadence = CadenceReader(vocabulary.words).read(text.value) {
      plan.cadence = Located(cadence, text.range)
    } else {
      report(
        "unknown-cadence", "\"\(text.value)\" is no rhythm that can be counted", at: text.range,
        help: "write \"weekly\", \"every 2 weeks\", \"monthly\" or \"quarterly\"")
    }
  }

  private func skills(_ field: Raw) -> [Located<String>] {
    if let items = field.value.items { return items.compactMap(\.locatedText) }
    guard field.value.text != nil else {
      refuse(field, "a list of skills")
      return []
    }
    return persons.parts(of: unquoted(field.value)).map { part in
      Located(field.node.map { document.plainText(of: $0, in: part) } ?? source.text(part), part)
    }
  }

  /// `agreed: {ada: 2026-09-01}`, a list of people, or `Ada 2026-09-01, Grace 2026-09-02`.
  private func readAgreed(_ field: Raw) {
    if let pairs = field.value.pairs {
      for pair in pairs {
        let date =
          pair.value.isEmpty
          ? nil : planDate(Raw(kind: .agreed, key: pair.key, value: pair.value))
        let name = source.text(pair.key.range).filter { $0 != "\"" && $0 != "'" }
        for person in people.references(to: name, at: pair.key.range) {
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

  private func readPlanStatus(_ field: Raw) {
    guard let text = field.value.locatedText else {
      refuse(field, "one of draft, active, paused, completed")
      return
    }
    if let status = vocabulary.words.planStatuses[WordFolding.fold(text.value)] {
      plan.status = Located(status, text.range)
    } else {
      report(
        "unknown-status", "\"\(text.value)\" is no status of a plan", at: text.range,
        help: "write draft, active, paused or completed")
    }
  }

  /// `share: {feedback: public}`: the widest audience that each section kind may reach.
  private func readShare(_ field: Raw) {
    guard let pairs = field.value.pairs else {
      refuse(field, "sections with audiences, as in {wins: public}")
      return
    }
    for pair in pairs {
      let key = WordFolding.fold(pair.key.value)
      guard let kind = vocabulary.words.sections[key] ?? SectionKind(rawValue: key) else {
        report(
          "front-matter-unknown-key", "\"\(pair.key.value)\" is no kind of section",
          at: pair.key.range)
        continue
      }
      let word = WordFolding.fold(pair.value.text ?? "")
      guard let audience = vocabulary.words.audiences[word] else {
        report(
          "front-matter-wrong-type", "\"\(pair.value.text ?? "")\" is no audience",
          at: firstLine(of: pair.value.range), help: "write public, programme, pair or private")
        continue
      }
      plan.share[kind] = Located(audience, pair.value.range)
    }
  }
}
