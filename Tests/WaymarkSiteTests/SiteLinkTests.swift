import Testing
import WaymarkPlan

@testable import WaymarkSite

/// Every link of every page leads to a file and a place that are there.
@Suite struct SiteLinkTests {
  static let folders = ["sample-plans", "Tests/Fixtures/site", "Tests/Fixtures"]

  @Test(arguments: folders, Audience.allCases)
  func linksLeadSomewhere(folder: String, audience: Audience) {
    let files = SiteFixture.files(SiteFixture.texts(in: folder), audience: audience)
    #expect(files.count > 4)
    for (path, html) in files where path.hasSuffix(".html") {
      let references =
        SiteFixture.values(of: "href", in: html) + SiteFixture.values(of: "src", in: html)
      #expect(references.count > 4, "\(path)")
      for reference in references {
        guard !reference.hasPrefix("https://"), !reference.hasPrefix("mailto:") else { continue }
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
        let target = Self.resolve(String(parts[0]), from: path)
        guard let page = files[target] else {
          Issue.record("\(path) links to \(reference), which is not there")
          continue
        }
        if parts.count > 1, !parts[1].isEmpty {
          #expect(page.contains("id=\"\(parts[1])\""), "\(path) links to \(reference)")
        }
      }
    }
  }

  @Test(arguments: folders, Audience.allCases)
  func pathsAreSafe(folder: String, audience: Audience) {
    let hostile = SiteFixture.texts(in: folder).flatMap { text -> [(name: String, text: String)] in
      [
        text, ("../../\(text.name)", text.text), ("/etc/\(text.name)", text.text),
        ("a\"><script>'\u{202E}\n\u{0}/..\\\(text.name)", text.text), ("CON.md", text.text),
      ]
    }
    let files = SiteFixture.files(hostile, audience: audience)
    let pages = files.keys.filter { $0.hasPrefix("plans/") && $0.hasSuffix(".html") }
    #expect(pages.count == Set(hostile.map(\.name)).count)
    #expect(Set(files.keys.map { $0.lowercased() }).count == files.count)
    for path in files.keys {
      let isSafe = path.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || "/.-".unicodeScalars.contains($0)
      }
      #expect(isSafe && !path.hasPrefix("/") && !path.contains(".."), "\(path)")
      #expect(path.utf8.count < 80)
    }
  }

  /// The path that a relative link leads to.
  private static func resolve(_ link: String, from page: String) -> String {
    if link.isEmpty { return page }
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." {
        if parts.isEmpty { return "out of the site: \(link)" }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
