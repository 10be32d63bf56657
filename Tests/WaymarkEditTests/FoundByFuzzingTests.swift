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
}
