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
  // Goals
  // The cycle
  CadenceMissing.self,
  OverdueCheckIn.self,
  CheckInWithoutNextStep.self,
  ActionWithoutOwner.self,
  OneSidedCheckIn.self,
  CarriedOverAction.self,
  UnansweredPrompt.self,
  FinishedWithoutCelebration.self,
  SetbackWithoutLesson.self,
  // Feedback
  FeedbackWithoutFact.self,
  FeedbackWithoutImpact.self,
  FeedbackWithoutNextStep.self,
  JudgementAsFact.self,
  MindReading.self,
  LateFeedback.self,
  OneWayFeedback.self,
  FeedbackNotFollowedUp.self,
  // Shared responsibility and measures
  OneSidedOwnership.self,
  CommitmentMissing.self,
  UnkeptCommitment.self,
  MetricWithoutKind.self,
  UnbalancedMetrics.self,
  StaleMetric.self,
  MetricWithoutTarget.self,
  InvalidMetricValue.self,
  NumbersWithoutStory.self,
]

/// Every rule by its name.
public let rulesByName: [String: any Rule.Type] = Dictionary(
  uniqueKeysWithValues: allRules.map { ($0.id.name, $0) })
