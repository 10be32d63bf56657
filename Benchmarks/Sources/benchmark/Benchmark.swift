import Foundation
import Programme

/// Measures waymark on made-up programmes beside other programs that read the same files.
@main
struct Benchmark {
  var waymark = ".build/release/waymark"
  var plans = 10_000
  var largest = 100_000
  var runs = 5
  var seed: UInt64 = 1
  var page: String?
  var report = Report()

  static let day = Programme.today

  static let usage = """
    usage: benchmark [--waymark PROGRAM] [--plans N] [--largest N] [--runs N] [--seed S]
                     [--write PAGE]

    Writes N plans (10000) to a temporary folder, which is removed afterwards, and measures waymark's
    commands on them beside cmark, Hugo, rumdl and pandoc, as far as they are installed, so many
    times each (5) in turns, with the median quoted; one that is slow is run fewer times. Then the
    cost of a plan among 10 to --largest (100000), a preview in which a plan is saved, the start, and
    a plan of 10000 lines that is checked again. With --write, the tables take the place of those in a page.
    """

  static func main() {
    do {
      var benchmark = try Benchmark(CommandLine.arguments.dropFirst())
      try benchmark.run()
    } catch {
      end("benchmark: \(error)", status: 1)
    }
  }

  init(_ arguments: ArraySlice<String>) throws {
    var arguments = arguments
    while let name = arguments.popFirst() {
      let value = arguments.popFirst()
      switch (name, value, value.flatMap { Int($0) }) {
      case ("--waymark", let program?, _): waymark = program
      case ("--plans", _, let number?) where (1...100_000).contains(number): plans = number
      case ("--largest", _, let number?) where (1...100_000).contains(number): largest = number
      case ("--runs", _, let number?) where number > 0: runs = number
      case ("--seed", _, let number?): seed = UInt64(bitPattern: Int64(number))
      case ("--write", let file?, _): page = file
      default: Self.end(Self.usage, status: name == "--help" ? 0 : 64)
      }
    }
  }

  mutating func run() throws {
    guard let waymark = Program(waymark) else {
      throw RunFailure(description: "\(waymark) is not there: \"make release\" builds it")
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "waymark-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    report.say(
      "\(plans) plans from seed \(seed), \(cores) cores, median of up to \(runs) runs each in turns.\n"
    )
    try compare(waymark, in: folder)
    try grow(waymark, in: folder)
    try preview(waymark, in: folder)
    try startUp(waymark, in: folder)
    if let page {
      try report.write(into: page, marks: ("<!-- benchmark -->", "<!-- end of benchmark -->"))
    }
  }

  /// All that is on this machine and reads the files, in turns.
  private mutating func compare(_ waymark: Program, in folder: URL) throws {
    let programme = folder.appending(path: "\(plans)")
    let paths = try Programme(count: plans, seed: seed).write(to: programme)
    let contestants = try Contestant.all(waymark, programme: programme, plans: paths, in: folder)
    let results = try Contestant.measure(contestants, runs: runs)
    func median(_ name: String) -> Measurement? {
      zip(contestants, results).first { $0.0.name.hasPrefix(name) }?.1.median
    }
    let cmark = median("cmark")
    var rows = [["", "wall", "CPU", "peak memory", "beside cmark", "runs"]]
    for (contestant, result) in zip(contestants, results) {
      rows.append(
        Report.row(contestant.name, result.median) + [
          cmark.map { Report.ratio(result.median.wall, $0.wall) } ?? "–", "\(result.runs)",
        ])
    }
    report.table(rows)
    let missing = ["cmark", "hugo", "rumdl", "pandoc"].filter { Program($0) == nil }
    if !missing.isEmpty {
      report.say("Not on this machine: \(missing.joined(separator: ", ")).\n")
    }
    verdicts(median)
  }

  private mutating func verdicts(_ median: (String) -> Measurement?) {
    var rows = [["target", "measured", ""]]
    func row(_ target: String, _ measured: String, _ isMet: Bool) {
      rows.append([target, measured, Report.verdict(isMet)])
    }
    guard let check = median("waymark check"), let export = median("waymark export") else { return }
    if let cmark = median("cmark") {
      row(
        "check: no slower than cmark", Report.ratio(check.wall, cmark.wall),
        check.wall <= cmark.wall)
    }
    if let rumdl = median("rumdl") {
      row(
        "check: twice as fast as rumdl", Report.ratio(rumdl.wall, check.wall),
        rumdl.wall >= 2 * check.wall)
    }
    if let programme = median("waymark report --kind programme") {
      row(
        "report on the programme: no more than twice a check",
        Report.ratio(programme.wall, check.wall), programme.wall <= 2 * check.wall)
    }
    if let site = median("waymark site"), let hugo = median("Hugo") {
      row(
        "site: ten times as fast as Hugo", Report.ratio(hugo.wall, site.wall),
        hugo.wall >= 10 * site.wall)
    }
    if let site = median("waymark site") {
      row(
        "site: less than 500 MB", Report.megabytes(site.peakMemory), site.peakMemory < 500_000_000)
    }
    let peak = max(check.peakMemory, export.peakMemory)
    row("check, export: less than 200 MB", Report.megabytes(peak), peak < 200_000_000)
    report.table(rows)
  }

  /// Whether a plan costs more when it has more neighbours.
  private mutating func grow(_ waymark: Program, in folder: URL) throws {
    var rows = [["plans", "wall", "wall per plan", "CPU per plan", "peak memory"]]
    for count in [10, 100, 1000, 10_000, 100_000] where count <= largest {
      let programme = folder.appending(path: "\(count)")
      if count != plans { try Programme(count: count, seed: seed).write(to: programme) }
      let measured = try repeated(
        count > 10_000 ? 1 : runs, waymark, Self.check(programme), isWarm: count <= 10_000)
      rows.append([
        "\(count)", Report.seconds(measured.wall),
        Report.microseconds(measured.wall / Double(count)),
        Report.microseconds(measured.processor / Double(count)),
        Report.megabytes(measured.peakMemory),
      ])
      if count != plans { try? FileManager.default.removeItem(at: programme) }
    }
    report.table(rows)
  }

  /// How long whoever writes a plan waits for its page.
  private mutating func preview(_ waymark: Program, in folder: URL) throws {
    var rows = [
      [
        "preview of", "first page", "save to open pages told", "save to page loaded",
        "first page again",
      ]
    ]
    for count in [1000, 10_000] where count <= largest {
      let programme = folder.appending(path: "preview-\(count)")
      let paths = try Programme(count: count, seed: seed).write(to: programme)
      let trial = try PreviewTrial(waymark, programme: programme, plans: paths, saves: 15)
      rows.append(
        ["\(count) plans", Report.seconds(trial.start)]
          + [trial.told, trial.page, trial.dashboard].map { Report.milliseconds($0.median) })
      try? FileManager.default.removeItem(at: programme)
    }
    report.table(rows)
  }

  /// How long a user waits for one plan, and an editor for one that it sends at each keystroke.
  private mutating func startUp(_ waymark: Program, in folder: URL) throws {
    let paths = try Programme(count: 1, seed: seed).write(to: folder.appending(path: "1"))
    let long = try LongPlan.write(seed: seed, lines: 10_000, to: folder.appending(path: "long.md"))
    let check = ["check", "--fail-on", "never", "--today", Self.day]
    let start = try repeated(30, waymark, ["--version"])
    let one = try repeated(30, waymark, check + paths)
    let keystroke = try repeated(
      15, waymark, check + ["--stdin-filename", "long.md"], input: long)
    report.table(
      [
        ["", "wall", "CPU", "peak memory"],
        Report.quickRow("start and end", start),
        Report.quickRow("start, check one plan, end", one),
        Report.quickRow("check a plan of 10000 lines from an editor, start included", keystroke),
      ])
    report.say("Start and end in under 10 ms: \(Report.verdict(start.wall < 0.010)).")
  }

  private static func check(_ folder: URL) -> [String] {
    ["check", folder.path(percentEncoded: false), "--fail-on", "never", "--today", day]
  }

  private func repeated(
    _ count: Int, _ program: Program, _ arguments: [String], input: URL? = nil, isWarm: Bool = true
  ) throws -> Measurement {
    if isWarm { _ = try program.run(arguments, input: input) }
    return try (0..<count).map { _ in try program.run(arguments, input: input) }.median
  }

  private static func end(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
