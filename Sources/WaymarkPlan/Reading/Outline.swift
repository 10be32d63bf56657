import WaymarkMarkdown
import WaymarkSource

/// The headings of a document with the blocks under each, by level.
struct Outline {
  /// What stands before the first heading.
  var preamble: [Int] = []
  /// The headings in order.
  var entries: [Entry] = []
  /// The entry of the title: the first H1.
  private(set) var title: Int?
  /// The entries by their nodes.
  private(set) var entryOfNode: [Int: Int] = [:]

  /// A heading.
  struct Entry {
    /// The heading's node.
    var node: Int
    var level: Int
    /// The entry around it; -1 at the top.
    var parent: Int
    /// The blocks between it and the next heading.
    var blocks: [Int] = []
    /// The index just past its last nested entry.
    var end = 0
    /// From the heading to the next of the same or a higher level.
    var range: ByteRange
  }

  /// Collects the headings that stand directly in the document.
  init(_ document: MarkdownDocument) {
    var stack: [Int] = []
    for node in document.children(of: 0) {
      guard document.nodes[node].kind == .heading else {
        if entries.isEmpty {
          preamble.append(node)
        } else {
          entries[entries.count - 1].blocks.append(node)
        }
        continue
      }
      let level = Int(document.nodes[node].level)
      let start = document.nodes[node].range.start
      while let last = stack.last, entries[last].level >= level {
        close(last, at: start)
        stack.removeLast()
      }
      entries.append(
        Entry(
          node: node, level: level, parent: stack.last ?? -1,
          range: document.nodes[node].range))
      stack.append(entries.count - 1)
      entryOfNode[node] = entries.count - 1
      if level == 1, title == nil { title = entries.count - 1 }
    }
    for index in stack { close(index, at: document.body.end) }
  }

  private mutating func close(_ index: Int, at end: Int) {
    entries[index].end = entries.count
    entries[index].range = ByteRange(entries[index].range.start, end)
  }

  /// The entries directly below one, or at the top for -1.
  func children(of parent: Int) -> [Int] {
    var result: [Int] = []
    var index = parent + 1
    let end = parent < 0 ? entries.count : entries[parent].end
    while index < end {
      result.append(index)
      index = entries[index].end
    }
    return result
  }
}
