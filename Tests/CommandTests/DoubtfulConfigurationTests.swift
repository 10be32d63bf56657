import Foundation
import Testing

/// A `waymark.yml` that does not tell who may see what: nothing of its plans leaves.
struct DoubtfulConfigurationTests {
  private static func folder(_ configuration: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("plans/waymark.yml", configuration + "\n")
    try folder.write("plans/a.md", "# Plan\n\n- Mentee: Ada Byron\n\n## Wins\n\n- 2026-11-20 Won\n")
    return folder
  }

  @Test(arguments: [
    "audience: public\nprogramme: Spring: intake", "audience: [public]", "Audience: public",
    "audiance: public", "exclude: [\"a.md\"", "excludes: [a.md]", "exclude: {a.md: yes}",
    "- public",
  ])
  func `nothing is told while it cannot be understood`(configuration: String) throws {
    let folder = try Self.folder(configuration)
    for command in [
      ["site", "plans", "-o", "out"], ["report", "plans/a.md"], ["feed", "plans"],
      ["calendar", "plans"], ["export", "plans"], ["prompts", "plans/a.md"],
      ["report", "plans", "--kind", "programme"],
    ] {
      let result = try Program.run(command + ["--today", "2026-11-24"], in: folder.url)
      #expect(result.status == 66, "\(command) ended with \(result.status)")
      #expect(result.errors.contains("cannot be understood, and with it who may see what"))
      #expect(result.errors.contains("waymark.yml:"))
      #expect(!result.output.contains("Byron") && !result.output.contains("Won"))
    }
    let check = try Program.run(["check", "plans", "--today", "2026-11-24"], in: folder.url)
    #expect(check.output.contains("configuration-invalid"))
  }

  @Test func `nothing is told while it cannot be read`() throws {
    let folder = try Self.folder("audience: pair")
    let file = folder.url.appending(path: "plans/waymark.yml")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    for command in [["site", "plans", "-o", "out"], ["report", "plans/a.md"], ["feed", "plans"]] {
      let result = try Program.run(command + ["--today", "2026-11-24"], in: folder.url)
      #expect(result.status == 66, "\(command) ended with \(result.status)")
      #expect(result.errors.contains("plans/waymark.yml cannot be read, and with it who may see"))
      #expect(!result.output.contains("Byron") && !result.output.contains("Won"))
    }
    let check = try Program.run(["check", "plans", "--today", "2026-11-24"], in: folder.url)
    #expect(check.status == 66)
    #expect((check.errors + check.output).contains("plans/waymark.yml: error: it is a folder"))
  }

  @Test func `another slip in it keeps nothing back`() throws {
    let folder = try Self.folder("colour: red")
    #expect(try Program.run(["report", "plans/a.md"], in: folder.url).status == 0)
  }
}
