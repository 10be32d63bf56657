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

  /// The part of a file; empty for nothing to say.
  public func part(for file: CheckedFile) -> String {
    if case .unreadable(let reason) = file.outcome {
      return "\(style.strong(PathText.shown(file.path))): \(style.severity(.error)): \(reason)\n\n"
    }
    guard let source = file.source else { return "" }
    var text = ""
    for finding in file.findings {
      describe(finding, in: source, &text)
    }
    return text
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

  // Piece by piece into one text: a programme has tens of thousands of findings.
  private func describe(_ finding: Finding, in source: SourceText, _ text: inout String) {
    let diagnostic = finding.diagnostic
    place(diagnostic.range, in: source, &text)
    text += style.severity(finding.severity)
    text += ": "
    text += TerminalText.safe(diagnostic.message)
    text += " "
    text += style.faint("[" + diagnostic.rule.name + "]")
    text += "\n"
    SourceExcerpt(source: source, range: diagnostic.range)
      .write(to: &text, style: style, severity: finding.severity)
    for note in diagnostic.notes {
      text += "  "
      place(note.range, in: source, &text)
      line(style.faint("note") + ": ", note.message, &text)
    }
    if let help = diagnostic.help, !diagnostic.fixes.contains(where: { $0.title == help }) {
      line("    " + style.faint("help:") + " ", help, &text)
    }
    for fix in diagnostic.fixes {
      let marker = fix.applicability == .safe ? "fix" : "\(fix.applicability.rawValue) fix"
      line("    " + style.faint(marker + ":") + " ", fix.title, &text)
    }
    text += "\n"
  }

  private func line(_ marker: String, _ words: String, _ text: inout String) {
    text += marker
    text += TerminalText.safe(words)
    text += "\n"
  }

  private func place(_ range: ByteRange, in source: SourceText, _ text: inout String) {
    let position = source.position(at: range.start)
    var place = PathText.shown(source.path)
    place += ":"
    place += String(position.line)
    place += ":"
    place += String(position.column)
    text += style.strong(place)
    text += ": "
  }
}

/// The colours of a terminal, or none.
struct TextStyle: Sendable {
  let isColoured: Bool

  func strong(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "2") }

  /// A severity's name, or other words in its colour.
  func severity(_ severity: Severity, _ words: String? = nil) -> String {
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .hint: "1;36"
      }
    return wrap(words ?? severity.rawValue, code)
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
