import WaymarkSource

/// Findings for a person at a terminal: the user's own line with carets, and what to do.
public struct TextFormat: FindingsFormat {
  private let style: TextStyle

  /// Makes the format.
  /// - Parameter isColoured: whether to use the terminal's colours.
  public init(isColoured: Bool) {
    style = TextStyle(isColoured: isColoured)
  }

  /// What comes before the first file.
  public var head: String { "" }
  /// What comes between the parts of two files.
  public var separator: String { "" }

  /// The part of a file, as UTF-8; empty for nothing to say.
  public func part(for file: CheckedFile) -> [UInt8] {
    if case .unreadable(let reason) = file.outcome {
      let path = style.strong(PathText.shown(file.path))
      return Array("\(path): \(style.severity(.error)): \(reason)\n\n".utf8)
    }
    guard let source = file.source, !file.findings.isEmpty else { return [] }
    var writer = TerminalWriter(style: style)
    let path = PathText.shown(source.path)
    for finding in file.findings {
      describe(finding, in: source, path, &writer)
    }
    return writer.bytes
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String {
    var text = summary.byPlan.table
    if !text.isEmpty { text += "\n" }
    for path in summary.skipped.prefix(20) {
      text += "\(PathText.shown(path)): skipped: nothing of a plan in it\n"
    }
    if summary.skipped.count > 20 {
      text += "… and \(summary.skipped.count - 20) more files were skipped\n"
    }
    var counts = "\(Self.count(summary.plans, "plan")) read"
    counts += ", \(Self.count(summary.skipped.count, "file")) skipped, \(summary.failed) failed"
    let found = [
      summary.errors > 0 ? style.severity(.error, Self.count(summary.errors, "error")) : nil,
      summary.warnings > 0
        ? style.severity(.warning, Self.count(summary.warnings, "warning")) : nil,
      summary.hints > 0 ? style.severity(.hint, Self.count(summary.hints, "hint")) : nil,
    ].compactMap { $0 }
    if !found.isEmpty {
      counts += ": " + found.joined(separator: ", ")
      if summary.fixable > 0 { counts += " (\(summary.fixable) to be mended with --fix)" }
    }
    return text + counts + "\n"
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  private func describe(
    _ finding: Finding, in source: SourceText, _ path: String, _ writer: inout TerminalWriter
  ) {
    let diagnostic = finding.diagnostic
    place(diagnostic.range, in: source, path, &writer)
    writer.write(style.severity(finding.severity))
    writer.write(": ")
    writer.writeSafe(diagnostic.message)
    writer.write(" ")
    writer.write(style.faint("[" + diagnostic.rule.name + "]"))
    writer.write("\n")
    SourceExcerpt(source: source, range: diagnostic.range)
      .write(to: &writer, severity: finding.severity)
    for note in diagnostic.notes {
      writer.write("  ")
      place(note.range, in: source, path, &writer)
      writer.write(style.faint("note"))
      line(": ", note.message, &writer)
    }
    if let help = diagnostic.help, !diagnostic.fixes.contains(where: { $0.title == help }) {
      writer.write("    ")
      writer.write(style.faint("help:"))
      line(" ", help, &writer)
    }
    for fix in diagnostic.fixes {
      let marker = fix.applicability == .safe ? "fix" : "\(fix.applicability.rawValue) fix"
      writer.write("    ")
      writer.write(style.faint(marker + ":"))
      line(" ", fix.title, &writer)
    }
    writer.write("\n")
  }

  private func line(_ separator: String, _ words: String, _ writer: inout TerminalWriter) {
    writer.write(separator)
    writer.writeSafe(words)
    writer.write("\n")
  }

  private func place(
    _ range: ByteRange, in source: SourceText, _ path: String, _ writer: inout TerminalWriter
  ) {
    let position = source.position(at: range.start)
    writer.write(style.strong("\(path):\(position.line):\(position.column)"))
    writer.write(": ")
  }
}
