import Foundation
import Testing

/// A site written to a folder: whole files, only its own, and words about what was left out.
struct SiteCommandTests {
  static let plan = "# A plan\n\n- Mentee: Ada Byron\n- Mentor: Grace Hopper\n"

  func site(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["site", "plans", "-o", "out", "--today", "2026-11-24"] + arguments, in: folder.url)
  }

  func names(_ folder: TemporaryFolder, _ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: path).path(percentEncoded: false)
    ).sorted()
  }

  @Test func whatIsNoLongerNeededIsRemovedAndNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.md", Self.plan)
    try folder.write("plans/b.md", Self.plan)
    #expect(try site(folder).status == 0)
    #expect(try names(folder, "out/plans") == ["a.html", "a.ics", "b.html", "b.ics"])
    try folder.write("out/plans/mine.txt", "mine")
    try FileManager.default.removeItem(at: folder.url.appending(path: "plans/b.md"))
    let again = try site(folder)
    #expect(again.errors.contains("1 plan") && again.errors.contains("2 removed"))
    #expect(try names(folder, "out/plans") == ["a.html", "a.ics", "mine.txt"])
    #expect(try site(folder).errors.contains(" 0 written, 0 removed"))
    #expect(
      try names(folder, "out") == [
        ".waymark-site", "due.html", "due.ics", "index.html", "people", "plans", "site.css",
        "site.js", "skills.html", "wins.xml",
      ])
  }

  @Test func whatIsExcludedIsInNoSiteMadeFromFurtherDown() throws {
    let folder = try TemporaryFolder()
    try folder.write("waymark.yml", "exclude: [\"sub/confidential/**\"]\n")
    try folder.write("sub/a.md", Self.plan)
    try folder.write("sub/confidential/secret.md", Self.plan)
    let inner = folder.url.appending(path: "sub")
    #expect(try Program.run(["site", ".", "-o", "../out"], in: inner).status == 0)
    #expect(try names(folder, "out/plans") == ["a.html", "a.ics"])
  }

  @Test func aFileInTheWayIsCalledAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.md", Self.plan)
    try folder.write("out", "precious")
    let result = try site(folder)
    #expect(result.status == 74)
    #expect(result.errors.contains("error: out: it is a file, and a folder is needed"))
    let below = try Program.run(["site", "plans", "-o", "out/site"], in: folder.url)
    #expect(below.status == 74)
    #expect(below.errors.contains("error: out/site: a part of the path is no folder"))
  }

  @Test func aFolderOfSomebodyElseIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.md", Self.plan)
    try folder.write("out/index.html", "precious")
    let result = try site(folder)
    #expect(result.status == 74)
    #expect(result.errors.contains("the folder is not empty, and waymark did not make"))
    #expect(try names(folder, "out") == ["index.html"])
  }

  @Test func aLinkInTheFolderIsNotFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.md", Self.plan)
    #expect(try site(folder).status == 0)
    let plans = folder.url.appending(path: "out/plans")
    try FileManager.default.removeItem(at: plans)
    try FileManager.default.createSymbolicLink(
      at: plans, withDestinationURL: folder.url.appending(path: "plans"))
    #expect(try site(folder).status == 74)
    #expect(try names(folder, "plans") == ["a.md"])
  }

  @Test func aPublicSiteSaysWhatItLeftOut() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "plans/ada-byron.md", Self.plan + "\n## Reflections\n\n### 2026-09-16\n\nHm.\n")
    let result = try site(folder, "--audience", "public")
    #expect(result.status == 0)
    #expect(result.errors.contains("reflections"))
    #expect(result.errors.contains("1, for its author"))
    #expect(try names(folder, "out/plans") == ["a-plan.html", "a-plan.ics"])
  }

  @Test(arguments: [
    ["site", "plans", "-o", "out"], ["calendar", "plans", "-o", "out"],
    ["feed", "plans", "-o", "out"], ["due", "plans", "-o", "out"],
    ["report", "plans", "--kind", "programme", "-o", "out"],
    ["export", "plans", "--format", "json", "-o", "out"],
  ])
  func `no plan tells the public whom only another introduces`(command: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "plans/a.md", Self.plan + "\n## Wins\n\n- 2026-09-16 Thanks to Kim Ann O'Neil (public)\n")
    try folder.write(
      "plans/b.md",
      """
      # Learning from Ada Byron

      - Mentee: Kim Ann O'Neil
      - Mentor: Grace Hopper

      ## Goals

      ### Do as Ada Byron does

      - [ ] Ask Ada Byron (@kim, due 2026-09-20)

      ## Wins

      - 2026-09-16 Ada Byron was glad (public)
      """ + "\n")
    let result = try Program.run(
      command + ["--today", "2026-09-17", "--audience", "public"], in: folder.url)
    #expect(result.status == 0)
    let leaks = try Program.run(
      ["leak-check", "out", "--plans", "plans", "--audience", "public"], in: folder.url)
    #expect(leaks.status == 0, "\(leaks.output)")
    let programme = try Program.run(
      command + ["--today", "2026-09-17", "--audience", "programme"], in: folder.url)
    #expect(programme.status == 0)
    let found = try Program.run(
      ["leak-check", "out", "--plans", "plans", "--audience", "public"], in: folder.url)
    #expect(found.status == 1, "the test would prove nothing")
  }

  @Test func `a folder's own audience holds in a site for more`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/north/a.md", Self.plan)
    try folder.write("plans/south/waymark.yml", "audience: public\n")
    try folder.write("plans/south/sue-storm.md", "# South\n\n- Mentee: Sue Storm\n")
    #expect(try site(folder).status == 0)
    #expect(try names(folder, "out/plans").contains("south.html"))
    #expect(try names(folder, "out/people").contains("ada-byron.html"))
    let leaks = try Program.run(
      ["leak-check", "out", "--plans", "plans/south", "--audience", "public"], in: folder.url)
    #expect(leaks.status == 0, "\(leaks.output)")
    #expect(try site(folder, "--audience", "programme").status == 0)
    let told = try Program.run(
      ["leak-check", "out", "--plans", "plans/south", "--audience", "public"], in: folder.url)
    #expect(told.status == 1)
  }

  @Test func whatCannotBeReadIsSaidAndTheRestIsMade() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.md", Self.plan)
    try folder.write("plans/b.md", Data([0xFF, 0xFE, 0xFF]))
    try folder.write("plans/notes.md", "Only prose.\n")
    let result = try site(folder)
    #expect(result.status == 66)
    #expect(result.errors.contains("error: plans/b.md: "))
    #expect(result.errors.contains("plans/notes.md: skipped"))
    #expect(try names(folder, "out/plans") == ["a.html", "a.ics"])
    #expect(try Program.run(["site", "nowhere", "-o", "x"], in: folder.url).status == 66)
    #expect(try Program.run(["site", "plans"], in: folder.url).status == 64)
  }
}
