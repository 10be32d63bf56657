import Foundation
import Testing
import WaymarkPlan

@testable import WaymarkSite

/// Nothing in a plan's or a programme's words is markup, a script or an active link in a page.
@Suite struct HostileSiteTests {
  @Test(arguments: Audience.allCases)
  func nothingIsLive(audience: Audience) {
    let files = SiteFixture.files(
      SiteFixture.texts(in: "Tests/Fixtures/site"), audience: audience,
      name: "</title><script>alert(1)</script> \" onload=\"x\u{202E}")
    for (path, html) in files where path.hasSuffix(".html") {
      let scripts = html.components(separatedBy: "<script")
      #expect(scripts.count == 2 && scripts[1].contains("site.js\" defer></script>"), "\(path)")
      for tag in ["<img", "<iframe", "<style", "<i>", "<textarea", "<object", "<base"] {
        #expect(!html.contains(tag), "\(tag) in \(path)")
      }
      for attribute in [" onclick=\"", " onload=\"", " onerror=\"", " style=\"", " onmouseover=\""]
      {
        #expect(!html.contains(attribute), "\(attribute) in \(path)")
      }
      for link in SiteFixture.values(of: "href", in: html) {
        let isActive = ["javascript:", "data:", "vbscript:", "file:"].contains {
          link.lowercased().contains($0)
        }
        #expect(!isActive, "\(link) in \(path)")
      }
      #expect(!html.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0 }, "\(path)")
      #expect(html.hasPrefix("<!doctype html>"), "\(path)")
      #expect(html.contains("default-src 'none'"), "\(path)")
    }
  }
}
