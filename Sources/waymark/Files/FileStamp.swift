import Foundation

/// What shows that a file was saved, or that names in a folder changed.
struct FileStamp: Equatable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let inode: UInt64

  /// The stamp of a path as it is now; nil where there is nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path.isEmpty ? "." : path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    seconds = time.tv_sec
    nanoseconds = time.tv_nsec
    // A folder's size says nothing.
    size = status.st_mode & S_IFMT == S_IFDIR ? 0 : Int(status.st_size)
    inode = UInt64(status.st_ino)
  }
}
