import WaymarkSource

/// Bytes on their way out: kept, or sent in pieces when there is somewhere to send them.
struct ByteOutput {
  /// What was written and not yet sent.
  private(set) var bytes: [UInt8] = []
  /// What went wrong in sending; nothing is sent after it.
  private var failure: (any Error)?
  private let sink: (([UInt8]) throws -> Void)?

  private static let pieceSize = 1 << 16

  init(sink: (([UInt8]) throws -> Void)? = nil) {
    self.sink = sink
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  // Of what is added most often, nobody counts who uses it.

  /// Adds some first bytes.
  mutating func append(_ more: [UInt8], count: Int) {
    more.withUnsafeBufferPointer {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<count]))
    }
  }

  /// Adds some bytes of a text of waymark's own.
  mutating func append(_ text: StaticString, _ range: Range<Int>) {
    text.withUTF8Buffer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func append(_ text: String) { bytes.append(utf8: text) }

  /// Adds a text as a string of JSON.
  mutating func append(json text: String) { bytes.append(json: text) }

  /// Sends what was written once it is a piece.
  mutating func sendPiece() {
    if sink != nil, bytes.count >= ByteOutput.pieceSize { send() }
  }

  /// Sends what is left, and throws what went wrong in sending.
  mutating func finish() throws {
    send()
    if let failure { throw failure }
  }

  private mutating func send() {
    guard let sink, !bytes.isEmpty else { return }
    defer { bytes.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do { try sink(bytes) } catch { failure = error }
  }
}
