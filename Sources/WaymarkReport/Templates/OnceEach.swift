import Synchronization

/// Values that are made at their first use and kept.
final class OnceEach<Value: Sendable>: Sendable {
  private let values = Mutex<[String: Value]>([:])

  /// The value of a name, made now if it was not made before.
  func value(for name: String, make: () -> Value) -> Value {
    if let known = values.withLock({ $0[name] }) { return known }
    // Made outside the lock: two at once make the same value twice, and nobody waits.
    let made = make()
    return values.withLock { values in
      let value = values[name] ?? made
      values[name] = value
      return value
    }
  }
}
