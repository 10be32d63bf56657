import WaymarkPlan

/// Pictures made of characters, for Markdown and plain text.
enum BlockText {
  /// A bar of so many characters: `██████░░░░`.
  static func bar(percent: Int, width: Int = 10) -> String {
    let filled = min(width, max(0, (percent * width + 50) / 100))
    // What has begun shows a block, and only all of it shows them all.
    let shown =
      percent > 0 && filled == 0 ? 1 : percent < 100 && filled == width ? width - 1 : filled
    return String(repeating: "█", count: shown) + String(repeating: "░", count: width - shown)
  }

  /// A line of values: `▁▃▆█`.
  static func sparkline(_ values: [Double], within range: ClosedRange<Double>? = nil) -> String {
    let levels = Array("▁▂▃▄▅▆▇█")
    guard let low = range?.lowerBound ?? values.min(),
      let high = range?.upperBound ?? values.max()
    else { return "" }
    return String(
      values.suffix(24).map { value in
        guard high > low else { return levels[3] }
        let share = (value - low) / (high - low)
        let level = Int(max(0, min(1, share)) * Double(levels.count))
        return levels[min(levels.count - 1, level)]
      })
  }

  /// The rhythm of check-ins: `●─●─○─●┄◌`.
  static func rhythm(_ rhythm: ReportedRhythm) -> String {
    var text = ""
    for checkIn in rhythm.checkIns.suffix(24) {
      if !text.isEmpty { text += checkIn.isLongGap ? "┄┄" : "─" }
      text += checkIn.isSkipped ? "○" : "●"
    }
    if rhythm.next != nil {
      text += (text.isEmpty ? "" : rhythm.nextIsOverdue ? "┄┄" : "─") + "◌"
    }
    return text
  }

  /// The last check-ins in a few marks; nil when there is none and none is expected.
  static func rhythm(_ rhythm: Rhythm, last count: Int, showsNext: Bool) -> String? {
    var text = ""
    for index in rhythm.past.indices.suffix(count) {
      if !text.isEmpty { text += rhythm.isLongGap(index) ? "┄" : "─" }
      text += rhythm.past[index].isSkipped ? "○" : "●"
    }
    if showsNext { text += (text.isEmpty ? "" : "─") + "◌" }
    return text.isEmpty ? nil : text
  }
}
