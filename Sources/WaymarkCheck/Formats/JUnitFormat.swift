import WaymarkSource

/// Findings as JUnit's XML, which most CI servers show: a suite a plan, a failed case a finding.
public struct JUnitFormat: FindingsFormat {
  /// Makes the format.
  public init() {}

  /// What comes before the first file.
  public var head: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"waymark\">\n"
  }
  /// What comes between the parts of two files.
  public var separator: String { "" }

  /// The part of a file; empty for nothing to say.
  public func part(for file: CheckedFile) -> String {
    let path = Self.escaped(file.path)
    switch file.outcome {
    case .skipped: return ""
    case .unreadable(let reason):
      return """
          <testsuite name="\(path)" tests="1" failures="0" errors="1">
            <testcase name="read" classname="\(path)">
              <error message="\(Self.escaped(reason))" type="unreadable"/>
            </testcase>
          </testsuite>

        """
    case .plan, .failed: break
    }
    guard let source = file.source else { return "" }
    let count = file.findings.count
    var text = "  <testsuite name=\"\(path)\" tests=\"\(max(1, count))\" failures=\"\(count)\">\n"
    if count == 0 { text += "    <testcase name=\"check\" classname=\"\(path)\"/>\n" }
    for finding in file.findings { text += testCase(for: finding, in: source, path) }
    return text + "  </testsuite>\n"
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String { "</testsuites>\n" }

  private func testCase(for finding: Finding, in source: SourceText, _ path: String) -> String {
    let diagnostic = finding.diagnostic
    let position = source.position(at: diagnostic.range.start)
    let place = "\(source.path):\(position.line):\(position.column)"
    var body = "\(place): \(finding.severity.rawValue): \(diagnostic.message)"
    if let help = diagnostic.help { body += "\nhelp: \(help)" }
    let name = Self.escaped("\(diagnostic.rule.name) at \(position.line):\(position.column)")
    return """
          <testcase name="\(name)" classname="\(path)">
            <failure message="\(Self.escaped(diagnostic.message))" type="\(finding.severity.rawValue)">\
      \(Self.escaped(body))</failure>
          </testcase>

      """
  }

  /// Text for XML 1.0: markup escaped, characters that XML has no place for replaced.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
