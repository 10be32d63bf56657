import Foundation
import PackagePlugin

/// Turns the files of `templates/` into a Swift source file of the target that uses it.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFile+All.swift")
    let files = textFiles(below: folder)
    return [
      .buildCommand(
        displayName: "Embedding templates",
        executable: try context.tool(named: "embed-templates").url,
        arguments: [folder.path(), output.path()].map { trimmed($0) } + files.map { $0.path() },
        inputFiles: files,
        outputFiles: [output])
    ]
  }

  private func textFiles(below folder: URL) -> [URL] {
    let kinds: Set = ["md", "mustache", "yml", "css", "js", "html"]
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { kinds.contains($0.pathExtension) }
      .sorted { $0.path() < $1.path() }
  }

  private func trimmed(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
