internal import WaymarkTemplates

/// A plan to start from, as it stands in `templates/plans/`.
///
/// It is an ordinary plan. Its front matter holds `MENTEE`, `MENTOR`, `[PEERS]` and `START` where
/// names and the first day go, `x-about` for the list of templates, and `end: week N` for its
/// length. Dates anywhere are `week N`, the end of that week, or `day N`.
public struct PlanTemplate: Sendable {
  /// The name, such as `skill-growth`.
  public let name: String
  /// The whole text.
  public let text: String

  /// Takes a text; a team's own template is one as well.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The templates that the program carries, in the order of their names.
  public static let builtIn: [PlanTemplate] = EmbeddedFile.inFolder("plans").map { file in
    let name = file.path.dropFirst("plans/".count)
    return PlanTemplate(
      name: String(name.hasSuffix(".md") ? name.dropLast(3) : name), text: file.text)
  }

  /// Finds a template that the program carries.
  public static func named(_ name: String) -> PlanTemplate? {
    builtIn.first { $0.name == name }
  }

  /// What it is for, in one line.
  public var summary: String { frontMatterValue("x-about") ?? "" }

  /// How often people meet who follow it.
  public var cadence: String? { frontMatterValue("cadence") }

  /// How many weeks it was written for.
  public var weeks: Int {
    let words = (frontMatterValue("end") ?? "").split(separator: " ")
    guard words.count == 2, words[0] == "week", let weeks = Int(words[1]), weeks > 0 else {
      return Self.usualWeeks
    }
    return weeks
  }

  /// The length of a template that names none.
  private static let usualWeeks = 26

  private func frontMatterValue(_ key: String) -> String? {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    guard lines.first == "---" else { return nil }
    for line in lines.dropFirst() {
      if line == "---" { return nil }
      if line.hasPrefix(key + ": ") { return String(line.dropFirst(key.count + 2)) }
    }
    return nil
  }
}
