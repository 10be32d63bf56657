/// Something wrong in a template, with its place.
public struct TemplateProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The template's path, as its owner gave it.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong: lower case, no full stop, the template's own words in quotes.
  public let message: String
  /// What to do; nil when the message says it.
  public let help: String?

  /// The problem on one line.
  public var description: String {
    "\(path):\(line):\(column): error: \(message)\(help.map { "; \($0)" } ?? "")"
  }
}
