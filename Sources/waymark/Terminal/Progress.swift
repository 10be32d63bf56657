import Foundation

/// A line on the terminal that says how far a long run is; nothing when nobody watches.
final class Progress {
  private let total: Int
  private var done = 0
  private var shown = -1
  private let isShown: Bool
  private let noun: String

  /// - Parameters:
  ///   - total: how much there is to do; short runs show nothing.
  ///   - noun: what is counted.
  init(total: Int, of noun: String = "plans") {
    self.total = total
    self.noun = noun
    isShown = total > 500 && isatty(STDERR_FILENO) == 1
  }

  /// Says that one more is done.
  func advance() {
    done += 1
    guard isShown, done * 100 / total != shown else { return }
    shown = done * 100 / total
    write("\r\(done) of \(total) \(noun)")
  }

  /// Takes the line away, so that something else can be written; the next step shows it again.
  func clear() {
    if isShown, shown >= 0 { write("\r\u{1B}[K") }
    shown = -1
  }

  private func write(_ text: String) {
    _ = FileWriting.writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
