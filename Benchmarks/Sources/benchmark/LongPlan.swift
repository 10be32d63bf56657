import Foundation
import Programme

/// One plan with the sections of many, for what an editor asks at each keystroke.
enum LongPlan {
  /// Writes a plan of so many lines: the first plan of a programme, then the sections of the next.
  static func write(seed: UInt64, lines wanted: Int, to file: URL) throws -> URL {
    let programme = Programme(count: wanted, seed: seed)
    var lines = lines(of: programme.plan(0).text)
    var number = 1
    while lines.count < wanted {
      let next = Self.lines(of: programme.plan(number).text)
      lines += next[(next.firstIndex { $0.hasPrefix("## ") } ?? 0)...]
      number += 1
    }
    let text = lines.prefix(wanted).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: file)
    return file
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
