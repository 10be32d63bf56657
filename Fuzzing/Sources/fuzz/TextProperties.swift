import WaymarkPlan
import WaymarkSource

/// What must hold of places in a text, and of a text that was changed.
enum TextProperties {
  /// The day that is taken as today.
  static let today = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(dayNumber: 20_781)

  /// The ranges of a diagnostic lie in the file and split no character; its edits can be made.
  static func faults(of diagnostic: Diagnostic, in source: SourceText) -> [String] {
    var faults: [String] = []
    let ranges =
      [diagnostic.range] + diagnostic.notes.map(\.range)
      + diagnostic.fixes.flatMap { $0.edits.map(\.range) }
    for range in ranges { faults += self.faults(of: range, in: source) }
    for fix in diagnostic.fixes {
      let (bytes, skipped) = fix.edits.applied(to: source.bytes)
      if skipped > 0 { faults.append("edits overlap") }
      if isText(source.bytes), !isText(bytes) { faults.append("the fix breaks a character") }
    }
    if diagnostic.message.isEmpty { faults.append("no message") }
    return faults.map { "\(diagnostic.rule) at \(diagnostic.range): \($0)" }
  }

  static func faults(of range: ByteRange, in source: SourceText) -> [String] {
    if range.end > source.count { return ["\(range) is past the end, \(source.count)"] }
    return [range.start, range.end].filter { offset in
      offset < source.count && source.bytes[offset] & 0xC0 == 0x80 && isText(source.bytes)
    }.map { "\(range) splits the character at \($0)" }
  }

  /// A changed file keeps its byte order mark and its kind of line ending, and stays text.
  static func faults(from old: [UInt8], to new: [UInt8]) -> [String] {
    var faults: [String] = []
    if !isText(new) { faults.append("the result is no text") }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if old.starts(with: mark) != new.starts(with: mark) { faults.append("the BOM changed") }
    if endings(old) == [.carriageReturnLineFeed], !endings(new).isSubset(of: endings(old)) {
      faults.append("CRLF became mixed")
    }
    return faults
  }

  /// What differs between two texts that should be one, to be read by a person.
  static func difference(_ first: [UInt8], _ second: [UInt8], _ what: String) -> [String] {
    let start = zip(first, second).prefix { $0 == $1 }.count
    func part(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, start - 40)..<min(bytes.count, start + 60)], as: UTF8.self)
        .debugDescription
    }
    return [what, "  once:  \(part(first))", "  twice: \(part(second))"]
  }

  static func isText(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private enum Ending { case lineFeed, carriageReturn, carriageReturnLineFeed }

  private static func endings(_ bytes: [UInt8]) -> Set<Ending> {
    var endings: Set<Ending> = []
    for (offset, byte) in bytes.enumerated() {
      let isAfterReturn = offset > 0 && bytes[offset - 1] == 0x0D
      let isBeforeFeed = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte == 0x0A { endings.insert(isAfterReturn ? .carriageReturnLineFeed : .lineFeed) }
      if byte == 0x0D, !isBeforeFeed { endings.insert(.carriageReturn) }
    }
    return endings
  }
}
