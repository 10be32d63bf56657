import Foundation
import Testing

/// No output takes the place of what is read, and none is lost without a word.
struct OutputFileTests {
  static let plan = CheckCommandTests.bad.replacing(
    "- Mentor", with: "- Start: 1 Sept 2026\n- Mentor")

  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("p.md", Self.plan)
    try folder.write("old.md", Self.plan)
    try folder.write("waymark.yml", "language: en\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.md").path(percentEncoded: false),
      withDestinationPath: "p.md")
    return folder
  }

  func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: [
    "check p.md -o p.md", "check p.md -o ./p.md", "check p.md -o link.md", "check link.md -o p.md",
    "check . -o p.md", "check p.md --format sarif=p.md",
    "check p.md --format text --format json=p.md",
    "check --fix p.md -o p.md", "check p.md --write-baseline p.md",
    "check --stdin-filename p.md -o p.md",
    "export p.md -o p.md", "export . -o p.md", "outline p.md -o p.md", "report p.md -o p.md",
    "report . --kind programme -o p.md", "calendar p.md -o p.md", "feed p.md -o p.md",
    "due p.md -o p.md", "prompts p.md -o p.md",
  ])
  func `no plan that is read is overwritten`(arguments: String) throws {
    let folder = try folder()
    let words = arguments.split(separator: " ").map(String.init)
    let result = try Program.run(words + ["--today", "2026-12-01"], in: folder.url)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("a plan that is read; nothing is written, name another file"))
    #expect(try text("p.md", in: folder) == Self.plan)
  }

  @Test func `an earlier version and a configuration are not overwritten either`() throws {
    let folder = try folder()
    let changes = ["report", "p.md", "--kind", "changes", "--against", "old.md", "-o", "old.md"]
    #expect(try Program.run(changes, in: folder.url).status == 64)
    #expect(try text("old.md", in: folder) == Self.plan)
    for command in ["check", "export", "outline"] {
      let result = try Program.run([command, "p.md", "-o", "waymark.yml"], in: folder.url)
      #expect(result.status == 64)
      #expect(
        result.errors.hasPrefix(
          "waymark: error: waymark.yml: the output would take the place of the configuration that"))
    }
    #expect(try Program.run(["config", "-o", "waymark.yml"], in: folder.url).status == 64)
    #expect(try text("waymark.yml", in: folder) == "language: en\n")
  }

  @Test func `what an earlier run wrote among the plans is written anew`() throws {
    let folder = try folder()
    for _ in 1...2 {
      let result = try Program.run(["check", ".", "-o", "findings.md"], in: folder.url)
      #expect(result.status == 1, "\(result.errors)")
    }
    #expect(try text("findings.md", in: folder).contains("invalid-date"))
  }

  @Test func `a baseline takes the place of a baseline alone`() throws {
    let folder = try folder()
    try folder.write("notes.txt", "# Notes\n")
    let forgotten = try Program.run(["check", "--write-baseline", "notes.txt"], in: folder.url)
    #expect(forgotten.status == 64)
    #expect(
      forgotten.errors == "waymark: error: --write-baseline notes.txt: the file is there and is no"
        + " baseline; nothing is written, name another file, as in --write-baseline"
        + " waymark.baseline\n")
    #expect(try text("notes.txt", in: folder) == "# Notes\n")
    for _ in 1...2 {
      let result = try Program.run(["check", "p.md", "--write-baseline", "known"], in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test(arguments: [
    ("--format json=x --format sarif=x", "--format json=x and --format sarif=x write to one file"),
    ("--format json=x --format sarif=./x", "--format json=x and --format sarif=./x write to one"),
    ("--format json=x --format text -o x", "--format json=x and -o x write to one file"),
    ("-o x --write-baseline x", "-o x and --write-baseline x write to one file"),
    (
      "-o x --format json=y", "-o x: nothing would be written to it, since each format names a file"
    ),
    ("--format json=", "--format json=: name a file behind the sign, as in json=FILE"),
    ("--fix --diff -o x", "-o x: with --diff, findings go only to the files of formats"),
  ])
  func `outputs that would be lost are refused`(options: String, message: String) throws {
    let folder = try folder()
    let words = options.split(separator: " ").map(String.init)
    let result = try Program.run(["check", "p.md"] + words, in: folder.url)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "x").path()))
  }

  @Test func `several outputs with files of their own are all written`() throws {
    let folder = try folder()
    let options = ["--format", "json=x", "--format", "text", "-o", "y", "--write-baseline", "z"]
    let result = try Program.run(["check", "p.md"] + options, in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try text("x", in: folder).hasPrefix("{"))
    #expect(try text("y", in: folder).contains("p.md:"))
    #expect(try text("z", in: folder).hasPrefix("# Findings"))
  }
}
