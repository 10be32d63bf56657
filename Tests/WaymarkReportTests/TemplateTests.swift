import Testing
import WaymarkPlan

@testable import WaymarkReport

/// A broken template says where it is broken, and nothing is rendered.
@Suite struct TemplateTests {
  static let plan = Fixture.plan("sample-plans/backend-engineer.md")

  func problems(_ text: String, others: [TemplateSource] = []) -> [String] {
    let source = TemplateSource(
      name: "progress.md.mustache", text: text, path: "team/progress.md.mustache")
    let library = TemplateLibrary(overrides: [source] + others)
    let result = Fixture.render(Self.plan, .markdown, templates: library)
    #expect(result.problems.isEmpty || result.text.isEmpty)
    return result.problems.map(\.description)
  }

  @Test(arguments: [
    (
      "# {{plan.titel}}",
      "1:3: error: variable \"plan.titel\" is unknown; did you mean \"title\"?"
    ),
    (
      "a\n\n  {{#goals}}{{tittle}}{{/goals}}",
      "3:13: error: variable \"tittle\" is unknown; did you mean \"title\"?"
    ),
    ("{{#goals}}x", "1:1: error: \"goals\" is never closed; write {{/goals}}"),
    (
      "{{#goals}}{{#steps}}{{/goals}}{{/steps}}",
      "1:21: error: \"goals\" is closed while \"steps\" is open; close what was opened last: {{/steps}}"
    ),
    (
      "x {{/goals}}",
      "1:3: error: \"goals\" is closed and was never opened; write {{#goals}} before"
    ),
    ("é {{title", "1:3: error: tag is never closed; write }} after its name"),
    ("{{goals}}", "1:1: error: \"goals\" is a list; write {{#goals}} … {{/goals}}"),
    ("{{plan}}", "1:1: error: \"plan\" is a group; write {{#plan}} … {{/plan}}"),
    (
      "{{{plan.title}}}",
      "1:1: error: \"plan.title\" is a text, and only pictures may stay unescaped; write {{plan.title}}"
    ),
    (
      "{{&plan.title}}",
      "1:1: error: \"plan.title\" is a text, and only pictures may stay unescaped; write {{plan.title}}"
    ),
    ("{{timeline_svg}}", "1:1: error: \"timeline_svg\" is a picture; write {{{timeline_svg}}}"),
    (
      "{{> milestone.md}}",
      "1:1: error: template \"milestone.md\" is unknown; did you mean \"milestones.md\"?"
    ),
    ("{{> progress.md}}", "1:1: error: template \"progress.md\" includes itself; take it out"),
    ("{{}}", "1:1: error: an empty tag is not a name; write a name such as {{title}}"),
    ("{{plan title}}", "1:1: error: \"plan title\" is not a name; write a name such as {{title}}"),
    ("{{=<% %>=}}", "1:1: error: other delimiters are not understood; write {{ and }}"),
    (
      "{{% CONTENT_TYPE: TEXT}}",
      "1:1: error: a content type is not set by hand; the file's name decides: .md or .html"
    ),
    ("{{shout(plan.title)}}", "1:1: error: function \"shout\" is unknown; write the name alone"),
  ])
  func names(text: String, expected: String) {
    #expect(problems(text) == ["team/progress.md.mustache:" + expected])
  }

  @Test func allMistakesAreNamedAtOnce() {
    #expect(problems("{{aa}}\n{{bb}}\n{{#goals}}{{cc}}{{/goals}}").count == 3)
  }

  @Test func mistakeInAPartIsNamedThere() {
    let part = TemplateSource(name: "part.md", text: "\n{{nope}}", path: "team/part.md.mustache")
    let found = problems("{{#goals}}{{> part.md}}{{/goals}}", others: [part])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("team/part.md.mustache:2:1: error: variable \"nope\"") == true)
  }

  @Test func nestingThatTheEngineCouldNotTakeIsRefused() {
    let deep = String(repeating: "{{#goals}}", count: 5000)
    #expect(problems(deep).contains { $0.contains("too many sections") })
  }

  @Test func circleOfPartsIsRefused() {
    let one = TemplateSource(name: "one.md", text: "{{> two.md}}", path: "one")
    let two = TemplateSource(name: "two.md", text: "{{> one.md}}", path: "two")
    #expect(
      problems("{{> one.md}}", others: [one, two]) == [
        "two:1:1: error: template \"one.md\" includes itself; take it out"
      ])
  }

  @Test func ownTemplateTakesThePlaceOfTheBuiltIn() {
    let source = TemplateSource(
      name: "progress.md", text: "{{#goals}}{{#first()}}{{title}}{{/first()}}{{/goals}}", path: "p")
    let result = Fixture.render(
      Self.plan, .markdown, templates: TemplateLibrary(overrides: [source]))
    #expect(result.problems == [])
    #expect(result.text == "Own refunds from webhook to ledger\n")
  }

  @Test func functionsGoAroundNames() {
    let source = TemplateSource(
      name: "progress.md",
      text: "{{count(goals)}} {{#reversed(goals)}}{{uppercased(title)}}{{^last()}}; {{/last()}}"
        + "{{/reversed(goals)}}", path: "p")
    let text = "# P\n\n- Mentor: Grace\n\n## Goals\n\n- one\n- two\n"
    let result = Fixture.render(
      Fixture.plan(text: text), .markdown, templates: TemplateLibrary(overrides: [source]))
    #expect(result.problems == [])
    #expect(result.text == "2 TWO; ONE\n")
  }

  @Test func absentNameDoesNotFallThrough() {
    let text = """
      # Plan

      - Mentor: Grace
      - Mentee: Ada

      ## Goals

      ### One

      - Outcome: outer

      #### Milestone: Two
      """
    let source = TemplateSource(
      name: "progress.md",
      text: "{{#goals}}{{outcome}}:{{#milestones}}[{{outcome}}]{{/milestones}}{{/goals}}", path: "p"
    )
    let result = Fixture.render(
      Fixture.plan(text: text), .markdown, templates: TemplateLibrary(overrides: [source]))
    #expect(result.text == "outer:[]\n")
  }

  @Test(arguments: ReportKind.allCases)
  func namesOfAReportAreThoseOfItsValues(kind: ReportKind) throws {
    let options = Fixture.options()
    let survey = Survey(plan: Self.plan, options: options)
    let tree =
      switch kind.definition {
      case .plan(let type): try type.tree(survey)
      case .plans(let type):
        try type.tree(
          [type.erasedPart(of: survey, options: options)].compactMap(\.self), options: options)
      }
    #expect(Self.names(in: try tree.whole(), shape: Report.shape(of: kind), path: "") == [])
  }

  /// The paths at which a value and a shape disagree.
  static func names(in value: TemplateValue, shape: TemplateShape, path: String) -> [String] {
    switch (value, shape) {
    case (.absent, _), (.text, .text), (.boolean, .boolean), (.whole, .number), (.number, .number),
      (.markup, .markup):
      return []
    case (.list(let values), .list(let element)):
      return values.flatMap { names(in: $0, shape: element, path: path + "[]") }
    case (.object(let object), .object(let shapes)):
      let members = Dictionary(
        uniqueKeysWithValues: zip(object.layout.names, object.values))
      let unknown = members.keys.filter { shapes[$0] == nil }.map { path + "." + $0 }
      // Presence is only told for what is there.
      let absent = shapes.keys.filter { members[$0] == nil && !$0.hasPrefix("has_") }
      return unknown + absent.map { path + "." + $0 }
        + members.flatMap { name, member in
          shapes[name].map { names(in: member, shape: $0, path: path + "." + name) } ?? []
        }
    default: return [path]
    }
  }
}
