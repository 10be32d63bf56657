import Foundation
import Testing

/// `waymark adopt`, as a user runs it.
struct AdoptCommandTests {
  static let notes = "# Notes\n\n**Student:** Bo Li\n\n## My goals\n\n- [ ] Read it [due: May 5]\n"

  @Test func `the diff is shown, and the file is written only when asked`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("notes.md", Self.notes)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    let arguments = ["adopt", "notes.md", "--year", "2027", "--mentor", "Ana Sá"]
    let shown = try Program.run(arguments, in: folder.url)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("\n+- [ ] Read it (due 2027-05-05)\n"))
    #expect(shown.errors.contains("the plan has 1 milestone"))
    #expect(shown.errors.contains("--write does"))
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.notes)

    let written = try Program.run(arguments + ["--write"], in: folder.url)
    #expect(written.status == 0 && written.output == shown.output)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.hasPrefix("---\nmentee: Bo Li\nmentor: Ana Sá\n---\n\n# Notes\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o640)

    let again = try Program.run(arguments + ["--write"], in: folder.url)
    #expect(again.status == 0 && again.output.isEmpty)
    #expect(again.errors.contains("nothing to change"))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func `what is no plan, or no text, is said to be`() throws {
    let folder = try TemporaryFolder()
    try folder.write("shopping.md", "# Shopping\n\nBread.\n")
    try folder.write("broken.md", "---\nmentor: @a\n---\n")
    #expect(try Program.run(["adopt", "shopping.md"], in: folder.url).status == 1)
    #expect(try Program.run(["adopt", "broken.md"], in: folder.url).status == 66)
    #expect(try Program.run(["adopt", "missing.md"], in: folder.url).status == 66)
  }
}
