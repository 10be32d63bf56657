import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about feedback, as on 2026-11-24.
@Suite struct FeedbackRuleTests {
  /// A plan with feedback.
  private func plan(_ feedback: String, fields: String = "") -> String {
    """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    \(fields)
    ## Feedback

    \(feedback)
    """
  }

  /// Feedback of a day from one to the other, whole but for what is replaced.
  private func entry(
    _ heading: String = "2026-11-17 Grace to Ada", situation: String? = "the review",
    fact: String? = "you sent the note on Monday", impact: String? = "QA had two days for it",
    try next: String? = "list the options", rest: String = ""
  ) -> String {
    let fields = [("Situation", situation), ("Fact", fact), ("Impact", impact), ("Try", next)]
    return "### \(heading)\n\n"
      + fields.compactMap { key, value in value.map { "- \(key): \($0)\n" } }.joined() + rest
  }

  // MARK: Parts

  @Test func eachMissingPartIsSaidOnce() {
    let place = "2026-11-17 Grace to Ada"
    check(plan(entry()))
    check(plan(entry(fact: nil)), "feedback-without-fact: \(place)")
    check(plan(entry(fact: "")), "feedback-without-fact: \(place)")
    check(plan(entry(impact: nil)), "feedback-without-impact: \(place)")
    check(plan(entry(try: nil)), "feedback-without-next-step: \(place)")
    check(plan("### \(place)\n\nGood note on Monday.\n"), "feedback-without-fact: \(place)")
  }

  @Test func aCompletedPlanIsNotAskedForParts() {
    check(plan(entry(fact: nil, impact: nil, try: nil), fields: "- Status: completed\n"))
  }

  @Test(arguments: ["- Response: yes, gladly\n", "- Adopted: 2026-11-20, in the ledger note\n"])
  func whatWasTakenUpNeedsNoNextStep(answer: String) {
    check(plan(entry(try: nil, rest: answer)))
  }

  // MARK: Words

  @Test(
    arguments: [
      ("you were careless", "careless"), ("your note was rather weak", "weak"),
      ("You never asked QA", "never"), ("great job on the note", "great"),
      ("the note was **terrible**", "terrible"), ("you’re always late", "always"),
    ])
  func judgementsInFacts(fact: String, place: String) {
    check(plan(entry(fact: fact)), "judgement-as-fact: \(place)")
  }

  @Test(
    arguments: [
      "QA said that the note was careless", "you wrote \"great job\" under it",
      "the job never ran again", "you moved the lazy loading to the start", "two drafts were late",
    ])
  func factsWithSuchWords(fact: String) {
    check(plan(entry(fact: fact)))
  }

  @Test func judgementsMayStandElsewhere() {
    check(
      plan(entry(impact: "QA called it a great job", rest: "- Interpretation: you were careless\n"))
    )
  }

  @Test func oneFieldIsOneFinding() throws {
    let checked = Checked(plan(entry(fact: "you were careless, rude and lazy")))
    #expect(checked.findings.map(checked.line) == ["judgement-as-fact: careless"])
    #expect(checked.findings.flatMap(\.diagnostic.notes).count == 2)
  }

  @Test(
    arguments: [
      ("you wanted to go home", "you wanted"), ("Ada did not care", "Ada did not care"),
      ("you were clearly bored", "you were clearly bored"),
      ("you left early on purpose", "on purpose"),
    ])
  func claimsAboutOthers(impact: String, place: String) {
    check(plan(entry(impact: impact)), "mind-reading: \(place)")
  }

  @Test(
    arguments: [
      "I was worried", "you said that you felt tired", "we met again, for I wanted an answer",
      "nobody knew what you want", "you think aloud, so I could follow",
    ])
  func ownFeelingsAndWhatWasSaid(impact: String) {
    check(plan(entry(impact: impact)))
  }

  @Test func intentionsHaveTheirPlace() {
    check(plan(entry(rest: "- Intention: you wanted to save time\n- Response: I felt rushed\n")))
  }

  @Test func wordsOfOtherLanguagesAreNotLookedFor() throws {
    var plan = Checked(plan(entry(fact: "you were careless"))).plan
    let today = try #require(CalendarDate(iso: "2026-11-24"))
    #expect(Checker(today: today).check(plan).count == 1)
    plan.language = "xx"
    #expect(Checker(today: today).check(plan).isEmpty)
  }

  // MARK: Time

  @Test(
    arguments: [
      ("the review on 2026-11-03", nil), ("the review on 2026-11-02", "2026-11-02"),
      ("the review on 2 November 2026", "2 November 2026"),
      ("the reviews of 2026-10-01 and 2026-11-10", nil), ("the review on Monday", nil),
      ("the review on 2026-12-01", nil), ("the October review, room 12", nil),
    ])
  func feedbackIsLateAfterTwoWeeks(situation: String, place: String?) {
    check(
      plan(entry(situation: situation)), place.map { "late-feedback: \($0)" } ?? "",
      only: "late-feedback")
  }

  @Test(
    arguments: [
      // Two cadences of the 14 days that are assumed.
      ("2026-10-27", "", false), ("2026-10-26", "", true), ("2026-10-26", "- Response: yes", false),
      ("2026-10-26", "- Adopted: 2026-11-01, it shows", false),
      ("2026-10-26", "- Declined: no time", false),
    ])
  func feedbackIsFollowedUpWithinTwoCadences(day: String, answer: String, isFound: Bool) {
    check(
      plan(entry("\(day) Grace to Ada", rest: answer)),
      isFound ? "feedback-not-followed-up: \(day) Grace to Ada" : "",
      only: "feedback-not-followed-up")
  }

  @Test func aLongerCadenceGivesMoreTime() {
    check(plan(entry("2026-10-20 Grace to Ada"), fields: "- Cadence: monthly\n"))
  }

  @Test func praiseWithoutASuggestionNeedsNoAnswer() {
    check(
      plan(entry("2026-09-01 Grace to Ada", try: nil)),
      "feedback-without-next-step: 2026-09-01 Grace to Ada")
  }

  // MARK: Direction

  @Test func fourInARowAreOneWay() {
    func run(_ givers: [String]) -> String {
      givers.enumerated().map { number, giver in
        entry("2026-11-1\(number) \(giver)", rest: "- Response: yes\n") + "\n"
      }.joined()
    }
    let down = "Grace to Ada"
    let found = "one-way-feedback: 2026-11-13 Grace to Ada"
    check(plan(run([down, down, down, down])), found)
    check(plan(run([down, down, down])))
    check(
      plan(run(["Ada to Grace", down, down, down, down])),
      "one-way-feedback: 2026-11-14 Grace to Ada")
    check(plan(run([down, down, down, down, "Ada to Grace"])))
    check(
      plan(run([down, down, "Tom to Ada", down, down]), fields: "- Peers: Tom Kilburn\n"),
      "one-way-feedback: 2026-11-14 Grace to Ada")
    check(
      plan(
        run([down, down, down, down].map { $0.replacing("Grace to Ada", with: "Ada → Grace") })),
      "one-way-feedback: 2026-11-13 Ada → Grace")
  }
}
