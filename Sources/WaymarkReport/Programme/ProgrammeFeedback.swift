/// How much feedback was given each way in the window, over all plans.
package struct ProgrammeFeedback: Codable, Sendable {
  package var fromMentors: Int
  package var fromMentees: Int
  package var others: Int
  package var total: Int
  package var text: String

  /// Nil when there was none, or when the readers may not know.
  init?(_ digests: [PlanDigest]) {
    func sum(_ direction: PlanDigest.Direction) -> Int {
      digests.reduce(0) { $0 + $1.feedback[direction, default: 0] }
    }
    fromMentors = sum(.mentorToMentee)
    fromMentees = sum(.menteeToMentor)
    others = sum(.others)
    total = fromMentors + fromMentees + others
    guard total > 0 else { return nil }
    text =
      "\(fromMentors) from mentors to mentees, \(fromMentees) from mentees to mentors"
      + (others == 0 ? "" : ", \(others) other")
  }
}
