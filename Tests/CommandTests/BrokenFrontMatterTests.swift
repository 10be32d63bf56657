import Foundation
import Testing

/// A plan whose front matter cannot be read does not say who may see what: nothing of it leaves.
struct BrokenFrontMatterTests {
  static let body = """
    # Plan of Ada Byron

    ## Goals

    - [ ] Ask the desk (@ada, due 2026-12-01)

    ## Wins

    - 2026-11-20 A win for two

    """

  /// A folder with a plan in which one bracket is missing.
  static func folder(share: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "plans/b.md", "---\nmentee: Ada Byron\n\(share)skills: [a\n---\n\n" + body)
    return folder
  }

  static let commands = [
    ["report", "plans/b.md"], ["report", "plans", "--kind", "programme"],
    ["prompts", "plans/b.md"], ["calendar", "plans"], ["feed", "plans"], ["due", "plans"],
    ["export", "plans"],
  ]

  @Test(arguments: commands, ["public", "programme"])
  func `nothing is told below the pair`(command: [String], audience: String) throws {
    let folder = try Self.folder()
    let result = try Program.run(
      command + ["--audience", audience, "--today", "2026-11-24"], in: folder.url)
    #expect(result.status == 66)
    #expect(result.errors.contains("plans/b.md: the front matter cannot be read, and with it what"))
    #expect(!result.output.contains("Byron") && !result.output.contains("win for two"))
  }

  @Test(arguments: commands.filter { !$0.contains("programme") })
  func `nothing is told to the pair where the plan speaks of sharing`(command: [String]) throws {
    let shared = try Self.folder(share: "share: {wins: self}\n")
    let arguments = command + ["--audience", "pair", "--today", "2026-11-24"]
    let result = try Program.run(arguments, in: shared.url)
    #expect(result.status == 66)
    #expect(!result.output.contains("win for two"))
    let folder = try Self.folder()
    let plain = try Program.run(arguments, in: folder.url)
    #expect(plain.status == 0)
    #expect(plain.errors.contains("warning: the front matter cannot be read"))
  }

  @Test func `a site leaves it out, and says so`() throws {
    let folder = try Self.folder()
    try folder.write("plans/a.md", "# A plan\n\n- Mentee: Eve Ross\n")
    let result = try Program.run(["site", "plans", "-o", "out"], in: folder.url)
    #expect(result.status == 66)
    #expect(result.errors.contains("error: plans/b.md: the front matter cannot be read"))
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "out/plans").path())
    #expect(pages.sorted() == ["a.html", "a.ics"])
  }

  @Test func `a leak check proves nothing with it`() throws {
    let folder = try Self.folder()
    try folder.write("out/page.html", "<p>Ada Byron</p>")
    let result = try Program.run(
      ["leak-check", "out", "--plans", "plans", "--audience", "public"], in: folder.url)
    #expect(result.status == 66)
  }

  @Test func `with nothing of a plan beside it, it is an error and not skipped`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/b.md", "---\nmentee: [Ada\n---\n\n# Plan\n")
    for command in Self.commands {
      let result = try Program.run(command + ["--audience", "self"], in: folder.url)
      #expect(result.status == 66, "\(command)")
      #expect(result.errors.contains("cannot be read, and there is nothing of a plan beside it"))
    }
  }
}
