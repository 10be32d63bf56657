import Foundation

extension FileWriting {
  /// Whether something stands at a path, be it a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Makes a file that was not there, whole or not at all; what is there is never overwritten.
  static func create(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let folder = ProgrammeFinder.folder(of: path)
    if !folder.isEmpty { try makeFolder(folder) }
    var template = Array((path + ".waymark-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    let name = template.dropLast().map { UInt8(bitPattern: $0) }
    let temporary = String(decoding: name, as: UTF8.self)
    let watched = UnfinishedFiles.add(temporary)
    defer {
      unlink(temporary)
      UnfinishedFiles.forget(watched)
    }
    let mask = umask(0)
    umask(mask)
    _ = fchmod(descriptor, 0o666 & ~mask)
    var failure = writeAll(bytes, to: descriptor)
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    // A link, unlike a rename, fails where a file stands.
    if failure == 0, link(temporary, path) != 0 { failure = errno }
    if failure == EEXIST {
      throw FileError(path: path, reason: "it is there already; name another file")
    }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
  }
}
