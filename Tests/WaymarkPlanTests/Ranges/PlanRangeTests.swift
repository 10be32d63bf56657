import Testing
import WaymarkSource

@testable import WaymarkPlan

/// The ranges of plans, over the samples and all examples of the plan format.
@Suite struct PlanRangeTests {
  @Test(arguments: PackageFiles.samplePlans.map(\.name), FileForm.allCases)
  func rangesOfSamplesHold(_ name: String, _ form: FileForm) throws {
    let sample = try #require(PackageFiles.samplePlans.first { $0.name == name })
    let plan = PlanReader().read(SourceText(path: name, bytes: form.bytes(of: sample.text)))
    #expect(plan.isPlan)
    #expect(PlanRangeOracle(plan: plan).faults() == [])
    #expect(VanishingOracle(plan: plan).lostBlocks() == [])
  }

  @Test(arguments: SpecificationDocument.current.examples)
  func rangesOfExamplesHold(_ example: SpecificationExample) {
    for form in FileForm.allCases {
      let plan = SpecificationTests.read(example, form)
      #expect(PlanRangeOracle(plan: plan).faults() == [], "as \(form)")
      #expect(VanishingOracle(plan: plan).lostBlocks() == [], "as \(form)")
    }
  }

  @Test func oracleFindsWhatIsWrong() {
    var plan = PlanReader().read(SourceText(text: "# Plan\n\n## Goals\n\n### Ü\n\n- [ ] Ship\n"))
    #expect(PlanRangeOracle(plan: plan).faults() == [])
    let title = plan.goals[0].title
    plan.goals[0].title = Located("", ByteRange(title.range.start + 1, title.range.end))
    #expect(PlanRangeOracle(plan: plan).faults().contains { $0.contains("splits the character") })
    plan.goals[0].title = Located("X", title.range)
    #expect(PlanRangeOracle(plan: plan).faults().count == 1)
    plan.goals[0].title = title
    plan.milestones[0].range = ByteRange(0, 5)
    #expect(!PlanRangeOracle(plan: plan).faults().isEmpty)
    plan.milestones = []
    #expect(VanishingOracle(plan: plan).lostBlocks() == ["line 7: Ship"])
  }
}
