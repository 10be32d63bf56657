import Mustache
import WaymarkTemplates

/// The templates of reports: those the program carries, and a team's own in their place.
public struct TemplateLibrary: Sendable {
  private let sources: [String: TemplateSource]
  /// What was prepared before, by name: a template is read once, however many reports it writes.
  private let prepared = OnceEach<Result<MustacheLibrary, TemplateProblems>>()

  /// Takes a team's own templates; one with a known name replaces it.
  public init(overrides: [TemplateSource] = []) {
    self.init(layers: [Self.carried(inFolder: "reports"), overrides])
  }

  /// Lays templates over one another: of those with one name, the last layer's holds.
  package init(layers: [[TemplateSource]]) {
    var sources: [String: TemplateSource] = [:]
    for source in layers.joined() { sources[source.name] = source }
    self.sources = sources
  }

  /// The templates of a folder that the program carries.
  package static func carried(inFolder folder: String) -> [TemplateSource] {
    EmbeddedFile.inFolder(folder).map { file in
      TemplateSource(
        name: String(file.path.dropFirst(folder.count + 1)), text: file.text,
        path: "templates/\(file.path)")
    }
  }

  /// The templates, in the order of their names.
  public var all: [TemplateSource] {
    sources.values.sorted { $0.name < $1.name }
  }

  /// Renders a tree with a template; what is wrong with any template on the way comes instead.
  func render(
    _ value: TemplateValue, shape: @autoclosure () -> TemplateShape, with name: String
  ) -> Result<String, TemplateProblems> {
    prepared.value(for: name) { prepare(name, shape: shape()) }.map { library in
      library.render(value.forTemplates, withTemplate: name) ?? ""
    }
  }

  /// What is wrong with a template and with all that it includes.
  func problems(in name: String, shape: @autoclosure () -> TemplateShape) -> [TemplateProblem] {
    switch prepared.value(for: name, make: { prepare(name, shape: shape()) }) {
    case .success: []
    case .failure(let failure): failure.problems
    }
  }

  /// Reads, checks and compiles a template with all that it includes.
  private func prepare(
    _ name: String, shape: TemplateShape
  ) -> Result<MustacheLibrary, TemplateProblems> {
    guard let root = sources[name] else {
      let problem = TemplateProblem(
        path: name, line: 1, column: 1, message: "template \"\(name)\" is missing", help: nil)
      return .failure(TemplateProblems([problem]))
    }
    let needed = reachable(from: root)
    var scanned: [String: (source: TemplateSource, nodes: [TemplateNode])] = [:]
    var problems: [TemplateProblem] = []
    for source in needed {
      let result = TemplateScanner.scan(source)
      scanned[source.name] = (source, result.nodes)
      problems += result.problems
    }
    if problems.isEmpty {
      // All names are known here, so that a missing one can be compared with its neighbours.
      for source in all where scanned[source.name] == nil { scanned[source.name] = (source, []) }
      problems = TemplateChecker.problems(in: name, shape: shape, templates: scanned)
    }
    return problems.isEmpty ? compiled(needed) : .failure(TemplateProblems(problems))
  }

  /// A template and those that it includes, each once.
  private func reachable(from root: TemplateSource) -> [TemplateSource] {
    var found = [root]
    var names: Set = [root.name]
    var position = 0
    func follow(_ nodes: [TemplateNode]) {
      for node in nodes {
        if node.kind == .partial || node.kind == .layout, let source = sources[node.name],
          names.insert(source.name).inserted
        {
          found.append(source)
        }
        follow(node.children)
      }
    }
    while position < found.count {
      follow(TemplateScanner.scan(found[position]).nodes)
      position += 1
    }
    return found
  }

  private func compiled(
    _ templates: [TemplateSource]
  ) -> Result<MustacheLibrary, TemplateProblems> {
    _ = TemplateLibrary.contentTypes
    var library = MustacheLibrary()
    for source in templates {
      do {
        try library.register(
          TemplateLibrary.contentType(of: source) + source.text, named: source.name)
      } catch let error as MustacheTemplate.ParserError {
        let problem = TemplateProblem(
          path: source.path, line: max(1, error.context.lineNumber - 1),
          column: error.context.columnNumber, message: "cannot be read: \(error.error)", help: nil)
        return .failure(TemplateProblems([problem]))
      } catch {
        let problem = TemplateProblem(
          path: source.path, line: 1, column: 1, message: "cannot be read: \(error)", help: nil)
        return .failure(TemplateProblems([problem]))
      }
    }
    return .success(library)
  }

  /// A line that sets how a template's text is made safe: by its name, never by hand.
  private static func contentType(of source: TemplateSource) -> String {
    let type = source.name.hasSuffix(".md") ? MarkdownText.name : HTMLText.name
    return "{{% CONTENT_TYPE: \(type)}}\n"
  }

  private static let contentTypes: Void = {
    MustacheContentTypes.register(MarkdownText(), named: MarkdownText.name)
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
  }()
}

/// All that is wrong with the templates of one report.
public struct TemplateProblems: Error {
  /// The problems, each with its place.
  public let problems: [TemplateProblem]

  init(_ problems: [TemplateProblem]) { self.problems = problems }
}
