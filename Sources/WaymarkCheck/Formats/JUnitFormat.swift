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

  /// The part of a file, as UTF-8; empty for nothing to say.
  public func part(for file: CheckedFile) -> [UInt8] {
    var text: [UInt8] = []
    switch file.outcome {
    case .skipped: return []
    case .unreadable(let reason):
      text.append(utf8: "  <testsuite name=\"")
      write(file.path, to: &text)
      text.append(utf8: "\" tests=\"1\" failures=\"0\" errors=\"1\">\n")
      text.append(utf8: "    <testcase name=\"read\" classname=\"")
      write(file.path, to: &text)
      text.append(utf8: "\">\n      <error message=\"")
      write(reason, to: &text)
      text.append(utf8: "\" type=\"unreadable\"/>\n    </testcase>\n  </testsuite>\n")
      return text
    case .plan, .failed: break
    }
    guard let source = file.source else { return [] }
    let count = file.findings.count
    text.append(utf8: "  <testsuite name=\"")
    write(file.path, to: &text)
    text.append(utf8: "\" tests=\"\(max(1, count))\" failures=\"\(count)\">\n")
    if count == 0 {
      text.append(utf8: "    <testcase name=\"check\" classname=\"")
      write(file.path, to: &text)
      text.append(utf8: "\"/>\n")
    }
    for finding in file.findings { write(finding, in: source, of: file.path, to: &text) }
    text.append(utf8: "  </testsuite>\n")
    return text
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String { "</testsuites>\n" }

  private func write(
    _ finding: Finding, in source: SourceText, of path: String, to text: inout [UInt8]
  ) {
    let diagnostic = finding.diagnostic
    let position = source.position(at: diagnostic.range.start)
    let place = "\(position.line):\(position.column)"
    text.append(utf8: "    <testcase name=\"")
    write(diagnostic.rule.name, to: &text)
    text.append(utf8: " at \(place)\" classname=\"")
    write(path, to: &text)
    text.append(utf8: "\">\n      <failure message=\"")
    write(diagnostic.message, to: &text)
    text.append(utf8: "\" type=\"\(finding.severity.rawValue)\">")
    write(source.path, to: &text)
    text.append(utf8: ":\(place): \(finding.severity.rawValue): ")
    write(diagnostic.message, to: &text)
    if let help = diagnostic.help {
      write("\nhelp: ", to: &text)
      write(help, to: &text)
    }
    text.append(utf8: "</failure>\n    </testcase>\n")
  }

  /// Writes words for XML 1.0: markup escaped, characters that XML has no place for replaced.
  private func write(_ words: String, to text: inout [UInt8]) {
    // The two noncharacters begin with this byte.
    let words = words.utf8.contains(0xEF) ? Self.withoutNoncharacters(words) : words
    text.append(utf8: words) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case 0x09: "&#9;"
      case 0x0A: "&#10;"
      case ..<0x20: "\u{FFFD}"
      default: nil
      }
    }
  }

  private static func withoutNoncharacters(_ words: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      kept.append(scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
    }
    return String(kept)
  }
}
