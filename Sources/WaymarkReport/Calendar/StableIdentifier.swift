/// A name for one thing in a plan that stays the same from day to day and from machine to machine.
///
/// Made from texts, so that a line may move without a change. Written as a UUID of version 8
/// (RFC 9562 section 5.8), whose bits are a hash of the texts.
struct StableIdentifier: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Takes in texts; case and space in them make no difference.
  init(_ texts: [String]) {
    let folded = texts.map { text in
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let whole = folded.joined(separator: "\u{1F}")
    high = Fingerprint("waymark", whole).value
    low = Fingerprint(whole, "waymark").value
  }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The identifier of something that has the same texts as what came before it.
  func following(_ text: String) -> StableIdentifier {
    let whole = uuid + "\u{1F}" + text
    return StableIdentifier(
      high: Fingerprint("waymark", whole).value, low: Fingerprint(whole, "waymark").value)
  }

  /// The identifier in the form of a UUID.
  var uuid: String {
    let third = (high & 0x0FFF) | 0x8000
    let fourth = (low >> 48 & 0x3FFF) | 0x8000
    return [
      hexadecimal(high >> 32, 8), hexadecimal(high >> 16 & 0xFFFF, 4), hexadecimal(third, 4),
      hexadecimal(fourth, 4), hexadecimal(low & 0xFFFF_FFFF_FFFF, 12),
    ].joined(separator: "-")
  }

  private func hexadecimal(_ number: UInt64, _ width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
