import Foundation
import Testing

/// `waymark leak-check` over what the program writes, and over what it should not have written.
struct LeakCheckCommandTests {
  static let plan =
    (try? String(
      contentsOf: Program.root.appending(path: "Tests/Fixtures/audiences.md"), encoding: .utf8))
    ?? ""

  /// A folder with a plan, and all that is written about it for an audience in `out`.
  static func written(for audience: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("plans/nadia.md", plan)
    try folder.write("out/keep.txt", "")
    func run(_ arguments: String...) throws {
      let result = try Program.run(
        arguments + ["--today", "2026-11-24", "--audience", audience], in: folder.url)
      try #require(result.status == 0, "\(arguments): \(result.errors)")
    }
    for format in ["json", "ndjson", "csv"] {
      try run("export", "plans", "--format", format, "-o", "out/export.\(format)")
    }
    for format in ["md", "html", "json"] {
      try run("report", "plans/nadia.md", "--format", format, "-o", "out/report.\(format)")
    }
    try run("prompts", "plans/nadia.md", "-o", "out/prompts.md")
    for format in ["text", "md", "json"] {
      try run("due", "plans", "--within", "300", "--format", format, "-o", "out/due.\(format)")
    }
    try run("calendar", "plans", "--alarm", "1", "-o", "out/plan.ics")
    try run("feed", "plans", "-o", "out/wins.xml")
    try run("site", "plans", "-o", "out/site")
    return folder
  }

  static func check(
    _ folder: TemporaryFolder, _ audience: String, _ more: String...
  ) throws -> Program.Result {
    try Program.run(
      ["leak-check", "out", "--plans", "plans", "--audience", audience] + more, in: folder.url)
  }

  @Test(arguments: ["public", "programme", "pair", "self"])
  func `nothing that is written for an audience leaks to it`(audience: String) throws {
    let folder = try Self.written(for: audience)
    let result = try Self.check(folder, audience)
    #expect(result.output.hasSuffix("of 1 plan: nothing of them is there\n"), "\(result.output)")
    #expect(result.output.hasPrefix("searched "))
    #expect(result.status == 0 && result.errors == "")
  }

  @Test func `what is written for a narrower audience leaks to a wider one, in every format`()
    throws
  {
    let folder = try Self.written(for: "self")
    let result = try Self.check(folder, "public", "--format", "json")
    #expect(result.status == 1)
    let data = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let leaks = try #require(data?["leaks"] as? [[String: Any]])
    let files = Set(leaks.compactMap { $0["file"] as? String })
    let formats = [
      "export.json", "export.ndjson", "export.csv", "report.md", "report.html", "report.json",
      "prompts.md", "due.text", "due.md", "due.json", "plan.ics", "wins.xml",
      "site/index.html", "site/plans/nadia.html", "site/plans/nadia.ics", "site/wins.xml",
    ]
    for format in formats { #expect(files.contains("out/\(format)"), "\(format)") }
  }

  @Test func `a leak is said with its file, its place and the line it came from`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/nadia.md", Self.plan)
    try folder.write("out/deep/page.html", "<p>fine</p>\n<p>so: PAIR<b>why</b></p>\n")
    let line =
      (Self.plan.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("PAIRwhy") } ?? 0) + 1
    let result = try Self.check(folder, "programme")
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix(
        "out/deep/page.html:2:8: \"PAIRwhy\" is not for programme: plans/nadia.md:\(line)\n"),
      "\(result.output)")
    #expect(result.output.hasSuffix(": 1 leak to programme\n"))
  }

  @Test func `what cannot be searched is said, and what proves nothing is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/nadia.md", Self.plan)
    try folder.write("out/a.zip", Data([0x50, 0x4B, 3, 4]))
    #expect(
      try Self.check(folder, "pair").output.hasPrefix("out/a.zip: not searched but for its name"))
    func status(_ arguments: String...) throws -> Int32 {
      try Program.run(["leak-check"] + arguments, in: folder.url).status
    }
    #expect(try status("missing", "--plans", "plans", "--audience", "pair") == 66)
    #expect(try status("out", "--plans", "out", "--audience", "pair") == 66)
    #expect(try status("out", "--plans", "plans") == 64)
    #expect(try status("out", "--audience", "pair") == 64)
    let empty = folder.url.appending(path: "empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    #expect(try status("empty", "--plans", "plans", "--audience", "pair") == 66)
  }

  @Test func `standard input can be searched, and an output among the plans is no plan`() throws {
    let folder = try TemporaryFolder()
    try folder.write("nadia.md", Self.plan)
    try folder.write("site/page.md", "# SELFheading\n\n- Mentee: Ada\n\nThoughts on SELFheading\n")
    let piped = try Program.run(
      ["leak-check", "-", "--plans", "nadia.md", "--audience", "pair"], in: folder.url,
      input: "thoughts on selfheading")
    #expect(piped.status == 1)
    #expect(piped.output.hasPrefix("standard input:1:1: "))
    let inside = try Program.run(
      ["leak-check", "site", "--plans", ".", "--audience", "pair"], in: folder.url)
    #expect(inside.status == 1)
    #expect(inside.output.contains("of 1 plan: 1 leak to pair"))
  }
}
