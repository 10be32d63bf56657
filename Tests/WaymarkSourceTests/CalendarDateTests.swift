import Testing
import WaymarkSource

/// Days of the calendar, against a table and against counting.
@Suite struct CalendarDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2000, 3, 1, 11_017, 3),
    (1900, 3, 1, -25_508, 4), (2026, 10, 15, 20_741, 4), (2026, 9, 1, 20_697, 2),
    (2027, 2, 26, 20_875, 5), (2038, 1, 19, 24_855, 2), (1, 1, 1, -719_162, 1),
    (9999, 12, 31, 2_932_896, 5), (1582, 10, 15, -141_427, 5),
  ])
  func daysAreNumberedAndNamed(_ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int)
    throws
  {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(dayNumber: number) == date)
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test func everyDayFollowsTheOneBefore() throws {
    var date = try #require(CalendarDate(year: 1896, month: 1, day: 1))
    for year in 1896...2104 {
      for month in 1...12 {
        for day in 1...CalendarDate.daysInMonth(year: year, month: month) {
          #expect(date.components == (year, month, day))
          #expect(CalendarDate(year: year, month: month, day: day) == date)
          date = date.adding(days: 1)
        }
      }
    }
    #expect(date.description == "2105-01-01")
  }

  @Test(arguments: [
    (2024, 29), (2023, 28), (1900, 28), (2000, 29), (2100, 28), (2028, 29),
  ])
  func leapYearsHaveTheirDay(_ year: Int, _ days: Int) {
    #expect(CalendarDate.daysInMonth(year: year, month: 2) == days)
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == (days == 29))
  }

  @Test(arguments: [
    "2026-9-01", "2026-09-1", "2026-09-31", "2026-13-01", "0000-01-01", "20260901", "2026/09/01",
    "2026-09-01 ", "", "2026-09-0x", "２０２６-09-01",
  ])
  func onlyFullISODaysAreRead(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func textGoesThereAndBack() throws {
    for text in ["2026-10-15", "0001-01-01", "9999-12-31", "0987-06-05"] {
      #expect(try #require(CalendarDate(iso: text)).description == text)
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-10-15", 3, "2027-01-15"),
    ("2026-10-15", -10, "2025-12-15"), ("2026-12-31", 12, "2027-12-31"),
    ("2026-03-31", -1, "2026-02-28"),
    ("2026-10-15", 0, "2026-10-15"), ("2026-01-15", -1, "2025-12-15"),
  ])
  func monthsKeepTheDayWhereTheyCan(_ text: String, _ months: Int, _ expected: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.adding(months: months).description == expected)
  }

  @Test func datesAreOrderedByTime() throws {
    let first = try #require(CalendarDate(iso: "2026-09-30"))
    let second = try #require(CalendarDate(iso: "2026-10-01"))
    #expect(first < second && second.days(since: first) == 1 && first.days(since: second) == -1)
  }
}
