import WaymarkSource

/// Findings as one JSON object, versioned by `schema`.
///
/// `{"schema": 1, "findings": […], "plans": 9, "skipped": 0, "failed": 0}`; lines and columns
/// count from 1, columns in Unicode scalars, and an end is just past the last character.
public struct JSONFormat: FindingsFormat {
  /// Makes the format.
  public init() {}

  /// What comes before the first file.
  public var head: String { "{\"schema\": 1, \"findings\": [" }
  /// What comes between the parts of two files.
  public var separator: String { "," }

  /// The part of a file, as UTF-8; empty for nothing to say.
  public func part(for file: CheckedFile) -> [UInt8] {
    if case .unreadable(let reason) = file.outcome {
      var json = JSONLine()
      json.raw("\n")
      JSONFinding(
        rule: "unreadable", severity: Severity.error.rawValue, path: file.path,
        place: JSONPlace(line: 1, column: 1, endLine: 1, endColumn: 1), message: reason, help: nil,
        notes: [], fixes: []
      ).write(to: &json)
      return json.bytes
    }
    guard let source = file.source else { return [] }
    var json = JSONLine()
    for (index, finding) in file.findings.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("\n")
      JSONFinding(finding, in: source).write(to: &json)
    }
    return json.bytes
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String {
    "\n], \"plans\": \(summary.plans), \"skipped\": \(summary.skipped.count),"
      + " \"failed\": \(summary.failed)}\n"
  }
}

/// A finding with the keys of the format, which are written in alphabetical order.
struct JSONFinding {
  var rule: String
  var severity: String
  var path: String
  var place: JSONPlace
  var message: String
  var help: String?
  var notes: [(message: String, place: JSONPlace)]
  var fixes: [Fix]

  struct Fix {
    var title: String
    var applicability: String
    var edits: [(place: JSONPlace, replacement: String)]
  }

  func write(to json: inout JSONLine) {
    json.raw("{\"column\":")
    json.number(place.column)
    place.writeEnd(to: &json)
    json.raw(",\"fixes\":")
    json.list(fixes) { fix, json in
      json.raw("{\"applicability\":")
      json.string(fix.applicability)
      json.raw(",\"edits\":")
      json.list(fix.edits) { edit, json in
        json.raw("{\"column\":")
        json.number(edit.place.column)
        edit.place.writeEnd(to: &json)
        json.raw(",\"line\":")
        json.number(edit.place.line)
        json.raw(",\"replacement\":")
        json.string(edit.replacement)
        json.raw("}")
      }
      json.raw(",\"title\":")
      json.string(fix.title)
      json.raw("}")
    }
    if let help {
      json.raw(",\"help\":")
      json.string(help)
    }
    json.raw(",\"line\":")
    json.number(place.line)
    json.raw(",\"message\":")
    json.string(message)
    json.raw(",\"notes\":")
    json.list(notes) { note, json in
      json.raw("{\"column\":")
      json.number(note.place.column)
      note.place.writeEnd(to: &json)
      json.raw(",\"line\":")
      json.number(note.place.line)
      json.raw(",\"message\":")
      json.string(note.message)
      json.raw("}")
    }
    json.raw(",\"path\":")
    json.string(path)
    json.raw(",\"rule\":")
    json.string(rule)
    json.raw(",\"severity\":")
    json.string(severity)
    json.raw("}")
  }
}

/// A place as lines and columns.
struct JSONPlace {
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int

  fileprivate func writeEnd(to json: inout JSONLine) {
    json.raw(",\"end_column\":")
    json.number(endColumn)
    json.raw(",\"end_line\":")
    json.number(endLine)
  }
}

extension JSONPlace {
  init(_ range: ByteRange, in source: SourceText) {
    let start = source.position(at: range.start)
    let end = source.position(at: range.end)
    (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
  }
}

extension JSONFinding {
  init(_ finding: Finding, in source: SourceText) {
    let diagnostic = finding.diagnostic
    self.init(
      rule: diagnostic.rule.name, severity: finding.severity.rawValue, path: source.path,
      place: JSONPlace(diagnostic.range, in: source), message: diagnostic.message,
      help: diagnostic.help,
      notes: diagnostic.notes.map { ($0.message, JSONPlace($0.range, in: source)) },
      fixes: diagnostic.fixes.map { fix in
        Fix(
          title: fix.title, applicability: fix.applicability.rawValue,
          edits: fix.edits.map { (JSONPlace($0.range, in: source), $0.replacement) })
      })
  }
}
