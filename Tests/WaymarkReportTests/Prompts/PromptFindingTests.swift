import Testing
import WaymarkReport
import WaymarkSource

/// Broken prompts are reported like broken plans, with their places.
struct PromptFindingTests {
  private func lines(_ text: String, name: String = "x") -> [String] {
    PromptLibrary.lint([SourceText(path: "ours/\(name).md", text: text)]).map(\.line)
  }

  @Test func `a good file has nothing to report`() {
    #expect(lines(promptText("x", "What now?")) == [])
  }

  @Test func `an unknown key`() {
    let text = promptText("x", "What now?").replacing("weight: 3", with: "weight: 3\nwieght: 4")
    #expect(
      lines(text) == [
        "ours/x.md:8:1: error: \"wieght\" is no key of a prompt [prompt-unknown-key]"
      ])
  }

  @Test func `a missing key`() {
    let text = promptText("x", "What now?").replacing("again: 28\n", with: "")
    #expect(lines(text) == ["ours/x.md:1:1: error: \"again\" is missing [prompt-missing-key]"])
  }

  @Test func `an unknown state, with the nearest named`() throws {
    let text = promptText("x", state: "milestone-overdu", "What now?")
    #expect(
      lines(text) == [
        "ours/x.md:4:8: error: \"milestone-overdu\" is no state of a prompt [prompt-unknown-state]"
      ])
    let finding = try #require(PromptLibrary.lint([SourceText(path: "x.md", text: text)]).first)
    #expect(finding.diagnostic.help == "did you mean \"milestone-overdue\"?")
  }

  @Test(
    arguments: [
      ("for: both", "for: everybody", "3:6", "\"everybody\" is no value of \"for\""),
      ("direction: back", "direction: up", "5:12", "\"up\" is no value of \"direction\""),
      ("weight: 3", "weight: 6", "7:9", "\"6\" is no value of \"weight\""),
      ("again: 28", "again: soon", "8:8", "\"soon\" is no value of \"again\""),
      ("again: 28", "again: [28]", "8:8", "\"again\" is a list, not one value"),
    ])
  func `a value that cannot be`(good: String, bad: String, place: String, message: String) {
    let text = promptText("x", "What now?").replacing(good, with: bad)
    #expect(lines(text) == ["ours/x.md:\(place): error: \(message) [prompt-value-invalid]"])
  }

  @Test func `an id that is not the file's name`() {
    #expect(
      lines(promptText("y", "What now?")) == [
        "ours/x.md:2:5: error: \"y\" is not the name of the file [prompt-id-invalid]"
      ])
  }

  @Test func `an id that another prompt has`() {
    let id = "overdue-what-hindered"
    #expect(
      lines(promptText(id, "What now?")) == [
        "ours/x.md:2:5: error: \"\(id)\" is not the name of the file [prompt-id-invalid]",
        "ours/x.md:2:5: error: \"\(id)\" is also the id of templates/prompts/\(id).md"
          + " [prompt-duplicate-id]",
      ])
  }

  @Test func `a variable that the state has not`() throws {
    let text = promptText("x", state: "milestone-overdue", "Ünd what of {{titel}}?")
    #expect(
      lines(text) == [
        "ours/x.md:10:13: error: \"titel\" is no variable of \"milestone-overdue\""
          + " [prompt-unknown-variable]"
      ])
    let finding = try #require(PromptLibrary.lint([SourceText(path: "x.md", text: text)]).first)
    #expect(
      finding.diagnostic.help
        == "did you mean \"title\"? it has title, due, days_late, owner, goal")
    #expect(finding.source.text(finding.diagnostic.range) == "{{titel}}")
  }

  @Test func `a variable that may be empty, outside a section`() {
    let text = promptText("x", state: "milestone-overdue", "What of {{owner}}?")
    #expect(
      lines(text) == [
        "ours/x.md:10:9: warning: \"owner\" may be empty, and leaves a hole in the sentence"
          + " [prompt-variable-unguarded]"
      ])
  }

  @Test(
    arguments: [
      ("{{#title}}What?", "10:1", "\"title\" is opened and never closed"),
      ("What{{/title}}?", "10:5", "\"title\" is closed and was never opened"),
      (
        "{{#title}}{{#owner}}What?{{/title}}{{/owner}}", "10:26",
        "\"title\" is closed where \"owner\" is open"
      ),
      ("What of {{title?", "10:9", "the tag is never closed"),
      ("What of {{>title}}?", "10:9", "\"{{>title}}\" is no tag of a prompt"),
      ("What of {{{title}}}?", "10:9", "\"{{{title}}}\" is no tag of a prompt"),
      ("What of “{{{title}}”?", "10:10", "\"{{{title}}\" is no tag of a prompt"),
      ("What of {{}}?", "10:9", "\"{{}}\" is no tag of a prompt"),
    ])
  func `a text that cannot be read`(body: String, place: String, message: String) {
    let text = promptText("x", state: "milestone-overdue", body)
    #expect(
      lines(text).first == "ours/x.md:\(place): error: \(message) [prompt-template-invalid]")
    #expect(library(("x", text)).prompts.isEmpty)
  }

  @Test func `sections in sections without end`() {
    let body = String(repeating: "{{#title}}", count: 4000) + "What?"
    let found = lines(promptText("x", state: "milestone-overdue", body))
    #expect(found.contains { $0.contains("nested too deeply") })
  }

  @Test(
    arguments: [
      ("What now?", "1:1: error: the file has no front matter [prompt-front-matter-invalid]"),
      (
        "---\nid: x\n",
        "1:1: error: front matter is opened here and never closed [prompt-front-matter-invalid]"
      ),
      (promptText("x", ""), "10:1: error: the prompt asks nothing [prompt-without-question]"),
      (
        promptText("x", "Tell us."),
        "10:1: warning: the first line asks no question [prompt-not-a-question]"
      ),
      (
        promptText("x", "What **now**?"),
        "10:1: warning: the question has bold words [prompt-nested-bold]"
      ),
      (
        "---\nid: [x\n---\nWhat?\n",
        "2:7: error: YAML: did not find expected ',' or ']' [prompt-front-matter-invalid]"
      ),
      (
        "---\n- x\n---\nWhat?\n",
        "2:1: error: front matter is a list, not keys with values"
          + " [prompt-front-matter-invalid]"
      ),
    ])
  func `a file that is no prompt`(text: String, expected: String) {
    #expect(lines(text).first == "ours/x.md:" + expected)
  }

  @Test func `bytes that are no text, and a file that is too large`() {
    let noText = PromptLibrary.lint([SourceText(path: "x.md", bytes: [0x2D, 0xFF])])
    #expect(noText.map(\.line) == ["x.md:1:1: error: the file is not UTF-8 [prompt-unreadable]"])
    let long = promptText("x", "What?") + String(repeating: "a", count: 70_000)
    #expect(lines(long).first?.contains("too large: ") == true)
  }
}
