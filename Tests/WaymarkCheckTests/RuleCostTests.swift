import Foundation
import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkCheck

/// However large a plan is, and whatever stands in it, checking it takes time linear in it.
@Suite(.serialized) struct RuleCostTests {
  /// A plan that grows with a number, and tries the patience of some rules.
  struct GrowingPlan: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let size: Int
    let make: @Sendable (Int) -> String

    static let all = [
      GrowingPlan(testDescription: "one long sentence of feedback", size: 1500) { size in
        let words = String(repeating: "you wrote too well and deliberately kind ", count: size)
        return head + "## Feedback\n\n### 2026-11-17 Grace to Ada\n\n- Fact: \(words)\n"
          + "- Impact: \(words)\n"
      },
      GrowingPlan(testDescription: "milestones that lie still, in many check-ins", size: 60) {
        size in
        let milestones = (0..<size).map {
          "- [/] Ship the invoice retry job \($0) (@ada, due 2027-01-29)\n"
        }
        let checkIns = (0..<size).map {
          "### 2026-0\($0 % 9 + 1)-1\($0 % 10)\n\n- Learned: the invoice retry job \($0)\n\n"
        }
        return head + "## Goals\n\n" + milestones.joined() + "\n## Check-ins\n\n"
          + checkIns.joined()
      },
      GrowingPlan(testDescription: "people with one name", size: 150) { size in
        let people = (0..<size).map { "Ada Byron\($0 % 7)" }.joined(separator: ", ")
        let boxes = (0..<size).map { "- [ ] Box \($0) (Ada, with Nobody\($0))\n" }.joined()
        return head + "- Peers: \(people)\n\n## Goals\n\n" + boxes
      },
      GrowingPlan(testDescription: "steps and titles that are all alike", size: 150) { size in
        let steps = String(repeating: "  - [x] Step (done 2026-11-02)\n", count: size)
        let boxes = String(repeating: "- [ ] Box (@ada, due 2026-12-14)\n", count: size)
        return head + "## Goals\n\n- [ ] All (@ada, due 2026-12-14)\n" + steps + boxes
      },
    ]

    private static let head = """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-01-05
      - Cadence: every 2 weeks


      """
  }

  @Test(arguments: GrowingPlan.all)
  func costIsLinear(_ growing: GrowingPlan) {
    let small = PlanReader().read(SourceText(text: growing.make(growing.size)))
    let large = PlanReader().read(SourceText(text: growing.make(growing.size * 4)))
    let checker = Checker(today: CalendarDate(dayNumber: 20_781))
    func time(_ plan: Plan) -> Double {
      (0..<2).map { _ in processorTime { _ = checker.check(plan) } }.min() ?? 0
    }
    // Four times the plan may take four times as long; the square would be sixteen times. One
    // disturbed run proves nothing, so that it takes three in a row to fail.
    let ratios = (0..<3).lazy.map { _ in time(large) / (time(small) + 0.001) }
    #expect(ratios.contains { $0 < 9 }, "\(growing.testDescription): too long for four times more")
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
}
