import WaymarkTemplates

/// The templates of reports: those the program carries, and a team's own in their place.
public struct TemplateLibrary: Sendable {
  private let sources: [String: TemplateSource]
  /// What was prepared before, by name: a template is read once, however many reports it writes.
  private let prepared = OnceEach<Result<TemplateProgram, TemplateProblems>>()

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
  ) -> Result<[UInt8], TemplateProblems> {
    prepared.value(for: name) { prepare(name, shape: shape()) }.map { program in
      TemplateRenderer.render(program, value)
    }
  }

  /// The names that a template asks for, with all that it includes; every name, when it is wrong.
  func names(in name: String, shape: @autoclosure () -> TemplateShape) -> TemplateNames {
    switch prepared.value(for: name, make: { prepare(name, shape: shape()) }) {
    case .success(let program): program.names
    case .failure: .all
    }
  }

  /// What is wrong with a template and with all that it includes.
  func problems(in name: String, shape: @autoclosure () -> TemplateShape) -> [TemplateProblem] {
    switch prepared.value(for: name, make: { prepare(name, shape: shape()) }) {
    case .success: []
    case .failure(let failure): failure.problems
    }
  }

  /// Reads and checks a template with all that it includes, and makes it ready.
  private func prepare(
    _ name: String, shape: TemplateShape
  ) -> Result<TemplateProgram, TemplateProblems> {
    guard let root = sources[name] else {
      let problem = TemplateProblem(
        path: name, line: 1, column: 1, message: "template \"\(name)\" is missing", help: nil)
      return .failure(TemplateProblems([problem]))
    }
    let needed = reachable(from: root)
    var scanned: [String: (source: TemplateSource, nodes: [TemplateNode])] = [:]
    var problems: [TemplateProblem] = []
    for part in needed {
      scanned[part.source.name] = (part.source, part.nodes)
      problems += part.problems
    }
    if problems.isEmpty {
      // All names are known here, so that a missing one can be compared with its neighbours.
      for source in all where scanned[source.name] == nil { scanned[source.name] = (source, []) }
      problems = TemplateChecker.problems(in: name, shape: shape, templates: scanned)
    }
    guard problems.isEmpty else { return .failure(TemplateProblems(problems)) }
    return .success(TemplateProgram(needed.map { ($0.source.name, $0.nodes) }))
  }

  /// A template and those that it includes, each once, as they were read.
  private func reachable(
    from root: TemplateSource
  ) -> [(source: TemplateSource, nodes: [TemplateNode], problems: [TemplateProblem])] {
    var found = [root]
    var names: Set = [root.name]
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
    var parts: [(source: TemplateSource, nodes: [TemplateNode], problems: [TemplateProblem])] = []
    while parts.count < found.count {
      let source = found[parts.count]
      let (nodes, problems) = TemplateScanner.scan(source)
      parts.append((source, nodes, problems))
      follow(nodes)
    }
    return parts
  }
}

/// All that is wrong with the templates of one report.
public struct TemplateProblems: Error {
  /// The problems, each with its place.
  public let problems: [TemplateProblem]

  init(_ problems: [TemplateProblem]) { self.problems = problems }
}
