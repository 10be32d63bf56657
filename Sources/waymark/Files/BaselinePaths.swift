import Foundation

/// How a baseline names files: by their paths from the folder it stands in, so that an entry means
/// the same file however that is named, and from wherever.
struct BaselinePaths {
  private let folder: [Substring]

  /// - Parameter path: the baseline, which need not be there yet.
  init(of path: String) {
    // What goes through a pipe stands in no folder, and is read where it was made.
    let file = FileIdentity(path) == nil ? "./baseline" : path
    folder = Self.parts(of: ProgrammeFinder.folder(of: FileIdentity.place(of: file)))
  }

  /// The path of a file from the baseline's folder.
  func path(of file: String) -> String {
    let parts = Self.parts(of: FileIdentity.place(of: file))
    let shared = zip(folder, parts.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folder.count - shared)
    return (up + parts.dropFirst(shared)).joined(separator: "/")
  }

  private static func parts(of path: String) -> [Substring] { path.split(separator: "/") }
}
