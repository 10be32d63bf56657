import Foundation

/// Finds what the tests read from outside their own folder.
enum SharedData {
  /// The root of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of reference data: named by an environment variable, or beside the package.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["WAYMARK_SHARED_DATA"] {
      return URL(fileURLWithPath: path)
    }
    return package.deletingLastPathComponent().appendingPathComponent("shared/data")
  }()

  /// The examples of the CommonMark specification; empty without the reference data.
  static let examples: [SpecificationExample] = {
    let file = folder.appendingPathComponent("commonmark-spec.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return SpecificationExample.all(in: text)
  }()

  /// The sample plans, by name; empty when there are none.
  static let samplePlans: [(name: String, text: String)] = {
    let root = package.appendingPathComponent("sample-plans")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      let file = root.appendingPathComponent(name)
      return (try? String(contentsOf: file, encoding: .utf8)).map { (name, $0) }
    }
  }()
}

/// One example of the CommonMark specification.
struct SpecificationExample: Sendable {
  let number: Int
  let markdown: String
  let html: String

  /// Reads the examples: a fence of backticks with the word "example", Markdown, a line with a
  /// dot, HTML; an arrow stands for a tab.
  static func all(in text: String) -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var markdown = ""
    var html = ""
    var state = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if state == 0, line == fence + " example" {
        state = 1
        (markdown, html) = ("", "")
      } else if state > 0, line == fence {
        examples.append(
          SpecificationExample(number: examples.count + 1, markdown: markdown, html: html))
        state = 0
      } else if state == 1, line == "." {
        state = 2
      } else if state > 0 {
        let content = line.replacing("→", with: "\t") + "\n"
        if state == 1 { markdown += content } else { html += content }
      }
    }
    return examples
  }
}
