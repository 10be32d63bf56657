import WaymarkSource

// Two dates with a dash or a word between them.
extension DateReader {
  /// Reads one date, or two with a word or dash between them, of which the later counts.
  func readRange(at offset: Int, limit: Int) -> (start: DateReading?, end: DateReading)? {
    if let (first, last) = readSharedRange(at: offset, limit: limit) {
      return (beginning(of: completed(first, with: last)), last)
    }
    if let first = read(at: offset, limit: limit) {
      guard let second = afterConnector(first.range.end, limit),
        let last = read(at: second, limit: limit)
      else { return (nil, first) }
      return (beginning(of: completed(first, with: last)), last)
    }
    // `1 – 15 May 2026`: the first has only its day.
    let (number, numberEnd) = number(at: offset, limit: limit)
    guard let number, numberEnd - offset <= 2,
      let second = afterConnector(skipOrdinal(numberEnd, limit), limit),
      let last = read(at: second, limit: limit), case .date(let date) = last, date.precision.isDay
    else { return nil }
    let first = CalendarDate(year: date.date.year, month: date.date.month, day: number)
    return (first.map { .date(PlanDate($0, range: ByteRange(offset, numberEnd))) }, last)
  }

  /// The first day of a month, a quarter or a week, where its last day was read.
  ///
  /// What starts in October starts on the first.
  func beginning(of reading: DateReading) -> DateReading {
    guard case .date(var date) = reading else { return reading }
    let (year, month, _) = date.date.components
    switch date.precision {
    case .day, .dayWithoutYear: return reading
    case .week: date.date = date.date.adding(days: -6)
    case .month: date.date = CalendarDate(year: year, month: month, day: 1) ?? date.date
    case .quarter: date.date = CalendarDate(year: year, month: month - 2, day: 1) ?? date.date
    }
    date.precision = .day
    return .date(date)
  }

  /// The first day of a month or a quarter that is a period by itself, as in `Q4 2026`.
  func wholePeriod(_ reading: DateReading) -> DateReading? {
    guard case .date(let date) = reading, date.precision == .month || date.precision == .quarter
    else { return nil }
    return beginning(of: reading)
  }

  // MARK: What both dates share stands once

  /// `October 1–15, 2026`, `October–December 2026`, `Q3–Q4 2026`, `weeks 5–8`.
  private func readSharedRange(at offset: Int, limit: Int) -> (DateReading, DateReading)? {
    guard offset < limit, Characters.isLetter(bytes[offset]) else { return nil }
    let (name, nameEnd) = word(at: offset, limit: limit)
    if let month = vocabulary.words.dates.months[name] {
      return readDays(of: month, from: offset, after: nameEnd, limit: limit)
        ?? readMonths(month, from: offset, after: nameEnd, limit: limit)
    }
    if vocabulary.words.dates.week.contains(name) {
      return readWeeks(from: offset, after: nameEnd, limit: limit)
    }
    return readQuarters(at: offset, limit: limit)
  }

  private func readDays(of month: Int, from offset: Int, after: Int, limit: Int)
    -> (DateReading, DateReading)?
  {
    let next = skipSpaces(skipFullStop(after, limit), limit)
    let (first, firstEnd) = number(at: next, limit: limit)
    guard let first, firstEnd - next <= 2,
      let second = afterConnector(skipOrdinal(firstEnd, limit), limit)
    else { return nil }
    let (last, lastEnd) = number(at: second, limit: limit)
    let end = skipOrdinal(lastEnd, limit)
    guard let last, lastEnd - second <= 2, endsWord(at: end, limit),
      read(at: second, limit: limit) == nil
    else { return nil }
    let (year, yearEnd) = yearAfter(end, limit)
    return (
      dated(year: year, month: month, day: first, ByteRange(offset, firstEnd)),
      dated(year: year, month: month, day: last, ByteRange(second, yearEnd))
    )
  }

  private func readMonths(_ month: Int, from offset: Int, after: Int, limit: Int)
    -> (DateReading, DateReading)?
  {
    guard let second = afterConnector(skipFullStop(after, limit), limit),
      let last = read(at: second, limit: limit), case .date(let date) = last,
      date.precision == .month
    else { return nil }
    let year = date.date.month < month ? date.date.year - 1 : date.date.year
    return (lastDay(year: year, month: month, ByteRange(offset, after)), last)
  }

  private func readQuarters(at offset: Int, limit: Int) -> (DateReading, DateReading)? {
    guard bytes[offset] | 0x20 == UInt8(ascii: "q") else { return nil }
    let (quarter, end) = number(at: offset + 1, limit: limit)
    guard let quarter, end == offset + 2, (1...4).contains(quarter),
      let second = afterConnector(end, limit), let last = read(at: second, limit: limit),
      case .date(let date) = last, date.precision == .quarter
    else { return nil }
    let year = date.date.month < quarter * 3 ? date.date.year - 1 : date.date.year
    return (
      lastDay(year: year, month: quarter * 3, ByteRange(offset, end), precision: .quarter), last
    )
  }

  private func readWeeks(from offset: Int, after: Int, limit: Int) -> (DateReading, DateReading)? {
    let next = skipSpaces(after, limit)
    let (first, firstEnd) = number(at: next, limit: limit)
    guard let first, next > after, let second = afterConnector(firstEnd, limit) else { return nil }
    let (last, lastEnd) = number(at: second, limit: limit)
    guard let last, first >= 1, last >= first, lastEnd - second <= 3, endsWord(at: lastEnd, limit),
      read(at: second, limit: limit) == nil
    else { return nil }
    return (
      week(first, ByteRange(offset, firstEnd)), week(last, ByteRange(second, lastEnd))
    )
  }

  private func skipFullStop(_ offset: Int, _ limit: Int) -> Int {
    offset < limit && bytes[offset] == UInt8(ascii: ".") ? offset + 1 : offset
  }

  /// Gives the first date of a range the year of the second, where it had none.
  private func completed(_ first: DateReading, with last: DateReading) -> DateReading {
    guard case .date(let end) = last else { return first }
    if case .date(let date) = first, date.precision != .dayWithoutYear { return first }
    if case .invalid = first { return first }
    if case .ambiguous = first { return first }
    let reader = starting(on: CalendarDate(year: end.date.year, month: 1, day: 1))
    guard case .date(var date)? = reader.read(at: first.range.start, limit: first.range.end) else {
      return first
    }
    if date.date > end.date { date.date = date.date.adding(months: -12) }
    date.precision = .day
    return .date(date)
  }
}
