/// Some nodes of a document, by index.
struct NodeSet {
  private var members: [Bool]

  init(count: Int) { members = Array(repeating: false, count: count) }

  mutating func insert(_ node: Int) { members[node] = true }
  func contains(_ node: Int) -> Bool { members[node] }
}
