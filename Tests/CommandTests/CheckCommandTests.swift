import Foundation
import Testing

struct CheckCommandTests {
  static let plan = """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron

    ## Goals

    - [ ] Ship a first pull request (@ada, due 2026-12-14)

    """
  static let bad = plan.replacing("2026-12-14", with: "2026-09-31")

  func check(_ arguments: String..., in folder: TemporaryFolder) throws -> Program.Result {
    try Program.run(["check", "--today", "2026-11-24"] + arguments, in: folder.url)
  }

  @Test func `a good plan gives one line of counts and 0`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", Self.plan)
    let result = try check("plan.md", in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("1 plan read, 0 files skipped, 0 failed\n"))
    #expect(result.errors.isEmpty)
  }

  @Test func `an error gives its place, the line, carets and 1`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", Self.bad)
    let result = try check("plan.md", in: folder)
    #expect(result.status == 1)
    let expected = """
      plan.md:8:44: error: "2026-09-31" is no day of the calendar [invalid-date]
         8 | - [ ] Ship a first pull request (@ada, due 2026-09-31)
           |                                            ^^^^^^^^^^

      """
    #expect(result.output.hasPrefix(expected), "\(result.output)")
  }

  @Test func `what fails a run can be chosen`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", Self.bad)
    #expect(try check("plan.md", "--fail-on", "never", in: folder).status == 0)
    try folder.write("hint.md", Self.plan.replacing("(@ada, due 2026-12-14)", with: "@ada"))
    #expect(try check("hint.md", in: folder).status == 0)
    #expect(try check("hint.md", "--fail-on", "hint", in: folder).status == 1)
  }

  @Test func `a folder is searched, and what is no plan is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.plan)
    try folder.write("deep/er/b.md", Self.plan)
    try folder.write("notes.md", "# Notes\n\nNothing here.\n")
    try folder.write("README.md", Self.bad)
    try folder.write(".hidden/c.md", Self.bad)
    try folder.write("picture.png", "no text")
    let result = try check(".", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("notes.md: skipped: nothing of a plan in it\n"))
    #expect(result.output.contains("2 plans read, 1 file skipped, 0 failed"))
  }

  @Test func `globs of waymark yml narrow a folder, not a named file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("waymark.yml", "plans: [\"plans/**/*.md\"]\nexclude: [\"old-*.md\"]\n")
    try folder.write("plans/a.md", Self.plan)
    try folder.write("plans/old-b.md", Self.bad)
    try folder.write("c.md", Self.bad)
    #expect(try check(in: folder).output.contains("1 plan read"))
    #expect(try check("c.md", in: folder).status == 1)
  }

  @Test(arguments: [".", "./", "../plans", "deep", "deep/../deep", "$PWD"])
  func `globs are told from waymark yml, wherever the shell stands`(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "waymark.yml", "plans: [\"plans/**/*.md\"]\nexclude: [\"plans/deep/secret/**\"]\n")
    try folder.write("plans/deep/a.md", Self.plan)
    try folder.write("plans/deep/secret/b.md", Self.plan)
    let inner = folder.url.appending(path: "plans")
    let named = path == "$PWD" ? inner.path(percentEncoded: false) : path
    for options in [[], ["--config", "../waymark.yml"]] {
      let result = try Program.run(["check", "--today", "2026-11-24", named] + options, in: inner)
      #expect(result.output.contains("1 plan read"), "\(result.output)\(result.errors)")
    }
  }

  @Test(arguments: [
    ("plans: 3\n", "1:1: no glob of \"plans\" matches any of the 2 .md files that were found"),
    ("language: en\nplans: [mentoring/*.md]\nexclude: [b.md]\n", "2:1: no glob of \"plans\""),
    ("\n\nexclude: [\"**\"]\n", "3:1: \"exclude\" leaves out all 2 .md files"),
  ])
  func `globs that leave out every file are named with their place`(
    configuration: String, warning: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("waymark.yml", configuration)
    try folder.write("plans/a.md", Self.plan)
    try folder.write("plans/b.md", Self.plan)
    let result = try check(in: folder)
    #expect(result.status == 0)
    #expect(result.output == "0 plans read, 0 files skipped, 0 failed\n")
    #expect(result.errors.hasPrefix("waymark: warning: waymark.yml:" + warning), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
    try FileManager.default.removeItem(at: folder.url.appending(path: "plans/b.md"))
    #expect(try check(in: folder).errors.contains(" .md file that was found;"))
    try folder.write("waymark.yml", "plans: [\"plans/a.md\", \"old/*.md\"]\n")
    #expect(try check(in: folder).errors.isEmpty)
  }

  @Test func `a named file with slips alone is checked, one in a folder is skipped`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", "##Goals\n\n- [] x\n")
    try folder.write("notes.md", "# Notes\n\nNothing here.\n")
    for arguments in [["plan.md"], ["./plan.md"], ["plan.md", "."]] {
      let result = try Program.run(["check", "--today", "2026-11-24"] + arguments, in: folder.url)
      #expect(result.output.contains("plan.md:1:1: warning: \"##Goals\" is no heading"))
      #expect(result.output.contains("plan.md:3:3: "), "\(result.output)")
      #expect(result.output.contains("1 plan read"), "\(result.output)")
    }
    #expect(try check("plan.md", "--fail-on", "warning", in: folder).status == 1)
    #expect(try check(".", in: folder).output.contains("0 plans read, 2 files skipped"))
    #expect(try check("notes.md", in: folder).output.contains("0 plans read, 1 file skipped"))
    #expect(try check("plan.md", "--fix", in: folder).status == 0)
    let mended = try String(contentsOf: folder.url.appending(path: "plan.md"), encoding: .utf8)
    #expect(mended == "## Goals\n\n- [ ] x\n")
    let input = try Program.run(
      ["check", "--stdin-filename", "plan.md"], in: folder.url, input: "##Goals\n\n- [] x\n")
    #expect(input.output.contains("plan.md:1:1: warning: "), "\(input.output)")
  }

  @Test(arguments: ["check", "report", "outline", "export"])
  func `a name that is nearly one is asked for`(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("p.md", Self.plan)
    let result = try Program.run([command, "p.mdd"], in: folder.url)
    #expect(result.status == 66)
    let said = result.output + result.errors
    #expect(said.contains("no such file or folder; did you mean p.md?"), "\(said)")
  }

  @Test func `writing a baseline says how many findings are in it, and no more`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.bad)
    try folder.write("b.md", Self.bad)
    let result = try check(".", "--write-baseline", "known", in: folder)
    let entries = try String(contentsOf: folder.url.appending(path: "known"), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(result.status == 0)
    #expect(result.output.isEmpty, "\(result.output)")
    #expect(result.errors == "\(entries.count) findings written to known\n")
    #expect(entries.count >= 2)
    let shown = try check(".", "--write-baseline", "known", "--format", "text", in: folder)
    #expect(shown.output.contains("a.md:8:44: error: "))
    let missing = try check("a.md", "zzz.md", "--write-baseline", "known", in: folder)
    #expect(missing.status == 66)
    #expect(missing.output.hasPrefix("zzz.md: error: "))
  }

  @Test func `what git ignores is left alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "build/\n*-draft.md\n")
    try folder.write("a.md", Self.plan)
    try folder.write("build/b.md", Self.bad)
    try folder.write("c-draft.md", Self.bad)
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "init", "-q", folder.url.path()]
    try git.run()
    git.waitUntilExit()
    let result = try check(in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("1 plan read, 0 files skipped"), "\(result.output)")
  }

  @Test func `a plan is checked once, however it is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.md", Self.bad)
    for (link, target) in [("b.md", "plans/a.md"), ("plans/c.md", "a.md")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: link).path(), withDestinationPath: target)
    }
    let result = try check("./plans/a.md", "plans/a.md", ".", in: folder)
    #expect(result.output.contains("1 plan read, 0 files skipped"), "\(result.output)")
  }

  @Test func `several plans with findings get a table in the order of their paths`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.bad)
    try folder.write("b.md", Self.plan)
    try folder.write("c/d.md", Self.bad)
    let output = try check(".", in: folder).output
    let table = output.split(separator: "\n").drop { !$0.hasPrefix("errors  warnings  hints") }
    #expect(table.map { $0.split(separator: " ").last } == ["plan", "a.md", "c/d.md", "errors"])
    #expect(try !check(".", "--quiet", in: folder).output.contains("errors  warnings"))
    #expect(try !check("a.md", in: folder).output.contains("errors  warnings"))
  }

  @Test func `JSON is one object with the counts`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.plan)
    try folder.write("b.md", Self.bad)
    let result = try check(".", "--format", "json", in: folder)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? Int == 1)
    #expect(object["plans"] as? Int == 2)
    #expect(object["skipped"] as? Int == 0)
    #expect(object["failed"] as? Int == 0)
    let findings = try #require(object["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["rule"] as? String == "invalid-date" })
    #expect(finding["path"] as? String == "b.md")
    #expect(finding["line"] as? Int == 8)
    #expect(finding["column"] as? Int == 44)
    #expect(finding["end_column"] as? Int == 54)
    #expect(finding["severity"] as? String == "error")
  }

  @Test func `many files come in a stable order`() throws {
    let folder = try TemporaryFolder()
    for number in 100..<400 { try folder.write("plan-\(number).md", Self.bad) }
    let first = try check(".", in: folder).output
    let paths = first.split(separator: "\n").filter { $0.hasPrefix("plan-") }.map { $0.prefix(8) }
    #expect(paths.count >= 300)
    #expect(paths == paths.sorted())
    #expect(try check(".", in: folder).output == first)
  }

  @Test func `output goes to a file when one is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", Self.bad)
    let result = try check("plan.md", "-o", "findings.txt", in: folder)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    let text = try String(contentsOf: folder.url.appending(path: "findings.txt"), encoding: .utf8)
    #expect(text.contains("invalid-date"))
  }

  @Test func `wrong usage gives 64 and says how it goes`() throws {
    let folder = try TemporaryFolder()
    let result = try check("--fail-on", "sometimes", in: folder)
    #expect(result.status == 64)
    #expect(result.errors.contains("sometimes"))
    #expect(try Program.run(["explain", "no-such-rule"]).status == 64)
    #expect(try Program.run(["check", "--today", "2026-02-30"]).status == 64)
    #expect(try Program.run(["check", "--stdin-filename", "a.md", "b.md"]).status == 64)
  }
}
