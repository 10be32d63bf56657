import WaymarkReport
import WaymarkSource

/// A team's own templates and prompts, as files of a folder.
///
/// Templates stand in the folder or in `reports/` below it, prompts in `prompts/`.
struct TemplateFolder {
  /// The templates of reports.
  private(set) var templates: [TemplateSource] = []
  /// The prompts.
  private(set) var prompts: [SourceText] = []

  /// Nothing of the team's own.
  init() {}

  /// Reads a folder.
  init(_ path: String) throws(FileError) {
    for folder in [path, path + "/reports"] {
      for name in try names(in: folder, isRequired: folder == path)
      where name.hasSuffix(".mustache") || name.hasSuffix(".css") {
        let file = folder + "/" + name
        let bytes = try FileReading.bytes(of: file, limit: 1 << 20)
        templates.append(
          TemplateSource(name: name, text: String(decoding: bytes, as: UTF8.self), path: file))
      }
    }
    prompts = try Self.prompts(in: path + "/prompts", isRequired: false)
  }

  /// The Markdown files of a folder, in the order of their names.
  static func prompts(in folder: String, isRequired: Bool) throws(FileError) -> [SourceText] {
    var files: [SourceText] = []
    for name in try FolderListing.names(in: folder, isRequired: isRequired)
    where name.hasSuffix(".md") {
      let file = folder + "/" + name
      files.append(
        SourceText(path: file, bytes: try FileReading.bytes(of: file, limit: 1 << 20)))
    }
    return files
  }

  private func names(in folder: String, isRequired: Bool) throws(FileError) -> [String] {
    try FolderListing.names(in: folder, isRequired: isRequired)
  }
}
