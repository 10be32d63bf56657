import WaymarkSource

/// Replaces `week N` and `day N` in a template's line by dates.
enum TemplateDates {
  static func replaced(in line: Substring, with weeks: PlanWeeks) -> String {
    let isRow = line.hasPrefix("|")
    var result = ""
    var rest = line
    var precedingIsWord = false
    while let first = rest.first {
      if !precedingIsWord, let (date, written, after) = date(at: rest, weeks) {
        result += date
        // In a table, the spaces behind the placeholder keep its column's width.
        rest = isRow ? dropSpaces(date.count - written, from: after) : after
        precedingIsWord = true
        continue
      }
      result.append(first)
      precedingIsWord = first.isLetter || first.isNumber
      rest = rest.dropFirst()
    }
    return result
  }

  /// The date that a text begins with, how long it was written, and what comes after.
  private static func date(
    at text: Substring, _ weeks: PlanWeeks
  ) -> (date: String, written: Int, after: Substring)? {
    for word in ["week ", "day "] where text.hasPrefix(word) {
      let digits = text.dropFirst(word.count).prefix { $0.isASCII && $0.isNumber }
      guard (1...4).contains(digits.count), let number = Int(digits), number > 0 else { return nil }
      let written = word.count + digits.count
      let after = text.dropFirst(written)
      if let next = after.first, next.isLetter || next == "-" { return nil }
      let date = word == "week " ? weeks.end(ofWeek: number) : weeks.day(number)
      return (date.description, written, after)
    }
    return nil
  }

  private static func dropSpaces(_ count: Int, from text: Substring) -> Substring {
    let spaces = text.prefix { $0 == " " }.count
    // One space stays before the next bar.
    return text.dropFirst(min(max(count, 0), max(spaces - 1, 0)))
  }
}
