import WaymarkSource

/// Writes events as iCalendar text (RFC 5545): lines of at most 75 octets that end in CRLF.
///
/// It writes bytes: a site has as many calendars as people and plans.
struct CalendarWriter {
  let options: CalendarOptions
  private let name: String?
  /// The lines that all events share.
  private let stamp: [UInt8]
  private var output: [UInt8] = []

  init(options: CalendarOptions, name: String?) {
    self.options = options
    self.name = name
    // The calendar of a later day counts as newer, so that it changes what was imported before.
    let sequence = max(0, options.today.days(since: CalendarDate(dayNumber: 10_957)))
    let today = String(decoding: Self.basic(options.today), as: UTF8.self)
    stamp = Array("\r\nDTSTAMP:\(today)T000000Z\r\nSEQUENCE:\(sequence)\r\n".utf8)
  }

  /// The whole file.
  /// - Parameter order: the places of the events in the order of the file, each with how many there
  ///   were before it with the same identifier.
  static func bytes(
    of events: [CalendarEvent], in order: [(place: Int, repetition: Int)],
    options: CalendarOptions, name: String?
  ) -> [UInt8] {
    var writer = CalendarWriter(options: options, name: name)
    writer.write(events, in: order)
    return writer.output
  }

  private mutating func write(
    _ events: [CalendarEvent], in order: [(place: Int, repetition: Int)]
  ) {
    output.reserveCapacity(512 + events.count * 448)
    write(
      """
      BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//waymark//waymark//EN\r\nCALSCALE:GREGORIAN\r\n\
      METHOD:PUBLISH\r\n
      """)
    if let name, !name.isEmpty {
      writeLine("NAME:") { $0.writeEscaped(name) }
      writeLine("X-WR-CALNAME:") { $0.writeEscaped(name) }
    }
    write("REFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n")
    for (place, repetition) in order { write(events[place], repetition) }
    // A calendar needs a component (section 3.6); a zone is one that nobody sees.
    if events.isEmpty {
      write(
        """
        BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n\
        TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n
        """)
    }
    write("END:VCALENDAR\r\n")
  }

  private mutating func write(_ event: CalendarEvent, _ repetition: Int) {
    write("BEGIN:VEVENT\r\nUID:")
    event.identifier.write(to: &output)
    if repetition > 0 { output.append(utf8: "-\(repetition + 1)") }
    write("@waymark")
    output.append(contentsOf: stamp)
    write("DTSTART;VALUE=DATE:")
    output.append(contentsOf: Self.basic(event.day))
    let next = event.day.adding(days: 1)
    // Without an end, the event is that one day too (section 3.6.1).
    if next.year <= 9999 {
      write("\r\nDTEND;VALUE=DATE:")
      output.append(contentsOf: Self.basic(next))
    }
    write("\r\n")
    writeLine("SUMMARY:") { $0.writeEscaped(event.summary) }
    if !event.description.isEmpty {
      writeLine("DESCRIPTION:") { writer in
        for (index, line) in event.description.enumerated() {
          if index > 0 { writer.write("\\n") }
          writer.writeEscaped(line)
        }
      }
    }
    writeLine("CATEGORIES:") { $0.output.append(utf8: event.category) }
    switch event.standing {
    case .confirmed, .past: write("STATUS:CONFIRMED\r\n")
    case .tentative: write("STATUS:TENTATIVE\r\n")
    case .cancelled: write("STATUS:CANCELLED\r\n")
    }
    // A day on which something is due is still free; what the pair has to itself stays so in a
    // calendar that others can look into.
    write("TRANSP:TRANSPARENT\r\n")
    if event.isPrivate { write("CLASS:PRIVATE\r\n") }
    if event.standing == .confirmed, event.day >= options.today {
      for days in options.alarms { writeAlarm(days, event.summary) }
    }
    write("END:VEVENT\r\n")
  }

  private mutating func writeAlarm(_ days: Int, _ summary: String) {
    write("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:")
    output.append(contentsOf: Self.trigger(daysBefore: days).utf8)
    write("\r\n")
    writeLine("DESCRIPTION:") { $0.writeEscaped(summary) }
    write("END:VALARM\r\n")
  }

  /// The time from the start of a whole day to nine in the morning some days before it.
  static func trigger(daysBefore days: Int) -> String {
    switch days {
    case ...0: "PT9H"
    case 1: "-PT15H"
    default: "-P\(days - 1)DT15H"
    }
  }

  /// A date as RFC 5545 section 3.3.4 has it, `20261015`.
  private static func basic(_ date: CalendarDate) -> [UInt8] {
    let (year, month, day) = date.components
    var digits = [UInt8](repeating: 0, count: 8)
    var rest = (year * 100 + month) * 100 + day
    for place in (0..<8).reversed() {
      digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return digits
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  /// Writes a text as a value of type TEXT (section 3.3.11).
  private mutating func writeEscaped(_ text: String) {
    var text = PlainText.cleaned(text)
    text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
          output.append(UInt8(ascii: "\\"))
        default: break
        }
        output.append(byte)
      }
    }
  }

  /// Writes a content line, folded after at most 75 octets (section 3.1), never inside a
  /// character's bytes.
  private mutating func writeLine(
    _ name: StaticString, _ value: (inout CalendarWriter) -> Void
  ) {
    let start = output.count
    write(name)
    value(&self)
    if output.count - start > 75 { fold(from: start) }
    write("\r\n")
  }

  private mutating func fold(from start: Int) {
    let line = Array(output[start...])
    output.removeSubrange(start...)
    var begin = 0
    var room = 75
    while line.count - begin > room {
      var end = begin + room
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      output.append(contentsOf: line[begin..<end])
      write("\r\n ")
      begin = end
      room = 74
    }
    output.append(contentsOf: line[begin...])
  }
}
