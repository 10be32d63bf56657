import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Dates in every form, where they end, and what is refused.
@Suite struct DateReaderTests {
  static func reader(_ text: String, start: String? = nil, end: String? = nil) -> DateReader {
    DateReader(
      bytes: Array(text.utf8), vocabulary: SharedVocabulary(.english),
      start: start.flatMap { CalendarDate(iso: $0) }, end: end.flatMap { CalendarDate(iso: $0) })
  }

  /// What a text is read as, with the part that was read in brackets where it is not the whole.
  static func description(_ reading: DateReading?, in text: String) -> String {
    guard let reading else { return "none" }
    let part = SourceText(text: text).text(reading.range)
    let rest = part == text ? "" : " [\(part)]"
    switch reading {
    case .date(let date):
      return "\(date.date)" + (date.precision == .day ? "" : " \(date.precision)") + rest
    case .yearUnknown: return "year unknown" + rest
    case .invalid(_, let nearest): return "invalid" + (nearest.map { ", \($0)?" } ?? "") + rest
    case .ambiguous(_, let readings):
      return "ambiguous " + readings.map { "\($0)" }.joined(separator: " ") + rest
    case .weekWithoutStart: return "week without start" + rest
    }
  }

  @Test(arguments: [
    ("2026-10-15", "2026-10-15"), ("2026-1-5", "2026-01-05"), ("2026-10", "2026-10-31 month"),
    ("2024-02", "2024-02-29 month"), ("15 October 2026", "2026-10-15"),
    ("15 oct. 2026", "2026-10-15"), ("15th of October, 2026", "2026-10-15"),
    ("1st May 2026", "2026-05-01"), ("2nd the May 2026", "2026-05-02"),
    ("15. Oct 2026", "2026-10-15"), ("October 15, 2026", "2026-10-15"),
    ("OCTOBER 15 2026", "2026-10-15"), ("Oct. 15th, 2026", "2026-10-15"),
    ("Sept 3, 2026", "2026-09-03"), ("Thu 15 October 2026", "2026-10-15"),
    ("Thursday, 2026-10-15", "2026-10-15"), ("October 2026", "2026-10-31 month"),
    ("Feb 2027", "2027-02-28 month"), ("Q4 2026", "2026-12-31 quarter"),
    ("q1, 2027", "2027-03-31 quarter"), ("2026-Q2", "2026-06-30 quarter"),
    ("end of March 2027", "2027-03-31"), ("the end of Q1, 2027", "2027-03-31"),
    ("end Feb '28", "2028-02-29"), ("end of 15 March 2027", "none"), ("end of end of May", "none"),
    ("2026-09-31", "invalid, 2026-09-30?"), ("2026-13-01", "invalid"), ("2026-00-10", "invalid"),
    ("29 February 2027", "invalid, 2027-02-28?"), ("29 February 2028", "2028-02-29"),
    ("10/12/2026", "ambiguous 2026-12-10 2026-10-12"), ("13.10.2026", "ambiguous 2026-10-13"),
    ("5-5-2026", "ambiguous 2026-05-05"), ("40/40/2026", "invalid"),
    ("15 October", "year unknown"), ("Oct 15", "year unknown"), ("31 June", "invalid"),
    ("week 6", "week without start"), ("Weeks 6", "week without start"),
    ("10:00", "none"), ("v2026-10-15", "none"), ("2026-10-15x", "none"), ("Monday", "none"),
    ("Mon Tue 2026-10-15", "none"), ("May", "none"), ("may be", "none"), ("Q5 2026", "none"),
    ("week 0", "none"), ("week", "none"), ("", "none"), ("20261015", "none"),
    ("12345-01-01", "none"), ("1 2026", "none"),
  ])
  func formsAreRead(_ text: String, _ expected: String) {
    let reading = Self.reader(text).read(at: 0, limit: text.utf8.count)
    #expect(Self.description(reading, in: text) == expected)
  }

  @Test(arguments: [
    ("2026-10-15, then", "2026-10-15 [2026-10-15]"), ("2026-10-15–17", "2026-10-15 [2026-10-15]"),
    ("15 October 2026é", "year unknown [15 October]"), ("Oct 15 at ten", "year unknown [Oct 15]"),
    ("October 2026.", "2026-10-31 month [October 2026]"),
    ("2026-10-15🎉", "2026-10-15 [2026-10-15]"),
    ("2026-10-15山", "none"), ("15 October 20261", "year unknown [15 October]"),
  ])
  func datesEndWhereTheyEnd(_ text: String, _ expected: String) {
    let reading = Self.reader(text).read(at: 0, limit: text.utf8.count)
    #expect(Self.description(reading, in: text) == expected)
  }

  @Test(arguments: [
    ("15 October", "2026-10-15 dayWithoutYear"), ("15 January", "2027-01-15 dayWithoutYear"),
    ("1 September", "2026-09-01 dayWithoutYear"), ("31 August", "2027-08-31 dayWithoutYear"),
    ("29 February", "2028-02-29 dayWithoutYear"), ("30 February", "invalid, 2026-02-28?"),
    ("week 1", "2026-09-07 week"), ("week 6", "2026-10-12 week"), ("week 26", "2027-03-01 week"),
  ])
  func periodGivesYearsAndWeeks(_ text: String, _ expected: String) {
    let reader = Self.reader(text, start: "2026-09-01", end: "2027-02-26")
    #expect(Self.description(reader.read(at: 0, limit: text.utf8.count), in: text) == expected)
  }

  @Test(arguments: [
    ("2026-10-01 to 2026-10-15", "2026-10-01", "2026-10-15"),
    ("2026-10-01 - 2026-10-15", "2026-10-01", "2026-10-15"),
    ("2026-10-01–2026-10-15", "2026-10-01", "2026-10-15"),
    ("2026-10-01 until 15 October 2026", "2026-10-01", "2026-10-15"),
    ("1–15 October 2026", "2026-10-01", "2026-10-15"),
    ("1st to 15th October 2026", "2026-10-01", "2026-10-15"),
    ("28 September – 2 October 2026", "2026-09-28", "2026-10-02"),
    ("28 December – 2 January 2027", "2026-12-28", "2027-01-02"),
    ("October 1–15, 2026", "2026-10-01", "2026-10-15"),
    ("Oct. 1st to 15th, 2026", "2026-10-01", "2026-10-15"),
    ("Oct 1 – Nov 15, 2026", "2026-10-01", "2026-11-15"),
    ("October to December 2026", "2026-10-01", "2026-12-31 month"),
    ("Nov–Feb 2027", "2026-11-01", "2027-02-28 month"),
    ("October 2026 – December 2026", "2026-10-01", "2026-12-31 month"),
    ("Q3–Q4 2026", "2026-07-01", "2026-12-31 quarter"),
    ("Q4–Q1 2027", "2026-10-01", "2027-03-31 quarter"),
    ("weeks 5–8", "2026-09-29", "2026-10-26 week"),
    ("week 5 to week 8", "2026-09-29", "2026-10-26 week"),
    ("2026-10-15", "none", "2026-10-15"), ("2026-10-15 to be sure", "none", "2026-10-15"),
    ("week 5 – 3 October 2026", "2026-09-29", "2026-10-03"), ("3 – of the best", "none", "none"),
    ("May to be confirmed", "none", "none"),
  ])
  func rangesAreRead(_ text: String, _ start: String, _ end: String) {
    let reader = Self.reader(text, start: "2026-09-01")
    let range = reader.readRange(at: 0, limit: text.utf8.count)
    func day(_ reading: DateReading?) -> String {
      String(Self.description(reading, in: text).prefix { $0 != "[" }).trimmed()
    }
    #expect(day(range?.start) == start)
    #expect(day(range?.end) == end)
  }

  @Test func firstDateOfATextIsFound() {
    let text = "Session 3, on Tuesday 15 September 2026: über 2026-10-01"
    let found = Self.reader(text).first(in: ByteRange(0, text.utf8.count))
    #expect(Self.description(found, in: text) == "2026-09-15 [Tuesday 15 September 2026]")
    #expect(Self.reader("1:1 notes").first(in: ByteRange(0, 9)) == nil)
  }

  @Test func wholeTextMayEndInAFullStop() {
    func whole(_ text: String) -> DateReading? {
      Self.reader(text).readWhole(ByteRange(0, text.utf8.count))
    }
    #expect(whole("  2026-10-15 . ") != nil)
    #expect(whole("2026-10-15, or so") == nil)
    #expect(whole("on 2026-10-15") == nil)
  }

  @Test(arguments: ["2026-13-01", "2026-09-31"])
  func anInvalidDaySaysWhatToDo(text: String) throws {
    let plan = PlanReader().read(SourceText(text: "# Plan\n\n- Start: \(text)\n"))
    let finding = try #require(plan.diagnostics.first)
    #expect(finding.rule == "invalid-date")
    #expect(finding.help != nil)
  }
}

extension DateReading? {
  fileprivate static func == (left: DateReading?, right: DateReading?) -> Bool {
    left.map { "\($0)" } == right.map { "\($0)" }
  }
}
