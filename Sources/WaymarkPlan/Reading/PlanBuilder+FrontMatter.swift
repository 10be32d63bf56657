import WaymarkSource

// The keys of front matter, and where they contradict the fields under the title.
extension PlanBuilder {
  /// Keys that site generators and note programs put into front matter.
  private static let foreignKeys: Set<String> = [
    "layout", "tags", "tag", "date", "author", "authors", "draft", "slug", "permalink", "url",
    "aliases", "alias", "categories", "category", "description", "summary", "weight", "type",
    "template", "toc", "sidebar", "sidebar_label", "sidebar_position", "nav_order", "parent",
    "cssclass", "cssclasses", "created", "updated", "modified", "lastmod", "image", "css", "lang",
    "dir", "output", "version", "publish", "published", "redirect_from", "hide",
  ]

  func readFrontMatterKeys(_ value: YAMLValue) -> [Raw] {
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
    for var pair in pairs {
      let folded = WordFolding.fold(pair.key.value)
      let kind = kind(ofKey: folded)
      pair.value = withoutMarks(pair.value, of: pair.key.range.union(pair.value.range))
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

  /// A value without the marks such as `(private)` behind it or its parts; each holds for what it
  /// stands behind.
  private func withoutMarks(_ value: YAMLValue, of range: ByteRange) -> YAMLValue {
    var result = value
    switch value.content {
    case .scalar(let text, let isQuoted):
      guard let (audience, end) = finalMark(in: unquoted(value)) else { return value }
      plan.marks.append(Located(audience, range))
      let words = text[..<(text.lastIndex { $0 == "(" || $0 == "（" } ?? text.endIndex)]
      let last = words.lastIndex { !$0.isWhitespace }
      result.content = .scalar(
        String(last.map { words[...$0] } ?? ""), isQuoted: isQuoted && end > value.range.start + 1)
      result.range = ByteRange(value.range.start, isQuoted ? value.range.end : end)
    case .sequence(let items):
      result.content = .sequence(items.map { withoutMarks($0, of: $0.range) })
    case .mapping(let pairs):
      result.content = .mapping(
        pairs.map { pair in
          YAMLValue.Pair(
            key: pair.key,
            value: withoutMarks(pair.value, of: pair.key.range.union(pair.value.range)))
        })
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

  func contradicts(_ field: Raw, _ first: Raw) -> Bool {
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
}
