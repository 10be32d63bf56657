import Testing
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about the file.
@Suite struct FileRuleTests {
  private static let people = """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron


    """

  // MARK: Front matter

  @Test func frontMatterThatIsNotYAML() {
    check(
      "---\nmentor: [Grace\nmentee: Ada\n---\n\n# Plan\n\n## Goals\n\n- [ ] Ship (@ada)\n",
      "front-matter-invalid: : Ada", only: "front-matter-invalid")
    check("+++\nmentor = 'Grace'\n+++\n\n# Plan\n", "front-matter-invalid: +++")
    check(
      "---\nmentor: Grace\n\n# Plan\n", "front-matter-invalid: ---", only: "front-matter-invalid")
    // A thematic break opens no front matter.
    check("---\n\n# Plan\n", "", only: "front-matter-invalid")
  }

  @Test func brokenFrontMatterIsTheOnlyCause() {
    check(
      "---\nmentor: @grace\nmentee: Ada Byron\n---\n\n# Plan\n\n## Goals\n\n- [ ] Ship (@ada, due 2026-12-14)\n",
      "front-matter-invalid: @grace")
  }

  @Test func keysOfOthersAreLeftAlone() {
    check(
      "---\nmentor: Grace Hopper\nmentee: Ada Byron\nlayout: plan\ntags: [a]\nx-team: b\n---\n\n# Plan\n",
      "", only: "front-matter-unknown-key", "front-matter-wrong-type")
  }

  @Test func unknownKeys() {
    check(
      "---\nmentor: Grace Hopper\nmenteee: Ada Byron\ncolour: red\n---\n\n# Plan\n",
      """
      front-matter-unknown-key: menteee
      front-matter-unknown-key: colour
      """, only: "front-matter-unknown-key")
  }

  @Test func aKeyThatIsThereIsNotOffered() {
    let text = "---\nmentor: Grace Hopper\nmentee: Ada Byron\nmentr: Tom\n---\n\n# Plan\n"
    let fixes = Checked(text).findings(of: "front-matter-unknown-key").map {
      $0.diagnostic.fixes.count
    }
    #expect(fixes == [0])
  }

  @Test func typesOfValues() {
    check(
      "---\nmentor: {a: b}\nmentee: Ada Byron\ncadence: [weekly]\n---\n\n# Plan\n",
      """
      front-matter-wrong-type: {a: b}
      front-matter-wrong-type: [weekly]
      """, only: "front-matter-wrong-type")
  }

  @Test func bytesThatAreNoText() {
    #expect(findings(of: "invalid-utf8", [0x23, 0x20, 0xE9, 0x0A]) == ["invalid-utf8: \u{FFFD}"])
    #expect(findings(of: "invalid-utf8", [0xFF, 0xFE, 0x23, 0x00]).count == 1)
    #expect(findings(of: "invalid-utf8", Array("# é 🚀\n".utf8)) == [])
  }

  // MARK: Markdown that is not what it looks like

  @Test func malformedCheckboxes() {
    check(
      Self.people + """
        ## Goals

        - [] Ship a first pull request (@ada, due 2026-12-14)
        - [ x] Give a talk (@ada, due 2026-12-15)
        - [x ] Write a note (@ada, due 2026-12-16)
        - [ ] Read a book (@ada, due 2026-12-17)
        - [a link](https://example.org) (@ada, due 2026-12-18)
        - [X] Plan (@ada, done 2026-11-01)
        - [ ]Sing (@ada, due 2026-12-19)
        - [✔] Dance (@ada, done 2026-11-01)
        - [x]cel and [ ] (@ada, due 2026-12-20)
        - [][ref] (@ada, due 2026-12-21)
        """,
      """
      checkbox-malformed: []
      checkbox-malformed: [ x]
      checkbox-malformed: [x ]
      checkbox-malformed: [ ]
      checkbox-malformed: [✔]
      """, only: "checkbox-malformed")
  }

  @Test func headingsWithoutSpace() {
    check(
      Self.people + "##Goals\n\n#hashtag\n\n#Wins\n\n#1 priority\n\n```\n##Notes\n```\n",
      """
      heading-without-space: ##Goals
      heading-without-space: #Wins
      """, only: "heading-without-space")
  }

  @Test func accidentalHeadings() {
    check(
      Self.people + "## Check-ins\n\n### 2026-11-10\n\nDiscussion:\n-\n\nMade up\n-------\n",
      "accidental-heading: Discussion:", only: "accidental-heading")
  }

  // MARK: Allow comments

  @Test func unneededAllowIsFixedByName() throws {
    let text =
      Self.people + """
        ## Goals

        <!-- waymark: allow period-missing, milestone-without-owner, mentor-missing -->
        - [ ] Ship a first pull request (due 2026-12-14)
        """
    check(
      text,
      """
      unneeded-allow: period-missing
      unneeded-allow: mentor-missing
      """)
    let fixed = FixRounds(Array(text.utf8), on: RuleDocumentation.exampleDay)
    let expected =
      text
      .replacing("period-missing, ", with: "").replacing(", mentor-missing", with: "")
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("a\n\n<!-- waymark: allow period-missing -->\n- [ ] b\n", "a\n\n- [ ] b\n"),
    ("a <!-- waymark: allow period-missing -->\nb\n", "a\nb\n"),
    ("a <!-- waymark: allow period-missing --> b\n", "a  b\n"),
    ("a\n\n  <!-- waymark: allow period-missing -->  \r\nb\n", "a\n\nb\n"),
    ("a\n\n<!-- waymark: allow period-missing -->", "a\n\n"),
    // Without the comment the two lines would be one paragraph, or a heading.
    ("a\n<!-- waymark: allow period-missing -->\nb\n", "a\n\nb\n"),
    ("a\n<!-- waymark: allow period-missing -->\n---\n", "a\n\n---\n"),
    ("<!--\nwaymark: allow period-missing\n-->\n\na\n", "\na\n"),
  ])
  func unneededCommentIsRemoved(_ text: String, _ expected: String) {
    let run = FixRounds(Array(text.utf8), on: RuleDocumentation.exampleDay)
    #expect(String(decoding: run.bytes, as: UTF8.self) == expected)
    #expect(run.rounds == 1)
  }

  @Test func unneededAllowCanBeAllowed() {
    check("# Plan\n\n<!-- waymark: allow-file period-missing, unneeded-allow -->\n", "")
    check(
      "# Plan\n\n<!-- waymark: allow-file unneeded-allow -->\n", "unneeded-allow: unneeded-allow")
  }

  @Test func namesOfRulesThatAreOffAreNeeded() {
    var settings = Settings()
    settings.severities["period-missing"] = .some(nil)
    check("# Plan\n\n<!-- waymark: allow-file period-missing -->\n", "", settings: settings)
  }

  @Test func unknownAllow() {
    check(
      Self.people + """
        <!-- waymark: allow-file period-mising, since we agreed to -->

        ## Goals

        - [ ] Ship a first pull request (@ada, due 2026-12-14)
        """,
      """
      unknown-allow: period-mising
      unknown-allow: since we agreed to
      """)
  }

  // MARK: What is lost or leaks

  @Test func fieldsThatAgreeDoNotContradict() {
    check(
      """
      ---
      mentor: Grace Hopper
      mentee: Ada Byron (@ada)
      start: 2026-09-01
      cadence: every 2 weeks
      ---

      # Plan

      - Mentor: Grace
      - Mentee: @ada
      - Start: 1 September 2026
      - Cadence: fortnightly
      """, "", only: "contradicting-fields")
  }

  @Test func fieldsThatContradict() {
    check(
      """
      ---
      mentor: Grace Hopper
      mentee: Ada Byron
      end: 2027-02-26
      ---

      # Plan

      - Mentor: Alan Mathison
      - End: 2027-03-26
      """,
      """
      contradicting-fields: Alan Mathison
      contradicting-fields: 2027-03-26
      """, only: "contradicting-fields")
  }

  @Test func `a field that is written twice`() {
    check(
      """
      ---
      mentor: Grace Hopper
      end: 2027-02-26
      ---

      # Plan

      - Mentee: Ada Byron
      - Mentee: Kim Lee
      - Cadence: weekly
      - Cadence: monthly
      - End: 2027-02-26

      ## Goals

      ### Learn SQL

      - Why: it matters
      - Why: It matters
      - Skills: SQL
      - Skills: Python

      #### Milestone: Ship

      - Due: 2026-12-14
      - Due:
      - Due: 2026-12-14
      - Due: 2027-01-18
      - With: Grace
      - With: Kim
      - Status: planned
      - Status: done 2026-12-12

      ## Metrics

      ### Deploys a week

      - Baseline: 1
      - Target: 3
      - Target: 5

      ## Check-ins

      ### 2026-11-02

      - Blocked: no access
      - Blocked: no time
      """,
      """
      field-twice: weekly
      field-twice: 2026-12-14
      field-twice: 2026-12-14
      field-twice: planned
      field-twice: 3
      """, only: "field-twice")
  }

  @Test func strayCheckboxesAreOneFinding() {
    let text =
      Self.people + """
        ## Set-up

        - [ ] Laptop
        - [x] Badge

        > - [ ] Quoted

        ## Practice

        - [ ] An exercise

        ## Questions

        - [ ] A question?
        """
    check(text, "checkbox-outside-plan: - [ ] Laptop", only: "checkbox-outside-plan")
    let message = Checked(text).findings(of: "checkbox-outside-plan").map(\.diagnostic.message)
    #expect(message == ["3 checkboxes are only prose where they stand"])
  }

  @Test func aFileThatIsNoPlanMayHaveCheckboxes() {
    check("# Shopping\n\n- [ ] Milk\n", "")
  }

  @Test func privateDetailsInPublicText() {
    check(
      """
      ---
      mentor: Grace Hopper <grace@example.org>
      mentee: {name: Ada Byron, email: ada@example.org}
      ---

      # Plan of ada@example.org

      ## Goals

      ### Learn to present, call +49 170 1234567

      - Why: Tom (tom@example.org) says so

      - [ ] Ask tim@example.org for slides (@ada, due 2026-12-14)
        - [ ] Or ask tina@example.org

      ## Wins

      - 2026-11-20 Talk accepted <!-- ask theo@example.org -->

      ## Opportunities

      - Meet tess@example.org
      """,
      """
      private-detail-shared: ada@example.org
      private-detail-shared: +49 170 1234567
      private-detail-shared: tim@example.org
      """, only: "private-detail-shared")
  }

  @Test func marksMoveWhatIsPublic() {
    check(
      Self.people + """
        ## Goals (pair)

        - [ ] Ask tim@example.org for slides (@ada, due 2026-12-14)

        ## Opportunities (public)

        - Meet tess@example.org
        - Meet theo@example.org (private)

        ## Wins

        - 2026-11-20 Wrote to tom@example.org (pair)
        """,
      "private-detail-shared: tess@example.org", only: "private-detail-shared")
    check(
      """
      ---
      mentor: Grace Hopper
      mentee: Ada Byron
      share: {wins: pair, check-ins: public}
      ---

      # Plan

      ## Check-ins

      ### 2026-11-17

      - Progress: wrote to tess@example.org

      ## Wins

      - 2026-11-20 Wrote to tom@example.org
      """,
      "private-detail-shared: tess@example.org", only: "private-detail-shared")
  }

  private func findings(of rule: RuleID, _ bytes: [UInt8]) -> [String] {
    let checked = Checked(bytes, on: RuleDocumentation.exampleDay)
    return checked.findings(of: rule).map(checked.line)
  }
}
