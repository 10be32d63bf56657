import Foundation
import Synchronization

/// The files that are being written beside those they will replace.
///
/// A signal that ends the program takes them away first: whoever presses Ctrl-C finds the old files
/// whole, and nothing left over.
enum UnfinishedFiles {
  /// So many can be watched at once; one more is written all the same.
  private static let capacity = 64
  private static let taken = Mutex<[Bool]>(Array(repeating: false, count: capacity))

  // A signal's handler may neither lock nor allocate, so that it reads plain memory. Each slot is
  // set and cleared whole.
  private nonisolated(unsafe) static let slots: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
      slots.initialize(repeating: nil, count: capacity)
      return slots
    }()

  /// Watches for the signals that end a program; called once, before anything is written.
  static func watch() {
    slots[0] = nil
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] {
      // What the caller ignores, as nohup does, stays ignored.
      let old = signal(number, handler)
      if isIgnored(old) { signal(number, SIG_IGN) }
    }
    // A file over the limit of the shell is a full disk, and no reason to die without a word.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Watches over a file until `forget`.
  static func add(_ path: String) -> Int? {
    let slot = taken.withLock { taken -> Int? in
      guard let free = taken.firstIndex(of: false) else { return nil }
      taken[free] = true
      return free
    }
    if let slot { slots[slot] = strdup(path) }
    return slot
  }

  /// Says that a file is in its place, or gone.
  static func forget(_ slot: Int?) {
    guard let slot else { return }
    let path = slots[slot]
    slots[slot] = nil
    free(path)
    taken.withLock { $0[slot] = false }
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    for slot in 0..<UnfinishedFiles.capacity {
      if let path = UnfinishedFiles.slots[slot] { unlink(path) }
    }
    // The signal ends the program as if nobody had caught it, so that a shell sees it.
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
