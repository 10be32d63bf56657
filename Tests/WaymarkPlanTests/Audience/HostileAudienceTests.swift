import Testing
import WaymarkPlan
import WaymarkSource

/// Marks and names in places where nobody expects them.
struct HostileAudienceTests {
  private func seen(_ text: String, by audience: Audience) -> String {
    let plan = PlanReader().read(SourceText(path: "plan.md", text: text)).visible(to: audience)
    return Strings.all(in: plan).joined(separator: "\n")
  }

  static let marked = """
    # Plan

    - Mentee: Ada Byron
    - Mentor: Grace Hopper
    - Peers: Carol Hush (private)
    - Cadence: every 9 days (private)

    ## Goals

    ### Own billing

    - Status: blocked since 2026-05-06, a quarrel (private)

    #### Milestone: Ship it

    - Owner: Carol
    - Status: dropped (private)
    """

  @Test func `a mark on one of the plan's own fields holds for its value too`() {
    let plan = PlanReader().read(SourceText(path: "plan.md", text: Self.marked))
    #expect(plan.people.map(\.displayName) == ["Ada Byron", "Grace Hopper", "Carol Hush"])
    #expect(plan.cadence != nil)
    for audience in [Audience.programme, .pair] {
      let visible = plan.visible(to: audience)
      #expect(visible.cadence == nil)
      #expect(visible.people.map(\.displayName) == ["Ada Byron", "Grace Hopper", ""])
      #expect(visible.goals.map(\.status.value) == [.planned])
      #expect(visible.goals.first?.status.date == nil)
      #expect(visible.milestones.map(\.status.value) == [.planned])
      let seen = Strings.all(in: visible).joined(separator: "\n")
      #expect(!seen.contains("Hush") && !seen.contains("quarrel"))
    }
  }

  @Test(arguments: [
    "merged ada-byron/retry", "ADA BYRON spoke", "see ada_byron.md", "ada.byron on call",
    "Ada-Byron", "Byron's talk", "with @ada", "ada byron",
  ])
  func `a full name is the person in every form`(win: String) {
    let text = """
      # Plan

      - Mentee: Ada Byron

      ## Wins

      - 2026-10-05 \(win)
      """
    let seen = seen(text, by: .everyone).lowercased()
    #expect(!seen.contains("byron") && !seen.contains("@ada"), "\(seen)")
  }

  @Test func `words that are like a name stay words`() {
    let text = """
      # Plan

      - Mentee: Will Frost

      ## Wins

      - 2026-10-05 it will hold in frost
      """
    #expect(seen(text, by: .everyone).contains("it will hold in frost"))
  }
}
