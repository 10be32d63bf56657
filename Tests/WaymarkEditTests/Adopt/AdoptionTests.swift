import Foundation
import Testing
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Documents that were never plans, and the diffs that make them plans.
///
/// `NAME.md` is the document, `NAME.diff` the edits and what was said. To write the diffs anew,
/// run the tests with `WAYMARK_RECORD=1`; recording fails the test, so that it is looked at.
struct AdoptionTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Documents")

  static let names = [
    "gsoc", "idp", "learning-contract", "meeting-notes", "mentee-page", "okrs", "onboarding",
    "ward-notes",
  ]

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func request(for name: String) -> Adoption.Request {
    var request = Adoption.Request()
    switch name {
    case "meeting-notes":
      request.mentees = ["Ewa Kaminska"]
      request.mentors = ["Jonas Feld"]
    case "onboarding": request.start = CalendarDate(iso: "2026-06-01")
    case "ward-notes":
      request.mentees = ["Bilal Sarr"]
      request.year = 2026
    default: break
    }
    return request
  }

  static func adoption(_ name: String, _ bytes: [UInt8]) -> Adoption {
    Adoption(SourceText(path: name + ".md", bytes: bytes), request: request(for: name))
  }

  @Test(arguments: names)
  func `the edits are the ones on record`(name: String) throws {
    let old = SourceText(path: name + ".md", bytes: try Self.bytes(name + ".md"))
    let adoption = Adoption(old, request: Self.request(for: name))
    let said =
      ["understood:"] + adoption.understood.map { "  " + $0 }
      + ["left alone:"] + adoption.leftAlone.map { "  " + $0 }
    let text =
      UnifiedDiff.text(from: old, to: adoption.source) + "\n"
      + said.joined(separator: "\n") + "\n"
    let file = Self.folder.appendingPathComponent(name + ".diff")
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name).diff: look at it")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test(arguments: names)
  func `an adopted document is a plan of two sides, and adopting it again changes nothing`(
    name: String
  ) throws {
    let adopted = Self.adoption(name, try Self.bytes(name + ".md"))
    #expect(adopted.plan.isPlan)
    #expect(!adopted.plan.people(with: .mentee).isEmpty)
    #expect(!adopted.plan.people(with: .mentor).isEmpty)
    let again = Self.adoption(name, adopted.source.bytes)
    #expect(again.source.bytes == adopted.source.bytes)
  }

  @Test(arguments: names)
  func `lines that are not edited stay, byte for byte, and line endings with them`(
    name: String
  ) throws {
    let bytes = try Self.bytes(name + ".md")
    let plain = String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
      .replacing("\r\n", with: "\n")
    let expected = Self.adoption(name, Array(plain.utf8)).source
    let windows = Array("\u{FEFF}".utf8) + Array(plain.replacing("\n", with: "\r\n").utf8)
    let adopted = Self.adoption(name, windows).source
    #expect(adopted.hasByteOrderMark)
    let text = String(decoding: adopted.bytes.dropFirst(3), as: UTF8.self)
    #expect(text.replacing("\r\n", with: "\n") == String(decoding: expected.bytes, as: UTF8.self))
    #expect(text.split(separator: "\r\n").allSatisfy { !$0.unicodeScalars.contains("\n") })
  }

  @Test(arguments: PackageSamples.plans)
  func `a plan that is one already stays as it is`(name: String) throws {
    let bytes = Array(try Data(contentsOf: PackageSamples.folder.appendingPathComponent(name)))
    let source = SourceText(path: name, bytes: bytes)
    #expect(UnifiedDiff.text(from: source, to: Adoption(source).source) == "")
  }

  @Test(arguments: [
    ("- [ ] a [due: 2026-05-01]", "- [ ] a (due 2026-05-01)"),
    ("- [ ] a @ada", "- [ ] a (@ada)"),
    ("- [ ] a @ada [due: May 5, 2026].", "- [ ] a (@ada, due 2026-05-05)."),
    ("- [ ] a [owner: Ada][status: blocked]", "- [ ] a (@ada, blocked)"),
    ("- [ ] a - due 2026-05-01, owner: Ada", "- [ ] a (@ada, due 2026-05-01)"),
    ("- [ ] a — by 1 May 2026", "- [ ] a (due 2026-05-01)"),
    ("- [ ] a (assigned to Ada Byron)", "- [ ] a (@ada)"),
    ("- [ ] a - Target: 1 May 2026", "- [ ] a (due 2026-05-01)"),
    ("- [ ] a - @ada - Due: 2026-05-01", "- [ ] a (@ada, due 2026-05-01)"),
    ("- [ ] a → Grace Hopper", "- [ ] a (@grace)"),
    ("- [ ] a -> @ada", "- [ ] a (@ada)"),
    ("- [ ] map the old names → the new ones", "- [ ] map the old names → the new ones"),
    ("- [ ] target of 12 calls", "- [ ] target of 12 calls"),
    ("- [ ] a (@ada, due 2026-05-01)", "- [ ] a (@ada, due 2026-05-01)"),
    ("- [ ] a [note]", "- [ ] a [note]"),
    ("- [ ] a book by Ada", "- [ ] a book by Ada"),
    ("- [ ] see [2026-05-01](x.md)", "- [ ] see [2026-05-01](x.md)"),
    ("- [ ] a [due:: 2026-05-01]", "- [ ] a [due:: 2026-05-01]"),
    ("- [ ] a (two pages, @ada)", "- [ ] a (two pages, @ada)"),
    ("- [ ] [due: 2026-05-01]", "- [ ] [due: 2026-05-01]"),
    ("- ask @ada", "- ask @ada"),
    ("- [ ] é [due: 2026-05-01] ", "- [ ] é (due 2026-05-01) "),
  ])
  func `metadata becomes one parenthesis where all of it is understood`(
    before: String, after: String
  ) {
    let frame = "# Plan\n\n- Mentee: Ada Byron\n- Mentor: Grace Hopper\n\n## Goals\n\n"
    let adoption = Adoption(SourceText(text: frame + before + "\n"))
    #expect(String(decoding: adoption.source.bytes, as: UTF8.self) == frame + after + "\n")
  }

  @Test func `dated headings with more below them go under a heading of their own`() {
    let document = """
      # 1:1: Grace and Ada

      ## 2026-11-10

      ### Action Items

      - [ ] Draft the note

      ## 2026-10-27

      Went well.

      ## Career Goals

      - Be asked first
      """
    let adoption = Adoption(SourceText(text: document))
    let lowered = """
      # 1:1: Grace and Ada

      ## Check-ins

      ### 2026-11-10

      #### Action Items

      - [ ] Draft the note

      ### 2026-10-27

      Went well.

      ## Career Goals
      """
    #expect(String(decoding: adoption.source.bytes, as: UTF8.self).hasPrefix(lowered))
    #expect(adoption.plan.checkIns.count == 2)
    #expect(adoption.plan.actions.map(\.checkIn) == [0])
    #expect(adoption.plan.goals.map(\.title.value) == ["Be asked first"])
    #expect(Adoption(adoption.source).source.bytes == adoption.source.bytes)
  }

  @Test(arguments: [
    ("# Mentee: Priya Nair\n\n## Goals\n\n- Lead a review\n", ["Priya Nair"]),
    ("# Plan\n\n- **New Hire**: Rosa L. (rosa@example.org)\n", ["Rosa L."]),
    ("# Plan\n\n- Student: Ada ([ada@x.org](mailto:ada@x.org)), Tom\n", ["Ada", "Tom"]),
    ("# Plan\n\n- Student: Ada Byron (@ab)\n", ["Ada Byron"]),
    ("# Plan\n\n| | |\n| - | - |\n| Student | Ada Byron (VP) |\n", ["Ada Byron"]),
    ("# Plan\n\n- Student: Ada Byron (R&D, Oslo), Tom (he/him)\n", ["Ada Byron", "Tom"]),
    ("# Plan\n\n- Student: Ada Byron (tbd)\n", []),
    ("# Plan\n\n- Student: Ada Byron (asked?)\n", []),
    ("# Mentee: the next one\n\n## Goals\n\n- Lead a review\n", []),
  ])
  func `whose plan it is may stand in the title or before an address`(
    document: String, names: [String]
  ) {
    let plan = Adoption(SourceText(text: document)).plan
    #expect(plan.people(with: .mentee).compactMap { plan.people[$0].name?.value } == names)
  }

  @Test func `first and last day are taken from a table`() {
    let document = """
      # Plan

      | | |
      | --- | --- |
      | Mentee | Ada Byron |
      | Start date | 2026-09-01 |
      | End date | 2027-02-26 |
      """
    let adoption = Adoption(SourceText(text: document))
    #expect(adoption.plan.start?.date == CalendarDate(iso: "2026-09-01"))
    #expect(adoption.plan.end?.date == CalendarDate(iso: "2027-02-26"))
    #expect(adoption.understood.contains("line 7: the last day is 2027-02-26"))
    #expect(Adoption(adoption.source).source.bytes == adoption.source.bytes)
  }

  @Test(arguments: [
    ("Mentor: tbd", "line 5: \"Mentor\" is followed by no name that could be read"),
    ("Supervisor:", "line 5: \"Supervisor\" names nobody"),
    ("| Mentor | |\n| - | - |", "line 5: \"Mentor\" names nobody"),
    ("Talks once a week", "no mentor is named"),
  ])
  func `what is said of a mentor without a name is where the word stands`(
    text: String, said: String
  ) {
    let document = "# Plan\n\n- Mentee: Ada Byron\n\n\(text)\n\n## Goals\n\n- Lead a review\n"
    let adoption = Adoption(SourceText(text: document))
    #expect(adoption.leftAlone.contains(said + "; give --mentor NAME"), "\(adoption.leftAlone)")
  }

  @Test func `a document that cannot be read is left alone`() {
    for text in ["---\nmentor: @a\n---\n\n# x\n", "+++\na = 1\n+++\n", "# x\u{0}"] {
      let source = SourceText(text: text)
      let adoption = Adoption(source)
      #expect(adoption.source.bytes == source.bytes)
      #expect(!adoption.leftAlone.isEmpty)
    }
  }

  @Test func `texts at random are adopted once and for all`() {
    let pieces = [
      "# T", "## Goals", "## My goals", "## 3 May 2026", "## 2026-05-04", "### Week 2", "## Log",
      "- [ ] a @ada", "- [ ] b [due: May 1]", "* ☐ c", "Mentor: Ada Byron", "**Student:** Bo Li",
      "- KR1: x", "## Objective 1: y", "", "", "> - [ ] q @ada", "```", "---", "x: y",
      "| Mentor | Ada Byron |", "| --- | --- |", "- [ ] d, by 2 June", "<!-- c -->",
      "- [ ] e (@ada) - due 5 May", "(due 2026", "##Goals", "- [] f", "\t- [ ] g @bo", "- May 5: z",
    ]
    var seed: UInt64 = 20_261_124
    func random(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(count))
    }
    for round in 0..<400 {
      let lines = (0..<random(14) + 1).map { _ in pieces[random(pieces.count)] }
      let text = lines.joined(separator: random(2) == 0 ? "\n" : "\r\n")
      let once = Adoption(SourceText(text: text))
      let twice = Adoption(once.source)
      #expect(
        twice.source.bytes == once.source.bytes,
        "round \(round):\n\(text)\n---\n\(UnifiedDiff.text(from: once.source, to: twice.source))")
    }
  }
}

/// The plans of `sample-plans/`, but for the one that has slips on purpose.
enum PackageSamples {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("sample-plans")

  static let plans: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") && !["README.md", "career-change.md"].contains($0) }.sorted()
}
