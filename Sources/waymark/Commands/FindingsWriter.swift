import WaymarkCheck

/// Writes findings as they come.
struct FindingsWriter {
  let format: any FindingsFormat
  let output: OutputOptions
  private let stream: OutputStream
  /// What stands on the terminal meanwhile, and gives way to what is written.
  var progress: Progress?
  private var pending: [UInt8]
  private var hasParts = false
  private static let pieceSize = 1 << 16

  init(format: any FindingsFormat, output: OutputOptions, besides inputs: InputFiles) throws {
    self.format = format
    self.output = output
    stream = try output.open(besides: inputs)
    pending = Array(format.head.utf8)
  }

  /// Writes the part of a file.
  mutating func write(_ file: CheckedFile) throws {
    try write(part: format.part(for: file))
  }

  /// Writes a part that was made before.
  mutating func write(part: [UInt8]) throws {
    guard !part.isEmpty else { return }
    if hasParts { pending += format.separator.utf8 }
    hasParts = true
    guard part.count <= Self.pieceSize else {
      try flush()
      try output.write(part, to: stream)
      return
    }
    pending += part
    if pending.count > Self.pieceSize { try flush() }
  }

  /// Writes what comes last.
  mutating func finish(_ summary: CheckSummary, isQuiet: Bool) throws {
    if !(isQuiet && format is TextFormat) { pending += format.tail(summary).utf8 }
    try flush()
    try output.finish(stream)
  }

  private mutating func flush() throws {
    progress?.clear()
    try output.write(pending, to: stream)
    pending.removeAll(keepingCapacity: true)
  }
}
