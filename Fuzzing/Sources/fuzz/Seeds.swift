import Foundation

/// The texts that fuzzing starts from: the package's own, and the CommonMark specification.
enum Seeds {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Writes a folder of seeds for each target.
  static func write(to folder: String) {
    let plans =
      files("sample-plans", "md") + files("templates/plans", "md") + fences("docs/plan-format.md")
    let specification = specificationExamples()
    let documents = files("Tests/WaymarkEditTests/Adopt/Documents", "md")
    let prompts = files("templates/prompts", "md")
    let configurations = files("sample-plans", "yml") + fences("docs/configuration.md")
    let seeds: [String: [String]] = [
      "markdown": plans + specification, "plan": plans + specification,
      "fixes": plans + fences("docs/rules.md"), "format": plans + specification,
      "report": plans, "adopt": documents + plans + specification,
      "front-matter": (plans + prompts).compactMap(frontMatter) + configurations,
      "prompts": prompts + files("templates/reports", "mustache"),
      "configuration": configurations,
    ]
    for (target, texts) in seeds {
      let place = URL(filePath: folder).appending(path: target)
      do {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (index, text) in texts.enumerated() {
          try Data(text.utf8).write(to: place.appending(path: "seed-\(index)"))
        }
      } catch {
        print("\(place.path()): \(error)")
      }
      print("\(target): \(texts.count) seeds")
    }
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  private static func files(_ folder: String, _ ending: String) -> [String] {
    let place = root.appending(path: folder).path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.sorted().filter { $0.hasSuffix("." + ending) }.map { text(folder + "/" + $0) }
  }

  /// The fenced blocks of a page.
  private static func fences(_ path: String) -> [String] {
    var blocks: [String] = []
    var block: (fence: Substring, lines: [Substring])?
    for line in text(path).split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = block {
        if line.hasPrefix(open.fence) {
          blocks.append(open.lines.map { $0 + "\n" }.joined())
          block = nil
        } else {
          block?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        block = (line.prefix { $0 == "`" }, [])
      }
    }
    return blocks
  }

  private static func frontMatter(_ text: String) -> String? {
    guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return nil }
    return String(text[..<end.lowerBound].dropFirst(4))
  }

  /// The examples of the specification; none when it is not there.
  private static func specificationExamples() -> [String] {
    let fence = String(repeating: "`", count: 32)
    let parts = text("../shared/data/commonmark-spec.txt").components(separatedBy: fence)
    if parts.count < 2 { print("the CommonMark specification is not there: no seeds from it") }
    return parts.filter { $0.hasPrefix(" example\n") }.map { part in
      let body = part.dropFirst(" example\n".count)
      let end = body.firstRange(of: "\n.\n")?.lowerBound ?? body.endIndex
      return String(body[..<end]).replacing("→", with: "\t") + "\n"
    }
  }
}
