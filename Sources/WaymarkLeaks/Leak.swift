/// Something withheld that was found in an output.
public struct Leak: Sendable, Hashable {
  /// The file that it was found in.
  public let file: String
  /// The line and column there, from 1, columns in bytes; nil when it is in the file's name.
  public let line: Int?
  /// The column, from 1, in bytes; nil when it is in the file's name.
  public let column: Int?
  /// The words as they stand there.
  public let text: String
  /// The plan that withholds it.
  public let plan: String
  /// The line of the plan, from 1.
  public let planLine: Int
}

/// What a file was searched as.
public enum SearchedForm: Sendable {
  /// As a text.
  case text
  /// Only its name was: compressed or a picture.
  case nameOnly
}
