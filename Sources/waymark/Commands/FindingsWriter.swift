import WaymarkCheck

/// Writes findings as they come.
struct FindingsWriter {
  let format: any FindingsFormat
  let output: OutputOptions
  private let stream: OutputStream
  /// What stands on the terminal meanwhile, and gives way to what is written.
  var progress: Progress?
  private var pending: String
  private var hasParts = false

  init(format: any FindingsFormat, output: OutputOptions) throws {
    self.format = format
    self.output = output
    stream = try output.open()
    pending = format.head
  }

  /// Writes the part of a file.
  mutating func write(_ file: CheckedFile) throws {
    try write(part: format.part(for: file))
  }

  /// Writes a part that was made before.
  mutating func write(part: String) throws {
    guard !part.isEmpty else { return }
    if hasParts { pending += format.separator }
    hasParts = true
    pending += part
    if pending.utf8.count > 1 << 16 { try flush() }
  }

  /// Writes what comes last.
  mutating func finish(_ summary: CheckSummary, isQuiet: Bool) throws {
    if !(isQuiet && format is TextFormat) { pending += format.tail(summary) }
    try flush()
    try output.finish(stream)
  }

  private mutating func flush() throws {
    progress?.clear()
    try output.write(Array(pending.utf8), to: stream)
    pending = ""
  }
}
