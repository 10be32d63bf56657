import Testing
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Texts that fuzzing found, each with what was wrong with it once.
struct FoundByFuzzingTests {
  static let texts: [(name: String, text: String)] = [
    ("an empty line put between a CR and a LF is none", "\n#\re"),
    ("mixed endings around a heading", "a\r## Goals\n- [ ] Walk\r\n# b\rc"),
  ]

  @Test(arguments: texts.indices)
  func `a text is tidied once`(index: Int) {
    let (name, text) = Self.texts[index]
    let formatter = PlanFormatter(reader: PlanReader())
    let plan = Editing.plan(Array(text.utf8))
    let once = formatter.tidied(plan)
    let read = Editing.plan(once.bytes)
    #expect(formatter.tidied(read).bytes == once.bytes, "\(name)")
    #expect(PlanOutline.lines(of: read) == PlanOutline.lines(of: plan), "\(name)")
  }

  /// Documents whose people or first day were written into the front matter again and again, or
  /// beside a key that was there.
  @Test(arguments: [
    "---\nmentor: \"@-\"\n---\n\nMentor: @-\n", "Mentor: @-\n", "Mentor: @-_\n\nMentee: Ada\n",
    "---\nmentor: \"@-\"\n---\n\n# T\n\nMentor: Grace Hopper\n",
    "---\nstart: soon\n---\n\nStart: 2026-09-01\n", "---\n{x-a: b}\n---\n\nMentor: Grace Hopper\n",
    "---\nmentor:\nmentee: ~\n---\n\nLead mentor: Grace Hopper\nFellow: Ada Byron\n",
  ])
  func `a document is adopted once, whatever its front matter says`(text: String) {
    let once = Adoption(SourceText(text: text))
    let twice = Adoption(once.source)
    #expect(!once.plan.hasBrokenFrontMatter)
    #expect(twice.source.bytes == once.source.bytes)
  }

  @Test func `a key without a value gets one`() {
    let text = "---\nmentor:\nmentee: ~\n---\n\nLead mentor: Grace Hopper\nFellow: Ada Byron\n"
    let adopted = Adoption(SourceText(text: text)).source
    #expect(
      String(decoding: adopted.bytes, as: UTF8.self)
        == text.replacing("mentor:\n", with: "mentor: Grace Hopper\n")
        .replacing("mentee: ~", with: "mentee: Ada Byron"))
  }

  @Test func `a drawn box without a space gets one`() {
    let once = Adoption(SourceText(text: "# Plan\n\n## Goals\n\n- ☐Read\n- ☑- twice\n")).source
    #expect(String(decoding: once.bytes, as: UTF8.self).hasSuffix("- [ ] Read\n- [x] - twice\n"))
    #expect(Adoption(once).source.bytes == once.bytes)
  }

  @Test func `a key that is not understood is said to stay`() {
    let text = "---\nmentor: \"@-\"\n---\n\n# T\n\nMentor: Grace Hopper\n"
    let adoption = Adoption(SourceText(text: text))
    #expect(adoption.source.bytes == Array(text.utf8))
    #expect(adoption.leftAlone.contains { $0.hasPrefix("line 2: \"mentor\" stays as it is") })
  }

  /// The word was put right after the number signs, where it makes no heading.
  @Test func `a heading without words over dated ones gets a space and its word`() {
    let text = "# Notes\n\n##\n\n### 2026-10-05\n\nTalked.\n\n### 2026-10-12\n\nAgain.\n"
    let once = Adoption(SourceText(text: text))
    #expect(
      String(decoding: once.source.bytes, as: UTF8.self)
        == text.replacing("##\n\n###", with: "## Check-ins\n\n###"))
    #expect(Adoption(once.source).source.bytes == once.source.bytes)
  }
}
