/// Numbers as people write them, the same on every machine.
package enum NumberText {
  /// A number with at most four decimals, and none where there are none; a smaller one with as many
  /// as it takes to show two of its digits.
  package static func plain(_ value: Double) -> String {
    var places = 4
    var size = abs(value)
    while size > 0, size < 0.001, places < 12 {
      places += 1
      size *= 10
    }
    return decimal(value, places: places)
  }

  /// A difference without what floating point adds to it: 98.9 − 62 is 36.9.
  package static func difference(_ value: Double, _ other: Double) -> Double {
    let difference = value - other
    guard abs(difference) < 1e6 else { return difference }
    return (difference * 1e9).rounded() / 1e9
  }

  /// A number with at most so many decimals, and none where they are zero.
  package static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return value.isFinite ? "\(value)" : "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int64((value * scale).rounded())
    var rest = scaled.magnitude
    var decimals = places
    while decimals > 0, rest.isMultiple(of: 10) {
      rest /= 10
      decimals -= 1
    }
    // Straight into the string's own bytes: pictures have hundreds of numbers.
    var width = 1
    var power: UInt64 = 10
    while power <= rest {
      width += 1
      power *= 10
    }
    width = max(width, decimals + 1)
    let count = width + (decimals > 0 ? 1 : 0) + (scaled < 0 ? 1 : 0)
    return String(unsafeUninitializedCapacity: count) { buffer in
      var place = count - 1
      func put(_ byte: UInt8) {
        buffer[place] = byte
        place -= 1
      }
      for digit in 0..<width {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
        if digit + 1 == decimals { put(UInt8(ascii: ".")) }
      }
      if scaled < 0 { put(UInt8(ascii: "-")) }
      return count
    }
  }

  /// A fraction in whole per cent, rounded down: what floating point takes off 0.29 × 100 does not
  /// make 28 of it.
  package static func percent(_ share: Double) -> Int {
    let percent = Int((share * 100 + 1e-9).rounded(.down))
    return share < 1 ? min(percent, 99) : percent
  }

  /// A share of a whole in per cent, 0 to 100, rounded so that only all of it is 100.
  package static func percent(_ part: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    return min(100, max(0, part * 100 / whole))
  }

  /// Shares of a whole in per cent that add up to 100; what rounding leaves over goes to those
  /// that lost most by it.
  package static func percents(_ parts: [Int]) -> [Int] {
    let whole = parts.reduce(0, +)
    guard whole > 0 else { return parts.map { _ in 0 } }
    var percents = parts.map { $0 * 100 / whole }
    let rests = parts.indices.sorted { left, right in
      let leftRest = parts[left] * 100 % whole
      let rightRest = parts[right] * 100 % whole
      return leftRest != rightRest ? leftRest > rightRest : left < right
    }
    for index in rests.prefix(100 - percents.reduce(0, +)) { percents[index] += 1 }
    return percents
  }

  /// A number with its noun, as in `1 day` and `40 days`.
  package static func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
