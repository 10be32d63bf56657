import WaymarkSource

/// How much a text may ask of the parser.
public struct MarkdownLimits: Sendable {
  /// The limits that any plan people write stays far below.
  public static let standard = MarkdownLimits()

  /// How many block quotes and list items may stand inside each other.
  public var depth = 64

  /// Makes limits, the standard ones where none is given.
  public init() {}

  func refusal(of view: ByteView, from start: Int) -> Diagnostic? {
    nil
  }
}
