import Testing
import WaymarkCheck
import WaymarkSource

/// Baselines and code hosts keep fingerprints: they stay what they are from version to version.
struct FindingFingerprintTests {
  /// The fingerprints of findings at the starts of some lines.
  private func fingerprints(of lines: [String]) -> [String] {
    let source = SourceText(text: lines.joined(separator: "\n"))
    let findings = source.lineStarts.map { start in
      let range = ByteRange(Int(start), Int(start) + 1)
      return Finding(
        Diagnostic(rule: "some-rule", range: range, message: "found"), severity: .hint)
    }
    let file = CheckedFile(path: source.path, source: source, findings: findings, outcome: .plan)
    return FindingFingerprint.all(of: file).map(\.description)
  }

  @Test func `it is the FNV-1a hash of rule, words and number`() {
    #expect(fingerprints(of: ["- one two"]) == ["c9626b59b840ed03"])
    #expect(fingerprints(of: ["- één two"]) == ["8396bf0aa68cf1e1"])
    #expect(fingerprints(of: ["  ", "x"]).first == "e92195915bce5f7e")
  }

  @Test func `spaces do not count, and of lines that are alike each has its own`() {
    #expect(
      fingerprints(of: ["- one two", "\t -  one\ttwo  "])
        == ["c9626b59b840ed03", "c9626a59b840eb50"])
    #expect(fingerprints(of: ["- één two", "  -   één\ttwo"]).first == "8396bf0aa68cf1e1")
  }

  @Test func `a space with an accent is no space`() {
    #expect(fingerprints(of: ["a  \u{301}b"]) == ["d8ed1ab5a6b05a4c"])
  }
}
