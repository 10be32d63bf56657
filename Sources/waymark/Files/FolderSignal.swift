import Foundation

/// Wakes up when something in some folders is written, made, moved or removed.
///
/// Only Linux tells (inotify); elsewhere, and where its limit of folders is reached, nothing wakes
/// before its time. It never says what has changed: whoever waits looks.
final class FolderSignal {
  #if os(Linux)
    private let descriptor: Int32
  #endif
  /// Whether all folders tell when something in them changes.
  let isWhole: Bool

  /// Listens to folders.
  init(_ folders: some Sequence<String>) {
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      let events = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM
          | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
      var isWhole = descriptor >= 0
      for folder in folders where isWhole {
        isWhole = inotify_add_watch(descriptor, folder.isEmpty ? "." : folder, events) >= 0
      }
      self.isWhole = isWhole
    #else
      isWhole = false
    #endif
  }

  deinit {
    #if os(Linux)
      if descriptor >= 0 { close(descriptor) }
    #endif
  }

  /// Returns when something changed, or after so many milliseconds.
  func wait(atMost milliseconds: Int) {
    #if os(Linux)
      guard descriptor >= 0 else {
        usleep(UInt32(milliseconds) * 1000)
        return
      }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32(milliseconds)) > 0 else { return }
      var events = [UInt8](repeating: 0, count: 16_384)
      while read(descriptor, &events, events.count) > 0 {}
    #else
      usleep(UInt32(milliseconds) * 1000)
    #endif
  }
}
