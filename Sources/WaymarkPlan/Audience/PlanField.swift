/// A part of a plan that may be let through to an audience, or not.
///
/// What is not named here is let through to nobody but the pair: the filter builds its result
/// from these fields alone.
public enum PlanField: String, Sendable, CaseIterable {
  // For everyone.
  case title, language
  case initials = "people as initials"
  case goalTitle = "goal: title and label"
  case goalStatus = "goal: status"
  case goalDates = "goal: dates"
  case milestoneTitle = "milestone: title and label"
  case milestoneStatus = "milestone: status"
  case milestoneDates = "milestone: dates"
  case win = "win: text and date"

  // For those who run the programme.
  case path = "file name and path"
  case identifier = "plan id"
  case names = "names, handles and roles"
  case period = "plan: period"
  case cadence = "plan: cadence"
  case planStatus = "plan: status"
  case planSkills = "plan: skills"
  case goalOwner = "goal: owner"
  case goalSkills = "goal: skills"
  case goalOutcome = "goal: outcome"
  case milestoneOwner = "milestone: owner and helpers"
  case milestoneSkills = "milestone: skills"
  case milestoneEvidence = "milestone: evidence"
  case milestoneAfter = "milestone: what comes first"
  case stepProgress = "step: box, owner and dates, without its text"
  case checkInDay = "check-in: day, and whether it was skipped"
  case commitment = "commitment: text, side and owner"
  case feedbackDirection = "feedback: day, from and to"
  case metricNumbers = "metric: name, unit, kind, values, baseline and target"

  // For the pair.
  case email = "e-mail addresses"
  case agreement = "plan: who agreed, and when"
  case planFields = "plan: all fields as written, and `share`"
  case section = "sections: titles and prose, unknown ones too"
  case goalWhy = "goal: why"
  case goalDetail = "goal: confidence, reasons, fields and prose"
  case milestoneDetail = "milestone: outcome, confidence, reviews, reasons, fields and prose"
  case stepText = "step: text"
  case action = "action"
  case checkInContents = "check-in: who was there, fields, answers and prose"
  case feedbackContents = "feedback: fields, adoption and prose"
  case metricStories = "metric: stories, fields and prose"
  case entryDetail = "commitment and win: fields and prose"
  case winOwner = "win: owner"
  case practice = "practice"
  case opportunity = "opportunity"
  case change = "change"
  case question = "question"

  // For oneself.
  case reflection = "reflection"
}
