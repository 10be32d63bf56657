import WaymarkReport

extension PromptOccasionTests.Example {
  static let all = milestones + goals + numbers + feedback + cycle

  init(
    _ state: PromptState, on day: String = "2026-10-20", at place: String, because reason: String,
    _ variables: [String: String], _ body: String
  ) {
    self.init(
      state: state, day: day, body: body, place: place, reason: reason, variables: variables)
  }

  private static let milestones = [
    Self(
      .milestoneOverdue, at: "2026-10-15", because: "\"Ship the job\" was due on 2026-10-15",
      [
        "title": "Ship the job", "due": "2026-10-15", "days_late": "5", "owner": "Ada Byron",
        "goal": "Own billing",
      ],
      """
      ## Goals

      ### Own billing

      #### Milestone: Ship the job

      - Owner: @ada
      - Due: 2026-10-15
      """),
    Self(
      .milestoneOverdueAgain, at: "2026-10-15",
      because: "\"Ship the job\" was due on 2026-10-15, and was moved before",
      ["title": "Ship the job", "due": "2026-10-15", "days_late": "5"],
      """
      ## Milestones

      - [ ] Ship the job (due 2026-10-15)

      ## Changes

      - 2026-09-20 Moved "Ship the job" by three weeks: no staging data
      """),
    Self(
      .milestoneBlocked, at: "blocked",
      because: "\"Ship the job\" is blocked since 2026-10-02",
      [
        "title": "Ship the job", "reason": "waiting for staging data", "since": "2026-10-02",
      ],
      """
      ## Milestones

      ### Ship the job

      - Status: blocked since 2026-10-02, waiting for staging data
      """),
    Self(
      .milestoneFinished, at: "2026-10-14", because: "\"Ship the job\" was done on 2026-10-14",
      ["title": "Ship the job", "done": "2026-10-14", "owner": "Ada Byron"],
      "## Milestones\n\n- [x] Ship the job (@ada, done 2026-10-14)"),
    Self(
      .milestoneAboutToStart, at: "2026-10-26",
      because: "the first step of \"Ship the job\" is due on 2026-10-26",
      ["title": "Ship the job", "due": "2027-01-29"],
      """
      ## Milestones

      ### Ship the job

      - Due: 2027-01-29

      - [ ] Write the note (due 2026-10-26)
      """),
    Self(
      .milestoneDueSoon, at: "2026-10-26", because: "\"Ship the job\" is due on 2026-10-26",
      ["title": "Ship the job", "due": "2026-10-26", "days_left": "6"],
      "## Milestones\n\n- [ ] Ship the job (due 2026-10-26)"),
    Self(
      .milestoneWithoutEvidence, at: "Ship the job",
      because: "\"Ship the job\" does not say how you will see it done",
      ["title": "Ship the job"], "## Milestones\n\n### Ship the job\n\n- Due: 2027-01-29"),
    Self(
      .setback, at: "dropped",
      because: "\"Ship the job\" was dropped on 2026-10-12",
      ["title": "Ship the job", "reason": "the vendor left"],
      "## Milestones\n\n### Ship the job\n\n- Status: dropped 2026-10-12, the vendor left"),
    Self(
      .winNotCelebrated, at: "2026-10-14",
      because: "\"Ship the job\" was done, and no win tells of it",
      ["title": "Ship the job", "done": "2026-10-14"],
      """
      ## Milestones

      - [x] Ship the job (done 2026-10-14)

      ## Wins

      - 2026-09-08 First design note merged without a rewrite
      """),
  ]

  private static let goals = [
    Self(
      .goalFinished, at: "2026-10-14",
      because: "the goal \"Own billing\" was reached on 2026-10-14",
      ["title": "Own billing", "outcome": "Ada carries the pager"],
      """
      ## Goals

      ### Own billing

      - Outcome: Ada carries the pager
      - Status: done
      - Done: 2026-10-14
      """),
    Self(
      .goalWithoutMovement, at: "Own billing",
      because: "nothing of \"Own billing\" was finished since 2026-09-10",
      ["title": "Own billing", "why": "to be trusted with it"],
      """
      ## Goals

      ### Own billing

      - Why: to be trusted with it

      #### Milestone: Ship the job

      - [x] Write the note (done 2026-09-10)
      - [ ] Test the failures (due 2026-10-30)
      """),
    Self(
      .goalWithoutLeadingMeasure, at: "Own billing",
      because: "no metric on process or practice belongs to \"Own billing\"",
      ["title": "Own billing"],
      """
      ## Goals

      ### Own billing

      ## Metrics

      ### Invoices retried

      - Kind: outcome
      - For: Own billing
      """),
    Self(
      .skillNeverPractised, at: "Negotiation",
      because: "\"Negotiation\" is named, and nothing that has begun practises it",
      ["skill": "Negotiation"],
      """
      ## Goals

      ### Own billing

      - Skills: Negotiation, Design

      #### Milestone: Ship the job

      - Skill: Design
      - Status: in progress
      """),
  ]

  private static let numbers = [
    Self(
      .confidenceDropped, at: "3/5",
      because: "confidence went from 4/5 to 3/5",
      ["from": "4", "to": "3", "scale": "5", "subject": "Ship the job"],
      """
      ## Milestones

      - [ ] Ship the job

      ## Check-ins

      ### 2026-09-29

      - Confidence: 4/5

      ### 2026-10-13

      - Confidence: 3/5 in Ship the job
      """),
    Self(
      .confidenceHighButLate, at: "80 %",
      because: "confidence in \"Ship the job\" is 80 %, and it was due on 2026-10-15",
      ["title": "Ship the job", "confidence": "80 %", "days_late": "5"],
      "## Milestones\n\n### Ship the job\n\n- Due: 2026-10-15\n- Confidence: 80 %"),
    Self(
      .metricMoving, at: "24", because: "\"Turnaround\" went from 30 on 2026-09-29 to 24",
      ["metric": "Turnaround", "from": "30", "to": "24", "unit": "h", "since": "2026-09-29"],
      """
      ## Metrics

      ### Turnaround

      - Unit: h
      - Baseline: 31
      - Target: 12
      - 2026-09-29: 30
      - 2026-10-13: 24
      """),
    Self(
      .metricStalled, at: "1", because: "\"Reviews given\" is 1 since 2026-09-15",
      ["metric": "Reviews given", "value": "1", "since": "2026-09-15"],
      """
      ## Metrics

      | Date       | Reviews given |
      | ---------- | ------------- |
      | 2026-09-15 | 1             |
      | 2026-09-29 | 1             |
      | 2026-10-13 | 1             |
      """),
    Self(
      .metricReversed, at: "2.5", because: "\"Reviews given\" went from 4 on 2026-09-29 to 2.5",
      ["metric": "Reviews given", "from": "4", "to": "2.5", "since": "2026-09-29"],
      """
      ## Metrics

      ### Reviews given

      - Baseline: 0
      - Target: 6
      - 2026-09-29: 4
      - 2026-10-13: 2.5
      """),
  ]

  private static let feedback = [
    Self(
      .feedbackUnanswered, at: "2026-10-13 Grace to Ada",
      because: "the feedback of 2026-10-13 from Grace Hopper to Ada Byron has no response",
      [
        "from": "Grace Hopper", "to": "Ada Byron", "date": "2026-10-13",
        "about": "the design review", "try": "list the rejected options too",
      ],
      """
      ## Feedback

      ### 2026-10-13 Grace to Ada

      - About: the design review
      - Fact: you sent the note two days early
      - Try: list the rejected options too
      """),
    Self(
      .feedbackAdopted, at: "- Adopted: 2026-10-12, the ledger note lists three",
      because: "the feedback of 2026-09-15 from Grace Hopper to Ada Byron was adopted"
        + " on 2026-10-12",
      [
        "from": "Grace Hopper", "to": "Ada Byron", "date": "2026-09-15",
        "adopted": "the ledger note lists three",
      ],
      """
      ## Feedback

      ### 2026-09-15 Grace to Ada

      - Fact: you sent the note two days early
      - Adopted: 2026-10-12, the ledger note lists three
      """),
    Self(
      .feedbackOneWay, at: "2026-10-13 Grace to Ada",
      because: "the last 3 pieces of feedback came from Grace Hopper",
      ["giver": "Grace Hopper", "receiver": "Ada Byron", "count": "3"],
      """
      ## Feedback

      ### 2026-09-15 Ada to Grace

      ### 2026-09-20 Grace to Ada

      ### 2026-09-29 Grace to Ada

      ### 2026-10-13 Grace to Ada
      """),
    Self(
      .commitmentKept, at: "- Kept: three questions the evening before",
      because: "the check-in of 2026-10-13 says"
        + " \"send three questions the evening before each check-in\" was kept",
      ["who": "Ada Byron", "commitment": "send three questions the evening before each check-in"],
      """
      ## Commitments

      - Mentee: send three questions the evening before each check-in
      - Mentor: bring one real design review a month

      ## Check-ins

      ### 2026-10-13

      - Kept: three questions the evening before
      - Missed: none
      """),
    Self(
      .commitmentMissed, at: "- Missed: a call with the platform team",
      because: "the check-in of 2026-10-13 says \"a call with the platform team\" was missed",
      ["commitment": "a call with the platform team"],
      "## Check-ins\n\n### 2026-10-13\n\n- Missed: a call with the platform team"),
  ]

  private static let cycle = [
    Self(
      .checkInMissed, at: "2026-09-29", because: "a check-in was expected on 2026-10-13",
      ["expected": "2026-10-13", "days_late": "7", "last": "2026-09-29"],
      "## Check-ins\n\n### 2026-09-29\n"),
    Self(
      .actionCarriedOver, at: "Ask for a data set",
      because: "\"Ask for a data set\" is open since 2 check-ins ago",
      ["action": "Ask for a data set", "owner": "Grace Hopper", "times": "2"],
      """
      ## Check-ins

      ### 2026-09-15

      - [ ] Ask for a data set (@grace)

      ### 2026-09-29

      ### 2026-10-06 (skipped: holiday)

      ### 2026-10-13
      """),
    Self(
      .questionOpen, at: "Who decides when an invoice is late?",
      because: "\"Who decides when an invoice is late?\" has no answer yet",
      ["question": "Who decides when an invoice is late?", "who": "Ada Byron"],
      """
      ## Questions

      - [x] Who reads the dashboard? Both of us
      - How long is a shadow? (@grace)
        - Two weeks
      - Who decides when an invoice is late? (@ada)
      """),
    Self(
      .winRecorded, at: "First note merged",
      because: "\"First note merged\" is a win of 2026-10-14",
      ["win": "First note merged", "date": "2026-10-14"],
      "## Check-ins\n\n### 2026-10-13\n\n## Wins\n\n- 2026-10-14 First note merged"),
    Self(
      .planBeginning, on: "2026-09-08", at: "2026-09-01",
      because: "no check-in has been held yet",
      ["purpose": "I want to be trusted.", "mentee": "Ada Byron", "mentor": "Grace Hopper"],
      "## Purpose\n\nI want to be *trusted*."),
    Self(
      .planHalfway, on: "2027-03-02", at: "2027-08-31",
      because: "the plan is halfway on 2027-03-02",
      ["start": "2026-09-01", "end": "2027-08-31", "finished": "1", "open": "1"],
      "## Milestones\n\n- [x] Ship it\n- [ ] Run it\n- [-] Sell it"),
    Self(
      .planClosing, on: "2027-08-20", at: "2027-08-31", because: "the plan ends on 2027-08-31",
      ["end": "2027-08-31", "days_left": "11", "finished": "0", "open": "1"],
      "## Milestones\n\n- [ ] Run it"),
    Self(
      .nothingSpecial, at: "Owning the billing service", because: "a question for any day",
      ["mentee": "Ada Byron", "mentor": "Grace Hopper"], "Some words."),
  ]
}
