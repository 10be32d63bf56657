/// A number that stands for some texts, the same on every machine and in every run.
///
/// FNV-1a over the bytes, then a finaliser (SplitMix64) that spreads the last ones.
struct Fingerprint {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in texts, with a mark between them.
  init(_ texts: String...) {
    for text in texts {
      for byte in text.utf8 { mix(byte) }
      mix(0xFF)
    }
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The number.
  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The number as a share, from 0 up to, not including, 1.
  var share: Double { Double(value >> 11) / 9_007_199_254_740_992 }
}
