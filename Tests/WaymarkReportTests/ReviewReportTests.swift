import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// What a review brings, and from which time.
@Suite struct ReviewReportTests {
  static let text = """
    # Plan

    - Mentee: Ada Byron
    - Mentor: Grace Hopper
    - Start: 2026-09-01
    - End: 2027-02-26
    - Cadence: every 2 weeks

    ## Goals

    ### Own billing

    #### Milestone: Early

    - Status: done
    - Done: 2026-09-20
    - Due: 2026-09-20

    #### Milestone: Reached

    - Status: done
    - Done: 2026-11-02
    - Due: 2026-11-06
    - Evidence: it is on the dashboard

    - [x] One (@ada, done 2026-10-20)
    - [x] Two (@ada, done 2026-09-20)

    #### Milestone: Late

    - Due: 2026-11-10

    #### Milestone: Given up

    - Status: dropped, nobody needs it

    #### Milestone: Ahead

    - Due: 2027-01-15

    ## Check-ins

    ### 2026-10-06

    - Learned: ask first
    - Kept: the second

    ### 2026-09-15

    - Learned: listen first
    - Missed: the first

    ## Feedback

    ### 2026-10-06 Grace to Ada

    - Fact: one
    - Adopted: 2026-10-20, yes

    ### 2026-10-07 Ada to Grace

    - Fact: two
    - Declined: the wiki was down

    ### 2026-10-08 Ada to Grace

    - Fact: three
    - Response: I thought so

    ### 2026-10-09 Ada to Grace

    - Fact: four

    ### 2026-09-09 Ada to Grace

    - Fact: five
    """ + "\n"

  func review(since: String? = nil) -> ReviewReport {
    var options = Fixture.options()
    options.since = since.flatMap { CalendarDate(iso: $0) }
    return ReviewReport(
      Survey(plan: Fixture.plan(text: Self.text), options: options, period: ReviewReport.period))
  }

  @Test func `a review is about the whole plan unless it is told otherwise`() throws {
    let goal = try #require(review().goals.first)
    #expect(review().periodText == "1 Sep 2026 – 24 Nov 2026")
    #expect(goal.reached.map(\.title) == ["Early", "Reached"])
    let shorter = review(since: "2026-10-01")
    #expect(shorter.goals.first?.reached.map(\.title) == ["Reached"])
    #expect(shorter.lessons.map(\.text) == ["ask first"])
    #expect(shorter.summary.stepsDone == 1)
  }

  @Test func `what was due and was not reached is there too, with its reason`() throws {
    let goal = try #require(review().goals.first)
    #expect(goal.notReached.map(\.title) == ["Late", "Given up"])
    #expect(goal.notReached[1].reason == "nobody needs it")
    #expect(goal.aheadText == "1 milestone still ahead")
    #expect(review().next.map(\.title) == ["Late", "Ahead"])
  }

  @Test func `feedback has what came of it`() {
    let review = review(since: "2026-10-01")
    #expect(review.feedback.map(\.outcome) == [.adopted, .declined, .answered, .open])
    #expect(
      review.feedbackText
        == "4 pieces of feedback: 1 adopted, 1 declined with a reason, 2 open")
  }

  @Test func `its numbers are those of the time`() {
    #expect(
      review(since: "2026-10-01").summary.text
        == "1 milestone reached, 1 step taken and 1 check-in held.")
    #expect(review().summary.rhythm?.total == 1)
    #expect(review(since: "2026-10-07").summary.rhythm == nil)
    #expect(review().promises?.notes.map(\.text) == ["the second", "the first"])
    #expect(review(since: "2026-10-01").promises?.notes.map(\.text) == ["the second"])
  }
}
