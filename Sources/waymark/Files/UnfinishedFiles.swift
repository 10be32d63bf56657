import Foundation
import Synchronization

/// The files that are being written beside those they will replace.
///
/// A signal that ends the program takes them away first: whoever presses Ctrl-C finds the old files
/// whole, and nothing left over. Another thread may be about to make one at that moment. So files
/// come and go within `steady` alone, which the end waits for, and in which nothing begins any more
/// once the end has begun.
enum UnfinishedFiles {
  /// So many can be watched at once; one more is written all the same.
  private static let capacity = 64
  /// How long the end waits for files that are being made: on a disk that answers, hardly at all.
  private static let longestWaitInMilliseconds = 2000

  private static let taken = Mutex<[Bool]>(Array(repeating: false, count: capacity))

  // A signal's handler may neither lock nor allocate, so that it reads plain memory. What it reads
  // stands still while it does: slots change within `steady` alone.
  private nonisolated(unsafe) static let slots: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
      slots.initialize(repeating: nil, count: capacity)
      return slots
    }()
  private static let isEnding = Atomic(false)
  private static let threadsInside = Atomic(0)

  /// Watches for the signals that end a program; called once, before anything is written.
  static func watch() {
    // Whatever is made when it is first used is made here, and not within a signal's handler.
    slots[0] = nil
    isEnding.store(false, ordering: .sequentiallyConsistent)
    threadsInside.store(0, ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] {
      // What the caller ignores, as nohup does, stays ignored.
      let old = signal(number, handler)
      if isIgnored(old) { signal(number, SIG_IGN) }
    }
    // A file over the limit of the shell is a full disk, and no reason to die without a word.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Makes, moves or removes files that are watched over; a signal ends the program before it or
  /// after it.
  static func steady<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    // The handler would wait for ever for the thread that it runs on.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    threadsInside.add(1, ordering: .sequentiallyConsistent)
    defer { threadsInside.subtract(1, ordering: .sequentiallyConsistent) }
    if isEnding.load(ordering: .sequentiallyConsistent) {
      threadsInside.subtract(1, ordering: .sequentiallyConsistent)
      while true { pause() }
    }
    return try body()
  }

  /// Watches over a file until `forget`; within `steady`.
  static func add(_ path: String) -> Int? {
    let slot = taken.withLock { taken -> Int? in
      guard let free = taken.firstIndex(of: false) else { return nil }
      taken[free] = true
      return free
    }
    if let slot { slots[slot] = strdup(path) }
    return slot
  }

  /// Says that a file is in its place, or gone; within `steady`.
  static func forget(_ slot: Int?) {
    guard let slot else { return }
    let path = slots[slot]
    slots[slot] = nil
    free(path)
    taken.withLock { $0[slot] = false }
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    UnfinishedFiles.isEnding.store(true, ordering: .sequentiallyConsistent)
    for _ in 0..<UnfinishedFiles.longestWaitInMilliseconds
    where UnfinishedFiles.threadsInside.load(ordering: .sequentiallyConsistent) > 0 {
      var millisecond = timespec(tv_sec: 0, tv_nsec: 1_000_000)
      nanosleep(&millisecond, nil)
    }
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
