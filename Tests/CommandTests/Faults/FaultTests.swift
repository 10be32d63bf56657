import Foundation
import Testing

/// Files that are wrong on disk: each gets its error, and the others are still checked.
struct FaultTests {
  func check(_ arguments: String..., in folder: TemporaryFolder) throws -> Program.Result {
    try Program.run(["check", "--today", "2026-11-24"] + arguments, in: folder.url)
  }

  func folderWithPlan() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("good.md", CheckCommandTests.plan)
    return folder
  }

  @Test func `a missing file gives 66, and the others are checked`() throws {
    let folder = try folderWithPlan()
    let result = try check("missing.md", "good.md", in: folder)
    #expect(result.status == 66)
    #expect(result.output.contains("missing.md: error: no such file or folder"))
    #expect(result.output.contains("1 plan read, 0 files skipped, 1 failed"))
  }

  @Test func `dangling and looping links give 66`() throws {
    let folder = try folderWithPlan()
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.url.appending(path: "dangling.md").path(), withDestinationPath: "nowhere.md")
    try manager.createSymbolicLink(
      atPath: folder.url.appending(path: "loop.md").path(), withDestinationPath: "loop.md")
    let result = try check(".", in: folder)
    #expect(result.status == 66)
    #expect(result.output.contains("dangling.md: error: no such file or folder"))
    #expect(result.output.contains("loop.md: error: a symbolic link that leads nowhere"))
    #expect(result.output.contains("1 plan read"))
  }

  @Test func `a folder that links to itself ends`() throws {
    let folder = try folderWithPlan()
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "again").path(), withDestinationPath: ".")
    let result = try check(".", in: folder)
    #expect(result.output.contains("1 plan read"))
  }

  @Test func `a folder named like a plan is a folder`() throws {
    let folder = try folderWithPlan()
    try folder.write("x.md/inner.md", CheckCommandTests.plan)
    #expect(try check(".", in: folder).output.contains("2 plans read"))
    #expect(try check("x.md", in: folder).output.contains("1 plan read"))
    #expect(try Program.run(["outline", "x.md"], in: folder.url).status == 66)
  }

  @Test func `bytes that are no text are errors with their place`() throws {
    let folder = try folderWithPlan()
    try folder.write("latin.md", Data(Array("# Plan\n\n- Mentor: Ren".utf8) + [0xE9, 0x0A]))
    try folder.write("nul.md", Data([0x23, 0x20, 0x41, 0x00, 0x0A]))
    let result = try check(".", in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("latin.md:3:14: error: byte 0xE9 at offset 21 is not UTF-8"))
    #expect(result.output.contains("nul.md:1:4: error: a NUL byte at offset 3"))
    #expect(result.output.contains("1 plan read, 0 files skipped, 2 failed"))
  }

  @Test func `a file over the limit gives 66 and names the setting`() throws {
    let folder = try folderWithPlan()
    try folder.write("big.md", String(repeating: "# A\n", count: 300_000))
    let result = try check(".", in: folder)
    #expect(result.status == 66)
    #expect(result.output.contains("big.md: error: too large: 1200000 bytes, at most 1048576"))
    #expect(result.output.contains("size_limit"))
    try folder.write("waymark.yml", "size_limit: 2000000\n")
    #expect(try check(".", in: folder).status != 66)
  }

  @Test func `broken front matter is an error, and the body is read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "---\nmentor: @ada\n---\n\n# Plan\n\n## Goals\n\n- [ ] Walk\n")
    let result = try check(".", in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("put the handle in quotes"))
    #expect(result.output.contains("1 plan read"))
  }

  @Test func `an output that cannot be written gives 74`() throws {
    let folder = try folderWithPlan()
    let result = try check("good.md", "-o", "no/such/folder/out.txt", in: folder)
    #expect(result.status == 74)
    #expect(
      result.errors.contains(
        "error: no/such/folder/out.txt: no such file or folder; there is no folder no/such/folder"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk gives 74`() throws {
    let folder = try folderWithPlan()
    #expect(try check("good.md", "-o", "/dev/full", in: folder).status == 74)
  }

  @Test func `an unknown setting is an error with the nearest name`() throws {
    let folder = try folderWithPlan()
    try folder.write("waymark.yml", "rules:\n  milestone-without-owners: error\n")
    let result = try check(".", in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("waymark.yml:2:3: error:"))
    #expect(result.output.contains("did you mean \"milestone-without-owner\"?"))
  }

  @Test func `an empty folder and an empty file are no error`() throws {
    let folder = try TemporaryFolder()
    #expect(try check(".", in: folder).output == "0 plans read, 0 files skipped, 0 failed\n")
    try folder.write("empty.md", "")
    let result = try check("empty.md", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("empty.md: skipped: nothing of a plan in it"))
  }

  @Test func `control characters of a plan never reach the terminal`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "plan.md", CheckCommandTests.bad.replacing("Ship", with: "\u{1B}[31mShip\u{202E}"))
    let result = try check("plan.md", in: folder)
    #expect(result.status == 1)
    #expect(!result.output.contains("\u{1B}"))
    #expect(!result.output.contains("\u{202E}"))
  }
}
