/// Numbers as people write them, the same on every machine.
package enum NumberText {
  /// A number with at most two decimals, and none where there are none.
  package static func plain(_ value: Double) -> String {
    decimal(value, places: 2)
  }

  /// A number with at most so many decimals, and none where they are zero.
  package static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return value.isFinite ? "\(value)" : "–" }
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let scaled = Int64((value * scale).rounded())
    let sign = scaled < 0 ? "-" : ""
    let magnitude = scaled.magnitude
    let whole = magnitude / UInt64(scale)
    var digits = String(magnitude % UInt64(scale))
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while digits.last == "0" { digits.removeLast() }
    return sign + String(whole) + (digits.isEmpty ? "" : "." + digits)
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
