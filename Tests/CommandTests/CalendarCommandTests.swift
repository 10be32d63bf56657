import Foundation
import Testing

/// `waymark calendar` and `waymark feed`, read by libraries that are not ours.
struct CalendarCommandTests {
  static let plan = DueCommandTests.plan.replacing(
    "# Owning billing\n",
    with: """
      # Owning billing, “é🚢” and all that comes with it; a long title that has to be folded somewhere

      - Cadence: every 2 weeks

      """)

  /// A Python that has both libraries: the one on the path, or the system's.
  static let python: String? = ["/usr/bin/env", "/usr/bin/python3"].first { program in
    (try? run(program, ["-c", "import icalendar, feedparser"], input: ""))?.status == 0
  }

  static func run(
    _ program: String, _ arguments: [String], input: String
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = program.hasSuffix("env") ? ["python3"] + arguments : arguments
    let (inward, outward) = (Pipe(), Pipe())
    process.standardInput = inward
    process.standardOutput = outward
    process.standardError = FileHandle.nullDevice
    try process.run()
    inward.fileHandleForWriting.write(Data(input.utf8))
    try inward.fileHandleForWriting.close()
    let data = try outward.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  static func waymark(_ arguments: String...) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", plan)
    return try Program.run(arguments + ["--today", "2026-11-24"], in: folder.url)
  }

  @Test(.enabled(if: python != nil, "Python's icalendar is not there: pip install icalendar"))
  func `Python's icalendar reads every event as it was meant`() throws {
    let calendar = try Self.waymark("calendar", "--alarm", "0", "7", "--audience", "self")
    #expect(calendar.status == 0)
    let script = """
      import icalendar, sys
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      assert calendar["VERSION"] == "2.0" and calendar["METHOD"] == "PUBLISH"
      for event in calendar.walk("VEVENT"):
          assert not event.errors, event.errors
          assert event.decoded("DTEND") - event.decoded("DTSTART") == __import__("datetime").timedelta(1)
          alarms = [str(alarm.decoded("TRIGGER")) for alarm in event.walk("VALARM")]
          print(event.decoded("DTSTART"), event["STATUS"], event["SUMMARY"], *alarms, sep="|")
      """
    let read = try Self.run(try #require(Self.python), ["-c", script], input: calendar.output)
    #expect(read.status == 0)
    let lines = read.output.split(separator: "\n").map(String.init)
    #expect(
      lines.filter { !$0.contains("Check-in") } == [
        "2026-11-10|CONFIRMED|✓ Write the note (Ada Byron)",
        "2026-11-20|CONFIRMED|Due: Ship the retry job (Ada Byron)",
        "2026-11-25|CONFIRMED|Due: Tell nobody yet (Ada Byron)|9:00:00|-7 days, 9:00:00",
        "2026-11-30|CONFIRMED|Due: Read the runbook (Grace Hopper)|9:00:00|-7 days, 9:00:00",
        "2027-02-01|CONFIRMED|Due: Carry the pager (Ada Byron)|9:00:00|-7 days, 9:00:00",
      ])
    #expect(lines.filter { $0.contains("Check-in") }.count == 2 + 12)
  }

  @Test(.enabled(if: python != nil, "Python's feedparser is not there: pip install feedparser"))
  func `Python's feedparser reads the feed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", Self.plan + "\n## Wins\n\n- 2026-11-20 A & \"c\"\n- Some day\n")
    let feed = try Program.run(
      ["feed", "--address", "https://example.org/wins.xml"], in: folder.url)
    #expect(feed.errors.contains("left out: 1"))
    let script = """
      import feedparser, sys
      feed = feedparser.parse(sys.stdin.buffer.read())
      assert not feed.bozo and feed.version == "atom10", feed
      print(feed.feed.id[:9], feed.feed.links[0].href, feed.feed.updated)
      for entry in feed.entries: print(entry.id[:9], entry.title, entry.updated, entry.author)
      """
    let read = try Self.run(try #require(Self.python), ["-c", script], input: feed.output)
    #expect(
      read.output == """
        urn:uuid: https://example.org/wins.xml 2026-11-20T00:00:00Z
        urn:uuid: A & "c" 2026-11-20T00:00:00Z Ada Byron

        """)
  }

  @Test func `a calendar says who is unknown, and refuses what it cannot do`() throws {
    let unknown = try Self.waymark("calendar", "--for", "adda")
    #expect(unknown.status == 64)
    #expect(unknown.output.isEmpty)
    #expect(
      unknown.errors.contains("\"adda\" is named in none of the plans; did you mean \"ada\"?"))
    let hidden = try Self.waymark("calendar", "--for", "ada", "--audience", "public")
    #expect(hidden.status == 64)
    #expect(hidden.errors.contains("the public is told no names"))
    #expect(try Self.waymark("calendar", "--for", "@ada").errors == "")
    #expect(try Self.waymark("calendar", "--alarm", "-1").status == 64)
    #expect(try Self.waymark("calendar", "missing.md").status == 66)
    #expect(try Self.waymark("feed", "--limit", "0").status == 64)
  }

  /// The names of events in a calendar.
  static func names(
    _ arguments: String..., in folder: URL
  ) throws -> Set<Substring> {
    let result = try Program.run(["calendar", "--today", "2026-11-24"] + arguments, in: folder)
    return Set(result.output.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("UID:") })
  }

  @Test func `events keep their names wherever the shell stands`() throws {
    let folder = try TemporaryFolder()
    try folder.write("waymark.yml", "programme: Ours\n")
    try folder.write("plans/south/plan.md", Self.plan)
    let inner = folder.url.appending(path: "plans/south")
    let names = try Self.names("plans/south/plan.md", in: folder.url)
    #expect(!names.isEmpty)
    #expect(try Self.names("plan.md", in: inner) == names)
    #expect(try Self.names(in: inner) == names)
    #expect(try Self.names("../south", in: inner) == names)
  }

  @Test func `plans of one name in two folders have events of their own names`() throws {
    let folder = try TemporaryFolder()
    try folder.write("all/north/plan.md", Self.plan)
    try folder.write("all/south/plan.md", Self.plan)
    let all = try Self.names("all", in: folder.url)
    #expect(try Self.names("all/north", "all/south", in: folder.url) == all)
    #expect(
      try Self.names("north/plan.md", "south/plan.md", in: folder.url.appending(path: "all")) == all
    )
    let north = try Self.names("all/north", in: folder.url)
    #expect(north.count * 2 == all.count)
    #expect(try Self.names("all/north/plan.md", in: folder.url) == north)
  }

  @Test(arguments: [true, false])
  func `a site gives events the names that a calendar gives`(hasProgramme: Bool) throws {
    let folder = try TemporaryFolder()
    if hasProgramme { try folder.write("waymark.yml", "programme: Ours\n") }
    try folder.write("all/north/plan.md", Self.plan)
    try folder.write("all/south/plan.md", Self.plan)
    let all = try Self.names("all", "--audience", "programme", in: folder.url)
    let site = try Program.run(
      ["site", "all", "-o", "out", "--today", "2026-11-24"], in: folder.url)
    #expect(site.status == 0)
    for name in ["north-plan", "south-plan"] {
      let file = folder.url.appending(path: "out/plans/\(name).ics")
      let text = try String(contentsOf: file, encoding: .utf8)
      let names = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("UID:") }
      #expect(!names.isEmpty && all.isSuperset(of: names))
    }
  }

  @Test func `two people with one handle are told apart, as in reports`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.plan)
    try folder.write(
      "b.md",
      "# Another\n\n- Mentee: Ada Lovelace\n\n## Goals\n\n- [ ] Fly (@ada, due 2027-01-09)\n")
    func calendar(_ handle: String) throws -> Program.Result {
      try Program.run(["calendar", "--today", "2026-11-24", "--for", handle], in: folder.url)
    }
    let both = try calendar("ada")
    #expect(both.status == 64 && both.output.isEmpty)
    #expect(both.errors.contains("\"ada\" is Ada Byron and Ada Lovelace in different plans"))
    let one = try calendar("Ada Lovelace")
    #expect(one.status == 0)
    #expect(one.output.contains("Fly") && !one.output.contains("Ship the retry job"))
    try folder.write("waymark.yml", "people: {ada: Ada Byron, ada.l: Ada Lovelace}\n")
    let listed = try calendar("ada")
    #expect(listed.status == 0)
    #expect(!listed.output.contains("Fly") && listed.output.contains("Ship the retry job"))
  }

  @Test(arguments: ["calendar", "feed", "export"])
  func `a slip of the pen leaves what an earlier run made`(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.md", Self.plan)
    try folder.write("broken.md", Data([0x23, 0x20, 0xFF, 0xFE, 0x0A]))
    let file = try folder.write("good", "precious")
    for paths in [["plan"], ["plans", "plan"], ["broken.md"], ["plans/b.md"]] {
      let result = try Program.run([command] + paths + ["-o", "good"], in: folder.url)
      #expect(result.status == 66)
      #expect(result.errors.contains("error: \(paths.last ?? "")"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "precious")
    }
    #expect(try Program.run([command, "plans", "-o", "good"], in: folder.url).status == 0)
    #expect(
      try String(contentsOf: file, encoding: .utf8).contains("Ship the retry job")
        != (command == "feed"))
  }

  @Test func `the public sees neither people nor the rhythm`() throws {
    let calendar = try Self.waymark("calendar", "--audience", "public").output
    #expect(calendar.contains("SUMMARY:Due: Ship the retry job\r\n"))
    for hidden in ["Ada", "Grace", "runbook", "Check-in", "nobody", "plan.md"] {
      #expect(!calendar.contains(hidden), "\(hidden)")
    }
  }
}
