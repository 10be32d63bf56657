import Dispatch
import Foundation
import Synchronization
import WaymarkCheck
import WaymarkPlan
import WaymarkPreview
import WaymarkReport
import WaymarkSite
import WaymarkSource

/// A preview of a folder of plans, kept as the files are.
final class PreviewSession: Sendable {
  /// What the user asked for.
  struct Wishes: Sendable {
    var folder: String
    var audience: AudienceChoice?
    var templates: TemplateOptions
    var options: PlanOptions
    var port: Int
  }

  /// What answers are made of.
  private struct State: Sendable {
    var preview: Preview
    var run: CheckRun
    var places: PlanPlaces
  }

  private let wishes: Wishes
  private let prefix: String
  private let bell: ChangeBell
  private let state: Mutex<State>
  /// So many plans are read before those who wait are told how far it is.
  private static let batch = 256

  /// Sets up a preview; no plan is read yet.
  init(_ wishes: Wishes, bell: ChangeBell) throws {
    self.wishes = wishes
    self.bell = bell
    prefix = wishes.folder == "." ? "" : wishes.folder + (wishes.folder.hasSuffix("/") ? "" : "/")
    state = Mutex(try Self.setUp(wishes, prefix, PlanOpener(wishes.options)))
  }

  /// For whom pages are made.
  var audience: Audience { state.withLock { $0.preview.audience } }

  private var readers: SiteReaders { SiteReaders(choice: wishes.audience, all: audience) }

  /// Answers a request.
  func answer(_ request: PreviewRequest) -> PreviewResponse {
    state.withLock { state in
      let (run, places) = (state.run, state.places)
      let readers = SiteReaders(choice: wishes.audience, all: state.preview.audience)
      return state.preview.response(to: request) { Self.read(prefix + $0, run, places, readers) }
    }
  }

  // MARK: - Following the files

  /// Reads all plans, and then what is saved, for as long as the program runs.
  /// - Parameter isReady: called once when there is something to look at: the pages of a folder, or
  ///   the first of many.
  func follow(isReady: () -> Void) {
    let watcher = PlanWatcher(paths: [wishes.folder])
    var run = state.withLock { $0.run }
    var found = watcher.remember(run.opener, templates: templateFolders(run.opener))
    takeAll(found, isReady: isReady)
    while true {
      let change = watcher.waitForChange { wishes.options.day != run.today }
      var saved = change.saved
      if change.isListChanged || change.isSetupChanged || wishes.options.day != run.today {
        guard let opener = try? PlanOpener(wishes.options) else {
          sleep(1)
          continue
        }
        let before = Set(found.map(\.path))
        found = watcher.remember(opener, templates: templateFolders(opener))
        let isSetUpAnew =
          change.isSetupChanged || wishes.options.day != run.today
          || Self.configurations(opener) != Self.configurations(run.opener)
        if isSetUpAnew {
          guard let new = try? Self.setUp(wishes, prefix, opener) else {
            sleep(1)
            continue
          }
          run = new.run
          state.withLock { $0 = new }
          takeAll(found)
          continue
        }
        for path in before.subtracting(found.map(\.path)) {
          state.withLock { $0.preview.remove(source: source(of: path)) }
        }
        saved += found.map(\.path).filter { !before.contains($0) }
      }
      let paths = Set(found.map(\.path))
      take(saved.filter(paths.contains))
      bell.ring()
    }
  }

  private func takeAll(_ found: [PlanFinder.Found], isReady: () -> Void = {}) {
    let (readers, run) = (readers, state.withLock { $0.run })
    let opener = run.opener.hidingNames(of: found) {
      readers.audience(of: $0, in: run.opener.programmes)
    }
    state.withLock { state in
      state.run = CheckRun(opener: opener, today: run.today)
      state.preview.configurations = state.run.opener.programmes.programmes
        .filter { !$0.diagnostics.isEmpty }.map(state.run.configurationFile)
    }
    for start in stride(from: 0, to: found.count, by: Self.batch) {
      state.withLock { $0.preview.progress = (start, found.count) }
      // Who waits for many plans sees how far it is.
      if start > 0 { bell.ring() }
      if start == 0, found.count > Self.batch { isReady() }
      take(found[start..<min(start + Self.batch, found.count)].map(\.path))
    }
    state.withLock { $0.preview.progress = nil }
    bell.ring()
    if found.count <= Self.batch { isReady() }
  }

  /// Reads plans, and takes them in.
  private func take(_ paths: [String]) {
    let (run, places) = state.withLock { ($0.run, $0.places) }
    let readers = readers
    let readings = paths.parallelMap {
      (source(of: $0), Self.read($0, run, places, readers, checks: false))
    }
    let (preview, placed) = state.withLock { state in
      let placed = readings.map { state.preview.place($1, source: $0) }
      return (state.preview, placed)
    }
    let summaries = placed.parallelMap { preview.summary(of: $0) }
    state.withLock { state in
      for summary in summaries { state.preview.keep(summary) }
    }
  }

  // MARK: - Reading

  private func source(of path: String) -> String { String(path.dropFirst(prefix.count)) }

  /// - Parameter checks: whether all findings are wanted; what breaks a plan is found anyway.
  private static func read(
    _ path: String, _ run: CheckRun, _ places: PlanPlaces, _ readers: SiteReaders,
    checks: Bool = true
  ) -> PlanReading {
    do {
      let plan = try run.opener.read(path)
      let isWhole = plan.isPlan && plan.isSound
      let checked =
        checks || !isWhole
        ? run.check(plan)
        : CheckedFile(path: path, source: plan.source, findings: [], outcome: .plan)
      return PlanReading(
        plan: plan, checked: checked, file: places.file(of: path),
        audience: readers.audience(of: path, in: run.opener.programmes))
    } catch {
      return PlanReading(
        plan: nil,
        checked: CheckedFile(
          path: path, source: nil, findings: [], outcome: .unreadable(error.reason)))
    }
  }

  private func templateFolders(_ opener: PlanOpener) -> [String] {
    let programme = opener.programmes.programme(of: prefix + "x.md")
    let named =
      wishes.templates.templates
      ?? programme.configuration.templates.map { programme.folder + $0 }
    return [named].compactMap(\.self)
  }

  private static func configurations(_ opener: PlanOpener) -> [String] {
    opener.programmes.programmes.compactMap(\.source?.path)
  }

  private static func setUp(
    _ wishes: Wishes, _ prefix: String, _ opener: PlanOpener
  ) throws -> State {
    let path = prefix + "x.md"
    let programme = opener.programmes.programme(of: path)
    let templates = try wishes.templates.folder(for: path, opener)
    var site = SiteOptions(
      name: programme.configuration.programme ?? "Mentoring plans", today: wishes.options.day,
      audience: opener.audience(wishes.audience, for: path))
    site.people = programme.configuration.reading.directory
    site.reportTemplates = templates.templates
    site.siteTemplates = templates.siteTemplates
    return State(
      preview: Preview(site, port: wishes.port),
      run: CheckRun(opener: opener, today: wishes.options.day),
      places: PlanPlaces(opener.programmes, named: [wishes.folder]))
  }
}
