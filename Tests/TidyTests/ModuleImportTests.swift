import Foundation
import Testing

/// The arrows between modules go one way; the table is the one in ARCHITECTURE.md.
struct ModuleImportTests {
  static let allowed: [String: Set<String>] = [
    "WaymarkTemplates": [],
    "WaymarkSource": [],
    "WaymarkMarkdown": ["CCMark", "CMarkArena", "WaymarkSource"],
    "WaymarkPlan": ["WaymarkMarkdown", "WaymarkSource", "WaymarkTemplates", "Yams"],
    "WaymarkCheck": [
      "WaymarkPlan", "WaymarkSource", "Foundation", "FoundationEssentials",
    ],
    "WaymarkHistory": ["WaymarkPlan", "WaymarkSource"],
    "WaymarkReport": [
      "WaymarkHistory",
      "WaymarkMarkdown", "WaymarkPlan", "WaymarkSource", "WaymarkTemplates",
      "Foundation", "FoundationEssentials", "Synchronization",
    ],
    "WaymarkLeaks": [
      "WaymarkMarkdown", "WaymarkPlan", "WaymarkSource", "WaymarkTemplates", "Foundation",
    ],
    "WaymarkPreview": [
      "WaymarkCheck", "WaymarkPlan", "WaymarkReport", "WaymarkSite", "WaymarkSource",
      "WaymarkTemplates",
    ],
    "WaymarkSite": ["WaymarkPlan", "WaymarkReport", "WaymarkSource", "WaymarkTemplates"],
    "WaymarkEdit": ["WaymarkMarkdown", "WaymarkPlan", "WaymarkSource", "WaymarkTemplates"],
  ]

  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what its row allows`(module: String) throws {
    let allowed = try #require(Self.allowed[module])
    for file in try SourceTree.swiftFiles(below: "Sources/\(module)") {
      for line in try SourceTree.lines(of: file) {
        guard let imported = SourceTree.importedModule(line) else { continue }
        #expect(allowed.contains(imported), "\(file) imports \(imported)")
      }
    }
  }

  @Test func `only one module imports the C library, and only one the YAML library`() throws {
    for file in try SourceTree.swiftFiles(below: "Sources") {
      for line in try SourceTree.lines(of: file) {
        guard let imported = SourceTree.importedModule(line) else { continue }
        if imported == "CCMark" || imported == "CMarkArena" {
          #expect(file.contains("/WaymarkMarkdown/"))
        }
        if imported == "Yams" { #expect(file.contains("/WaymarkPlan/")) }
      }
    }
  }
}
