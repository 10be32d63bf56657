import WaymarkSource

/// Every rule, by group, in the order of the documentation.
///
/// A new rule is a file of its own and one line here.
public let allRules: [any Rule.Type] = [
  // The file
  UnneededAllow.self,
  // People and dates
  // Milestones
  MilestoneWithoutOwner.self,
]

/// Every rule by its name.
public let rulesByName: [String: any Rule.Type] = Dictionary(
  uniqueKeysWithValues: allRules.map { ($0.id.name, $0) })
