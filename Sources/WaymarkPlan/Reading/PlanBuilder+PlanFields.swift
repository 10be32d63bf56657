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
      for index in raw.indices where raw[index].kind == kind { understand(raw[index]) }
    }
    people.settleHandles()
    for index in raw.indices where !order.contains(raw[index].kind) { understand(raw[index]) }
    dates.start = plan.start?.date
    dates.end = plan.end?.date
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

  func refuse(_ field: Raw, _ wanted: String) {
    report(
      "front-matter-wrong-type",
      "\"\(field.key.value)\" is \(field.value.kindName); it takes \(wanted)",
      at: firstLine(of: field.value.range))
  }

  /// The range of a scalar without its quotes.
  func unquoted(_ value: YAMLValue) -> ByteRange {
    guard case .scalar(_, isQuoted: true) = value.content, value.range.count >= 2 else {
      return value.range
    }
    return ByteRange(value.range.start + 1, value.range.end - 1)
  }

  func planDate(_ field: Raw) -> PlanDate? {
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
    var start = dates.skipSpaces(range.start, range.end)
    let (word, wordEnd) = dates.word(at: start, limit: range.end)
    if vocabulary.words.dates.start.contains(word) { start = dates.skipSpaces(wordEnd, range.end) }
    guard let (written, last) = dates.readRange(at: start, limit: range.end),
      let first = written ?? dates.wholePeriod(last)
    else {
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

  private func help(forSection written: String) -> String {
    let kinds = SectionKind.allCases.map(\.rawValue)
    return NearestName.matches(for: written, in: kinds).first.map { "did you mean \"\($0)\"?" }
      ?? "write the name of a section, such as goals, feedback or wins"
  }

  /// `share: {feedback: public}`: the widest audience that each section kind may reach.
  private func readShare(_ field: Raw) {
    guard let pairs = field.value.pairs else {
      plan.hasDoubtfulShare = true
      refuse(field, "sections with audiences, as in {wins: public}")
      return
    }
    for pair in pairs {
      let key = WordFolding.fold(pair.key.value)
      guard let kind = sectionKind(shared: key) else {
        plan.hasDoubtfulShare = true
        report(
          "front-matter-wrong-type", "\"\(pair.key.value)\" is no kind of section",
          at: pair.key.range, help: help(forSection: key))
        continue
      }
      let word = WordFolding.fold(pair.value.text ?? "")
      guard let audience = vocabulary.words.audiences[word] else {
        plan.hasDoubtfulShare = true
        report(
          "front-matter-wrong-type", "\"\(pair.value.text ?? "")\" is no audience",
          at: firstLine(of: pair.value.range), help: "write public, programme, pair or private")
        continue
      }
      plan.share[kind] = Located(audience, pair.value.range)
    }
  }

  /// The kind of section that a key of `share` names, in the plural or as one of them.
  private func sectionKind(shared key: String) -> SectionKind? {
    let words = vocabulary.words.sections
    return words[key] ?? words[key + "s"] ?? SectionKind(rawValue: key)
  }
}
