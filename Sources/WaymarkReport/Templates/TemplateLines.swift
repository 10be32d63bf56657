/// The white space around the tags of one part of a template.
///
/// A tag with a line to itself takes the whole line away. What stands before it is written before
/// each line of a part that it includes; a block that fills a layout loses the indentation of its
/// first line.
struct TemplateLines {
  /// Whether only white space was read on this line so far.
  var isAtStart = true
  /// The white space that was read and not yet written.
  private(set) var space = ""
  /// Whether blocks stand here that fill a layout.
  private(set) var isOfLayout = false
  private var isInLayout = false
  private var takenAway: Int?

  /// Takes in what a line begins with.
  mutating func begin(with space: String) {
    if isInLayout, !isOfLayout {
      if let takenAway {
        self.space = String(space.dropFirst(takenAway))
      } else {
        takenAway = space.count
      }
    } else {
      self.space = space
    }
  }

  /// The text up to the end of a line.
  mutating func line(_ words: String) -> String {
    defer {
      space = ""
      isAtStart = true
    }
    return space + words
  }

  /// The text up to a tag.
  mutating func words(_ words: String) -> String {
    defer { pass(isAlone: false) }
    return space + words
  }

  /// Goes past a tag.
  mutating func pass(isAlone: Bool) {
    space = ""
    isAtStart = isAlone
  }

  /// The white space inside a tag that was just passed.
  func inside(_ kind: TemplateNode.Kind) -> TemplateLines {
    var inner = self
    inner.isOfLayout = kind == .layout
    if kind == .layout {
      inner.isInLayout = true
      inner.isAtStart = true
    }
    return inner
  }
}
