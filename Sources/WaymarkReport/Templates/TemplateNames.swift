/// The names that a template asks for: what nobody asks for need not be drawn.
struct TemplateNames: Sendable {
  private let names: Set<String>?

  /// Every name.
  static let all = TemplateNames(names: nil)

  private init(names: Set<String>?) { self.names = names }

  /// The names in some templates.
  init(_ nodes: [[TemplateNode]]) {
    var names: Set<String> = []
    func add(_ nodes: [TemplateNode]) {
      for node in nodes {
        for part in node.name.split(separator: ".") { names.insert(String(part)) }
        add(node.children)
      }
    }
    for nodes in nodes { add(nodes) }
    self.names = names
  }

  /// Whether a name is asked for, or whether there is any of it.
  func contains(_ name: String) -> Bool {
    guard let names else { return true }
    return names.contains(name) || names.contains(TemplateShape.presencePrefix + name)
  }
}
