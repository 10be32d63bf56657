import Foundation
import Testing

/// The formats that CI understands, on the sample plan with problems.
struct FormatTests {
  func check(_ format: String) throws -> String {
    try Program.run([
      "check", "sample-plans/career-change.md", "--today", "2026-11-24", "--format", format,
    ]).output
  }

  static let schema = Program.root.deletingLastPathComponent()
    .appending(path: "shared/data/sarif-schema-2.1.0.json").path(percentEncoded: false)

  static let canValidate: Bool = {
    guard FileManager.default.fileExists(atPath: schema) else { return false }
    return (try? python("import jsonschema"))?.0 == 0
  }()

  static func python(_ script: String, _ arguments: String..., input: String = "") throws -> (
    Int32, String
  ) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let stdin = Pipe()
    let stdout = Pipe()
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let data = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(
    .enabled(
      if: canValidate, "needs the SARIF schema beside the checkout, and python3 with jsonschema"))
  func `SARIF is valid against its schema`() throws {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft4Validator(schema).validate(json.load(sys.stdin))
      """
    let (status, message) = try Self.python(script, Self.schema, input: try check("sarif"))
    #expect(status == 0, "\(message)")
  }

  @Test func `SARIF names every rule, and each result one of them`() throws {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(check("sarif").utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count > 5)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index] == result["ruleId"] as? String)
    }
  }

  @Test func `GitHub commands name file, line and rule`() throws {
    let output = try check("github")
    #expect(
      output.contains(
        "::error file=sample-plans/career-change.md,line=53,endLine=53,col=8,endColumn=18,title=ambiguous-date::"
      ))
    #expect(output.split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
  }

  @Test func `GitLab issues have fingerprints of their own`() throws {
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(check("gitlab").utf8)) as? [[String: Any]])
    let fingerprints = issues.compactMap { $0["fingerprint"] as? String }
    #expect(fingerprints.count > 5)
    #expect(Set(fingerprints).count == fingerprints.count)
  }

  @Test func `JUnit is well formed XML`() throws {
    let parser = try Self.python(
      "import sys, xml.dom.minidom as m; d = m.parse(sys.stdin.buffer);"
        + "print(len(d.getElementsByTagName('failure')))", input: try check("junit"))
    let failures = Int(parser.1.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    #expect(parser.0 == 0)
    #expect(failures > 5)
  }

  @Test func `standard input is checked as a file of a path`() throws {
    let result = try Program.run(
      ["check", "--stdin-filename", "ada.md", "--today", "2026-11-24"],
      input: CheckCommandTests.bad)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("ada.md:8:44: error:"))
  }

  @Test func `fixes are written to the file, through a link, and keep its mode`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "plan.md", CheckCommandTests.plan.replacing("- [ ]", with: "- []"))
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path())
    try manager.createSymbolicLink(
      atPath: folder.url.appending(path: "link.md").path(), withDestinationPath: "plan.md")
    let shown = try Program.run(
      ["check", "link.md", "--fix", "--diff", "--today", "2026-11-24"], in: folder.url)
    #expect(shown.output.contains("+- [ ] Ship"))
    #expect(try String(contentsOf: file, encoding: .utf8).contains("- [] Ship"))
    let result = try Program.run(
      ["check", "link.md", "--fix", "--today", "2026-11-24"], in: folder.url)
    #expect(result.status == 0)
    #expect(result.errors.contains("link.md: 1 fix applied"))
    #expect(try String(contentsOf: file, encoding: .utf8) == CheckCommandTests.plan)
    let attributes = try manager.attributesOfItem(atPath: file.path())
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try manager.destinationOfSymbolicLink(atPath: folder.url.appending(path: "link.md").path())
        == "plan.md")
    #expect(
      try manager.contentsOfDirectory(atPath: folder.url.path()).sorted() == ["link.md", "plan.md"])
  }
}
