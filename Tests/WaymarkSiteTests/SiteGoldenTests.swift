import Foundation
import Testing
import WaymarkPlan

@testable import WaymarkSite

/// The site of the sample plans is the one in Golden, to the byte.
///
/// `WAYMARK_RECORD=1` writes it anew; a recording run fails, so that none passes unseen.
@Suite struct SiteGoldenTests {
  static let folder = SiteFixture.root.appending(path: "Tests/WaymarkSiteTests/Golden")
  static let texts = SiteFixture.texts(in: "sample-plans")
  static let programme = SiteFixture.files(texts)
  static let everyone = SiteFixture.files(texts, audience: .everyone)

  @Test(arguments: [
    "index.html", "due.html", "due.ics", "wins.xml", "skills.html", "people/index.html",
    "plans/backend-engineer.html", "plans/backend-engineer.ics",
  ])
  func `a page of the programme's site`(path: String) throws {
    try Self.compare(Self.programme[path], with: "programme/" + path)
  }

  @Test func `a page and a calendar of somebody`() throws {
    let people = Self.programme.keys.filter { $0.hasPrefix("people/") && $0 != "people/index.html" }
    for path in people.sorted().prefix(2) {
      try Self.compare(Self.programme[path], with: "programme/" + path)
    }
  }

  @Test func `pages that everyone may see`() throws {
    let plans = Self.everyone.keys.filter { $0.hasPrefix("plans/") && $0.hasSuffix(".html") }
    for path in ["index.html"] + plans.sorted().prefix(1) {
      try Self.compare(Self.everyone[path], with: "public/" + path)
    }
  }

  private static func compare(_ text: String?, with name: String) throws {
    let text = try #require(text, "\(name) is missing")
    let url = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): run again without WAYMARK_RECORD")
      return
    }
    let golden = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    guard text != golden else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, expected).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name):\(number + 1) is\n\(pair.0)\nand not\n\(pair.1)")
      return
    }
    Issue.record("\(name) has \(lines.count) lines and not \(expected.count)")
  }
}
