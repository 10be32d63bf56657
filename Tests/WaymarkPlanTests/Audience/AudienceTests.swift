import Testing
import WaymarkPlan
import WaymarkSource

/// Every field of a plan holds a marker that names the widest audience that may see it.
///
/// `PUB` is for everyone, `PRO` for the programme, `PAIR` for the pair, `SELF` for oneself.
@Suite struct AudienceTests {
  static let text = """
    ---
    id: PROid
    mentee: {name: Nadia Quill, handle: nadiaq, email: PAIRmail@example.org}
    mentor: Omar Reed <omar@PAIRhost.example>
    start: 2026-09-01
    end: 2027-02-26
    cadence: every 2 weeks
    skills: [PROskill]
    agreed: {nadiaq: 2026-09-02}
    x-room: PAIRextra
    ---

    # PUBtitle

    PAIRpreface

    ## Purpose

    PAIRpurpose, and [PAIRlink](https://PAIRurl.example)

    ### Thoughts on SELFheading (private)

    SELFthoughts

    ## Goals

    ### G1: PUBgoal

    - Why: PAIRwhy
    - Skills: PROgoalskill
    - Outcome: PROoutcome
    - Status: at risk since 2026-10-01, PAIRreason
    - Confidence: 3/5
    - Note: PAIRfield
    - PAIRbullet
    - SELFbullet (private)

    PAIRgoalprose

    #### Milestone: PUBmilestone

    - Owner: @nadiaq
    - Due: 2026-12-15
    - Evidence: PROevidence
    - Outcome: PAIRmilestoneoutcome
    - Skill: PROmilestoneskill

    - [x] PAIRstep (@nadiaq, done 2026-10-02)
      - [ ] PAIRnested
    - [ ] SELFstep (private)

    ##### Aside (private)

    - Outcome: SELFaside

    #### Milestone: SELFmilestone (private)

    - Evidence: SELFevidence
    - [ ] SELFmilestonestep

    ### PAIRgoalmarked (pair)

    - [ ] PAIRcheckbox (@nadiaq, due 2026-12-01)

    ### PUBgoalwide (public)

    - Why: PUBwide

    ## Commitments

    - Mentor: PROpromise
      - For: PAIRpromisefield

    ## Check-ins

    ### 2026-10-06

    - Present: @nadiaq
    - Progress: PAIRprogress
    - Blocked: SELFblocked (private)
    - Questions: PAIRquestion

    PAIRprose

    **PAIRprompt?**

    PAIRanswer

    - [ ] PAIRaction (@nadiaq, due 2026-10-20)

    #### Mood (private)

    SELFmood

    ### 2026-10-20 (skipped: PAIRskipped)

    ### Some day (private)

    SELFundated

    ## Feedback

    ### 2026-10-06 Omar to Nadia

    - About: SELFmilestone
    - Fact: PAIRfact
    - Try: PAIRtry
    - Adopted: 2026-10-20, PAIRadopted

    PAIRfeedbackprose

    ### 2026-10-07 Nadia to Omar (private)

    - Fact: SELFfact

    ## Metrics

    | Date       | PROmetric (PROunit) |
    | ---------- | ------------------- |
    | 2026-10-01 | 4                   |

    - Story: PAIRtale

    ### PROmetric

    - Story: PAIRstory
    - Target: 6

    PAIRmetricprose

    ## Practice

    - PAIRpractice

    ## Opportunities (programme)

    - PROopportunity

    ## Wins

    - 2026-10-05 PUBwin
      - PAIRwindetail
    - 2026-10-06 SELFwin (private)

    ## Changes

    - 2026-10-05 PAIRchange

    ## Questions

    - PAIRopenquestion

    ## PAIRunknown

    PAIRunknownprose

    <!-- NEVERcomment -->

    ## Reflections

    SELFloose

    ### 2026-10-08 Nadia

    SELFreflection

    ### 2026-10-09 Nadia (pair)

    PAIRwidened
    """

  static let plan = PlanReader().read(SourceText(path: "PROpath/nadia.md", text: text))

  static func markers(_ prefix: String) -> [String] {
    let words = text.split { !$0.isLetter }.map(String.init)
    return Set(words.filter { $0.hasPrefix(prefix) }).sorted()
  }

  @Test(arguments: Audience.allCases)
  func letsThroughWhatIsForAnAudience(audience: Audience) {
    let seen = Strings.all(in: Self.plan.visible(to: audience)).joined(separator: "\n")
    let prefixes: [(String, Audience)] = [
      ("PUB", .everyone), ("PRO", .programme), ("PAIR", .pair), ("SELF", .oneself),
    ]
    for (prefix, widest) in prefixes {
      for marker in Self.markers(prefix) {
        if widest <= audience {
          #expect(seen.contains(marker), "\(marker) is hidden from \(audience)")
        } else {
          #expect(!seen.contains(marker), "\(marker) leaks to \(audience)")
        }
      }
    }
  }

  @Test func publicHasInitialsOnly() {
    let seen = Strings.all(in: Self.plan.visible(to: .everyone))
    #expect(Self.plan.visible(to: .everyone).people.map(\.displayName) == ["N.Q.", "O.R."])
    for word in ["Nadia", "nadia", "Quill", "Omar", "Reed", "example"] {
      #expect(seen.filter { $0.contains(word) } == [])
    }
  }

  @Test func programmeHasNoAddress() {
    let plan = Self.plan.visible(to: .programme)
    #expect(plan.people.map(\.displayName) == ["Nadia Quill", "Omar Reed"])
    #expect(plan.people.compactMap(\.email?.value) == [])
    #expect(plan.milestones.first?.steps.map(\.isDone) == [true, false])
    #expect(plan.checkIns.map(\.isSkipped) == [false, true])
    #expect(plan.feedback.count == 1)
  }

  @Test func indicesLeadToTheSameEntries() throws {
    let plan = Self.plan.visible(to: .pair)
    #expect(plan.goals.map(\.title.value) == ["PUBgoal", "PAIRgoalmarked", "PUBgoalwide"])
    for milestone in plan.milestones {
      let goal = try #require(milestone.goal)
      #expect(plan.goals[goal].milestones.contains { plan.milestones[$0].range == milestone.range })
    }
    let checkIn = try #require(plan.checkIns.first)
    #expect(checkIn.actions.map { plan.actions[$0].step.text.value } == ["PAIRaction"])
    #expect(checkIn.questions.map { plan.questions[$0].text.value } == ["PAIRquestion"])
  }

  @Test func oneselfSeesThePlanAsItIs() {
    let plan = Self.plan.visible(to: .oneself)
    #expect(plan.source.bytes == Self.plan.source.bytes)
    #expect(plan.reflections.count == Self.plan.reflections.count)
  }

  @Test func everyFieldHasARowInTheTable() {
    #expect(AudienceTable.rows.map(\.field).count == PlanField.allCases.count)
    for row in AudienceTable.rows {
      let line = "| \(row.field.rawValue) | `\(row.audience.rawValue)` |"
      #expect(AudienceTable.markdown.contains(line))
    }
  }
}

/// Every string that can be reached from a value, texts as bytes included.
enum Strings {
  static func all(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if let source = value as? SourceText {
      return [source.path, String(decoding: source.bytes, as: UTF8.self)]
    }
    return Mirror(reflecting: value).children.flatMap { all(in: $0.value) }
  }
}
