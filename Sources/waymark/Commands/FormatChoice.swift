import ArgumentParser
import WaymarkCheck

/// How findings are written, and where to: `sarif`, or `sarif=findings.sarif`.
struct FormatChoice: ExpressibleByArgument {
  let name: Name
  /// The file; nil for standard output or the one that `-o` names, and empty where it was forgotten.
  let path: String?

  enum Name: String, CaseIterable {
    case text, json, sarif, github, gitlab, junit
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = Name(rawValue: String(parts[0])) else { return nil }
    self.name = name
    path = parts.count > 1 ? String(parts[1]) : nil
  }

  static var allValueStrings: [String] { Name.allCases.map(\.rawValue) }

  func format(isColoured: Bool) -> any FindingsFormat {
    switch name {
    case .text: TextFormat(isColoured: isColoured)
    case .json: JSONFormat()
    case .sarif: SARIFFormat(version: Waymark.version)
    case .github: GitHubFormat()
    case .gitlab: GitLabFormat()
    case .junit: JUnitFormat()
    }
  }
}
