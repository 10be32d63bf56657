import WaymarkTemplates

/// The files that a team can change: templates of reports and sites, and prompts.
struct CarriedTemplates {
  /// A file as it is named on the command line.
  struct File {
    /// Its path below a folder of templates, such as `reports/progress.md.mustache`.
    let path: String
    let text: String
    /// What it is for, in one line.
    let purpose: String?
  }

  /// The folders, in the order in which they are listed.
  static let folders = ["reports", "site", "prompts"]

  /// The files, by folder and name.
  let files: [File]

  init() {
    files = Self.folders.flatMap { folder in
      EmbeddedFile.inFolder(folder).map { file in
        File(path: file.path, text: file.text, purpose: Self.purpose(of: file))
      }
    }
  }

  /// The files that a name means: a path, a file's name with or without its ending, or a folder.
  func files(named name: String) -> [File] {
    let bare = name.hasSuffix("/") ? String(name.dropLast()) : name
    if let exact = files.first(where: { $0.path == bare || $0.path == bare + ".mustache" }) {
      return [exact]
    }
    if Self.folders.contains(bare) { return files.filter { $0.path.hasPrefix(bare + "/") } }
    return files.filter { file in
      let last = file.path.split(separator: "/").last.map(String.init) ?? ""
      return [bare, bare + ".mustache", bare + ".md"].contains(last)
    }
  }

  /// All that can be named, for a hint.
  var names: [String] { files.map(\.path) }

  /// The comment that a template begins with, else what kind of file it is; the question of a
  /// prompt.
  private static func purpose(of file: EmbeddedFile) -> String? {
    if file.path.hasPrefix("prompts/") {
      let parts = file.text.split(separator: "\n---\n", maxSplits: 1)
      return parts.last?.split(separator: "\n").first.map(String.init)
    }
    for (open, close) in [("{{!", "}}"), ("/*", "*/")] where file.text.hasPrefix(open) {
      guard let end = file.text.firstRange(of: close) else { continue }
      let words = file.text[..<end.lowerBound].dropFirst(open.count)
      return words.split { $0.isWhitespace }.joined(separator: " ")
    }
    if file.path.hasSuffix(".css") { return "The style of the pages." }
    return file.path.hasSuffix(".mustache") ? "A part that other templates include." : nil
  }
}
