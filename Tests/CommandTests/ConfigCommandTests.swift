import Foundation
import Testing

/// What `waymark config` prints is a `waymark.yml` of the same settings.
struct ConfigCommandTests {
  /// Every key, with texts that YAML reads as something else where they are not in quotes.
  static let full = #"""
    programme: "- Harbour: \"one\" # two"
    plans: ["plans/**/*.md", "*.md"]
    exclude: ["!old", "a, b", "- x"]
    people:
      ines: {name: Inês Carvalho, role: "lead: all", email: ines@example.org}
      "@tom": "~"
      Ana Maria: {name: "O'Neil # two"}
      "null": "null"
    skills: ["- e", "e -", " a ", "", "null", "Null", "~", "?", "[x]", "{y}", "a: b", "a #b", "@c", "`d",
      "%f", "\\", "\"", "'", "\t", "a\nb", "\x07", "\u0085", "\u2028", "\uFEFF", "\u202E", "\U0001F389",
      "10:00", "yes", "2026-01-01", "日本語", "é", "--- x", "...", "<<", "!tag", "&a", "*a", "|", ">"]
    vocabulary:
      language: xx
      name: "x: y"
      sections: {goals: [Ziele, "- Z"], wins: "Siege"}
      fields: {goal: {owner: [Wer]}}
      dates: {months: [[Jänner], [Feber]]}
      cadences: {phrases: {"mond: lich": 1 month}}
      placeholders: []
    language: xx
    templates: "our templates"
    audience: programme
    size_limit: 4096
    rules: {stale-milestone: hint, crowded-week: off}
    thresholds: {goals: 4}

    """#

  func config(_ folder: TemporaryFolder) throws -> Program.Result {
    try Program.run(["config"], in: folder.url)
  }

  /// What is said beside the values is not compared.
  func values(_ text: String) -> [Substring] {
    text.split(separator: "\n").map { line in
      line.hasPrefix("#")
        ? line : line.range(of: " # ", options: .backwards).map { line[..<$0.lowerBound] } ?? line
    }
  }

  @Test(arguments: [full, "", "language: en\nvocabulary: {sections: {goals: [Ziele]}}\n"])
  func `what is printed gives the same when it is read`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("our templates/remark", "")
    try folder.write("waymark.yml", text)
    let first = try config(folder)
    #expect(first.status == 0)
    #expect(first.errors.isEmpty, "\(first.errors)")
    try folder.write("waymark.yml", first.output)
    let second = try config(folder)
    #expect(second.errors.isEmpty, "\(second.errors)")
    // Who wrote a value is another question: the rules and thresholds stand in the file by now.
    #expect(values(second.output) == values(first.output))
  }

  @Test func `nothing of people and words is left out`() throws {
    let folder = try TemporaryFolder()
    try folder.write("our templates/remark", "")
    try folder.write("waymark.yml", Self.full)
    let lines = try config(folder).output.split(separator: "\n").map(String.init)
    for line in [
      #"skills: ["- e", "e -", " a ", "", "null", "Null", "~", "?""#, "  ines:",
      "    name: Inês Carvalho", #"    role: "lead: all""#, #"    email: "ines@example.org""#,
      #"  "@tom": "~""#, "    goals: [Ziele, \"- Z\"]", "      owner: [Wer]",
    ] {
      #expect(lines.contains { $0.hasPrefix(line) }, "\(line)")
    }
  }

  @Test func `defaults that depend on the command are remarks`() throws {
    let folder = try TemporaryFolder()
    try folder.write("waymark.yml", "language: en\n")
    let output = try config(folder).output
    #expect(output.contains("\n# audience: default: pair, and programme for a site\n"))
  }

  @Test func `a folder of templates that is not there is a fault with its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", CheckCommandTests.plan)
    try folder.write("waymark.yml", "language: en\ntemplates: nowhere\n")
    let message = "\"templates\" names \"nowhere\", and there is no such folder"
    let check = try Program.run(["check", "plan.md"], in: folder.url)
    #expect(check.status == 1)
    #expect(check.output.contains("waymark.yml:2:1: error: \(message)"), "\(check.output)")
    let config = try config(folder)
    #expect(config.status == 1)
    #expect(config.errors.contains("waymark.yml:2:1: error: \(message)"))
    let report = try Program.run(["report", "plan.md"], in: folder.url)
    #expect(report.status == 66)
    #expect(report.errors.contains("waymark: warning: waymark.yml:2:1: \(message)"))
  }

  @Test(arguments: ["check", "report", "config"])
  func `a configuration may have the other ending, and one of two is read`(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", CheckCommandTests.plan)
    try folder.write("waymark.yaml", "colour: red\n")
    let other = try Program.run([command, "plan.md"], in: folder.url)
    #expect((other.errors + other.output).contains("waymark.yaml:1:1"))
    try folder.write("waymark.yml", "language: en\n")
    let both = try Program.run([command, "plan.md"], in: folder.url)
    #expect(
      both.errors
        == "waymark: warning: waymark.yaml: it is not read beside waymark.yml; keep one of them\n")
  }

  @Test func `the name of a configuration's findings is explained`() throws {
    let result = try Program.run(["explain", "configuration-invalid"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("configuration-invalid: error\n"))
    let near = try Program.run(["explain", "configuration-invalit"])
    #expect(near.errors.contains("did you mean \"configuration-invalid\"?"))
  }

  @Test func `a second document is said in whole words`() throws {
    let folder = try TemporaryFolder()
    try folder.write("waymark.yml", "language: en\n---\nlanguage: en\n")
    #expect(
      try config(folder).errors.contains(
        "waymark.yml:2:1: error: YAML: a second document begins here: keep one, without \"---\""))
  }
}
