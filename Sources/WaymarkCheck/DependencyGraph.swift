import WaymarkPlan
import WaymarkSource

/// What waits for what: a milestone for those it comes after, a goal for its milestones.
///
/// Closed milestones and goals wait for nothing any more and are left out.
struct DependencyGraph {
  /// A reason to wait.
  struct Edge {
    /// What is waited for.
    let target: Int
    /// Where it says so; nil for a goal and its milestone.
    let reference: Located<String>?
  }

  private let plan: CheckedPlan
  /// For each goal, then for each milestone, what it waits for.
  let edges: [[Edge]]
  /// For each goal, then for each milestone, the number of its strongly connected component.
  let components: [Int]
  /// For each component, whether it holds a cycle.
  let isCyclic: [Bool]

  /// Builds the graph and finds its components, in time linear in the plan.
  init(_ plan: CheckedPlan) {
    self.plan = plan
    let goalCount = plan.goals.count
    var edges: [[Edge]] = plan.goals.map { goal in
      guard !goal.status.value.isClosed else { return [] }
      return goal.milestones.map { Edge(target: goalCount + $0, reference: nil) }
    }
    for milestone in plan.milestones {
      guard !milestone.status.value.isClosed else {
        edges.append([])
        continue
      }
      edges.append(
        milestone.after.compactMap { reference in
          switch reference.target {
          case .goal(let index): Edge(target: index, reference: reference.text)
          case .milestone(let index): Edge(target: goalCount + index, reference: reference.text)
          case nil: nil
          }
        })
    }
    self.edges = edges
    (components, isCyclic) = DependencyGraph.components(of: edges)
  }

  /// The node of a milestone.
  func node(ofMilestone index: Int) -> Int { plan.goals.count + index }

  /// The title of a node.
  func title(of node: Int) -> Located<String> {
    node < plan.goals.count
      ? plan.goals[node].title : plan.milestones[node - plan.goals.count].title
  }

  /// The shortest way from one node back to another within their component.
  func path(from start: Int, to end: Int) -> [(node: Int, edge: Edge)] {
    var cameFrom: [Int: (node: Int, edge: Edge)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count, start != end, cameFrom[end] == nil {
      let node = queue[next]
      next += 1
      for edge in edges[node]
      where components[edge.target] == components[start] && edge.target != start
        && cameFrom[edge.target] == nil
      {
        cameFrom[edge.target] = (node, edge)
        queue.append(edge.target)
      }
    }
    var path: [(node: Int, edge: Edge)] = []
    var node = end
    while node != start, let step = cameFrom[node] {
      path.append(step)
      node = step.node
    }
    return path.reversed()
  }

  /// Tarjan's strongly connected components, without recursion.
  private static func components(of edges: [[Edge]]) -> ([Int], [Bool]) {
    var order = [Int](repeating: -1, count: edges.count)
    var low = order
    var component = order
    var isCyclic: [Bool] = []
    var open: [Int] = []
    var visited = 0
    for root in edges.indices where order[root] < 0 {
      var work: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, edge) = work.last {
        if edge == 0 {
          order[node] = visited
          low[node] = visited
          visited += 1
          open.append(node)
        }
        if edge < edges[node].count {
          work[work.count - 1].edge += 1
          let target = edges[node][edge].target
          if order[target] < 0 {
            work.append((target, 0))
          } else if component[target] < 0 {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { continue }
        var size = 0
        while let last = open.popLast() {
          component[last] = isCyclic.count
          size += 1
          if last == node { break }
        }
        isCyclic.append(size > 1 || edges[node].contains { $0.target == node })
      }
    }
    return (component, isCyclic)
  }
}
