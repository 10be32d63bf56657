import WaymarkMarkdown
import WaymarkSource

/// The headings of a document with the blocks under each, by level.
struct Outline {
  /// The headings in order.
  private(set) var entries: [Entry] = []
  /// The entry of the title: the first H1.
  private(set) var title: Int?
  /// The blocks that are no headings, in order.
  private var blocks: [Int] = []

  /// A heading.
  struct Entry {
    /// The heading's node.
    var node: Int
    var level: Int
    /// The entry around it; -1 at the top.
    var parent: Int
    /// The places of the blocks between it and the next heading, among all blocks.
    fileprivate var firstBlock: Int
    /// The index just past its last nested entry.
    var end = 0
    /// From the heading to the next of the same or a higher level.
    var range: ByteRange
  }

  /// Collects the headings that stand directly in the document.
  init(_ document: MarkdownDocument) {
    var stack: [Int] = []
    blocks.reserveCapacity(32)
    entries.reserveCapacity(32)
    for node in document.children(of: 0) {
      guard document.nodes[node].kind == .heading else {
        blocks.append(node)
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
          node: node, level: level, parent: stack.last ?? -1, firstBlock: blocks.count,
          range: document.nodes[node].range))
      stack.append(entries.count - 1)
      if level == 1, title == nil { title = entries.count - 1 }
    }
    for index in stack { close(index, at: document.body.end) }
  }

  private mutating func close(_ index: Int, at end: Int) {
    entries[index].end = entries.count
    entries[index].range = ByteRange(entries[index].range.start, end)
  }

  /// The blocks before the first heading.
  var preamble: ArraySlice<Int> {
    blocks[..<(entries.first?.firstBlock ?? blocks.count)]
  }

  /// The blocks between a heading and the next.
  func blocks(of entry: Int) -> ArraySlice<Int> {
    let next = entry + 1
    return blocks[
      entries[entry].firstBlock..<(next < entries.count ? entries[next].firstBlock : blocks.count)]
  }

  /// The entry of a heading's node; nil for another node.
  func entry(of node: Int) -> Int? {
    let entry = entries.partitionPoint { $0.node < node }
    return entry < entries.count && entries[entry].node == node ? entry : nil
  }

  /// The entries directly below one, or at the top for -1.
  func children(of parent: Int) -> Children {
    Children(
      entries: entries, position: parent + 1, end: parent < 0 ? entries.count : entries[parent].end)
  }

  /// Entries beside each other, by index, in order.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let entries: [Entry]
    fileprivate var position: Int
    fileprivate let end: Int

    var isEmpty: Bool { position >= end }

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = entries[position].end }
      return position
    }
  }
}
