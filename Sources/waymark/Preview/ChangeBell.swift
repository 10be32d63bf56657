import Synchronization

/// Tells all who listen that something changed.
final class ChangeBell: Sendable {
  private let listeners = Mutex((next: 0, all: [Int: AsyncStream<Void>.Continuation]()))

  /// Rings.
  func ring() {
    listeners.withLock { listeners in
      for listener in listeners.all.values { listener.yield() }
    }
  }

  /// What comes to one listener; rings that were not heard yet are one.
  func rings() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { listener in
      let number = listeners.withLock { listeners in
        listeners.next += 1
        listeners.all[listeners.next] = listener
        return listeners.next
      }
      listener.onTermination = { [weak self] _ in
        self?.listeners.withLock { _ = $0.all.removeValue(forKey: number) }
      }
    }
  }
}
