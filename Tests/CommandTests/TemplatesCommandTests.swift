import Foundation
import Testing

/// The templates that a team can list, read and copy.
struct TemplatesCommandTests {
  @Test func `all that can be changed is listed with what it is for`() throws {
    let result = try Program.run(["templates"])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.contains { line in
        line.hasPrefix("reports/progress.md.mustache ")
          && line.hasSuffix(
            "Progress of a plan, for the pair. What needs somebody now comes first.")
      })
    #expect(
      lines.contains { line in
        line.hasPrefix("prompts/overdue-what-hindered.md ") && line.contains("What hindered")
      })
    let prompts = try Program.run(["templates", "list", "prompts"])
    #expect(prompts.output.split(separator: "\n").allSatisfy { $0.hasPrefix("prompts/") })
    #expect(try Program.run(["templates", "list", "plans"]).status == 64)
  }

  @Test(arguments: [
    ("progress.md", "templates/reports/progress.md.mustache"),
    ("reports/page.css", "templates/reports/page.css"),
    ("prompts/overdue-what-hindered.md", "templates/prompts/overdue-what-hindered.md"),
    ("overdue-what-hindered", "templates/prompts/overdue-what-hindered.md"),
  ])
  func `one is shown as it is`(name: String, path: String) throws {
    let result = try Program.run(["templates", "show", name])
    #expect(result.status == 0)
    #expect(
      try result.output == String(contentsOf: Program.root.appending(path: path), encoding: .utf8))
  }

  @Test func `a wrong name gets the nearest`() throws {
    let result = try Program.run(["templates", "show", "progres.md.mustache"])
    #expect(result.status == 64)
    #expect(result.errors.contains("did you mean \"progress.md.mustache\"?"))
    let names = try Program.run(["templates", "names", "programe"])
    #expect(names.status == 64)
    #expect(names.errors.contains("did you mean \"programme\"?"))
  }

  @Test func `a copy is used, and never written over`() throws {
    let folder = try TemporaryFolder()
    let copy = try Program.run(["templates", "copy", "ours", "progress.md"], in: folder.url)
    #expect(copy.status == 0)
    #expect(copy.errors == "made   ours/reports/progress.md.mustache\n")
    try folder.write("ours/reports/progress.md.mustache", "Ours: {{plan.title}}\n")
    let again = try Program.run(["templates", "copy", "ours", "reports"], in: folder.url)
    #expect(again.errors.contains("left   ours/reports/progress.md.mustache"))
    let plan = Program.root.appending(path: "sample-plans/minimal.md").path()
    let report = try Program.run(["report", plan, "--templates", "ours"], in: folder.url)
    #expect(report.output == "Ours: Mentoring plan: Noor van Dijk, bicycle mechanic\n")
  }

  @Test func `everything that is copied works as it is`() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["templates", "copy", "."], in: folder.url).status == 0)
    let samples = Program.root.appending(path: "sample-plans").path()
    for arguments in [
      ["--kind", "programme"], ["--kind", "person", "--for", "henrik", "--format", "html"],
    ] {
      let result = try Program.run(
        ["report", samples, "--templates", "."] + arguments, in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
    }
    let own = try Program.run(["prompts", "--lint", "prompts"], in: folder.url)
    #expect(own.status == 0)
    let whole = try Program.run(["prompts", "--lint", "."], in: folder.url)
    #expect(whole.status == 0 && whole.errors == own.errors)
    let nothing = try Program.run(["prompts", "--lint", "reports"], in: folder.url)
    #expect(nothing.status == 66 && nothing.errors.contains("reports: holds no prompt"))
  }

  @Test func `a broken template is named with its line`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "reports/programme.md.mustache", "# {{title}}\n\n{{#plans}}{{tittle}}{{/plans}}\n")
    let samples = Program.root.appending(path: "sample-plans").path()
    let result = try Program.run(
      ["report", samples, "--kind", "programme", "--templates", "."], in: folder.url)
    #expect(result.status == 66)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.contains(
        "./reports/programme.md.mustache:3:11: error: variable \"tittle\" is unknown; did you mean \"title\"?"
      ))
  }
}
