import Foundation

/// Where plans stand, in the words that tell them apart when they have no `id`.
///
/// A plan is known by its file within its programme, wherever the shell stands; without a
/// `waymark.yml`, by its file below the folder that was named, or below the folder that holds all
/// that was named. A calendar, a feed and a site take it from here.
struct PlanPlaces: Sendable {
  private let programmes: ProgrammeFinder
  /// The folder that holds all that was named.
  private let common: BaseFolder?

  /// - Parameter named: the paths that the user named.
  init(_ programmes: ProgrammeFinder, named: [String]) {
    self.programmes = programmes
    common = Self.commonFolder(of: named).map(BaseFolder.init)
  }

  /// What a plan's file is called.
  func file(of path: String) -> String {
    let programme = programmes.programme(of: path)
    let inner = programme.source == nil ? common?.path(below: path) : programme.file(of: path)
    return inner ?? path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func commonFolder(of paths: [String]) -> String? {
    var common: [Substring]?
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let folder = isFolder ? path : ProgrammeFinder.folder(of: path)
      guard let parts = ProgrammeFinder.absolute(folder)?.split(separator: "/") else { continue }
      common =
        common.map { known in
          zip(known, parts).prefix { $0 == $1 }.map(\.0)
        } ?? parts
    }
    return common.map { "/" + $0.map { $0 + "/" }.joined() }
  }
}
