import Foundation

/// Where the package stands, for tests that read files outside their own folder.
enum PackageFiles {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample plans, by name.
  static let samplePlans: [(name: String, text: String)] = {
    let folder = root.appendingPathComponent("sample-plans")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().compactMap { name in
      let file = folder.appendingPathComponent(name)
      return (try? String(contentsOf: file, encoding: .utf8)).map { (name, $0) }
    }
  }()
}
