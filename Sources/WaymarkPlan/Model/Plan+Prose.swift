import WaymarkMarkdown
import WaymarkSource

extension Plan {
  /// Whether some nodes hold a sentence or more: forty bytes, headings left out.
  public func hasSentence(in nodes: [Int]) -> Bool {
    var count = 0
    for node in nodes where document.nodes[node].kind != .heading {
      count += document.nodes[node].range.count
      if count >= 40 { return true }
    }
    return false
  }
}
