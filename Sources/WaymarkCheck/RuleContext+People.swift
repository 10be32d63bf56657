import WaymarkPlan
import WaymarkSource

extension RuleContext {
  /// Where to report that nobody has a role; nil when somebody has it, or nobody needs to.
  ///
  /// A draft may still look for its people, and a completed plan is not nagged. A plan whose
  /// people are all peers is a plan among peers.
  func placeOfMissing(_ role: Role, field kind: FieldKind) -> ByteRange? {
    guard !plan.people.contains(where: { $0.has(role) }), plan.isRead else { return nil }
    let status = plan.status?.value ?? .active
    guard status != .draft, status != .completed else { return nil }
    let isAmongPeers = plan.people.count > 1 && plan.people.allSatisfy { $0.has(.peer) }
    guard !isAmongPeers else { return nil }
    guard let field = plan.fields.first(where: { $0.kind == kind }) else { return plan.titleRange }
    // A field that says something which is no person is reported where it was read.
    return field.value.value.isEmpty ? field.key.range : nil
  }
}
