import Foundation

/// A file that is written beside the one it replaces, and put in its place when it is whole.
///
/// Until `commit`, readers see the old file; without it, nothing has happened. A symbolic link
/// stays: what it leads to is replaced. Mode and, where allowed, owner are kept. What is no
/// regular file (a pipe, a terminal) is written to as it is.
final class AtomicFile {
  private let path: String
  private let target: String
  private let temporary: UnfinishedFile?
  private let descriptor: Int32
  private var isOpen = true

  init(replacing path: String) throws(FileError) {
    self.path = path
    target = try Self.resolved(path)
    var status = stat()
    let existed = stat(target, &status) == 0
    if existed, status.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, code: EISDIR) }
    if existed, status.st_mode & S_IFMT != S_IFREG {
      temporary = nil
      descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
      return
    }
    if existed, access(target, W_OK) != 0 { throw FileError(path: path, code: errno) }
    let unfinished = try UnfinishedFile(beside: target, for: path)
    descriptor = unfinished.descriptor
    temporary = unfinished
    let mode = existed ? status.st_mode & 0o7777 : 0o666 & ~Self.currentMask()
    _ = fchmod(descriptor, mode)
    if existed { _ = fchown(descriptor, status.st_uid, status.st_gid) }
  }

  deinit { abandon() }

  /// Adds bytes at the end.
  func write(_ bytes: [UInt8]) throws(FileError) {
    let failure = FileWriting.writeAll(bytes, to: descriptor)
    guard failure == 0 else { throw FileError(path: path, code: failure) }
  }

  /// Puts the file in its place.
  func commit() throws(FileError) {
    var failure: Int32 = 0
    if temporary != nil, fsync(descriptor) != 0 { failure = errno }
    isOpen = false
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if let temporary {
      failure = temporary.end(after: failure) { rename($0, target) }
    }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
  }

  private func abandon() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    temporary?.remove()
  }

  /// Follows symbolic links to the file that is to be replaced.
  private static func resolved(_ path: String) throws(FileError) -> String {
    var path = path
    for _ in 0..<40 {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        throw FileError(path: path, code: ELOOP)
      }
      path = target.hasPrefix("/") ? target : ProgrammeFinder.folder(of: path) + target
    }
    throw FileError(path: path, code: ELOOP)
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
