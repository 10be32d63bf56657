/// Output that is written as it comes: to a file that is put in its place at the end, or to
/// standard output.
final class OutputStream {
  private let file: AtomicFile?

  /// - Parameter path: the file; nil or `-` for standard output.
  init(to path: String?) throws(FileError) {
    if let path, path != "-" { file = try AtomicFile(replacing: path) } else { file = nil }
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    if let file { try file.write(bytes) } else { try FileWriting.print(bytes) }
  }

  /// Says that all is written.
  func finish() throws(FileError) {
    try file?.commit()
  }
}
