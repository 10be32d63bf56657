import Foundation

/// A file that is written beside the one it will become, and that a signal takes away.
struct UnfinishedFile {
  let descriptor: Int32
  private let path: String
  private let slot: Int?

  /// Makes an empty file, open to be written.
  /// - Parameter name: how an error names the file that it would become.
  init(beside target: String, for name: String) throws(FileError) {
    (descriptor, path, slot) = try UnfinishedFiles.steady { () throws(FileError) in
      var template = Array((target + ".waymark-XXXXXX").utf8CString)
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { throw FileError(path: name, code: errno) }
      let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
      let path = String(decoding: bytes, as: UTF8.self)
      return (descriptor, path, UnfinishedFiles.add(path))
    }
  }

  /// Puts the file in its place, unless there was a failure before, and removes what is left of it.
  /// - Parameter move: gets the file's path; gives 0 when it worked.
  /// - Returns: the failure before or the system's error code; 0 when the file is in its place.
  func end(after failure: Int32 = 0, move: (String) -> Int32) -> Int32 {
    UnfinishedFiles.steady {
      var failure = failure
      if failure == 0, move(path) != 0 { failure = errno }
      unlink(path)
      UnfinishedFiles.forget(slot)
      return failure
    }
  }

  /// Removes the file.
  func remove() { _ = end { _ in 0 } }
}
