import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Transforms all elements on all cores; the results keep the order.
  func parallelMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    // Small enough that no core waits long for the last of another.
    let chunk = Swift.max(1, Swift.min(32, count / 32))
    let chunks = (count + chunk - 1) / chunk
    let parts = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: chunks) { index in
      let start = index * chunk
      let part = self[start..<Swift.min(start + chunk, count)].map(transform)
      parts.withLock { $0[index] = part }
    }
    return parts.withLock { parts in (0..<chunks).flatMap { parts[$0] ?? [] } }
  }

  /// Transforms all elements on all cores, a batch at a time, and hands over each result in order.
  ///
  /// Only the results of one batch are held at once.
  func inBatches<Result: Sendable>(
    of size: Int, transform: @Sendable (Element) -> Result, _ body: (Result) throws -> Void
  ) rethrows {
    var start = 0
    while start < count {
      let end = Swift.min(start + size, count)
      for result in Array(self[start..<end]).parallelMap(transform) { try body(result) }
      start = end
    }
  }
}
