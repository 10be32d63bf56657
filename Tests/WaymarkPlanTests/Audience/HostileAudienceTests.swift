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

  @Test func `a mark in front matter holds for the value or the part that it stands behind`() {
    let text = """
      ---
      mentee: Ada Byron
      mentor: "Grace Hopper (private)"
      skills: [Talking, Leaving well (private)]
      cadence: every 9 days (private)
      people:
        carol: Carol Hush (private)
      x-note: of no use to others （private）
      ---

      # Plan
      """
    let plan = PlanReader().read(SourceText(path: "plan.md", text: text))
    #expect(plan.people.map(\.displayName) == ["Ada Byron", "Grace Hopper", "Carol Hush"])
    #expect(plan.skills.map(\.value) == ["Talking", "Leaving well"])
    #expect(plan.cadence != nil)
    for audience in [Audience.programme, .pair] {
      let visible = plan.visible(to: audience)
      #expect(visible.cadence == nil)
      #expect(visible.skills.map(\.value).filter { !$0.isEmpty } == ["Talking"])
      let seen = Strings.all(in: visible).joined(separator: "\n")
      for word in ["Hush", "Hopper", "Leaving", "of no use"] { #expect(!seen.contains(word)) }
    }
  }

  @Test(arguments: ["（private）", "（private） 📅 2026-10-05", " （ private ）", "(private)"])
  func `a mark may be full-width`(mark: String) {
    let text = """
      # Plan

      - Mentee: Ada Byron

      ## Goals

      ### 会社を辞める\(mark)

      ## Wins

      - 2026-10-05 よくできた\(mark)
      - 2026-10-06 言える
      """
    let seen = seen(text, by: .pair)
    #expect(!seen.contains("会社") && !seen.contains("よく") && seen.contains("言える"))
  }

  @Test func `a mark behind a field is no part of its words`() {
    let text = """
      # Plan

      - Mentee: Ada Byron

      ## Goals

      ### Own billing

      - Why: the pager rings at night (pair)
      - Skills: Design, Diplomacy (private)

      #### Milestone: Ship (@ada, due 2026-12-12)

      - Evidence: the dashboard
        says so (programme)

      ## Check-ins

      ### 2026-11-03

      - Progress: all of it merged (pair)
      """
    let plan = PlanReader().read(SourceText(path: "plan.md", text: text))
    #expect(plan.goals.map { $0.why?.value } == ["the pager rings at night"])
    #expect(plan.goals.flatMap(\.skills).map(\.value) == ["Design", "Diplomacy"])
    #expect(plan.checkIns[0].fields.map(\.value.value) == ["all of it merged"])
    let pair = plan.visible(to: .pair)
    #expect(pair.goals[0].why?.value == "the pager rings at night")
    #expect(pair.goals[0].skills.allSatisfy { $0.value.isEmpty })
    #expect(plan.visible(to: .programme).goals[0].why == nil)
    // Only on the first line of an item is it heeded; elsewhere it stays to be seen.
    #expect(plan.milestones[0].evidence?.value.hasSuffix("(programme)") == true)
  }

  @Test func `no anchor tells what its title may not`() {
    let text = """
      # Plan

      - Mentee: Ada Byron

      ## Goals (public)

      ### Write to ada@byron.example, says Ada Byron

      #### Milestone: Ask Ada Byron
      """
    for audience in [Audience.everyone, .programme] {
      let seen = seen(text, by: audience)
      #expect(!seen.contains("adabyronexample"))
    }
    #expect(!seen(text, by: .everyone).contains("ada-byron"))
  }

  @Test(arguments: [
    "Jose Garcia with Oyvind Asen", "JOSE GARCIA", "with Oyvind", "José Garcia", "oyvind-asen",
  ])
  func `a name without its accents is the person`(win: String) {
    let text = """
      # Plan

      - Mentee: José García
      - Mentor: Øyvind Åsen

      ## Wins

      - 2026-10-05 \(win)
      """
    let seen = seen(text, by: .everyone).lowercased()
    for word in ["jos", "garc", "yvind", "sen"] { #expect(!seen.contains(word), "\(seen)") }
  }

  @Test(arguments: [
    "{check-ins: private, wind: private}", "{wins: secret}", "private", "[wins]",
  ])
  func `a slip in share leaves open who may see what`(share: String) {
    let text = "---\nmentee: Ada Byron\nshare: \(share)\n---\n\n# Plan\n"
    let plan = PlanReader().read(SourceText(path: "plan.md", text: text))
    #expect(Audience.allCases.filter(plan.isFilterable) == [.oneself])
    #expect(plan.diagnostics.contains { $0.rule == "front-matter-wrong-type" })
  }

  @Test func `share names a section in the plural or as one`() {
    let text = "---\nmentee: Ada Byron\nshare: {check-in: private, Win: pair}\n---\n\n# Plan\n"
    let plan = PlanReader().read(SourceText(path: "plan.md", text: text))
    #expect(plan.diagnostics.isEmpty)
    #expect(plan.share.mapValues(\.value) == [.checkIns: .oneself, .wins: .pair])
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
