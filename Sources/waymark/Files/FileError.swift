import Foundation
import WaymarkSource

/// A file that could not be read or written, and why.
struct FileError: Error, CustomStringConvertible {
  let path: String
  let reason: String
  /// Whether nobody reads the output any more, as after `| head`: no reason to complain.
  let isClosedPipe: Bool

  /// Names what the system said.
  init(path: String, code: Int32) {
    self.path = path
    isClosedPipe = code == EPIPE
    reason =
      switch code {
      case ENOENT: "no such file or folder"
      case EACCES, EPERM: "permission denied"
      case ELOOP: "a symbolic link that leads nowhere, or round in a loop"
      case EFBIG: "the file is larger than this system or shell allows"
      case EBADF: "it is closed"
      case EISDIR: "it is a folder"
      case ENOTDIR: "a part of the path is no folder"
      case ENOSPC, EDQUOT: "the disk is full"
      case EROFS: "the disk can only be read"
      case EMFILE, ENFILE: "too many open files"
      default: String(cString: strerror(code))
      }
  }

  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
    isClosedPipe = false
  }

  var description: String { "\(PathText.shown(path)): error: \(reason)" }
}
