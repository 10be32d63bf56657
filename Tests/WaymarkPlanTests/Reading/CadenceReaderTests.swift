import Testing
import WaymarkSource

@testable import WaymarkPlan

/// How often a pair means to meet, in the words people use.
@Suite struct CadenceReaderTests {
  @Test(arguments: [
    ("weekly", Cadence.days(7)), ("Weekly", .days(7)), ("daily", .days(1)), ("biweekly", .days(14)),
    ("bi-weekly", .days(14)), ("fortnightly", .days(14)), ("monthly", .months(1)),
    ("bimonthly", .months(2)), ("quarterly", .months(3)), ("yearly", .months(12)),
    ("every 2 weeks", .days(14)), ("every  2   weeks", .days(14)), ("each 10 days", .days(10)),
    ("every week", .days(7)), ("every month", .months(1)), ("every 2 months", .months(2)),
    ("every second Monday", .days(14)), ("every other week", .days(14)),
    ("every third Thursday", .days(21)), ("every 2nd month", .months(2)),
    ("every Tuesday", .days(7)), ("every two weeks", .days(14)), ("every three months", .months(3)),
    ("Every four weeks", .days(28)), ("every fortnight", .days(14)),
    ("every Tuesdays", .days(7)), ("once a week", .days(7)), ("once per quarter", .months(3)),
    ("weekly, on Mondays", .days(7)), ("monthly (first Friday)", .months(1)),
    ("weekly on Mondays", .days(7)), ("every 2 weeks; shorter in summer", .days(14)),
  ])
  func phrasesAreRead(_ text: String, _ expected: Cadence) {
    #expect(CadenceReader(Vocabulary.english).read(text) == expected)
  }

  @Test(arguments: [
    "", "when needed", "every", "every so often", "every 0 weeks", "every 1000 days", "2 weeks",
    "twice a week", "every blue moon", "once", "once in a week", ",",
  ])
  func otherPhrasesAreNot(_ text: String) {
    #expect(CadenceReader(Vocabulary.english).read(text) == nil)
  }

  @Test func nextDayKeepsTheDayOfTheMonth() throws {
    let last = try #require(CalendarDate(iso: "2026-01-31"))
    #expect(Cadence.days(14).next(after: last).description == "2026-02-14")
    #expect(Cadence.months(1).next(after: last).description == "2026-02-28")
    #expect(Cadence.months(3).next(after: last).description == "2026-04-30")
    #expect(Cadence.months(3).approximateDays == 90)
  }
}
