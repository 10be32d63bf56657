import WaymarkSource

/// How a part of a document is written as HTML.
public struct HTMLOptions: Sendable {
  /// Whether an image becomes a link with its description, so that a page loads nothing from
  /// elsewhere.
  public var imagesAsLinks = true
  /// Whether only links to the web and to addresses lead anywhere: others keep their words, since a
  /// page cannot know what a path in a plan leads to, and a page in an address is no link.
  public var onlyWebLinks = false
  /// How many levels deeper headings are written; never deeper than 6 or higher than 1.
  public var headingShift = 0
  /// Whether a checkbox is an input that cannot be changed; else it is its text, as in `[x]`.
  public var checkboxes = true
  /// Whether `<!-- raw HTML omitted -->` stands where raw HTML was left out.
  public var marksOmittedHTML = false
  /// The indices of nodes to leave out with all that is in them.
  public var excluding: Set<Int> = []

  /// Makes the default options.
  public init() {}
}

extension MarkdownDocument {
  /// A node and all that is in it as safe HTML, in libcmark's form.
  ///
  /// Raw HTML and comments are never written, and a link to a script or a local file gets an
  /// empty target. The cost is linear in the text.
  public func html(of index: Int, options: HTMLOptions = HTMLOptions()) -> String {
    guard nodes.indices.contains(index) else { return "" }
    return source.withView(upTo: source.count) { view in
      var writer = HTMLWriter(document: self, view: view, options: options)
      writer.write(from: index, to: Int(nodes[index].end))
      return String(decoding: writer.output.bytes, as: UTF8.self)
    }
  }

  /// What a node holds as safe HTML, without an element for the node itself: a heading's or a
  /// paragraph's words, an item's blocks.
  public func innerHTML(of index: Int, options: HTMLOptions = HTMLOptions()) -> String {
    guard nodes.indices.contains(index) else { return "" }
    return source.withView(upTo: source.count) { view in
      var writer = HTMLWriter(document: self, view: view, options: options)
      writer.write(from: index + 1, to: Int(nodes[index].end))
      return String(decoding: writer.output.bytes, as: UTF8.self)
    }
  }
}
