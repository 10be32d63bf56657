package import WaymarkCheck
package import WaymarkPlan
import WaymarkReport
package import WaymarkSite
import WaymarkSource
import WaymarkTemplates

/// A site that is looked at while its plans are written: readings of plans in, answers out.
///
/// Nothing is rendered before somebody asks for it. Of each plan only what pages across plans
/// need is held; a plan's own page is made of the file as it is at that moment.
package struct Preview: Sendable {
  /// How far the reading of all plans has come; nil when all are read.
  package var progress: (done: Int, total: Int)?
  /// What is wrong with the configurations.
  package var configurations: [CheckedFile] = [] {
    didSet { planPages = [:] }
  }

  private var site: Site
  private let gate: RequestGate
  private let notices = TemplateLibrary(layers: [TemplateLibrary.carried(inFolder: "preview")])
  private let templateProblems: [TemplateProblem]
  /// The files of plans, by the paths of their pages.
  private var sources: [String: String] = [:]
  /// The plans that cannot be shown, by their files.
  private var troubles: [String: PanelValues.Problem] = [:]
  /// The pages across plans as far as somebody asked for them since the last change.
  private var shared: SharedFiles?
  private var sharedPages: [String: Result<SiteFile, TemplateProblems>] = [:]
  /// The pages of plans that were asked for last, with the text that each was made of: an open
  /// page asks whether it is another one before it loads again.
  private var planPages: [String: (text: [UInt8], response: PreviewResponse)] = [:]
  private static let planPageLimit = 64

  /// Makes an empty preview that is served at a port of this machine.
  package init(_ options: SiteOptions, port: Int) {
    site = Site(options)
    gate = RequestGate(port: port)
    templateProblems = site.templateProblems
  }

  /// Whom it is for.
  package var audience: Audience { site.options.audience }

  /// How many plans are shown.
  package var planCount: Int { site.planCount }

  // MARK: - Plans

  /// A plan that has its place in the site, and is not summed up yet.
  package struct Placed: Sendable {
    let source: String
    let plan: Site.PlacedPlan?
  }

  /// A plan, summed up for the pages across plans.
  package struct Summary: Sendable {
    let source: String
    let files: Site.PlanFiles?
  }

  /// Gives a plan its place: first, and one after the other.
  /// - Parameters:
  ///   - reading: what the file gave.
  ///   - source: the file below the folder of the site.
  package mutating func place(_ reading: PlanReading, source: String) -> Placed {
    forgetPages()
    troubles[source] = nil
    guard !reading.isSkipped else { return Placed(source: source, plan: nil) }
    let plan =
      reading.plan ?? PlanReader().read(SourceText(path: reading.checked.path, bytes: []))
    let placed = site.place(
      SitePlan(plan, source: source, file: reading.file, audience: reading.audience ?? audience))
    sources[placed.path] = source
    let excess = reading.excess
    guard reading.isBroken || excess != nil else { return Placed(source: source, plan: placed) }
    let finding = reading.isBroken ? breakages(of: reading).first : nil
    troubles[source] = PanelValues.Problem(
      href: placed.path, place: finding?.place ?? reading.checked.path,
      message: finding?.message ?? excess ?? "the file cannot be read")
    return Placed(source: source, plan: nil)
  }

  /// Sums a plan up; many can be at once.
  package func summary(of placed: Placed) -> Summary {
    Summary(source: placed.source, files: placed.plan.map { site.summary(of: $0) })
  }

  /// Takes a plan in, in place of what was known of it.
  package mutating func keep(_ summary: Summary) {
    forgetPages()
    if let files = summary.files { site.keep(files) } else { site.remove(source: summary.source) }
  }

  /// Takes a plan out whose file is gone.
  package mutating func remove(source: String) {
    forgetPages()
    troubles[source] = nil
    site.remove(source: source)
    sources = sources.filter { $0.value != source }
  }

  private mutating func forgetPages() {
    shared = nil
    sharedPages = [:]
  }

  // MARK: - Answers

  /// Answers a request.
  /// - Parameter reading: reads and checks the file of a plan, named as it was placed.
  package mutating func response(
    to request: PreviewRequest, reading: (String) -> PlanReading
  ) -> PreviewResponse {
    if let refusal = gate.refusal(of: request) { return refusal }
    guard let path = request.path else {
      return PreviewResponse(status: 400, text: "this path is no path of a site\n")
    }
    switch path {
    case "-/events": return .events
    case "-/page.css", "-/preview.css", "-/preview.js": return asset(path.dropFirst(1))
    default: break
    }
    guard templateProblems.isEmpty else { return brokenTemplates(templateProblems) }
    if let source = sources[path] { return planPage(path, reading(source)) }
    if let progress { return waiting(progress) }
    switch sharedPage(path) {
    case nil: return missing()
    case .failure(let failure): return brokenTemplates(failure.problems)
    case .success(let file):
      guard path.hasSuffix(".html") else {
        return PreviewResponse(
          contentType: ContentType.of(path), body: file.contents,
          version: PageParts.version(of: file.contents))
      }
      return page(
        file,
        findings: configurationFindings,
        problems: troubles.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  private mutating func sharedPage(_ path: String) -> Result<SiteFile, TemplateProblems>? {
    if let page = sharedPages[path] { return page }
    let files = shared ?? site.shared()
    shared = files
    let page = files.file(at: path)
    sharedPages[path] = page
    return page
  }

  private mutating func planPage(_ path: String, _ reading: PlanReading) -> PreviewResponse {
    if reading.isSkipped { return missing() }
    guard let plan = reading.plan, !reading.isBroken else { return brokenPlan(reading) }
    if let excess = reading.excess { return tooMuch(excess, in: reading) }
    if let known = planPages[path], known.text == plan.source.bytes { return known.response }
    let rendered = site.page(
      of: site.place(
        SitePlan(
          plan, source: sources[path] ?? path, file: reading.file,
          audience: reading.audience ?? audience)))
    guard rendered.problems.isEmpty, let file = rendered.files.first(where: { $0.path == path })
    else { return brokenTemplates(rendered.problems) }
    let response = page(
      file, findings: findings(of: reading) + configurationFindings, of: reading.checked.path)
    if planPages.count >= Self.planPageLimit { planPages = [:] }
    planPages[path] = (plan.source.bytes, response)
    return response
  }

  private func page(
    _ file: SiteFile, findings: [ReadableFinding], problems: [PanelValues.Problem] = [],
    of plan: String? = nil
  ) -> PreviewResponse {
    var values = PanelValues(
      readers: audience.readers, findings: findings, problems: problems)
    values.isPlan = plan != nil
    values.file = plan ?? ""
    let text = String(decoding: file.contents, as: UTF8.self)
    return versioned(
      notice(values, with: "panel.html").map { PageParts.page(text, with: $0) })
  }

  /// A page with its version, which is that of the page as it is without one.
  private func versioned(
    status: Int = 200, _ rendered: Result<String, TemplateProblems>
  ) -> PreviewResponse {
    switch rendered {
    case .success(let text):
      let version = PageParts.version(of: text.utf8)
      return PreviewResponse(
        status: status, contentType: ContentType.of(".html"),
        body: Array(PageParts.page(text, saying: version).utf8), version: version)
    case .failure(let failure):
      let words = failure.problems.map(\.description).joined(separator: "\n")
      return PreviewResponse(status: 500, text: words + "\n")
    }
  }

  // MARK: - Pages in place of one

  private func brokenPlan(_ reading: PlanReading) -> PreviewResponse {
    var notice = NoticeValues(
      kind: "Broken plan", title: "\(reading.checked.path) cannot be shown",
      explanation: "This page comes back by itself when the file is mended and saved.")
    notice.findings = breakages(of: reading)
    return self.notice(notice, status: 500)
  }

  private func tooMuch(_ excess: String, in reading: PlanReading) -> PreviewResponse {
    var notice = NoticeValues(
      kind: "Too much for a page", title: "\(reading.checked.path) cannot be shown",
      explanation: "This page comes back by itself when the plan is split and saved.")
    notice.findings = [ReadableFinding(unreadable: reading.checked.path, reason: excess)]
    return self.notice(notice, status: 500)
  }

  private func brokenTemplates(_ problems: [TemplateProblem]) -> PreviewResponse {
    var notice = NoticeValues(
      kind: "Broken template", title: "The pages cannot be made",
      explanation: "A template of your own is to be mended; the pages come back by themselves.")
    notice.showsWayBack = false
    notice.findings = problems.map(ReadableFinding.init)
    return self.notice(notice, status: 500)
  }

  private func waiting(_ progress: (done: Int, total: Int)) -> PreviewResponse {
    var notice = NoticeValues(
      kind: "One moment", title: "Reading \(progress.total) plans",
      explanation: "\(progress.done) are read. Pages of plans can be opened already.")
    notice.done = progress.done
    notice.total = progress.total
    notice.showsWayBack = false
    return self.notice(notice, status: 503)
  }

  private func missing() -> PreviewResponse {
    notice(
      NoticeValues(
        kind: "Not here", title: "There is no such page",
        explanation:
          "The plan may have been removed or renamed. If it comes back, so does its page."
      ), status: 404)
  }

  private func notice(_ values: NoticeValues, status: Int) -> PreviewResponse {
    versioned(status: status, notice(values, with: "notice.html"))
  }

  private func notice(
    _ values: some Codable, with template: String
  ) -> Result<String, TemplateProblems> {
    notices.render(values, with: template).map { String(decoding: $0, as: UTF8.self) }
  }

  private func asset(_ name: Substring) -> PreviewResponse {
    let text = EmbeddedFile.named("preview\(name)")?.text ?? ""
    return PreviewResponse(contentType: ContentType.of(String(name)), body: Array(text.utf8))
  }

  // MARK: - Findings

  private func findings(of reading: PlanReading) -> [ReadableFinding] {
    ReadableFinding.all(
      of: reading.checked, plan: reading.plan, for: reading.audience ?? audience)
  }

  /// What breaks a plan.
  ///
  /// Nothing else is said of it, and no line of one that was refused is shown: what its sections
  /// and its front matter keep from readers was not read.
  private func breakages(of reading: PlanReading) -> [ReadableFinding] {
    if case .unreadable(let reason) = reading.checked.outcome {
      return [ReadableFinding(unreadable: reading.checked.path, reason: reason)]
    }
    guard let plan = reading.plan else { return [] }
    let rules =
      plan.isRefused
      ? plan.diagnostics.map(\.rule.name)
      : [plan.hasDoubtfulShare ? "front-matter-wrong-type" : "front-matter-invalid"]
    return findings(of: reading).filter { rules.contains($0.rule) }.map { finding in
      var finding = finding
      if plan.isRefused, audience < .oneself { finding.found = nil }
      return finding
    }
  }

  private var configurationFindings: [ReadableFinding] {
    configurations.flatMap { ReadableFinding.all(of: $0, plan: nil, for: audience) }
  }
}
