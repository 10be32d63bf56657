import Foundation
import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkCheck

/// Results are written by hand, and are what Foundation's encoder writes.
struct SARIFWritingTests {
  static let text = """
    ---
    menter: "\u{1}\u{1F} \\"q\\" / é 😀"
    ---

    # Plan

    - Mentee: Ada\tByron

    ## Goals

    - [] Walk <b>"far"</b> / \\ (@nobody, due 2026-09-31)
    - [ ] Run (@ada, due 2026-01-01) always late

    """

  @Test func `a result is what the encoder would write`() throws {
    let source = SourceText(path: "plans/odd name \"é\".md", text: Self.text)
    let findings = Checker(today: CalendarDate(dayNumber: 20_781)).check(PlanReader().read(source))
    #expect(findings.contains { !$0.diagnostic.fixes.isEmpty })
    let file = CheckedFile(path: source.path, source: source, findings: findings, outcome: .plan)
    let format = SARIFFormat(version: "1")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let fingerprints = FindingFingerprint.all(of: file)
    for (finding, fingerprint) in zip(findings, fingerprints) {
      var json = JSONLine()
      let result = format.result(for: finding, in: SARIF.File(source), fingerprint)
      result.write(to: &json)
      #expect(json.bytes == Array(try encoder.encode(result)))
    }
  }

  /// The keys are sorted, and what is read back says the same: an encoder of Foundation, given what
  /// was read, writes the same bytes.
  @Test func `a finding as JSON is what the encoder would write`() throws {
    let source = SourceText(path: "plans/odd name \"é\".md", text: Self.text)
    let findings = Checker(today: CalendarDate(dayNumber: 20_781)).check(PlanReader().read(source))
    for finding in findings {
      var json = JSONLine()
      JSONFinding(finding, in: source).write(to: &json)
      let value = try JSONSerialization.jsonObject(with: Data(json.bytes))
      let again = try JSONSerialization.data(
        withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
      #expect(Array(again) == json.bytes)
    }
  }

  @Test func `control characters are escaped`() throws {
    let text = String(String.UnicodeScalarView((0..<0x80).compactMap { Unicode.Scalar($0) }))
    var json = JSONLine()
    json.string(text)
    #expect(try JSONDecoder().decode(String.self, from: Data(json.bytes)) == text)
  }
}
