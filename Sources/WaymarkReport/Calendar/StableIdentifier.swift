/// A name for one thing in a plan that stays the same from day to day and from machine to machine.
///
/// Made from texts, so that a line may move without a change. Written as a UUID of version 8
/// (RFC 9562 section 5.8), whose bits are a hash of the texts.
struct StableIdentifier: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Texts that several identifiers begin with; case and space in them make no difference.
  struct Beginning: Sendable {
    private var high = Fingerprint("waymark")
    private var low = Fingerprint()
    private var isEmpty = true

    /// Takes in texts.
    init(_ texts: [String]) {
      for text in texts { add(text) }
    }

    private mutating func add(_ text: String) {
      if !isEmpty { mix(0x1F) }
      isEmpty = false
      if text.utf8.allSatisfy({ $0 < 0x80 }) {
        fold(text.utf8)
      } else {
        let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for byte in folded.utf8 { mix(byte) }
      }
    }

    /// Takes in a text in ASCII: in lower case, with one space where there is any.
    private mutating func fold(_ bytes: some Sequence<UInt8>) {
      var isBetween = false
      var isBegun = false
      for byte in bytes {
        switch byte {
        case 0x09...0x0D, 0x20: isBetween = isBegun
        default:
          if isBetween { mix(0x20) }
          isBetween = false
          isBegun = true
          mix((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
      }
    }

    private mutating func mix(_ byte: UInt8) {
      high.mix(byte)
      low.mix(byte)
    }

    /// The identifier of what begins with these texts and goes on with others.
    func identifier(_ texts: [String] = []) -> StableIdentifier {
      var whole = self
      for text in texts { whole.add(text) }
      whole.high.end()
      whole.low.end()
      whole.low.add("waymark")
      return StableIdentifier(high: whole.high.value, low: whole.low.value)
    }
  }

  /// Takes in texts; case and space in them make no difference.
  init(_ texts: [String]) { self = Beginning(texts).identifier() }

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
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the identifier in the form of a UUID.
  func write(to output: inout [UInt8]) {
    for (number, name) in [(first, true), (second, false)] {
      for digit in 0..<16 {
        if name ? digit == 8 || digit == 12 : digit == 0 || digit == 4 {
          output.append(UInt8(ascii: "-"))
        }
        let value = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * digit)) & 0xF
        output.append(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
      }
    }
  }

  // The two halves of the UUID, with its version and variant in their places.
  private var first: UInt64 { high & ~0xF000 | 0x8000 }
  private var second: UInt64 { low & ~(0xC000 << 48) | 0x8000 << 48 }
}

extension StableIdentifier: Comparable {
  /// Orders as the texts of the UUIDs do.
  static func < (left: StableIdentifier, right: StableIdentifier) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
