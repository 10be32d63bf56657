public import WaymarkSource
import WaymarkTemplates

/// All prompts that can be asked: those that waymark carries, and a team's own.
public struct PromptLibrary: Sendable {
  /// The prompts that can be asked, in the order of their ids.
  public let prompts: [Prompt]
  /// What is wrong with the files, in the order of their paths and places.
  public let findings: [PromptFinding]
  private let byState: [PromptState: [Int]]

  /// The prompts that waymark carries.
  public static let embedded = PromptLibrary(files: embeddedFiles)

  /// Reads prompts from files of their own; of two with one name, the later counts.
  public init(files: [SourceText]) {
    var latest: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      latest[PromptReader.fileName(of: file.path)] = index
    }
    var prompts: [Prompt] = []
    var findings: [PromptFinding] = []
    var paths: [String: String] = [:]
    for index in latest.values.sorted() {
      let (prompt, diagnostics) = PromptReader.read(files[index])
      findings += diagnostics.map { PromptFinding($0, in: files[index]) }
      guard let prompt else { continue }
      if let other = paths[prompt.id] {
        findings.append(PromptLibrary.duplicate(prompt, of: other))
        continue
      }
      paths[prompt.id] = prompt.source.path
      prompts.append(prompt)
    }
    self.prompts = prompts.sorted { $0.id < $1.id }
    self.findings = findings.sorted {
      ($0.source.path, $0.diagnostic.range) < ($1.source.path, $1.diagnostic.range)
    }
    byState = Dictionary(grouping: self.prompts.indices) { [prompts = self.prompts] in
      prompts[$0].state
    }
  }

  /// The prompts that waymark carries, with a team's files beside them or in their place.
  public init(overridingEmbeddedWith files: [SourceText]) {
    self.init(files: PromptLibrary.embeddedFiles + files)
  }

  /// Checks a folder of prompts as it is used, beside those that waymark carries.
  /// - Returns: what is wrong with the folder's files alone.
  public static func lint(_ files: [SourceText]) -> [PromptFinding] {
    PromptLibrary(files: embeddedFiles + files).findings.filter { finding in
      files.contains { $0.path == finding.source.path }
    }
  }

  /// The prompts of a state.
  public func prompts(for state: PromptState) -> [Prompt] {
    byState[state, default: []].map { prompts[$0] }
  }

  private static let embeddedFiles = EmbeddedFile.inFolder("prompts").map {
    SourceText(path: "templates/" + $0.path, text: $0.text)
  }

  private static func duplicate(_ prompt: Prompt, of path: String) -> PromptFinding {
    let front = PromptFrontMatter(prompt.source)
    let place = front.pairs.first { $0.key.value == "id" }?.value.range
    return PromptFinding(
      Diagnostic(
        rule: "prompt-duplicate-id", range: place ?? ByteRange(at: prompt.source.contentStart),
        message: "\"\(prompt.id)\" is also the id of \(path)",
        help: "give each prompt an id of its own, that of its file"), in: prompt.source)
  }
}
