import WaymarkSource

/// Reads dates from the bytes of a file, in every form of the plan format.
///
/// ISO 8601 days, day and month names in either order with ordinals and commas, months,
/// quarters, and weeks of the plan. Numbers with slashes or dots are never guessed at.
///
/// A class, since everything that reads a line asks it, and its words are many.
final class DateReader {
  let bytes: [UInt8]
  let vocabulary: SharedVocabulary
  /// The plan's first day, for `week 6` and for dates without a year.
  var start: CalendarDate?
  /// The plan's last day.
  var end: CalendarDate?

  init(
    bytes: [UInt8], vocabulary: SharedVocabulary, start: CalendarDate? = nil,
    end: CalendarDate? = nil
  ) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    self.start = start
    self.end = end
  }

  /// The same reader for a plan with another first day.
  func starting(on day: CalendarDate?) -> DateReader {
    DateReader(bytes: bytes, vocabulary: vocabulary, start: day, end: end)
  }

  /// Reads a date that starts exactly at an offset.
  ///
  /// A leading weekday is passed over. The character after the date must not continue a word
  /// or a number.
  func read(at offset: Int, limit: Int) -> DateReading? {
    guard offset < limit else { return nil }
    let byte = bytes[offset]
    if Characters.isDigit(byte) {
      return readNumbers(at: offset, limit: limit) ?? readDayFirst(at: offset, limit: limit)
    }
    guard Characters.isLetter(byte) else { return nil }
    let (word, wordEnd) = word(at: offset, limit: limit)
    guard wordEnd - offset <= 12 else { return nil }
    if vocabulary.words.dates.weekdays[word] != nil {
      var next = skipSpaces(wordEnd, limit)
      if next < limit, bytes[next] == UInt8(ascii: ",") { next = skipSpaces(next + 1, limit) }
      guard next > wordEnd, !startsWithWeekday(at: next, limit: limit),
        let reading = read(at: next, limit: limit)
      else { return nil }
      return extended(reading, from: offset)
    }
    if let month = vocabulary.words.dates.months[word] {
      return readMonthFirst(month, from: offset, after: wordEnd, limit: limit)
    }
    if vocabulary.words.dates.week.contains(word) {
      return readWeek(from: offset, after: wordEnd, limit: limit)
    }
    return readQuarter(at: offset, limit: limit)
      ?? readEnd(word, from: offset, after: wordEnd, limit: limit)
  }

  /// Reads a range that must be a date and nothing else but space and a final full stop.
  func readWhole(_ range: ByteRange) -> DateReading? {
    let start = skipSpaces(range.start, range.end)
    guard let reading = read(at: start, limit: range.end) else { return nil }
    var end = skipSpaces(reading.range.end, range.end)
    if end < range.end, bytes[end] == UInt8(ascii: ".") { end = skipSpaces(end + 1, range.end) }
    return end == range.end ? reading : nil
  }

  /// Finds the first date in a range.
  func first(in range: ByteRange) -> DateReading? {
    var offset = range.start
    while offset < range.end {
      let byte = bytes[offset]
      if Characters.isDigit(byte) || Characters.isLetter(byte) {
        if let reading = read(at: offset, limit: range.end) { return reading }
        while offset < range.end,
          Characters.isDigit(bytes[offset]) || Characters.isLetter(bytes[offset])
        {
          offset += 1
        }
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// The first full day in a range; the first date of any kind where no day is named.
  func firstDay(in range: ByteRange) -> DateReading? {
    let first = first(in: range)
    var reading = first
    while let found = reading {
      if case .date(let date) = found, date.precision.isDay { return found }
      reading = self.first(in: ByteRange(found.range.end, range.end))
    }
    return first
  }

  // MARK: Forms

  /// `2026-10-15`, `2026-10`, and the refused `10/12/2026`.
  private func readNumbers(at offset: Int, limit: Int) -> DateReading? {
    let (first, firstEnd) = number(at: offset, limit: limit)
    guard let first, firstEnd < limit else { return nil }
    let separator = bytes[firstEnd]
    if firstEnd - offset == 4, separator == 0xE2 {
      return readPastedDay(year: first, from: offset, after: firstEnd, limit: limit)
    }
    guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(separator) else {
      return nil
    }
    let (second, secondEnd) = number(at: firstEnd + 1, limit: limit)
    let firstDigits = firstEnd - offset
    guard let second else {
      return firstDigits == 4 && separator == UInt8(ascii: "-")
        ? readYearQuarter(first, from: offset, after: firstEnd + 1, limit: limit) : nil
    }
    let secondDigits = secondEnd - firstEnd - 1
    guard secondDigits <= 2 else { return nil }
    guard secondEnd < limit, bytes[secondEnd] == separator,
      case (let third?, let end) = number(at: secondEnd + 1, limit: limit)
    else {
      guard firstDigits == 4, secondDigits == 2, separator == UInt8(ascii: "-"),
        endsWord(at: secondEnd, limit)
      else { return nil }
      return lastDay(year: first, month: second, ByteRange(offset, secondEnd))
    }
    guard endsWord(at: end, limit) else { return nil }
    let range = ByteRange(offset, end)
    let thirdDigits = end - secondEnd - 1
    if firstDigits == 4, thirdDigits <= 2 {
      return day(year: first, month: second, day: third, range)
    }
    guard firstDigits <= 2, thirdDigits == 4 || thirdDigits == 2 && isYearOfPlan(2000 + third)
    else { return nil }
    let year = thirdDigits == 4 ? third : 2000 + third
    let readings = [
      CalendarDate(year: year, month: second, day: first),
      CalendarDate(year: year, month: first, day: second),
    ].compactMap { $0 }
    var unique: [CalendarDate] = []
    for reading in readings where !unique.contains(reading) { unique.append(reading) }
    return unique.isEmpty ? .invalid(range, nearest: nil) : .ambiguous(range, readings: unique)
  }

  /// `2026‑10‑15` as a word processor writes it: with other hyphens, dashes or minus signs.
  private func readPastedDay(year: Int, from offset: Int, after yearEnd: Int, limit: Int)
    -> DateReading?
  {
    guard let monthStart = afterPastedHyphen(yearEnd, limit),
      case (let month?, let monthEnd) = number(at: monthStart, limit: limit),
      let dayStart = afterPastedHyphen(monthEnd, limit),
      case (let day?, let end) = number(at: dayStart, limit: limit),
      monthEnd - monthStart <= 2, end - dayStart <= 2, endsWord(at: end, limit)
    else { return nil }
    return self.day(year: year, month: month, day: day, ByteRange(offset, end))
  }

  /// `15 October 2026`, `15th of October, 2026`, `15 October`.
  private func readDayFirst(at offset: Int, limit: Int) -> DateReading? {
    let (day, dayEnd) = number(at: offset, limit: limit)
    guard let day, dayEnd - offset <= 2 else { return nil }
    var next = skipOrdinal(dayEnd, limit)
    if next < limit, bytes[next] == UInt8(ascii: ".") { next += 1 }
    let afterSpace = skipSpaces(next, limit)
    guard afterSpace > next || next > dayEnd else { return nil }
    next = skipFillers(afterSpace, limit)
    let (name, monthEnd) = word(at: next, limit: limit)
    guard let month = vocabulary.words.dates.months[name] else { return nil }
    let (year, end) = yearAfter(monthEnd, limit)
    return dated(year: year, month: month, day: day, ByteRange(offset, end))
  }

  /// `October 15, 2026`, `Oct 15`, `October 2026`.
  private func readMonthFirst(_ month: Int, from offset: Int, after: Int, limit: Int)
    -> DateReading?
  {
    var next = after
    if next < limit, bytes[next] == UInt8(ascii: ".") { next += 1 }
    next = skipFillers(skipSpaces(next, limit), limit)
    if next < limit, bytes[next] == UInt8(ascii: "'") || bytes[next] == 0xE2,
      let (year, end) = shortYear(at: next, limit), next > after
    {
      return lastDay(year: year, month: month, ByteRange(offset, end))
    }
    let (value, valueEnd) = number(at: next, limit: limit)
    guard let value, next > after else { return nil }
    if valueEnd - next == 4 {
      guard endsWord(at: valueEnd, limit) else { return nil }
      return lastDay(year: value, month: month, ByteRange(offset, valueEnd))
    }
    let dayEnd = skipOrdinal(valueEnd, limit)
    guard valueEnd - next <= 2, endsWord(at: dayEnd, limit) else { return nil }
    let (year, end) = yearAfter(dayEnd, limit)
    return dated(year: year, month: month, day: value, ByteRange(offset, end))
  }

  /// `week 6`: the last day of the plan's sixth week.
  private func readWeek(from offset: Int, after: Int, limit: Int) -> DateReading? {
    let next = skipSpaces(after, limit)
    let (value, end) = number(at: next, limit: limit)
    guard let value, next > after, value >= 1, end - next <= 3, endsWord(at: end, limit) else {
      return nil
    }
    return week(value, ByteRange(offset, end))
  }

  /// The last day of a week of the plan.
  func week(_ number: Int, _ range: ByteRange) -> DateReading {
    guard let start else { return .weekWithoutStart(range) }
    return .date(PlanDate(start.adding(days: number * 7 - 1), precision: .week, range: range))
  }

  /// `Q4 2026`.
  private func readQuarter(at offset: Int, limit: Int) -> DateReading? {
    guard bytes[offset] | 0x20 == UInt8(ascii: "q") else { return nil }
    let (quarter, quarterEnd) = number(at: offset + 1, limit: limit)
    guard let quarter, quarterEnd == offset + 2, (1...4).contains(quarter) else { return nil }
    var next = skipSpaces(quarterEnd, limit)
    if next < limit, bytes[next] == UInt8(ascii: ",") { next = skipSpaces(next + 1, limit) }
    let (year, end) = number(at: next, limit: limit)
    guard let year, end - next == 4, endsWord(at: end, limit) else { return nil }
    return lastDay(year: year, month: quarter * 3, ByteRange(offset, end), precision: .quarter)
  }

  /// `2026-Q4`.
  private func readYearQuarter(_ year: Int, from offset: Int, after: Int, limit: Int)
    -> DateReading?
  {
    guard after < limit, bytes[after] | 0x20 == UInt8(ascii: "q") else { return nil }
    let (quarter, end) = number(at: after + 1, limit: limit)
    guard let quarter, end == after + 2, (1...4).contains(quarter), endsWord(at: end, limit) else {
      return nil
    }
    return lastDay(year: year, month: quarter * 3, ByteRange(offset, end), precision: .quarter)
  }

  /// `end of March 2027`, `the end of Q1 2027`.
  private func readEnd(_ word: FoldedWord, from offset: Int, after: Int, limit: Int)
    -> DateReading?
  {
    var (word, wordEnd) = (word, after)
    if vocabulary.words.dates.fillers.contains(word) {
      (word, wordEnd) = self.word(at: skipSpaces(after, limit), limit: limit)
    }
    guard vocabulary.words.dates.endOf.contains(word) else { return nil }
    let next = skipFillers(skipSpaces(wordEnd, limit), limit)
    let (name, nameEnd) = self.word(at: next, limit: limit)
    guard next > wordEnd, nameEnd > next else { return nil }
    let reading =
      if let month = vocabulary.words.dates.months[name] {
        readMonthFirst(month, from: next, after: nameEnd, limit: limit)
      } else {
        readQuarter(at: next, limit: limit)
      }
    guard case .date(var date)? = reading, !date.precision.isDay else { return nil }
    date.precision = .day
    return extended(.date(date), from: offset)
  }

  // MARK: Values

  private func day(
    year: Int, month: Int, day: Int, _ range: ByteRange, precision: PlanDate.Precision = .day
  ) -> DateReading {
    if let date = CalendarDate(year: year, month: month, day: day) {
      return .date(PlanDate(date, precision: precision, range: range))
    }
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= 31 else {
      return .invalid(range, nearest: nil)
    }
    let last = CalendarDate.daysInMonth(year: year, month: month)
    return .invalid(range, nearest: CalendarDate(year: year, month: month, day: last))
  }

  func dated(year: Int?, month: Int, day: Int, _ range: ByteRange) -> DateReading {
    if let year { return self.day(year: year, month: month, day: day, range) }
    guard let start else {
      return CalendarDate(year: 2024, month: month, day: day) == nil
        ? .invalid(range, nearest: nil) : .yearUnknown(range)
    }
    // The first such day in the plan's period; without one, the first after its start.
    for candidate in start.year...(start.year + 4) {
      if let date = CalendarDate(year: candidate, month: month, day: day), date >= start {
        return .date(PlanDate(date, precision: .dayWithoutYear, range: range))
      }
    }
    return self.day(year: start.year, month: month, day: day, range)
  }

  func lastDay(
    year: Int, month: Int, _ range: ByteRange, precision: PlanDate.Precision = .month
  ) -> DateReading {
    guard (1...9999).contains(year), (1...12).contains(month) else {
      return .invalid(range, nearest: nil)
    }
    let last = CalendarDate.daysInMonth(year: year, month: month)
    return day(year: year, month: month, day: last, range, precision: precision)
  }

  private func extended(_ reading: DateReading, from offset: Int) -> DateReading {
    let range = ByteRange(offset, reading.range.end)
    switch reading {
    case .date(var date):
      date.range = range
      return .date(date)
    case .yearUnknown: return .yearUnknown(range)
    case .invalid(_, let nearest): return .invalid(range, nearest: nearest)
    case .ambiguous(_, let readings): return .ambiguous(range, readings: readings)
    case .weekWithoutStart: return .weekWithoutStart(range)
    }
  }
}
