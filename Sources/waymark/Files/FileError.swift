import Foundation
import WaymarkSource

/// A file that could not be read or written, and why.
struct FileError: Error, CustomStringConvertible {
  let path: String
  let reason: String
  /// The system's error code; 0 for what waymark found out itself.
  private let code: Int32
  /// Whether nobody reads the output any more, as after `| head`: no reason to complain.
  let isClosedPipe: Bool

  /// Names what the system said.
  init(path: String, code: Int32) {
    self.path = path
    self.code = code
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
    code = 0
    isClosedPipe = false
  }

  /// What stands behind the program's name: what happened, and what can be done about it.
  var description: String { "error: \(PathText.shown(path)): \(explanation)" }

  /// What stands behind the path.
  var explanation: String { reason + (advice.map { "; " + $0 } ?? "") }

  /// Of what is not there: the folder that is missing, or the name in it that was probably meant.
  private var advice: String? {
    guard code == ENOENT, path.contains(where: { $0 != "/" }) else { return nil }
    let whole = path.hasSuffix("/") ? path.dropLast() : path[...]
    let folder = whole.lastIndex(of: "/").map { String(whole[...$0]) } ?? "./"
    let name = whole.lastIndex(of: "/").map { whole[whole.index(after: $0)...] } ?? whole
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return access(folder, F_OK) == 0
        ? nil : "there is no folder \(PathText.shown(String(folder.dropLast())))"
    }
    let near = NearestName.matches(for: String(name), in: names.filter { !$0.hasPrefix(".") })
    guard let first = near.first else { return nil }
    let meant = folder == "./" && !path.hasPrefix("./") ? first : folder + first
    return "did you mean \(PathText.shown(meant))?"
  }
}
