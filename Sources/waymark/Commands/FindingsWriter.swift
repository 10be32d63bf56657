import WaymarkCheck

/// Writes findings as they come, to standard output at once, to a file at the end.
struct FindingsWriter {
  let format: any FindingsFormat
  let output: OutputOptions
  private var pending = ""
  private var hasBegun = false
  private var hasParts = false

  init(format: any FindingsFormat, output: OutputOptions) {
    self.format = format
    self.output = output
  }

  /// Writes the part of a file.
  mutating func write(_ file: CheckedFile) throws {
    let part = format.part(for: file)
    guard !part.isEmpty else { return }
    begin()
    if hasParts { pending += format.separator }
    hasParts = true
    pending += part
    if output.output == nil, pending.utf8.count > 1 << 16 { try flush() }
  }

  /// Writes what comes last.
  mutating func finish(_ summary: CheckSummary, isQuiet: Bool) throws {
    begin()
    if !(isQuiet && format is TextFormat) { pending += format.tail(summary) }
    try flush()
  }

  private mutating func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    pending += format.head
  }

  private mutating func flush() throws {
    try output.write(pending)
    pending = ""
  }
}
