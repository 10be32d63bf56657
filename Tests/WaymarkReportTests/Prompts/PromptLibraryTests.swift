import Mustache
import Testing
import WaymarkPlan
import WaymarkSource
import WaymarkTemplates

@testable import WaymarkReport

struct PromptLibraryTests {
  @Test func `every prompt that waymark carries can be asked`() {
    let library = PromptLibrary.embedded
    #expect(library.findings.map(\.line) == [])
    #expect(library.prompts.count == EmbeddedFile.inFolder("prompts").count)
    #expect(library.prompts.count >= 80)
  }

  @Test(arguments: PromptState.allCases)
  func `every state has a choice of prompts`(state: PromptState) {
    #expect(PromptLibrary.embedded.prompts(for: state).count >= 3)
  }

  @Test func `the quick reading of front matter is what YAML reads`() throws {
    for file in EmbeddedFile.inFolder("prompts") {
      let source = SourceText(path: file.path, text: file.text)
      let fences = (0..<source.lineCount).filter { source.text(source.lineRange($0)) == "---" }
      let closing = try #require(fences.dropFirst().first)
      let quick = try #require(PromptFrontMatter.plainPairs(source, lines: 1..<closing))
      let range = ByteRange(source.lineRange(1).start, source.lineRange(closing).start)
      let slow = try #require(YAMLReader.read(source, range).0?.pairs)
      #expect(quick.map(\.key) == slow.map(\.key))
      #expect(quick.map(\.value) == slow.compactMap(\.value.locatedText))
    }
  }

  @Test(arguments: ["for: 'mentee'", "for: mentee # who", "\"for\": mentee", "for:   mentee"])
  func `front matter may be any YAML`(line: String) throws {
    let text = promptText("x", "What now?").replacing("for: both", with: line)
    let prompt = try #require(library(("x", text)).prompts.first)
    #expect(prompt.addressee == .mentee)
  }

  @Test func `prompts are read with CRLF and a byte order mark`() throws {
    let text = "\u{FEFF}" + promptText("x", "What now?\nSay it.").replacing("\n", with: "\r\n")
    let prompt = try #require(library(("x", text)).prompts.first)
    #expect(prompt.question == [.literal("What now?")])
    #expect(prompt.help == [.literal("Say it.")])
  }

  @Test func `the text is Mustache: it renders as the template engine renders it`() throws {
    for prompt in PromptLibrary.embedded.prompts {
      let front = PromptFrontMatter(prompt.source)
      let body = prompt.source.text(ByteRange(front.bodyStart, prompt.source.count))
      let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + body)
      let names = prompt.state.variables
      let whole = Dictionary(uniqueKeysWithValues: names.map { ($0.name, "some \($0.name)") })
      let sparse = whole.filter { name, _ in names.contains { $0.name == name && !$0.isOptional } }
      for variables in [whole, sparse] {
        let own = [prompt.question, prompt.help].filter { !$0.isEmpty }
          .map { $0.rendered(variables) { $0 } + "\n" }.joined()
        #expect(own == template.render(variables), "\(prompt.id)")
      }
    }
  }

  @Test func `a file of the same name takes the place of another, and others join`() throws {
    let id = "overdue-what-hindered"
    let own = SourceText(
      path: "ours/prompts/\(id).md",
      text: promptText(id, state: "milestone-overdue", "What kept us from *{{title}}*?"))
    let new = SourceText(
      path: "ours/prompts/new-one.md", text: promptText("new-one", "What is new?"))
    let joined = PromptLibrary(overridingEmbeddedWith: [own, new])
    #expect(joined.findings.map(\.line) == [])
    #expect(joined.prompts.count == PromptLibrary.embedded.prompts.count + 1)
    let replaced = try #require(joined.prompts.first { $0.id == id })
    #expect(replaced.source.path == "ours/prompts/\(id).md")
    #expect(joined.prompts(for: .nothingSpecial).contains { $0.id == "new-one" })
  }

  @Test func `a broken file takes the place of another and is reported`() {
    let id = "overdue-what-hindered"
    let broken = SourceText(path: "ours/\(id).md", text: "What?")
    let joined = PromptLibrary(overridingEmbeddedWith: [broken])
    #expect(!joined.prompts.contains { $0.id == id })
    #expect(PromptLibrary.lint([broken]).map(\.source.path) == ["ours/\(id).md"])
  }
}
