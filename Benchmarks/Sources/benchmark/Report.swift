import Foundation

/// Prints results as Markdown, and keeps them so that they can be put into the documentation.
struct Report {
  /// What was printed so far.
  private(set) var text = ""

  mutating func say(_ line: String = "") {
    print(line)
    // A long run is watched as it goes on.
    fflush(nil)
    text += line + "\n"
  }

  mutating func table(_ rows: [[String]]) {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for (index, row) in rows.enumerated() {
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      say("| " + cells.joined(separator: " | ") + " |")
      guard index == 0 else { continue }
      let rules = widths.enumerated().map { column, width in
        column == 0
          ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
      }
      say("| " + rules.joined(separator: " | ") + " |")
    }
    say()
  }

  static func row(_ name: String, _ measurement: Measurement) -> [String] {
    [
      name, seconds(measurement.wall), seconds(measurement.processor),
      megabytes(measurement.peakMemory),
    ]
  }

  static func quickRow(_ name: String, _ measurement: Measurement) -> [String] {
    [
      name, milliseconds(measurement.wall), milliseconds(measurement.processor),
      megabytes(measurement.peakMemory),
    ]
  }

  static func seconds(_ value: Double) -> String { String(format: "%.3f s", value) }

  static func milliseconds(_ value: Double) -> String { String(format: "%.1f ms", value * 1000) }

  static func microseconds(_ value: Double) -> String { String(format: "%.0f µs", value * 1e6) }

  static func megabytes(_ bytes: Int) -> String {
    let isBound = bytes <= Measurement.smallestPeak
    return (isBound ? "≤ " : "") + String(format: "%.1f MB", Double(bytes) / 1_000_000)
  }

  static func ratio(_ left: Double, _ right: Double) -> String {
    right > 0 ? String(format: "%.2f ×", left / right) : "–"
  }

  /// Says whether a target is met, in words.
  static func verdict(_ isMet: Bool) -> String { isMet ? "met" : "missed" }

  /// Puts the results between the two marks of a page, in place of what stood there.
  func write(into page: String, marks: (start: String, end: String)) throws {
    let old = try String(contentsOfFile: page, encoding: .utf8)
    guard let start = old.firstRange(of: marks.start), let end = old.firstRange(of: marks.end),
      start.upperBound <= end.lowerBound
    else { throw RunFailure(description: "\(page) has no \(marks.start) … \(marks.end)") }
    let new = old[..<start.upperBound] + "\n" + text + old[end.lowerBound...]
    try Data(new.utf8).write(to: URL(filePath: page))
  }
}
