import Foundation
import Testing

/// Reports about many plans, from the command line.
struct ProgrammeCommandTests {
  static let plan = """
    # Owning billing

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    - Cadence: every 2 weeks

    ## Goals

    - [ ] Ship the retry job (@ada, due 2026-11-26)

    ## Check-ins

    ### 2026-11-17
    """ + "\n"

  func report(_ arguments: String..., in folder: TemporaryFolder) throws -> Program.Result {
    try Program.run(["report", "--today", "2026-11-24"] + arguments, in: folder.url)
  }

  @Test func `a folder gives one document that says what was not read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("waymark.yml", "programme: Our programme\nskills: [SQL]\n")
    try folder.write("ada.md", Self.plan)
    try folder.write("notes.md", "# Notes\n\nJust prose.\n")
    try folder.write("broken.md", Data([0x23, 0x20, 0xFF, 0xFE, 0x0A]))
    let result = try report("--kind", "programme", ".", in: folder)
    #expect(result.status == 66)
    #expect(result.output.hasPrefix("# Our programme\n"))
    #expect(result.output.contains("## Not read\n\n- broken.md: "))
    #expect(result.output.contains("1 plan read, 1 file skipped, 1 failed"))
    #expect(result.output.contains("In no plan yet: SQL."))
    #expect(result.errors.contains("broken.md"))
  }

  @Test func `an empty folder is an error that says so`() throws {
    let folder = try TemporaryFolder()
    let result = try report("--kind", "programme", ".", in: folder)
    #expect(result.status == 66)
    #expect(result.errors.contains("there is no plan in it"))
  }

  @Test func `a person is asked for by handle`() throws {
    let folder = try TemporaryFolder()
    try folder.write("ada.md", Self.plan)
    let result = try report("--kind", "person", "--for", "@Ada", ".", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("**26 Nov 2026**, due in 2 days: Ship the retry job"))
    let missing = try report("--kind", "person", ".", in: folder)
    #expect(missing.status == 64)
    #expect(missing.errors.contains("--for"))
    let wrong = try report("--kind", "person", "--for", "adda", ".", in: folder)
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("\"adda\" is named in none of the plans; did you mean \"ada\"?"))
    let everyone = try report(
      "--kind", "person", "--for", "ada", "--audience", "public", ".", in: folder)
    #expect(everyone.status == 64)
    #expect(everyone.errors.contains("the public is told no names"))
  }

  @Test func `two people with one handle have to be told apart`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.plan)
    try folder.write("b.md", Self.plan.replacing("Ada Byron", with: "Ada Lovelace"))
    let result = try report("--kind", "person", "--for", "ada", ".", in: folder)
    #expect(result.status == 64)
    #expect(result.errors.contains("\"ada\" is Ada Byron and Ada Lovelace in different plans"))
    let one = try report("--kind", "person", "--for", "Ada Lovelace", ".", in: folder)
    #expect(one.status == 0)
    #expect(one.output.hasPrefix("# Ada Lovelace (@ada)\n"))
  }
}
