import Foundation
import Testing
import WaymarkPlan

@testable import WaymarkReport

/// The reports of all sample plans are those in Golden, to the byte.
///
/// `WAYMARK_RECORD=1` writes them anew; a recording run fails, so that none passes unseen.
@Suite struct GoldenTests {
  static let folder = Fixture.root().appending(path: "Tests/WaymarkReportTests/Golden")

  /// The kinds that are about one plan, with each sample.
  static let samples = ReportKind.allCases.filter { !$0.isAboutMany }.flatMap { kind in
    Fixture.samples.map { (kind, $0) }
  }

  @Test(arguments: samples, ReportFormat.allCases)
  func `a sample has its report`(sample: (kind: ReportKind, name: String), format: ReportFormat)
    throws
  {
    let plan = Fixture.plan("sample-plans/\(sample.name).md")
    let rendering = Fixture.render(plan, format, sample.kind)
    #expect(rendering.problems == [])
    #expect(rendering.text == Fixture.render(plan, format, sample.kind).text)
    if format == .html { #expect(PageCheck(rendering.text).problems == []) }
    try Self.compare(
      rendering.text, with: "\(sample.kind.rawValue)/\(sample.name).\(format.rawValue)")
  }

  @Test(
    arguments: ReportKind.allCases.filter { !$0.isAboutMany }, [Audience.everyone, .programme])
  func `others see less`(kind: ReportKind, audience: Audience) throws {
    let plan = Fixture.plan("sample-plans/backend-engineer.md")
    let text = Fixture.render(plan, .markdown, kind, audience: audience).text
    try Self.compare(text, with: "\(kind.rawValue)/backend-engineer.\(audience.rawValue).md")
  }

  static func compare(_ text: String, with name: String) throws {
    // The style is the same in every page, and has a test of its own.
    var text = text
    if let open = text.range(of: "<style>"), let close = text.range(of: "</style>") {
      text.replaceSubrange(open.upperBound..<close.lowerBound, with: "…")
    }
    let url = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): run again without WAYMARK_RECORD")
      return
    }
    let golden = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, expected).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name):\(number + 1) is\n\(pair.0)\nand not\n\(pair.1)")
      return
    }
    #expect(lines.count == expected.count, "\(name) has another length")
  }
}
