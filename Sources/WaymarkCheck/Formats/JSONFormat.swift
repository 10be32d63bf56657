import WaymarkSource

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

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

  /// The part of a file; empty for nothing to say.
  public func part(for file: CheckedFile) -> String {
    if case .unreadable(let reason) = file.outcome {
      return encode(
        JSONFinding(
          rule: "unreadable", severity: Severity.error.rawValue, path: file.path, line: 1,
          column: 1,
          endLine: 1, endColumn: 1, message: reason, help: nil, notes: [], fixes: []))
    }
    guard let source = file.source else { return "" }
    return file.findings.map { encode(JSONFinding($0, in: source)) }.joined(separator: ",")
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String {
    "\n], \"plans\": \(summary.plans), \"skipped\": \(summary.skipped.count),"
      + " \"failed\": \(summary.failed)}\n"
  }

  private func encode(_ finding: JSONFinding) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(finding) else { return "" }
    return "\n" + String(decoding: data, as: UTF8.self)
  }
}

/// A finding with the keys of the format.
private struct JSONFinding: Encodable {
  var rule: String
  var severity: String
  var path: String
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int
  var message: String
  var help: String?
  var notes: [JSONNote]
  var fixes: [JSONFix]

  enum CodingKeys: String, CodingKey {
    case rule, severity, path, line, column, message, help, notes, fixes
    case endLine = "end_line"
    case endColumn = "end_column"
  }
}

private struct JSONNote: Encodable {
  var message: String
  var place: JSONPlace

  enum CodingKeys: String, CodingKey {
    case message
  }

  func encode(to encoder: any Encoder) throws {
    try place.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(message, forKey: .message)
  }
}

private struct JSONFix: Encodable {
  var title: String
  var applicability: String
  var edits: [JSONEdit]
}

private struct JSONEdit: Encodable {
  var place: JSONPlace
  var replacement: String

  enum CodingKeys: String, CodingKey {
    case replacement
  }

  func encode(to encoder: any Encoder) throws {
    try place.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(replacement, forKey: .replacement)
  }
}

private struct JSONPlace: Encodable {
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int

  enum CodingKeys: String, CodingKey {
    case line, column
    case endLine = "end_line"
    case endColumn = "end_column"
  }

  init(_ range: ByteRange, in source: SourceText) {
    let start = source.position(at: range.start)
    let end = source.position(at: range.end)
    (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
  }
}

extension JSONFinding {
  init(_ finding: Finding, in source: SourceText) {
    let diagnostic = finding.diagnostic
    let place = JSONPlace(diagnostic.range, in: source)
    self.init(
      rule: diagnostic.rule.name, severity: finding.severity.rawValue, path: source.path,
      line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn,
      message: diagnostic.message, help: diagnostic.help,
      notes: diagnostic.notes.map {
        JSONNote(message: $0.message, place: JSONPlace($0.range, in: source))
      },
      fixes: diagnostic.fixes.map { fix in
        JSONFix(
          title: fix.title, applicability: fix.applicability.rawValue,
          edits: fix.edits.map {
            JSONEdit(place: JSONPlace($0.range, in: source), replacement: $0.replacement)
          })
      })
  }
}
