import Foundation
import WaymarkPlan
import WaymarkReport
import WaymarkSite
import WaymarkSource

/// The plans of a folder, as a site takes them.
struct SiteSource: Sendable {
  /// The folder, with a final slash; empty for the working folder.
  let prefix: String
  let found: [PlanFinder.Found]
  private(set) var opener: PlanOpener
  private let places: PlanPlaces
  private let choice: AudienceChoice?

  /// What reading a file gave.
  enum Reading: Sendable {
    case plan(SitePlan)
    case skipped(String)
    case unreadable(FileError)
  }

  /// - Parameter choice: whom the user makes the site for; nil for whom the programmes say.
  init(folder: String, opener: PlanOpener, for choice: AudienceChoice?) throws {
    self.choice = choice
    var status = stat()
    guard stat(folder, &status) == 0 else {
      throw Failure.input(FileError(path: folder, code: errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure.input(
        FileError(
          path: folder, reason: "it is no folder; \"waymark report\" writes one plan's page"))
    }
    self.opener = opener
    places = PlanPlaces(opener.programmes, named: [folder])
    prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    found = PlanFinder(programmes: opener.programmes).find([folder])
  }

  /// Keeps the names of each plan's people from readers who may not know them in all the others too.
  mutating func hideNames(from audience: Audience) {
    let opener = opener
    self.opener = opener.hidingNames(of: found) {
      opener.audience(choice, for: $0, inSiteFor: audience)
    }
  }

  /// Reads one of the files, and keeps what the audience may see.
  func read(_ found: PlanFinder.Found, for readers: Audience) -> Reading {
    switch found {
    case .unreadable(let error): return .unreadable(error)
    case .plan(let path):
      do {
        let audience = opener.audience(choice, for: path, inSiteFor: readers)
        let plan = try opener.read(path)
        if let problem = opener.readingProblem(of: plan, for: audience) {
          return .unreadable(FileError(path: path, reason: problem))
        }
        guard plan.isPlan else { return .skipped(path) }
        if let problem = ReportLimit.problem(of: plan) {
          return .unreadable(FileError(path: path, reason: problem))
        }
        opener.warn(about: plan)
        return .plan(
          SitePlan(
            plan, source: String(path.dropFirst(prefix.count)), file: places.file(of: path),
            audience: audience))
      } catch {
        return .unreadable(error)
      }
    }
  }
}
