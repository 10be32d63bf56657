import WaymarkSource

/// Every rule, by group, in the order of the documentation.
///
/// A new rule is a file of its own and one line here.
public let allRules: [any Rule.Type] = [
  // The file
  FrontMatterInvalid.self,
  FrontMatterUnknownKey.self,
  FrontMatterWrongType.self,
  InvalidUTF8.self,
  InputTooDeep.self,
  CheckboxMalformed.self,
  HeadingWithoutSpace.self,
  AccidentalHeading.self,
  UnneededAllow.self,
  UnknownAllow.self,
  ContradictingFields.self,
  CheckboxOutsidePlan.self,
  PrivateDetailShared.self,
  // People and dates
  MentorMissing.self,
  MenteeMissing.self,
  UnknownPerson.self,
  AmbiguousHandle.self,
  HandleMissing.self,
  TrailingMention.self,
  MetadataNotRead.self,
  UnknownCadence.self,
  PeriodMissing.self,
  PeriodReversed.self,
  InvalidDate.self,
  AmbiguousDate.self,
  DateWithoutYear.self,
  DateOutsidePeriod.self,
  DoneInFuture.self,
  // Milestones
  MilestoneWithoutOwner.self,
]

/// Every rule by its name.
public let rulesByName: [String: any Rule.Type] = Dictionary(
  uniqueKeysWithValues: allRules.map { ($0.id.name, $0) })
