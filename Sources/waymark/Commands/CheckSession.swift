import WaymarkCheck
import WaymarkSource

/// One run of `waymark check`: what was found, mended, held back and written.
struct CheckSession {
  private var formats: [FindingsWriter]
  private let fixing: FixingOptions
  private let baseline: (known: Baseline, paths: BaselinePaths)?
  private let newPaths: BaselinePaths?
  private let showsFindings: Bool
  private let run: CheckRun
  private var counts: [RuleID: Int] = [:]
  private var unneeded: [String] = []
  private var fixed: [(path: String, count: Int)] = []
  private(set) var summary = CheckSummary()
  private(set) var newBaseline = Baseline()
  private(set) var isUnreadable = false
  private(set) var isUnwritable = false

  /// - Parameters:
  ///   - baseline: the findings that are held back.
  ///   - newBaseline: how a baseline that is to be made of what is found names files.
  ///   - showsFindings: whether the findings in plans are written, and how many there are.
  init(
    formats: [FindingsWriter], fixing: FixingOptions,
    baseline: (known: Baseline, paths: BaselinePaths)?, newBaseline newPaths: BaselinePaths?,
    showsFindings: Bool, run: CheckRun
  ) {
    self.newPaths = newPaths
    self.showsFindings = showsFindings
    self.formats = formats
    self.fixing = fixing
    self.baseline = baseline
    self.run = run
  }

  /// Checks files on disk.
  mutating func check(_ found: [PlanFinder.Found]) throws {
    // A file that is named brings in its folder's configuration as well.
    for place in found { _ = run.opener.programmes.programme(of: place.path) }
    try reportConfigurations()
    let progress = Progress(total: found.count)
    for index in formats.indices { formats[index].progress = progress }
    var session = self
    // What is written of a file depends on that file alone, unless fixes or a baseline change it,
    // so that it is made on all cores.
    let isChanged = fixing.isFixing || baseline != nil || !showsFindings
    let formats = isChanged ? [] : formats.map(\.format)
    try run.forEach(found, formats: formats) { file, parts in
      try session.take(file, parts: parts)
      progress.advance()
    }
    progress.clear()
    self = session
  }

  /// Checks standard input as a file of some path.
  mutating func checkInput(as path: String) throws {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytesOfInput()
    } catch {
      throw Failure.input(error)
    }
    _ = run.opener.programmes.programme(of: path)
    try reportConfigurations()
    try take(run.check(run.opener.read(SourceText(path: path, bytes: bytes))))
  }

  /// Writes what comes last.
  mutating func finish(isQuiet: Bool, statistics: Bool) throws {
    for index in formats.indices {
      try formats[index].finish(summary, isQuiet: isQuiet || !showsFindings)
    }
    for (path, count) in fixed {
      let fixes = count == 1 ? "fix" : "fixes"
      FileWriting.complain("\(PathText.shown(path)): \(count) \(fixes) applied")
    }
    for entry in unneeded { FileWriting.complain("baseline: no longer needed: \(entry)") }
    if statistics { FileWriting.complain(table) }
  }

  private mutating func reportConfigurations() throws {
    for fault in run.opener.programmes.faults {
      try take(
        CheckedFile(
          path: fault.path, source: nil, findings: [], outcome: .unreadable(fault.reason)))
    }
    for programme in run.opener.programmes.programmes where !programme.diagnostics.isEmpty {
      let file = run.configurationFile(programme)
      summary.add(findingsOf: file)
      for index in formats.indices { try formats[index].write(file) }
    }
  }

  private mutating func take(_ checked: CheckedFile, parts: [[UInt8]] = []) throws {
    var file = checked
    if case .unreadable = file.outcome { isUnreadable = true }
    if fixing.isFixing { file = try mend(file) }
    if let newPaths, !file.findings.isEmpty {
      newBaseline.add(file, as: newPaths.path(of: file.path))
    }
    if let baseline {
      let (kept, old) = baseline.known.filter(file, as: baseline.paths.path(of: file.path))
      file = kept
      unneeded += old
    }
    summary.add(file)
    for finding in file.findings { counts[finding.diagnostic.rule, default: 0] += 1 }
    if !showsFindings { file.findings = [] }
    for index in formats.indices {
      let part = index < parts.count ? parts[index] : formats[index].format.part(for: file)
      try formats[index].write(part: part)
    }
  }

  /// Applies fixes, or shows what they would change.
  private mutating func mend(_ file: CheckedFile) throws -> CheckedFile {
    guard let source = file.source, !file.findings.isEmpty else { return file }
    let opener = run.opener
    let result = FixRun(source, findings: file.findings, applying: fixing.applicabilities) {
      run.check(opener.read($0)).findings
    }
    guard !result.applied.isEmpty else { return file }
    if fixing.diff {
      let diff = UnifiedDiff.text(from: source, to: result.source)
      do { try FileWriting.print(Array(diff.utf8)) } catch { throw Failure.output(error) }
      return file
    }
    do {
      try FileWriting.replace(file.path, with: result.source.bytes, ifStill: source.bytes)
    } catch {
      FileWriting.complain("waymark: \(error)")
      isUnwritable = true
      return file
    }
    fixed.append((file.path, result.applied.count))
    var mended = file
    mended.source = result.source
    mended.findings = result.remaining
    return mended
  }

  /// How often each rule was found, most often first.
  private var table: String {
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = rows.map { String($0.value).count }.max() ?? 0
    return rows.map { rule, count in
      let digits = String(count)
      return String(repeating: " ", count: width - digits.count) + digits + "  \(rule)"
    }.joined(separator: "\n")
  }
}
