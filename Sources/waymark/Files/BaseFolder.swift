import Synchronization

/// A folder that the paths of files are told from.
///
/// A plan is named from wherever the shell stands, its programme found by walking up from it, so
/// that the two paths of one folder need not begin alike: those that do not are compared as the
/// system has them, from the root. Nothing else compares a path with a folder.
final class BaseFolder: Sendable {
  /// The folder as it was named or found, with a final slash; empty for the working folder.
  let path: String
  private let absolute: String?
  /// Where folders that begin otherwise stand below this one; nil for one that is elsewhere.
  private let places = Mutex<[String: String?]>([:])

  init(_ path: String) {
    self.path = path
    absolute = ProgrammeFinder.absolute(path)
  }

  /// The path of a file below the folder; nil for one that is elsewhere.
  func path(below file: String) -> String? {
    if let rest = plainRest(of: file) { return rest }
    let folder = ProgrammeFinder.folder(of: file)
    let place: String? = places.withLock { places in
      if let known = places[folder] { return known }
      let found = self.place(of: folder)
      places[folder] = .some(found)
      return found
    }
    return place.map { $0 + String(file.dropFirst(folder.count)) }
  }

  /// The rest of a path that begins as the folder does and goes straight down from there.
  private func plainRest(of file: String) -> String? {
    guard file.hasPrefix(path), !path.isEmpty || !file.hasPrefix("/") else { return nil }
    let rest = file.dropFirst(path.count)
    let goesElsewhere = rest.split(separator: "/").contains { $0 == ".." || $0 == "." }
    return goesElsewhere ? nil : String(rest)
  }

  private func place(of folder: String) -> String? {
    guard let absolute, let real = ProgrammeFinder.absolute(folder), real.hasPrefix(absolute)
    else { return nil }
    return String(real.dropFirst(absolute.count))
  }
}
