import Foundation

extension FileWriting {
  /// Replaces a file, when its bytes are still those that were read.
  ///
  /// Of several waymarks that edit a file at once, each holds a lock on the file that it read
  /// while it compares and replaces; all but the first find it changed.
  static func replace(
    _ path: String, with bytes: [UInt8], ifStill old: [UInt8]
  ) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    guard try FileReading.bytes(of: path) == old else {
      throw FileError(
        path: path, reason: "it was changed meanwhile, so nothing was written; run it again")
    }
    try replace(path, with: bytes)
  }
}
