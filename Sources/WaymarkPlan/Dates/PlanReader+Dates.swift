public import WaymarkSource

// Dates in texts that are not yet part of a plan.
extension PlanReader {
  /// Reads a text that is one date and nothing else.
  /// - Parameter year: the year of a date that names none.
  /// - Returns: the day; of a month, quarter or week its last. Nil for anything else.
  public func date(in text: String, year: Int? = nil) -> CalendarDate? {
    let bytes = Array(text.utf8)
    guard case .date(let date)? = dateReader(bytes, year).readWhole(ByteRange(0, bytes.count))
    else { return nil }
    return date.precision == .dayWithoutYear && year == nil ? nil : date.date
  }

  /// Whether a text starts with a date that may lack its year, and goes on, if at all, after
  /// punctuation.
  public func startsWithDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let reader = dateReader(bytes, 2000)
    guard case .date(let date)? = reader.read(at: 0, limit: bytes.count), date.precision.isDay
    else { return false }
    let rest = text.utf8.dropFirst(date.range.end).drop { $0 == UInt8(ascii: " ") }
    guard let next = rest.first else { return true }
    return ":-,.(|/".utf8.contains(next) || next >= 0x80
  }

  private func dateReader(_ bytes: [UInt8], _ year: Int?) -> DateReader {
    DateReader(
      bytes: bytes, vocabulary: standardVocabulary,
      start: year.flatMap { CalendarDate(year: $0, month: 1, day: 1) },
      end: year.flatMap { CalendarDate(year: $0, month: 12, day: 31) })
  }
}
