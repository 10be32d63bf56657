import Foundation

/// Writes whole files so that a reader sees the old text or the new, never less.
enum FileWriting {
  /// Replaces a file, or makes it, through a temporary file beside it.
  ///
  /// A symbolic link stays: what it leads to is replaced. Mode and, where allowed, owner of a
  /// file that was there are kept.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let target = try resolved(path)
    var status = stat()
    let existed = stat(target, &status) == 0
    if existed, status.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, code: EISDIR) }
    if existed, status.st_mode & S_IFMT != S_IFREG {
      try write(bytes, toDevice: target)
      return
    }
    if existed, access(target, W_OK) != 0 { throw FileError(path: path, code: errno) }
    var template = Array((target + ".waymark-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var failure = writeAll(bytes, to: descriptor)
    if failure == 0 {
      let mode = existed ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
      if fchmod(descriptor, mode) != 0 { failure = errno }
    }
    if failure == 0, existed { _ = fchown(descriptor, status.st_uid, status.st_gid) }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw FileError(path: path, code: failure)
    }
  }

  /// Writes to standard output.
  static func print(_ text: String) throws(FileError) {
    guard !text.isEmpty else { return }
    let failure = writeAll(Array(text.utf8), to: STDOUT_FILENO)
    guard failure == 0 else { throw FileError(path: "standard output", code: failure) }
  }

  /// Writes to standard error; nothing can be done when that fails.
  static func complain(_ text: String) {
    _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      var status = stat()
      let isThere = stat(path, &status) == 0
      throw FileError(path: path, code: isThere ? ENOTDIR : EACCES)
    }
  }

  private static func write(_ bytes: [UInt8], toDevice path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    let failure = writeAll(bytes, to: descriptor)
    close(descriptor)
    guard failure == 0 else { throw FileError(path: path, code: failure) }
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
      path = target.hasPrefix("/") ? target : folder(of: path) + "/" + target
    }
    throw FileError(path: path, code: ELOOP)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let written = Foundation.write(descriptor, base + done, buffer.count - done)
        if written < 0, errno == EINTR { continue }
        if written < 0 { return errno }
        done += written
      }
      return 0
    }
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
