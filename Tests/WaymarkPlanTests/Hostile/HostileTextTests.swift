import Foundation
import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Whatever a file holds, reading it ends, soon, with ranges that hold.
@Suite(.serialized) struct HostileTextTests {
  @Test(arguments: HostileText.all)
  func textIsReadInLinearTime(_ text: HostileText) {
    let small = SourceText(text: text.make(text.count / 12))
    let large = SourceText(text: text.make(text.count / 3))
    #expect(PlanRangeOracle(plan: PlanReader().read(small)).faults() == [])
    func time(_ source: SourceText) -> Double {
      (0..<2).map { _ in processorTime { _ = PlanReader().read(source) } }.min() ?? 0
    }
    // Four times the text may take four times as long; the square would be sixteen times. One
    // disturbed run proves nothing, so that it takes three in a row to fail.
    let ratios = (0..<3).lazy.map { _ in
      time(large) / (time(small) + 0.001)
    }
    #expect(ratios.contains { $0 < 9 }, "\(text.name): four times the text takes too long")
  }

  /// The seconds that the processor spends on a call, however busy the machine is.
  private func processorTime(of body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    let start = now()
    body()
    return now() - start
  }

  @Test(arguments: [
    "", "\n", "\r", "---", "---\n", "---\n---", "---\n---\n", "---\nmentor",
    "---\nmentor: [\n---\n",
    "---\nmentor: \"Grace\n---\n", "---\n? :\n---\n", "---\n!!binary x\n---\n", "---\n- \n---\n",
    "---\nshare: {wins: [a]}\nagreed: {: }\npeople: {a: {b: c}}\n---\n", "---\n&a [*a]\n---\n",
    "---\nstart: 2026-09-01 to\nend: \nperiod: to\ncadence: every\n---\n", "---\n...\n", "+++",
    "+++\n",
    "# ", "#", "# \n## Goals\n###\n####\n- [ ]\n- []\n-\n",
    "## Milestones\n\n### x (private)\n\n### :\n",
    "## Goals\n\n- (@)\n- @\n- [ ] @:\n- [ ] ()\n- [ ] (,)\n- [x](y)\n- [ ] (@ada,)\n",
    "## Check-ins\n\n### 2026-09-15 (skipped:)\n\n**?**\n\n****\n\n- Present: ,\n- Confidence: /\n",
    "## Feedback\n\n### 2026-09-15\n\n### 2026-09-15 to\n\n### to 2026-09-15\n\n- Adopted:\n",
    "## Metrics\n\n| |\n|-|\n| |\n\n| Date | |\n|-|-|\n| 2026-09-15 | 1 |\n\n### ()\n\n- Target: -\n",
    "## Milestones\n\n| # |\n|-|\n| 1 |\n\n| Due |\n|-|\n| x |\n\n- After:\n", "@",
    "[x]: y\n\n- [x]",
    "# Plan\n\n- Period: 9999-12-31 to 0001-01-01\n- Start: week 999\n\n## Goals\n\n- x (week 999)\n",
    "# Plan\n\n- Start: 9999-12-31\n\n## Goals\n\n- x (week 999)\n- y (Feb 29)\n- z (0000-00-00)\n",
    "---\nmentor: Grace\n---", "\u{200B}\u{A0}\u{2028}# Plan\u{85}",
  ])
  func fragmentIsRead(_ text: String) {
    for form in FileForm.allCases {
      let plan = PlanReader().read(SourceText(path: "plan.md", bytes: form.bytes(of: text)))
      #expect(PlanRangeOracle(plan: plan).faults() == [], "as \(form)")
      #expect(VanishingOracle(plan: plan).lostBlocks() == [], "as \(form)")
      #expect(PlanOutline.lines(of: plan).allSatisfy { !$0.isEmpty })
    }
  }

  @Test func largePlansAreReadWhole() {
    let headings = (0..<10_000).map { "### Goal \($0)\n" }.joined()
    let goals = PlanReader().read(SourceText(text: "## Goals\n\n" + headings))
    #expect(goals.goals.count == 10_000 && goals.diagnostics.isEmpty)

    let boxes = (0..<20_000).map { "- [x] Step \($0)\n" }.joined()
    let steps = PlanReader().read(SourceText(text: "## Goals\n\n### Milestone: All\n\n" + boxes))
    #expect(steps.milestones.map(\.steps.count) == [20_000])
    #expect(steps.steps.allSatisfy(\.isDone) && steps.diagnostics.isEmpty)
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let cases: [(bytes: [UInt8], rule: RuleID, offset: Int, message: String)] = [
      (Array("# Plan".utf8) + [0] + Array("\n".utf8), "invalid-utf8", 6, "NUL"),
      (Array("# Pl\u{E4}n".utf8).dropLast(3) + [0xE4, 0x6E], "invalid-utf8", 4, "0xE4"),
      ([0xFF, 0xFE, 0x23, 0x00], "invalid-utf8", 0, "UTF-16"),
      (Array("# Plan \u{1F600}".utf8.dropLast()), "invalid-utf8", 7, "0xF0"),
      ([0x23, 0x20, 0xED, 0xA0, 0x80], "invalid-utf8", 2, "0xED"),
      ([0xC0, 0x80], "invalid-utf8", 0, "0xC0"),
    ]
    for (bytes, rule, offset, message) in cases {
      let plan = PlanReader().read(SourceText(path: "plan.md", bytes: bytes))
      let diagnostic = try #require(plan.diagnostics.first)
      #expect(plan.isRefused && plan.diagnostics.count == 1)
      #expect(diagnostic.rule == rule && diagnostic.range.start == offset)
      #expect(diagnostic.message.contains(message))
    }
  }

  @Test func tooMuchIsRefusedWithItsPlace() throws {
    let line = "A line of prose that goes on for a while, as lines of a plan do.\n"
    let large = SourceText(text: "# Plan\n\n" + String(repeating: line, count: 20_000))
    let plan = PlanReader().read(large)
    #expect(plan.isRefused && plan.diagnostics.map(\.rule) == ["input-too-deep"])
    #expect(!PlanReader(options: ReadingOptions(sizeLimit: 2 << 20)).read(large).isRefused)

    let headings = PlanReader().read(
      SourceText(text: String(repeating: "# Plan\n", count: 140_000)))
    #expect(headings.isRefused && headings.diagnostics.map(\.rule) == ["input-too-deep"])

    let deep = PlanReader().read(
      SourceText(text: "# Plan\n\n" + String(repeating: "> ", count: 500) + "x\n"))
    #expect(deep.isRefused && deep.diagnostics.map(\.rule) == ["input-too-deep"])
    #expect(deep.diagnostics.first?.range.start ?? 0 >= 8)
  }
}
