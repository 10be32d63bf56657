/// How much a text may ask of the parser before it is refused.
///
/// libcmark's time grows with the square of some inputs, and its trees are many times as large
/// as their text. The standard limits keep any text up to 1 MiB below one second and 200 MB;
/// what people write stays far below them.
public struct MarkdownLimits: Sendable {
  /// The standard limits.
  public static let standard = MarkdownLimits()

  /// How many list items and block quotes may stand inside each other.
  public var depth = 64
  /// How many bytes a text may have.
  public var bytes = 16 << 20
  /// How many bytes the tree may take, by an estimate that is never much too low.
  public var treeBytes = 120_000_000
  /// How many open containers the lines may have, all lines together.
  public var openContainers = 8_000_000
  /// How many closing brackets times opening image brackets one run of lines without a blank
  /// line may have.
  public var imageBrackets = 20_000_000

  /// Makes the standard limits.
  public init() {}
}
