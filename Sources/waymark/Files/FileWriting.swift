import Foundation

/// Writes files and the standard streams.
enum FileWriting {
  /// Replaces a file, or makes it, so that a reader sees the old text or the new, never less.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let file = try AtomicFile(replacing: path)
    try file.write(bytes)
    try file.commit()
  }

  /// Writes to standard output.
  static func print(_ bytes: [UInt8]) throws(FileError) {
    guard !bytes.isEmpty else { return }
    let failure = writeAll(bytes, to: STDOUT_FILENO)
    guard failure == 0 else { throw FileError(path: "standard output", code: failure) }
  }

  /// Writes a line to standard error; nothing can be done when that fails.
  static func complain(_ text: String) {
    _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
        throw FileError(
          path: path, reason: "it is a file, and a folder is needed; name another one")
      }
      throw FileError(path: path, code: errno == ENOTDIR ? ENOTDIR : EACCES)
    }
  }

  /// Writes all bytes to a descriptor.
  /// - Returns: 0, or the system's error code.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
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
}
