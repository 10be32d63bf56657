/// A number that stands for some texts, the same on every machine and in every run.
///
/// FNV-1a over the bytes, then a finaliser (SplitMix64) that spreads the last ones.
package struct Fingerprint: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in texts, with a mark between them.
  package init(_ texts: String...) {
    for text in texts { add(text) }
  }

  /// Takes in one more text.
  mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    end()
  }

  /// Sets the mark after a text that was taken in byte by byte.
  mutating func end() { mix(0xFF) }

  /// Takes in a byte of a text.
  mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The number.
  package var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The number as a share, from 0 up to, not including, 1.
  var share: Double { Double(value >> 11) / 9_007_199_254_740_992 }
}
