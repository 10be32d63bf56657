import WaymarkPlan
import WaymarkSource

/// Milestones that wait for one another in a circle.
enum DependencyCycle: Rule {
  static let id: RuleID = "dependency-cycle"
  static let group = RuleGroup.milestones
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "Milestones wait for one another in a circle.",
    why: """
      Read as it stands, none of them can ever begin. Usually one `After` points the wrong way, or
      a milestone waits for the very goal it belongs to. Each owner meanwhile waits in good faith
      for somebody else.
      """,
    practices: [.observableMilestones, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Agree on the schema (@grace, due 2026-12-14)
        - After: Migrate the first table
      - [ ] Migrate the first table (@ada, due 2026-12-14)
        - After: Agree on the schema
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Agree on the schema (@grace, due 2026-12-14)
      - [ ] Migrate the first table (@ada, due 2026-12-14)
        - After: Agree on the schema
      """)

  /// More names than this make a message that nobody reads; the notes have them all.
  private static let shownNames = 5

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen, plan.milestones.contains(where: { !$0.after.isEmpty }) else { return }
    let graph = DependencyGraph(plan)
    var isReported = [Bool](repeating: false, count: graph.isCyclic.count)
    for index in plan.milestones.indices {
      let node = graph.node(ofMilestone: index)
      let component = graph.components[node]
      guard graph.isCyclic[component], !isReported[component] else { continue }
      for edge in graph.edges[node] where graph.components[edge.target] == component {
        guard let reference = edge.reference else { continue }
        isReported[component] = true
        report(graph, from: node, along: edge, reference, in: &context)
        break
      }
    }
  }

  private static func report(
    _ graph: DependencyGraph, from node: Int, along edge: DependencyGraph.Edge,
    _ reference: Located<String>, in context: inout RuleContext
  ) {
    let title = graph.title(of: node).value
    let path = graph.path(from: edge.target, to: node)
    var names = [quoted(title)]
    names += path.prefix(shownNames).map { quoted(graph.title(of: $0.node).value) }
    if path.count > shownNames { names.append("…") }
    if !path.isEmpty { names.append(quoted(title)) }
    let notes = path.map { step in
      let from = quoted(graph.title(of: step.node).value)
      let target = graph.title(of: step.edge.target)
      return step.edge.reference.map { Diagnostic.Note("\(from) waits for this", at: $0.range) }
        ?? Diagnostic.Note("\(quoted(target.value)) belongs to \(from)", at: target.range)
    }
    context.report(
      path.isEmpty
        ? "\(quoted(title)) waits for itself"
        : "\(quoted(title)) waits for itself: \(names.joined(separator: " → "))",
      at: reference.range, notes: notes, help: "take out the `After` that points the wrong way")
  }
}
