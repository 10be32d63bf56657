import Foundation
import Testing

/// `waymark init`, as a user runs it.
struct InitCommandTests {
  static func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for name in names {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: name)
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try Data(contentsOf: file) }
    }
    return files
  }

  @Test func `an empty folder is set up, is without findings, and stays so the second time`() throws
  {
    let folder = try TemporaryFolder()
    let made = try Program.run(
      ["init", "team", "--start", "2026-11-24", "--mentee", "Bo Li", "--mentor", "Ana Sá"],
      in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let files = try Self.files(in: folder.url.appending(path: "team"))
    #expect(
      files.keys.sorted() == [
        ".github/workflows/waymark.yml", ".gitignore", "README.md", "plans/first-plan.md",
        "waymark.yml",
      ])
    let check = try Program.run(
      ["check", "--today", "2026-11-24", "--fail-on", "warning", "team"], in: folder.url)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(check.output.contains("1 plan"))
    let again = try Program.run(["init", "team"], in: folder.url)
    #expect(again.status == 0)
    #expect(again.errors.contains("left   team/waymark.yml"))
    #expect(try Self.files(in: folder.url.appending(path: "team")) == files)
  }

  @Test func `what is there stays, and only ends are added to`() throws {
    let folder = try TemporaryFolder()
    try folder.write("waymark.yml", "programme: Ours\n")
    try folder.write("plans/mine.md", "# Mine\n")
    try folder.write(".gitignore", "*.log\r\n/tmp")
    try folder.write("README.md", "# Ours\n")
    try folder.write(".gitlab-ci.yml", "test: {script: [make]}\n")
    let made = try Program.run(["init"], in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let files = try Self.files(in: folder.url)
    #expect(files["waymark.yml"] == Data("programme: Ours\n".utf8))
    #expect(files[".gitlab-ci.yml"] == Data("test: {script: [make]}\n".utf8))
    #expect(files["plans/first-plan.md"] == nil)
    let ignored = String(decoding: try #require(files[".gitignore"]), as: UTF8.self)
    #expect(ignored.hasPrefix("*.log\r\n/tmp\r\n\r\n# waymark"))
    #expect(ignored.hasSuffix("*.waymark-??????\r\n"))
    let readme = String(decoding: try #require(files["README.md"]), as: UTF8.self)
    #expect(readme.hasPrefix("# Ours\n\n## Mentoring plans\n"))
    #expect(made.errors.contains("left   .gitlab-ci.yml"))
    #expect(files[".github/workflows/waymark.yml"] == nil)
  }
}
