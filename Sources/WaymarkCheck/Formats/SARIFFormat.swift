import WaymarkSource

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS).
///
/// Columns count Unicode code points, as the log says; a region ends just past its last character.
public struct SARIFFormat: FindingsFormat {
  private let version: String
  private let positions: [RuleID: Int]

  /// Makes the format.
  /// - Parameter version: the version of waymark.
  public init(version: String) {
    self.version = version
    positions = Dictionary(
      uniqueKeysWithValues: allRules.enumerated().map { ($1.id, $0) })
  }

  /// What comes before the first file: the tool with all its rules.
  public var head: String {
    let rules = allRules.map { SARIF.Rule($0) }
    let driver = SARIF.Driver(name: "waymark", semanticVersion: version, rules: rules)
    return """
      {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [
      {"tool": {"driver": \(encode(driver))},
      "columnKind": "unicodeCodePoints",
      "results": [
      """
  }
  /// What comes between the parts of two files.
  public var separator: String { "," }

  /// About how many bytes a result takes.
  private static let bytesOfResult = 800

  /// The part of a file, as UTF-8; empty for nothing to say.
  public func part(for file: CheckedFile) -> [UInt8] {
    if case .unreadable(let reason) = file.outcome {
      var json = JSONLine()
      json.raw("\n")
      SARIF.Result(
        ruleId: "unreadable", level: "error", message: SARIF.Message(text: reason),
        locations: [SARIF.Location(path: file.path)]
      ).write(to: &json)
      return json.bytes
    }
    guard let source = file.source else { return [] }
    let place = SARIF.File(source)
    let fingerprints = FindingFingerprint.all(of: file)
    var json = JSONLine(capacity: file.findings.count * Self.bytesOfResult)
    for (index, finding) in file.findings.enumerated() {
      if index > 0 { json.raw(",") }
      json.raw("\n")
      result(for: finding, in: place, fingerprints[index]).write(to: &json)
    }
    return json.bytes
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String {
    "\n],\n\"invocations\": [{\"executionSuccessful\": \(summary.failed == 0)}]}]}\n"
  }

  func result(
    for finding: Finding, in file: SARIF.File, _ fingerprint: FindingFingerprint
  ) -> SARIF.Result {
    let diagnostic = finding.diagnostic
    var text = diagnostic.message
    if let help = diagnostic.help { text += "; \(help)" }
    let notes = diagnostic.notes.map { note in
      SARIF.Location(note.range, in: file, message: SARIF.Message(text: note.message))
    }
    return SARIF.Result(
      ruleId: diagnostic.rule.name, ruleIndex: positions[diagnostic.rule],
      level: SARIF.level(of: finding.severity), message: SARIF.Message(text: text),
      locations: [SARIF.Location(diagnostic.range, in: file)],
      relatedLocations: notes.isEmpty ? nil : notes,
      partialFingerprints: SARIF.Fingerprints(first: fingerprint.description),
      fixes: diagnostic.fixes.isEmpty ? nil : diagnostic.fixes.map { SARIF.Fix($0, in: file) })
  }

  private func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
