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

  /// What reading a file gave.
  enum Reading: Sendable {
    case plan(SitePlan)
    case skipped(String)
    case unreadable(FileError)
  }

  init(folder: String, opener: PlanOpener) throws {
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
  mutating func hideNames(from readers: SiteReaders) {
    let programmes = opener.programmes
    opener = opener.hidingNames(of: found) { readers.audience(of: $0, in: programmes) }
  }

  /// Reads one of the files, and keeps what the audience may see.
  func read(_ found: PlanFinder.Found, for readers: SiteReaders) -> Reading {
    switch found {
    case .unreadable(let error): return .unreadable(error)
    case .plan(let path):
      do {
        let audience = readers.audience(of: path, in: opener.programmes)
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
