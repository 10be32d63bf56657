import Foundation
import WaymarkPlan
import WaymarkSource

@testable import WaymarkSite

/// Sites that the tests make.
enum SiteFixture {
  static let today = CalendarDate(dayNumber: 20_781)  // 2026-11-24

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Markdown files of a folder of the package, by name.
  static func texts(in folder: String) -> [(name: String, text: String)] {
    let url = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map { name in
      (name, (try? String(contentsOf: url.appending(path: name), encoding: .utf8)) ?? "")
    }
  }

  /// All files of a site of some plans, by path.
  static func files(
    _ texts: [(name: String, text: String)], audience: Audience = .programme,
    name: String = "Harbour Mentoring", change: (inout Site) -> Void = { _ in }
  ) -> [String: String] {
    var options = SiteOptions(name: name, today: today, audience: audience)
    options.siteTemplates = []
    var site = Site(options)
    var files: [String: String] = [:]
    for text in texts {
      let plan = PlanReader().read(SourceText(path: text.name, text: text.text))
      let page = site.page(
        of: site.place(SitePlan(plan, source: text.name, audience: audience)))
      site.keep(page)
      for file in page.files { files[file.path] = String(decoding: file.contents, as: UTF8.self) }
    }
    change(&site)
    let shared = site.shared()
    for path in shared.paths {
      guard case .success(let file)? = shared.file(at: path) else { continue }
      files[file.path] = String(decoding: file.contents, as: UTF8.self)
    }
    return files
  }

  /// The values of an attribute in a page, with their references read.
  static func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
      String(rest.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
    }
  }
}
