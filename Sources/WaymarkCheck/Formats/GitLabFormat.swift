import WaymarkSource

/// Findings as a code quality report, which GitLab shows in merge requests.
public struct GitLabFormat: FindingsFormat {
  /// Makes the format.
  public init() {}

  /// What comes before the first file.
  public var head: String { "[" }
  /// What comes between the parts of two files.
  public var separator: String { "," }

  /// The part of a file, as UTF-8; empty for nothing to say.
  public func part(for file: CheckedFile) -> [UInt8] {
    var json = JSONLine()
    if case .unreadable(let reason) = file.outcome {
      Issue(
        description: reason, checkName: "unreadable", fingerprint: "unreadable:\(file.path)",
        severity: "blocker", path: file.path, line: 1
      ).write(to: &json)
    }
    guard let source = file.source else { return json.bytes }
    for (finding, fingerprint) in zip(file.findings, FindingFingerprint.all(of: file)) {
      if !json.bytes.isEmpty { json.raw(",") }
      issue(for: finding, in: source, fingerprint).write(to: &json)
    }
    return json.bytes
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String { "\n]\n" }

  private func issue(
    for finding: Finding, in source: SourceText, _ fingerprint: FindingFingerprint
  ) -> Issue {
    let severity =
      switch finding.severity {
      case .error: "major"
      case .warning: "minor"
      case .hint: "info"
      }
    return Issue(
      description: finding.diagnostic.message, checkName: finding.diagnostic.rule.name,
      fingerprint: "\(source.path):\(fingerprint)", severity: severity, path: source.path,
      line: source.position(at: finding.diagnostic.range.start).line)
  }
}

/// An issue of GitLab's code quality report.
private struct Issue {
  var description: String
  var checkName: String
  var fingerprint: String
  var severity: String
  var path: String
  var line: Int

  /// Writes it on a line of its own, keys in alphabetical order.
  func write(to json: inout JSONLine) {
    json.raw("\n{\"check_name\":")
    json.string(checkName)
    json.raw(",\"description\":")
    json.string(description)
    json.raw(",\"fingerprint\":")
    json.string(fingerprint)
    json.raw(",\"location\":{\"lines\":{\"begin\":")
    json.number(line)
    json.raw("},\"path\":")
    json.string(path)
    json.raw("},\"severity\":")
    json.string(severity)
    json.raw("}")
  }
}
