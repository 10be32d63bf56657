import Testing
import WaymarkPlan

@testable import WaymarkReport

/// The reports about many plans are those in Golden, to the byte.
@Suite struct ManyPlansGoldenTests {
  @Test(arguments: [Audience.everyone, .programme], ReportFormat.allCases)
  func `the samples have their programme`(audience: Audience, format: ReportFormat) throws {
    let rendering = ManyPlans.render(.programme, format, audience: audience)
    #expect(rendering.problems == [])
    if format == .html { #expect(PageCheck(rendering.text).problems == []) }
    try GoldenTests.compare(
      rendering.text, with: "programme/\(audience.rawValue).\(format.rawValue)")
  }

  @Test(arguments: ["henrik", "yusra", "Lena Fischer"], ReportFormat.allCases)
  func `somebody has their list`(person: String, format: ReportFormat) throws {
    let rendering = ManyPlans.render(.person, format, audience: .pair, person: person)
    #expect(rendering.problems == [])
    if format == .html { #expect(PageCheck(rendering.text).problems == []) }
    let name = person.lowercased().replacing(" ", with: "-")
    try GoldenTests.compare(rendering.text, with: "person/\(name).\(format.rawValue)")
  }

  @Test(arguments: ReportFormat.allCases)
  func `the order that plans are read in makes no difference`(format: ReportFormat) {
    #expect(
      ManyPlans.render(.programme, of: ManyPlans.samples.reversed(), format).text
        == ManyPlans.render(.programme, format).text)
  }
}
