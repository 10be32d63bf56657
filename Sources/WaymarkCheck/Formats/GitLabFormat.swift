import WaymarkSource

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Findings as a code quality report, which GitLab shows in merge requests.
public struct GitLabFormat: FindingsFormat {
  /// Makes the format.
  public init() {}

  /// What comes before the first file.
  public var head: String { "[" }
  /// What comes between the parts of two files.
  public var separator: String { "," }

  /// The part of a file; empty for nothing to say.
  public func part(for file: CheckedFile) -> String {
    if case .unreadable(let reason) = file.outcome {
      return encode(
        Issue(
          description: reason, checkName: "unreadable", fingerprint: "unreadable:\(file.path)",
          severity: "blocker", location: Issue.Location(path: file.path, line: 1)))
    }
    guard let source = file.source else { return "" }
    let fingerprints = FindingFingerprint.all(of: file)
    return zip(file.findings, fingerprints).map { finding, fingerprint in
      encode(issue(for: finding, in: source, fingerprint))
    }.joined(separator: ",")
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
      fingerprint: "\(source.path):\(fingerprint)", severity: severity,
      location: Issue.Location(
        path: source.path, line: source.position(at: finding.diagnostic.range.start).line))
  }

  private func encode(_ issue: Issue) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(issue) else { return "" }
    return "\n" + String(decoding: data, as: UTF8.self)
  }
}

/// An issue of GitLab's code quality report.
private struct Issue: Encodable {
  var description: String
  var checkName: String
  var fingerprint: String
  var severity: String
  var location: Location

  enum CodingKeys: String, CodingKey {
    case description, fingerprint, severity, location
    case checkName = "check_name"
  }

  struct Location: Encodable {
    var path: String
    var lines: [String: Int]

    init(path: String, line: Int) {
      self.path = path
      lines = ["begin": line]
    }
  }
}
