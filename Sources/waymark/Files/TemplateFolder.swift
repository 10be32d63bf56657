import WaymarkReport
import WaymarkSource

/// A team's own templates and prompts, as files of a folder.
///
/// Templates of reports stand in the folder or in `reports/` below it, those of a site's pages in
/// `site/`, prompts in `prompts/`.
struct TemplateFolder {
  /// The templates of reports.
  private(set) var templates: [TemplateSource] = []
  /// The templates of a site's pages, with its style and its script.
  private(set) var siteTemplates: [TemplateSource] = []
  /// The prompts.
  private(set) var prompts: [SourceText] = []

  /// Nothing of the team's own.
  init() {}

  /// Reads a folder.
  init(_ path: String) throws(FileError) {
    templates =
      try Self.templates(in: path, isRequired: true)
      + Self.templates(in: path + "/reports", isRequired: false)
    siteTemplates = try Self.templates(in: path + "/site", isRequired: false)
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

  private static func templates(
    in folder: String, isRequired: Bool
  ) throws(FileError) -> [TemplateSource] {
    var sources: [TemplateSource] = []
    for name in try FolderListing.names(in: folder, isRequired: isRequired)
    where [".mustache", ".css", ".js"].contains(where: name.hasSuffix) {
      let file = folder + "/" + name
      let bytes = try FileReading.bytes(of: file, limit: 1 << 20)
      sources.append(
        TemplateSource(name: name, text: String(decoding: bytes, as: UTF8.self), path: file))
    }
    return sources
  }
}
