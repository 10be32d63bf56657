import Testing
import WaymarkPlan

@testable import WaymarkReport

/// What is withheld from a reader is in no report, in whatever format.
@Suite struct ReportAudienceTests {
  static let text = Fixture.text("Tests/Fixtures/audiences.md")
  static let plan = Fixture.plan("Tests/Fixtures/audiences.md")

  /// Those about many plans have tests of their own.
  static let kinds = ReportKind.allCases.filter { !$0.isAboutMany }.flatMap { kind in
    ReportFormat.allCases.map { (kind, $0) }
  }

  @Test(arguments: Audience.allCases, kinds)
  func leaksNothing(audience: Audience, form: (kind: ReportKind, format: ReportFormat)) {
    let rendering = Fixture.render(Self.plan, form.format, form.kind, audience: audience)
    #expect(rendering.problems == [])
    #expect(rendering.text.contains("PUBtitle"))
    if form.kind == .progress { #expect(rendering.text.contains("PUBmilestone")) }
    Markers.expectNone(withheldFrom: audience, in: rendering.text)
    if audience == .everyone {
      for word in ["Nadia", "nadia", "Quill", "Omar", "Reed", "example", "audiences.md"] {
        #expect(!rendering.text.contains(word), "\(word) is public")
      }
      #expect(rendering.text.contains("N.Q."))
    }
    if audience <= .programme { #expect(!rendering.text.contains("example")) }
  }

  /// A version of which hardly anything is left.
  static let rest = Fixture.plan(text: "# PUBtitle\n\n## Goals\n\n- PUBgoal of Nadia Quill\n")

  @Test(arguments: Audience.allCases, ReportFormat.allCases)
  func anEarlierVersionLeaksNothing(audience: Audience, format: ReportFormat) {
    for (earlier, later) in [(Self.plan, Self.rest), (Self.rest, Self.plan)] {
      var options = Fixture.options(audience)
      options.earlier = EarlierPlan(plan: earlier, name: "PAIRrevision")
      let text = Report.render(
        .changes, of: later, options: options, as: format, templates: Fixture.templates
      ).text
      #expect(text.contains("PUBgoal"))
      Markers.expectNone(withheldFrom: audience, in: text)
      if audience < .pair { #expect(!text.contains("PAIRrevision")) }
    }
  }

  @Test func eachAudienceSeesWhatIsForIt() {
    let programme = Fixture.render(Self.plan, .markdown, audience: .programme).text
    for word in ["Nadia Quill", "PROevidence", "PROoutcome", "PROpromise", "PROmetric"] {
      #expect(programme.contains(word))
    }
    let pair = Fixture.render(Self.plan, .markdown).text
    for word in ["PAIRwhy", "PAIRnested", "PAIRprogress", "PAIRtry", "PAIRaction"] {
      #expect(pair.contains(word), "\(word)")
    }
  }
}
