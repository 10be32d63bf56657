import Foundation

/// Reads whole files.
enum FileReading {
  /// The largest file that is looked at when no limit is set, in bytes.
  static let unlimited = 1 << 30

  /// How many bytes a file has as it is now; none where there is no such file, or it is a pipe.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The bytes of a file.
  /// - Parameter limit: the most bytes; a larger file is refused before it is read.
  static func bytes(of path: String, limit: Int = unlimited) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, code: EISDIR) }
    let size = Int(status.st_size)
    guard size <= limit else {
      throw FileError(
        path: path,
        reason: "too large: \(size) bytes, at most \(limit) are read"
          + " (\"size_limit\" in waymark.yml sets it)")
    }
    var failure: Int32 = 0
    // One byte more than the size shows whether the file grew meanwhile; pipes have no size.
    var bytes = [UInt8](unsafeUninitializedCapacity: max(size + 1, 1)) { buffer, count in
      count = readUpTo(buffer.count, into: buffer, from: descriptor, &failure)
    }
    guard failure == 0 else { throw FileError(path: path, code: failure) }
    while bytes.count > size, bytes.count <= limit {
      let more = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = readUpTo(buffer.count, into: buffer, from: descriptor, &failure)
      }
      guard failure == 0 else { throw FileError(path: path, code: failure) }
      if more.isEmpty { break }
      bytes += more
    }
    guard bytes.count <= limit else {
      throw FileError(path: path, reason: "too large: more than \(limit) bytes")
    }
    return bytes
  }

  /// The bytes of standard input.
  static func bytesOfInput() throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var failure: Int32 = 0
      let more = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = readUpTo(buffer.count, into: buffer, from: STDIN_FILENO, &failure)
      }
      guard failure == 0 else { throw FileError(path: "standard input", code: failure) }
      if more.isEmpty { return bytes }
      bytes += more
      guard bytes.count <= unlimited else {
        throw FileError(path: "standard input", reason: "too large")
      }
    }
  }

  private static func readUpTo(
    _ count: Int, into buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32,
    _ failure: inout Int32
  ) -> Int {
    var done = 0
    while done < count, let base = buffer.baseAddress {
      let got = read(descriptor, base + done, count - done)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      guard got > 0 else { break }
      done += got
    }
    return done
  }
}
