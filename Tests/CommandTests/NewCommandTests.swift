import Foundation
import Testing

/// `waymark new`, as a user runs it.
struct NewCommandTests {
  static let people = ["--mentee", "Ada Byron", "--mentor", "Grace Hopper"]

  @Test func `a new plan is made, passes its check, and is never overwritten`() throws {
    let folder = try TemporaryFolder()
    let arguments =
      ["new", "plans/billing.md", "--template", "minimal", "--start", "2026-11-24"] + Self.people
    let made = try Program.run(arguments, in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let file = folder.url.appending(path: "plans/billing.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasPrefix("---\nmentee: Ada Byron\nmentor: Grace Hopper\nstart: 2026-11-24\n"))
    let check = try Program.run(
      ["check", "--today", "2026-11-24", "--fail-on", "warning", "plans"], in: folder.url)
    #expect(check.status == 0, "\(check.output)")
    let again = try Program.run(arguments, in: folder.url)
    #expect(again.status == 74)
    #expect(again.errors.contains("it is there already"))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "plans").path(percentEncoded: false))
    #expect(files == ["billing.md"])
  }

  @Test func `a new plan of any template is tidy`() throws {
    let folder = try TemporaryFolder()
    for line in try Program.run(["new", "--list"]).output.split(separator: "\n") {
      let name = String(line.prefix { $0 != " " })
      let made = try Program.run(
        ["new", name + ".md", "--template", name] + Self.people, in: folder.url)
      #expect(made.status == 0, "\(made.errors)")
    }
    let tidy = try Program.run(["format", "--diff", "--check", "."], in: folder.url)
    #expect(tidy.status == 0, "\(tidy.output)")
  }

  @Test func `what is missing is said, all of it at once`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["new", "plan.md"], in: folder.url)
    #expect(result.status == 64)
    for option in ["--template", "--mentee", "--mentor"] { #expect(result.errors.contains(option)) }
    let unknown = try Program.run(
      ["new", "plan.md", "--template", "skil-growth"] + Self.people, in: folder.url)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("did you mean \"skill-growth\"?"))
    let rhythm = try Program.run(
      ["new", "plan.md", "--template", "minimal", "--cadence", "at times"] + Self.people,
      in: folder.url)
    #expect(rhythm.status == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func `the list names every template with what it is for`() throws {
    let result = try Program.run(["new", "--list"])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count >= 10)
    #expect(lines.contains { $0.hasPrefix("return-from-leave ") && $0.contains("weeks") })
  }

  @Test func `a template of one's own works, and so does standard output`() throws {
    let folder = try TemporaryFolder()
    try folder.write("own.md", "---\nmentee: MENTEE\nend: week 4\n---\n\n- [ ] x (due week 2)\n")
    let result = try Program.run(
      ["new", "-", "--template", "own.md", "--start", "2026-11-24", "--weeks", "8"] + Self.people,
      in: folder.url)
    #expect(
      result.output == """
        ---
        mentee: Ada Byron
        end: 2027-01-18
        ---

        - [ ] x (due 2026-12-21)

        """)
  }
}
