import Mustache
import Testing

@testable import WaymarkReport

/// Templates are filled as swift-mustache fills them, which is Mustache: the tests' own measure.
@Suite struct TemplateRendererTests {
  // MARK: - Made-up templates

  /// A few names with values of every kind.
  struct Values: Codable {
    var word = "a \"b\" <c> & 'd'"
    var line = "one\ntwo"
    var nothing: String?
    var yes = true
    var no = false
    var number = 12
    var zero = 0
    var share = 0.5
    var inner = Inner()
    var many = [Inner(word: "first"), Inner(word: "second", list: []), Inner(word: "third")]
    var none: [Inner] = []
    var words = ["x", "", "y & z"]
    var picture = Markup("<svg/>\n<g/>")

    struct Inner: Codable {
      var word: String? = "inner"
      var number = 7
      var list = ["p", "q"]
      var own = "own"
    }
  }

  static let written = [
    "", "plain\n", "{{word}}", "{{{picture}}}", "{{nothing}}|{{number}}|{{share}}|{{yes}}",
    "{{inner.word}} {{inner.own}}", "{{#inner}}{{word}} {{line}} {{number}}{{/inner}}",
    "{{#many}}{{word}},{{/many}}", "{{#many}}\n- {{word}}\n{{/many}}\nend",
    "  {{#many}}\n  - {{word}}\n  {{/many}}\n  end\n", "{{^none}}none{{/none}}{{#none}}x{{/none}}",
    "{{#words}}[{{.}}]{{/words}}", "{{#many}}{{#list}}{{.}}{{own}}{{word}}{{/list}};{{/many}}",
    "{{#yes}}yes{{/yes}}{{#no}}no{{/no}}{{^no}}not{{/no}}", "{{#word}}<{{.}}>{{/word}}",
    "{{#nothing}}x{{/nothing}}{{^nothing}}y{{/nothing}}", "{{#number}}{{.}}{{/number}}",
    "{{#has_many}}{{#many}}{{#has_list}}+{{/has_list}}{{^has_list}}-{{/has_list}}"
      + "{{/many}}{{/has_many}}",
    "{{#has_zero}}x{{/has_zero}}{{^has_zero}}0{{/has_zero}}{{has_number}}",
    "{{#many}}{{#first()}}F{{/first()}}{{index()}}{{^last()}},{{/last()}}{{#even()}}e"
      + "{{/even()}}{{#odd()}}o{{/odd()}}{{/many}}",
    "{{#first(many)}}{{word}}{{/first(many)}}{{#last(many)}}{{word}}{{/last(many)}}{{count(many)}}",
    "{{#reversed(many)}}{{word}}{{^last()}} {{/last()}}{{/reversed(many)}}"
      + "{{#empty(none)}}E{{/empty(none)}}",
    "{{uppercased(word)}}{{lowercased(inner.word)}}{{capitalized(line)}}{{uppercased(nothing)}}",
    "{{#many}}{{.word}}{{.line}}{{/many}}",
    "{{! a\ncomment }}\nx {{! inline }} y\n  "
      + "{{! alone }}\nz",
    "a {{> part}} b\n", "{{> part}}\n", "  {{> part}}\nafter\n", "\t{{> lines}}\n{{> lines}}",
    "{{#many}}\n  {{> lines}}\n{{/many}}\n", "  {{> outer}}\nx", "{{#many}}{{> turn}}{{/many}}",
    "{{<layout}}{{$title}}own {{word}}{{/title}}{{/layout}}",
    "{{<layout}}\n{{$title}}own{{/title}}\n{{$body}}\n    {{word}}\n      "
      + "{{#inner}}\n      {{word}}\n    {{/inner}}\n{{/body}}\n{{/layout}}\n",
    "{{<layout}}{{/layout}}", "  {{<layout}}\n  {{$body}}\n  b\n   c\n  {{/body}}\n  {{/layout}}\n",
    "{{<twice}}{{$title}}outermost{{/title}}{{/twice}}", "x{{#yes}}y\n{{/yes}}\nz\n",
    "{{#yes}}\nfoo{{/yes}} bar\n",
    "{{#yes}}{{#many}}\n{{word}}\n{{/many}}"
      + "{{/yes}}\n", "a {b} {{word}} }} { x",
    "{{#yes}}  \n  x\n{{/yes}}  \n y", "last line  ",
    "{{#many}} {{word}} "
      + "{{/many}} \n", "é {{word}} “ü”\n",
  ]

  static let parts = [
    ("part", "[{{word}}]"), ("lines", "one {{word}}\ntwo\n{{#yes}}\nthree\n{{/yes}}\n"),
    ("outer", "out\n  {{> lines}}\nend {{{picture}}}\n"),
    ("turn", "{{#first()}}F{{/first()}}{{word}};"),
    ("layout", "<{{$title}}standard{{/title}}>\n  {{$body}}\n  nothing\n  {{/body}}\n{{> part}}\n"),
    ("twice", "{{<layout}}{{$title}}inner{{/title}}{{$body}}B{{/body}}{{/layout}}"),
  ]

  @Test(arguments: written)
  func `a template is filled as the library fills it`(text: String) throws {
    try Self.compare(text, Self.parts, Values())
  }

  @Test func `a layout in the block of the same layout is filled, and comes to an end`() throws {
    let inner = "{{<layout}}{{$body}}b{{/body}}{{/layout}}"
    let sources = [
      ("whole", "{{<layout}}{{$body}}a\(inner)c{{/body}}{{/layout}}"),
      ("layout", "<{{$body}}none{{/body}}>"),
    ]
    let program = TemplateProgram(
      sources.map { name, text in
        (name, TemplateScanner.scan(TemplateSource(name: name, text: text, path: name)).nodes)
      })
    let text = TemplateRenderer.render(program, .absent)
    #expect(String(decoding: text, as: UTF8.self) == "<a<b>c>")
  }

  @Test(arguments: 0..<40)
  func `made-up templates are filled as the library fills them`(seed: Int) throws {
    var made = MadeUpTemplate(seed: UInt64(seed))
    // Without any white space that a part could be indented by.
    func flat(_ text: String) -> String {
      text.replacing("  {{", with: "{{").replacing(" {{", with: "{{").split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
    }
    let parts = Self.parts.map { ($0.0, flat($0.1)) }
    for _ in 0..<25 {
      let text = made.text()
      try Self.compare(flat(text), parts, Values())
      try Self.compare(text, Self.parts, Values(), withIndentation: false)
    }
  }

  /// The library leaves out the indentation of all elements but the first.
  @Test func `each line of a part is indented, and so is each element of a list`() {
    let sources = [
      ("whole", "  {{> part}}\n"), ("part", "{{#many}}\n- {{word}}\n{{/many}}\n"),
    ]
    let program = TemplateProgram(
      sources.map { name, text in
        (name, TemplateScanner.scan(TemplateSource(name: name, text: text, path: name)).nodes)
      })
    let value = try? TemplateValueEncoder.encode(Values())
    let text = TemplateRenderer.render(program, value ?? .absent)
    #expect(String(decoding: text, as: UTF8.self) == "  - first\n  - second\n  - third\n")
  }

  // MARK: - Our own

  @Test(arguments: ["progress.html", "progress.md", "site-record.html", "programme.html"])
  func `the templates that waymark carries are filled as the library fills them`(name: String)
    throws
  {
    let sources =
      TemplateLibrary.carried(inFolder: "reports") + TemplateLibrary.carried(inFolder: "site")
    let plan = Fixture.plan("sample-plans/nurse.md")
    let survey = Survey(plan: plan, options: Fixture.options())
    let value: TemplateValue
    switch name {
    case "site-record.html": value = try TemplateValueEncoder.encode(PlanRecord(survey))
    case "programme.html":
      let part = ProgrammeReport.erasedPart(of: survey, options: Fixture.options())
      value = try ProgrammeReport.tree([part].compactMap(\.self), options: Fixture.options())
        .whole()
    default: value = try ProgressReport.tree(survey).whole()
    }
    // Later ones take the place of earlier ones, as layers do.
    let parts = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let root = try #require(parts[name])
    try Self.compare(
      root, parts.values.filter { $0.name != name && $0.name != "site.js" }, value)
  }

  // MARK: - Comparing

  static func compare(
    _ text: String, _ parts: [(String, String)], _ values: some Encodable,
    withIndentation: Bool = true
  ) throws {
    let others = parts.map { TemplateSource(name: $0.0, text: $0.1, path: $0.0) }
    try compare(
      TemplateSource(name: "whole", text: text, path: "whole"), others,
      TemplateValueEncoder.encode(values), withIndentation: withIndentation)
  }

  static func compare(
    _ root: TemplateSource, _ others: [TemplateSource], _ value: TemplateValue,
    withIndentation: Bool = true
  ) throws {
    let scanned = ([root] + others).map { source in
      let result = TemplateScanner.scan(source)
      #expect(result.problems.isEmpty, "\(source.text)")
      return (source.name, result.nodes)
    }
    let own = TemplateRenderer.render(TemplateProgram(scanned), value)
    MustacheContentTypes.register(HTMLType(), named: "WAYMARK_HTML")
    MustacheContentTypes.register(MarkdownType(), named: "WAYMARK_MARKDOWN")
    var library = MustacheLibrary()
    for source in [root] + others {
      let type = source.name.hasSuffix(".md") ? "WAYMARK_MARKDOWN" : "WAYMARK_HTML"
      try library.register("{{% CONTENT_TYPE: \(type)}}\n" + source.text, named: source.name)
    }
    let expected = library.render(value.forLibrary, withTemplate: root.name)
    func lines(_ text: String) -> [Substring] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return withIndentation ? lines : lines.map { $0.drop { $0 == " " } }
    }
    let text = String(decoding: own, as: UTF8.self)
    guard lines(text) != lines(expected ?? "") else { return }
    let pair = zip(lines(text), lines(expected ?? "")).first { $0 != $1 }
    Issue.record(
      """
      \(root.name.count > 5 ? root.name : root.text.debugDescription)
      \(text.utf8.count) bytes for \(expected?.utf8.count ?? 0), first \(String(describing: pair))
      """)
  }

  struct HTMLType: MustacheContentType {
    func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
  }

  struct MarkdownType: MustacheContentType {
    func escapeText(_ text: String) -> String { MarkdownText.escaped(text) }
  }
}

extension TemplateValue {
  /// The value as the library takes it.
  fileprivate var forLibrary: Any {
    switch self {
    case .absent: return Nothing()
    case .boolean(let value): return value
    case .whole(let value): return String(value)
    case .number(let value): return NumberText.plain(value)
    case .text(let value), .markup(let value): return value.isEmpty ? Nothing() : value
    case .list(let values): return values.map(\.forLibrary)
    case .object(let object):
      var members: [String: Any] = [:]
      for (name, value) in zip(object.layout.names, object.values) {
        members[name] = value.forLibrary
        if let presence = value.presence { members["has_" + name] = presence }
      }
      return members
    }
  }

  private struct Nothing: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
  }
}

/// Templates of tags, words and white space, by chance; each is rightly nested.
struct MadeUpTemplate {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func chance(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  private mutating func one(of choices: [String]) -> String { choices[chance(choices.count)] }

  /// A template.
  ///
  /// The library never returns from a layout in the block that fills the same layout, so that there
  /// is none.
  mutating func text(depth: Int = 0, isInBlock: Bool = false) -> String {
    (0..<(1 + chance(5))).map { _ in piece(depth, isInBlock) }.joined()
  }

  private mutating func piece(_ depth: Int, _ isInBlock: Bool) -> String {
    let words = one(of: ["x", " ", "\n", "  ", "\n  ", "a b\n", "", "{x", "é\n"])
    let names = ["word", "nothing", "number", "inner.word", "line", "own", "yes"]
    switch chance(depth > 2 ? 4 : isInBlock ? 7 : 8) {
    case 0: return words + "{{\(one(of: names))}}"
    case 1: return words + "{{{picture}}}"
    case 2: return words + "{{! note }}"
    case 3: return words + "{{> \(one(of: ["part", "lines", "outer"]))}}" + one(of: ["", "\n"])
    case 4, 5:
      let name = one(of: ["many", "none", "yes", "no", "inner", "word", "has_many", "words"])
      let inside = text(depth: depth + 1, isInBlock: isInBlock)
      return words + "{{#\(name)}}\(inside){{/\(name)}}" + one(of: ["", "\n"])
    case 6:
      let name = one(of: ["many", "none", "yes", "no", "nothing", "has_zero"])
      let inside = text(depth: depth + 1, isInBlock: isInBlock)
      return words + "{{^\(name)}}\(inside){{/\(name)}}" + one(of: ["", "\n"])
    default:
      let space = one(of: ["", "\n", "\n  ", " "])
      return words + "{{<layout}}" + space + "{{$body}}" + text(depth: depth + 1, isInBlock: true)
        + "{{/body}}"
        + space + "{{/layout}}" + one(of: ["", "\n"])
    }
  }
}
