import Foundation
import Testing

/// Files that come from the code are as the code makes them now.
struct GeneratedFileTests {
  static let files: [(path: String, arguments: [String])] = [
    ("docs/rules.md", ["explain", "--markdown"]),
    ("docs/waymark.schema.json", ["config", "--schema"]),
    ("docs/front-matter.schema.json", ["config", "--front-matter-schema"]),
  ]

  @Test(arguments: files)
  func `a generated file is current`(file: (path: String, arguments: [String])) throws {
    let made = try Program.run(file.arguments).output
    let kept = try String(contentsOf: Program.root.appending(path: file.path), encoding: .utf8)
    #expect(made == kept, "\(file.path) is not what the code makes: run make generate")
  }
}
