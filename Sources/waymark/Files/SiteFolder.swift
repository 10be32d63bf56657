import Foundation
import Synchronization

/// A folder that a site is written into: every file whole or not at all, and only files that
/// were made here before are ever replaced or removed.
final class SiteFolder: Sendable {
  /// The list of the files that were made, kept in the folder.
  static let listName = ".waymark-site"
  private static let temporaryName = ".waymark-temporary"
  private static let opening = "# The files that waymark site made here; it removes no others.\n"

  /// What writing came to.
  struct Tally: Sendable {
    var files = 0
    var written = 0
    var removed = 0
  }

  let path: String
  private let lock: Int32
  private let list: Int32
  private let before: Set<String>
  private let state = Mutex((tally: Tally(), made: Set<String>(), temporary: 0))

  /// Opens a folder, and makes it where it is missing.
  ///
  /// One that has something else in it is refused, and so is one that another build writes to.
  init(_ path: String) throws(FileError) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = path
    try FileWriting.makeFolder(path)
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
      throw FileError(path: path, code: EACCES)
    }
    guard names.isEmpty || names.contains(Self.listName) else {
      throw FileError(
        path: path,
        reason: "the folder is not empty, and waymark did not make what is in it; name another one")
    }
    lock = open(path, O_RDONLY | O_CLOEXEC)
    guard lock >= 0 else { throw FileError(path: path, code: errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw FileError(path: path, reason: "another build is writing to this folder")
    }
    let listPath = path + "/" + Self.listName
    before = Self.files(inList: (try? FileReading.bytes(of: listPath)) ?? [])
    list = open(listPath, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard list >= 0 else {
      let code = errno
      close(lock)
      throw FileError(path: listPath, code: code)
    }
    if before.isEmpty { try note(Self.opening) }
    for folder in ["plans", "people", Self.temporaryName] {
      try Self.makeOwnFolder(path + "/" + folder)
    }
    emptyTemporaryFolder()
  }

  deinit {
    close(list)
    close(lock)
  }

  /// Writes a file below the folder, unless the same bytes are there already.
  func write(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    let target = path + "/" + name
    if !before.contains(name) { try note(name + "\n") }
    let isSame = Self.holds(target, bytes)
    let number = state.withLock { state in
      state.made.insert(name)
      state.tally.files += 1
      state.tally.written += isSame ? 0 : 1
      state.temporary += 1
      return state.temporary
    }
    guard !isSame else { return }
    let temporary = "\(path)/\(Self.temporaryName)/\(number)"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: target, code: errno) }
    var failure = FileWriting.writeAll(bytes, to: descriptor)
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw FileError(path: target, code: failure)
    }
  }

  /// Removes what an earlier build made and this one did not, and says what was done.
  func finish() throws(FileError) -> Tally {
    let made = state.withLock { $0.made }
    var removed = 0
    for name in before.subtracting(made).sorted() where unlink(path + "/" + name) == 0 {
      removed += 1
    }
    emptyTemporaryFolder()
    rmdir(path + "/" + Self.temporaryName)
    for folder in ["plans", "people"] { rmdir(path + "/" + folder) }
    let text = Self.opening + made.sorted().map { $0 + "\n" }.joined()
    try FileWriting.replace(path + "/" + Self.listName, with: Array(text.utf8))
    return state.withLock { state in
      state.tally.removed = removed
      return state.tally
    }
  }

  /// Adds to the list, before the file that it names is made: so an interrupted build leaves
  /// nothing behind that a later one does not know.
  private func note(_ text: String) throws(FileError) {
    let failure = FileWriting.writeAll(Array(text.utf8), to: list)
    guard failure == 0 else { throw FileError(path: path + "/" + Self.listName, code: failure) }
  }

  private func emptyTemporaryFolder() {
    let folder = path + "/" + Self.temporaryName
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      unlink(folder + "/" + name)
    }
  }

  /// The paths in a list, none of which leads out of the folder.
  private static func files(inList bytes: [UInt8]) -> Set<String> {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return Set(
      lines.map(String.init).filter { line in
        !line.hasPrefix("#") && !line.hasPrefix("/")
          && !line.split(separator: "/").contains { $0 == ".." || $0 == "." }
      })
  }

  /// Makes a folder; a link in its place could lead anywhere, and is refused.
  private static func makeOwnFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    var status = stat()
    guard code == EEXIST, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileError(
        path: path, reason: code == EEXIST ? "it is no folder" : String(cString: strerror(code)))
    }
  }

  private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return (try? FileReading.bytes(of: path)) == bytes
  }
}
