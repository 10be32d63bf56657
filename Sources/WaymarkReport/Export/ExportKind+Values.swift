import WaymarkPlan
import WaymarkSource

// The kinds of contents that properties have.

extension ExportKind where Content == String {
  static var text: ExportKind {
    ExportKind(type: .string) { value, _, json in json.value(value) }
  }
}

extension ExportKind where Content == String? {
  static var text: ExportKind { .optional(.text) }
}

extension ExportKind where Content == [String] {
  static var texts: ExportKind { .list(.text, isInline: true) }
}

extension ExportKind where Content == Bool {
  static var flag: ExportKind {
    ExportKind(type: .boolean) { value, _, json in json.value(value) }
  }
}

extension ExportKind where Content == Int {
  static func whole(from lowest: Int) -> ExportKind {
    ExportKind(type: .integer(from: lowest)) { value, _, json in json.value(value) }
  }

  static var index: ExportKind { whole(from: 0) }
}

extension ExportKind where Content == Int? {
  static var index: ExportKind { .optional(.index) }
  static func whole(from lowest: Int) -> ExportKind { .optional(.whole(from: lowest)) }
}

extension ExportKind where Content == [Int] {
  static var indices: ExportKind { .list(.index, isInline: true) }
}

extension ExportKind where Content == Double? {
  static var number: ExportKind {
    ExportKind(type: .nullable(.number)) { value, _, json in
      if let value { json.value(value) } else { json.null() }
    }
  }
}

extension ExportKind where Content == PlanDate {
  static var date: ExportKind {
    ExportKind(type: .date) { value, _, json in json.value(value.date.description) }
  }
}

extension ExportKind where Content == PlanDate? {
  static var date: ExportKind { .optional(.date) }
}

extension ExportKind where Content == PersonReference {
  /// A person by handle.
  static var person: ExportKind {
    ExportKind(type: .string) { value, plan, json in json.value(plan.handle(of: value)) }
  }
}

extension ExportKind where Content == PersonReference? {
  static var person: ExportKind { .optional(.person) }
}

extension ExportKind where Content == [PersonReference] {
  static var people: ExportKind { .list(.person, isInline: true) }
}

extension ExportKind where Content == [Int] {
  /// The plain text of nodes; null where they have none.
  static var prose: ExportKind {
    ExportKind(type: .nullable(.string)) { nodes, plan, json in
      if let text = plan.prose(nodes) { json.value(text) } else { json.null() }
    }
  }
}

extension ExportKind where Content == Entry {
  /// The plain text nested under an entry, without its fields; null where there is none.
  static var nestedProse: ExportKind {
    ExportKind(type: .nullable(.string)) { entry, plan, json in
      let text = plan.nestedProse(entry.nodes, without: entry.fields.map(\.range))
      if let text { json.value(text) } else { json.null() }
    }
  }
}

extension ExportKind
where Content: RawRepresentable & CaseIterable & Sendable, Content.RawValue == String {
  /// One of a fixed set of words.
  static var word: ExportKind {
    ExportKind(type: .words(Content.allCases.map(\.rawValue))) { value, _, json in
      json.value(value.rawValue)
    }
  }
}

extension ExportKind where Content == ByteRange {
  static var range: ExportKind {
    let object = ExportTables.range
    return ExportKind(type: .object(object.name)) { value, plan, json in
      object.write(plan.place(of: value), plan, to: &json)
    }
  }
}

extension ExportKind where Content == ByteRange? {
  static var range: ExportKind { .optional(.range) }
}

extension ExportKind where Content == [ByteRange] {
  static var ranges: ExportKind { .list(.range) }
}

extension ExportKind {
  static func object(_ object: ExportObject<Content>) -> ExportKind {
    ExportKind(type: .object(object.name)) { value, plan, json in
      object.write(value, plan, to: &json)
    }
  }

  /// Null where there is nothing.
  static func optional<Wrapped>(_ kind: ExportKind<Wrapped>) -> ExportKind
  where Content == Wrapped? {
    ExportKind(type: .nullable(kind.type)) { value, plan, json in
      if let value { kind.write(value, plan, &json) } else { json.null() }
    }
  }

  static func list<Element>(_ kind: ExportKind<Element>, isInline: Bool = false) -> ExportKind
  where Content == [Element] {
    ExportKind(type: .list(kind.type)) { values, plan, json in
      json.array(isInline: isInline) { json in
        for value in values {
          json.element()
          kind.write(value, plan, &json)
        }
      }
    }
  }
}
