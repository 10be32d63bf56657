import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkCheck

/// Every rule, tried on the examples of its own documentation, as they are and in disguise.
@Suite struct RuleBatteryTests {
  private let day = RuleDocumentation.exampleDay

  /// What a few rules are let off, with the reason.
  private enum Exceptions {
    /// Examples that cannot be told without a finding of another rule.
    static let companions: [RuleID: Set<RuleID>] = [
      // A misspelt comment does not silence what it was written for.
      "unknown-allow": ["milestone-without-owner"]
    ]
    /// Rules about what is looked at before code blocks are known.
    static let seeInsideCode: Set<RuleID> = ["invalid-utf8", "input-too-deep"]
    /// Rules about files whose comments are not read.
    static let cannotBeAllowed: Set<RuleID> = ["invalid-utf8", "input-too-deep"]
  }

  // MARK: Examples as they are

  @Test(arguments: RuleCase.all)
  func findsItsBadExample(_ rule: RuleCase) {
    let checked = Checked(Example(rule.documentation.bad).complete.bytes, on: day)
    #expect(!checked.findings(of: rule.id).isEmpty)
  }

  @Test(arguments: RuleCase.all)
  func findsNothingElseInItsBadExample(_ rule: RuleCase) {
    let allowed = Exceptions.companions[rule.id, default: []].union([rule.id])
    let checked = Checked(Example(rule.documentation.bad).complete.bytes, on: day)
    let others = checked.findings.filter { !allowed.contains($0.diagnostic.rule) }
    #expect(others.map(checked.line) == [])
  }

  @Test(arguments: RuleCase.all)
  func findsNothingInItsGoodExample(_ rule: RuleCase) {
    let checked = Checked(Example(rule.documentation.good).complete.bytes, on: day)
    #expect(checked.findings.map(checked.line) == [])
    #expect(checked.plan.isPlan)
  }

  // MARK: In disguise

  @Test(arguments: RuleCase.all)
  func findsTheSameInDisguise(_ rule: RuleCase) {
    let bare = Example(rule.documentation.bad)
    let plain = slices(of: rule, in: bare.complete)
    #expect(slices(of: rule, in: bare) == plain, "without a final line ending")
    #expect(
      slices(of: rule, in: bare.complete.afterMultiByteLine) == plain, "after a multi-byte line")
    #expect(slices(of: rule, in: bare.complete.withByteOrderMark) == plain, "with a BOM")
    #expect(slices(of: rule, in: bare.complete.withCarriageReturns) == plain, "with CRLF")
  }

  @Test(arguments: RuleCase.all)
  func isSilentInCode(_ rule: RuleCase) {
    let found = slices(of: rule, in: Example(rule.documentation.bad).inCodeBlock)
    #expect(found.isEmpty != Exceptions.seeInsideCode.contains(rule.id))
  }

  @Test(arguments: RuleCase.all)
  func canBeAllowed(_ rule: RuleCase) {
    let example = Example(rule.documentation.bad).allowing(rule.id)
    let checked = Checked(example.bytes, on: day)
    let isAllowed = checked.findings(of: rule.id).isEmpty
    #expect(isAllowed != Exceptions.cannotBeAllowed.contains(rule.id))
    if isAllowed, rule.id != UnneededAllow.id {
      #expect(checked.findings(of: UnneededAllow.id).isEmpty)
    }
  }

  // MARK: Fixes

  @Test(arguments: RuleCase.all)
  func offersAFixWhenItSaysSo(_ rule: RuleCase) {
    let checked = Checked(Example(rule.documentation.bad).complete.bytes, on: day)
    let fixes = checked.findings(of: rule.id).flatMap(\.diagnostic.fixes)
    #expect(fixes.isEmpty == (rule.documentation.fix == nil))
    for fix in fixes {
      let ranges = fix.edits.map(\.range).sorted()
      #expect(!ranges.isEmpty)
      #expect(ranges.allSatisfy { $0.end <= checked.plan.source.count })
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }

  @Test(arguments: RuleCase.all, [false, true])
  func fixesConverge(_ rule: RuleCase, carriageReturns: Bool) {
    let complete = Example(rule.documentation.bad).complete
    let example = carriageReturns ? complete.withCarriageReturns : complete
    let run = FixRounds(example.bytes, on: day, suggested: rule.id)
    #expect(run.hasConverged, "changed \(run.rounds) times")
    let left = Checked(run.bytes, on: day).findings(of: rule.id)
    #expect(left.isEmpty == (rule.documentation.fix != nil))
    if carriageReturns {
      let lines = run.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      #expect(lines.allSatisfy { $0.last == 0x0D }, "a line lost its carriage return")
    }
  }

  @Test(arguments: RuleCase.all)
  func offersNoFixForItsGoodExample(_ rule: RuleCase) {
    let example = Example(rule.documentation.good).complete
    #expect(FixRounds(example.bytes, on: day).bytes == example.bytes)
  }

  private func slices(of rule: RuleCase, in example: Example) -> [String] {
    let checked = Checked(example.bytes, on: day)
    return checked.findings(of: rule.id).map(checked.slice)
  }
}
