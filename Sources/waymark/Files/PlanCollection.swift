import Foundation
import WaymarkCheck
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// The plans below the paths that a user names, read on all cores, a batch at a time.
struct PlanCollection {
  private(set) var opener: PlanOpener
  /// Who will read what is made of the plans; nil for whom their programme says.
  let audience: AudienceChoice?
  let found: [PlanFinder.Found]
  /// The same as files, for outputs to keep off.
  let inputs: InputFiles
  private let named: [String]
  private let places: PlanPlaces

  /// Finds the plans; nothing is read yet.
  /// - Parameter outputs: folders that hold what was made from plans, and so no plans.
  init(
    below paths: [String], _ opener: PlanOpener, for audience: AudienceChoice?,
    except outputs: [String] = []
  ) {
    self.opener = opener
    self.audience = audience
    named = paths
    places = PlanPlaces(opener.programmes, named: paths)
    let found = PlanFinder(programmes: opener.programmes).find(paths)
    inputs = InputFiles(found, below: paths, opener)
    let folders = outputs.map { Self.absolute($0) + "/" }
    self.found =
      folders.isEmpty
      ? found
      : found.filter { found in
        guard case .plan(let path) = found else { return true }
        let place = Self.absolute(path)
        return !folders.contains { place.hasPrefix($0) }
      }
  }

  private static func absolute(_ path: String) -> String {
    let path = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The name of the programme, when all of several plans belong to the same one.
  var programmeName: String? {
    guard found.count > 1 else { return nil }
    var name: String?
    for case .plan(let path) in found {
      guard let own = opener.programmes.programme(of: path).configuration.programme,
        name == nil || name == own
      else { return nil }
      name = own
    }
    return name
  }

  /// What an output may say beside the plans: what the programmes are called and have in common,
  /// and the words of templates of their own.
  func knownTexts() throws(FileError) -> [String] {
    var texts: [String] = []
    var folders: Set<String> = []
    for case .plan(let path) in found {
      let programme = opener.programmes.programme(of: path)
      guard folders.insert(programme.folder).inserted else { continue }
      let configuration = programme.configuration
      texts += [configuration.programme].compactMap(\.self) + configuration.settings.framework
      guard let own = configuration.templates else { continue }
      let templates = try TemplateFolder(programme.folder + own)
      texts += templates.templates.map(\.text)
      texts += templates.prompts.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    return texts
  }

  /// Refuses to go on when a path that was named is not there.
  func refuseMissing() throws { try found.refuseMissing(of: named) }

  /// Keeps the names of each plan's people from readers who may not know them in all the others too.
  mutating func hideNames() {
    let opener = opener
    self.opener = opener.hidingNames(of: found) { opener.audience(audience, for: $0) }
  }

  /// Hands over each plan in order, with what was made of it on the way.
  ///
  /// Files that are no plans are passed over, and those that cannot be read are named on standard
  /// error. Where none of them can be read it ends, so that nothing is written in place of what an
  /// earlier run made.
  /// - Returns: whether all could be read.
  func forEach<Value: Sendable>(
    transform: @Sendable (Plan) -> Value, _ body: (Value) throws -> Void
  ) throws -> Bool {
    var unreadable = 0
    try found.inBatches(of: 64, transform: { read($0).map { $0.map(transform) } }) { result in
      switch result {
      case .failure(let error):
        FileWriting.complain("waymark: \(error)")
        unreadable += 1
      case .success(let value):
        if let value { try body(value) }
      }
    }
    if unreadable > 0, unreadable == found.count { throw Failure.unreadableInput }
    return unreadable == 0
  }

  /// The file that a plan without an `id` is known by.
  func file(of plan: Plan) -> String { places.file(of: plan.path) }

  /// Reads a plan; nil for a file that is none.
  private func read(_ found: PlanFinder.Found) -> Result<Plan?, FileError> {
    switch found {
    case .unreadable(let error): return .failure(error)
    case .plan(let path):
      do {
        let plan = try opener.read(path)
        let readers = opener.audience(audience, for: path)
        if let problem = opener.readingProblem(of: plan, for: readers) {
          return .failure(FileError(path: path, reason: problem))
        }
        if plan.isPlan { opener.warn(about: plan) }
        return .success(plan.isPlan ? plan : nil)
      } catch {
        return .failure(error)
      }
    }
  }
}
