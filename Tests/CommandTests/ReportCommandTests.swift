import Foundation
import Testing

/// What `waymark report` reads, and where it writes.
struct ReportCommandTests {
  static let plan = "# Plan\n\n- Mentor: Grace Hopper\n- Mentee: Ada Byron\n\n## Goals\n\n- One\n"

  func report(
    _ arguments: String..., files: [String: String]
  ) throws -> (Program.Result, TemporaryFolder) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let day = ["--today", "2026-11-24"]
    return (try Program.run(["report"] + day + arguments, in: folder.url), folder)
  }

  @Test func `several plans give one file each`() throws {
    let files = ["a/one.md": Self.plan, "b/one.md": Self.plan, "note.md": "Just a note.\n"]
    let (result, folder) = try report(".", "-o", "out", files: files)
    #expect(result.status == 0)
    #expect(result.errors == "waymark: note.md: skipped: nothing of a plan in it\n")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path())
    #expect(names.sorted() == ["one-2-progress.md", "one-progress.md"])
  }

  @Test func `the public is not told the names of files`() throws {
    let files = ["a.md": Self.plan, "b.md": Self.plan]
    let (result, folder) = try report(".", "-o", "out", "--audience", "public", files: files)
    #expect(result.status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out").path())
    #expect(names.sorted() == ["plan-1-progress.md", "plan-2-progress.md"])
  }

  @Test func `several plans need a folder`() throws {
    let (result, _) = try report(".", files: ["a.md": Self.plan, "b.md": Self.plan])
    #expect(result.status == 64)
    #expect(result.errors.contains("several plans need a folder to write to: -o FOLDER"))
  }

  @Test func `one that cannot be read does not keep the others back`() throws {
    let (result, folder) = try report("a.md", "nowhere.md", "-o", "out", files: ["a.md": Self.plan])
    #expect(result.status == 66)
    #expect(result.errors == "waymark: error: nowhere.md: no such file or folder\n")
    let report = folder.url.appending(path: "out/a-progress.md")
    #expect(try String(contentsOf: report, encoding: .utf8).hasPrefix("# Plan\n"))
  }

  @Test func `a folder without a plan is said to have none`() throws {
    let (result, _) = try report(".", files: [:])
    #expect(result.status == 66)
    #expect(
      result.errors == "waymark: error: .: there is no plan in it; \"waymark new\" begins one\n")
  }

  @Test func `a file that is named should be a plan`() throws {
    let (result, _) = try report("note.md", files: ["note.md": "Just a note.\n"])
    #expect(result.status == 66)
    #expect(
      result.errors
        == "waymark: error: note.md: there is nothing of a plan in it: no people, goals or dates\n")
  }

  @Test func `an end before the start is refused`() throws {
    let (result, _) = try report(
      "a.md", "--since", "2026-11-01", "--until", "2026-10-01", files: ["a.md": Self.plan])
    #expect(result.status == 64)
    #expect(result.errors.contains("--until 2026-10-01 is before --since 2026-11-01"))
    let (future, _) = try report("a.md", "--since", "2026-11-25", files: ["a.md": Self.plan])
    #expect(future.status == 64)
    #expect(future.errors.contains("--since 2026-11-25 is after 2026-11-24, the day of the report"))
  }

  @Test func `changes are compared with a file`() throws {
    let later = Self.plan + "- Two\n"
    let (result, _) = try report(
      "b.md", "--kind", "changes", "--against", "a.md", files: ["a.md": Self.plan, "b.md": later])
    #expect(result.status == 0)
    #expect(result.output.contains("- ✚ **Two**\n"))
    #expect(result.output.contains("Compared with an earlier version (a.md)."))
  }

  @Test func `changes are compared with git, through a new name`() throws {
    let folder = try TemporaryFolder()
    func git(_ arguments: String..., on day: String = "2026-11-20") throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", folder.url.path(), "-c", "user.name=a", "-c", "user.email=a@b"] + arguments
      process.environment = [
        "PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": "\(day)T12:00:00Z",
        "GIT_CONFIG_GLOBAL": "/dev/null",
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
    try git("init")
    try folder.write("a.md", Self.plan)
    try git("add", "a.md")
    try git("commit", "-m", "one", on: "2026-10-01")
    try git("mv", "a.md", "b.md")
    try folder.write("b.md", Self.plan + "- Two\n")
    try git("commit", "-am", "two")
    let arguments = ["report", "b.md", "--kind", "changes", "--today", "2026-11-24", "--since"]
    let result = try Program.run(arguments + ["2026-11-01"], in: folder.url)
    #expect(result.output.contains("- ✚ **Two**\n"))
    #expect(result.output.contains("Compared with the plan as it stood on 1 Oct 2026 ("))
    let before = try Program.run(arguments + ["2026-09-01"], in: folder.url)
    #expect(before.output.contains("Told from the plan’s own words"))
  }

  @Test(arguments: [
    (["--kind", "progress", "--against", "a.md"], "--against goes with --kind changes"),
    (["--kind", "review", "--for", "ada"], "--for goes with --kind agenda"),
  ])
  func `an option that a kind does not take is refused`(arguments: [String], words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.plan)
    let result = try Program.run(["report", "a.md"] + arguments, in: folder.url)
    #expect(result.status == 64)
    #expect(result.errors.contains(words))
  }
}
