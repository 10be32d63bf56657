/// What the documentation says about templates, taken from the reports' own types.
public enum TemplateDocumentation {
  /// The names that the templates of a report may use, as a Markdown table.
  public static func variables(of kind: ReportKind) -> String {
    table(of: Report.shape(of: kind))
  }

  /// The names that the templates of prompts may use, as a Markdown table.
  public static func variablesOfPrompts() -> String { table(of: PromptSheet.shape) }

  private static func table(of shape: TemplateShape) -> String {
    var text = "| Name | What it is |\n| --- | --- |\n"
    for (name, words) in rows(of: shape, at: "") {
      text += "| `\(name)` | \(words) |\n"
    }
    return text
  }

  /// Each name with the names above it; `[]` stands for each element of a list.
  private static func rows(of shape: TemplateShape, at path: String) -> [(String, String)] {
    switch shape {
    case .object(let members):
      members.keys.sorted().filter { !isPresence($0, among: members) }.flatMap { name in
        members[name].map { member in
          let inner = path.isEmpty ? name : "\(path).\(name)"
          return [(inner, member.words)] + rows(of: member, at: inner)
        } ?? []
      }
    case .list(let element): rows(of: element, at: path + "[]")
    case .text, .number, .boolean, .markup: []
    }
  }

  /// Whether a name only tells that another is there.
  private static func isPresence(_ name: String, among members: [String: TemplateShape]) -> Bool {
    name.hasPrefix("has_") && members[String(name.dropFirst(4))] != nil
  }
}
