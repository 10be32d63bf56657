/// A growing buffer whose bytes can be viewed in place until it is next changed, as long as
/// the buffer is kept.
@safe final class TextBuffer {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 512
    unsafe base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  }

  deinit {
    unsafe base.deallocate()
  }

  /// What has been added since it was last emptied.
  var view: ByteView { unsafe ByteView(base: UnsafePointer(base), count: count) }

  /// Lends what has been added, and keeps the buffer meanwhile.
  func withView<Result>(_ body: (ByteView) -> Result) -> Result {
    withExtendedLifetime(self) { body(view) }
  }

  func removeAll() { count = 0 }

  func append(_ bytes: ByteView) {
    reserve(bytes.count)
    if let source = unsafe bytes.buffer.baseAddress {
      unsafe (base + count).update(from: source, count: bytes.count)
    }
    count += bytes.count
  }

  func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count += 1
  }

  private func reserve(_ extra: Int) {
    guard count + extra > capacity else { return }
    let larger = max(capacity * 2, count + extra)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe memory.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = memory
    capacity = larger
  }
}
