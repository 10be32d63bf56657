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
    let file = try UnfinishedFile(beside: path, for: path)
    let mask = umask(0)
    umask(mask)
    _ = fchmod(file.descriptor, 0o666 & ~mask)
    var failure = writeAll(bytes, to: file.descriptor)
    if failure == 0, fsync(file.descriptor) != 0 { failure = errno }
    if close(file.descriptor) != 0, failure == 0 { failure = errno }
    // A link, unlike a rename, fails where a file stands.
    failure = file.end(after: failure) { link($0, path) }
    if failure == EEXIST {
      throw FileError(path: path, reason: "it is there already; name another file")
    }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
  }
}
