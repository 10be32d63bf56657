import Foundation
import Programme

/// Measures waymark beside cmark on a made-up programme, both sides of each ratio in one run.
@main
struct Benchmark {
  var waymark = ".build/release/waymark"
  var plans = 10_000
  var runs = 7
  var seed: UInt64 = 1

  static let usage = """
    usage: benchmark [--waymark PROGRAM] [--plans N] [--runs N] [--seed S]

    Writes N plans (10000) to a temporary folder, which is removed afterwards, and measures
    "waymark check" on them beside "cmark", so many times each (7), one after the other.
    """

  static func main() {
    do {
      try Benchmark(CommandLine.arguments.dropFirst()).run()
    } catch {
      end("benchmark: \(error)", status: 1)
    }
  }

  init(_ arguments: ArraySlice<String>) {
    var arguments = arguments
    while let name = arguments.popFirst() {
      let value = arguments.popFirst()
      switch (name, value, value.flatMap { Int($0) }) {
      case ("--waymark", let program?, _): waymark = program
      case ("--plans", _, let number?) where (1...100_000).contains(number): plans = number
      case ("--runs", _, let number?) where number > 0: runs = number
      case ("--seed", _, let number?): seed = UInt64(bitPattern: Int64(number))
      default: Self.end(Self.usage, status: name == "--help" ? 0 : 2)
      }
    }
  }

  func run() throws {
    guard let waymark = Program(waymark) else {
      throw RunFailure(description: "\(waymark) is not there: \"make release\" builds it")
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "waymark-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    print("\(plans) plans from seed \(seed), \(cores) cores, median of \(runs) runs each\n")
    try compare(waymark, in: folder.appending(path: "\(plans)"))
    try grow(waymark, in: folder)
    try startUp(waymark, in: folder)
  }

  /// Checks all plans, and lets cmark turn the same files into HTML, in turns.
  private func compare(_ waymark: Program, in folder: URL) throws {
    let paths = try Programme(count: plans, seed: seed).write(to: folder)
    let check = checkArguments(folder)
    let cmark = Program("cmark")
    _ = try waymark.run(check)
    _ = try cmark?.run(paths)
    var checks: [Measurement] = []
    var renderings: [Measurement] = []
    for _ in 0..<runs {
      checks.append(try waymark.run(check))
      if let cmark { renderings.append(try cmark.run(paths)) }
    }
    let ours = checks.median
    var rows = [["", "wall", "CPU", "peak memory"], Report.row("waymark check", ours)]
    if cmark != nil {
      let theirs = renderings.median
      rows.append(Report.row("cmark, to HTML", theirs))
      rows.append([
        "ratio", Report.ratio(ours.wall, theirs.wall),
        Report.ratio(ours.processor, theirs.processor),
        Report.ratio(Double(ours.peakMemory), Double(theirs.peakMemory)),
      ])
    }
    Report.table(rows)
    if cmark != nil {
      print("No slower than cmark: \(Report.verdict(ours.wall <= renderings.median.wall)).")
    } else {
      print(
        "The program \"cmark\" is not on PATH, so there is nothing to compare with. Debian and"
          + " Ubuntu: apt-get install cmark; Homebrew: brew install cmark.")
    }
    print("Less than 200 MB: \(Report.verdict(ours.peakMemory < 200_000_000)).\n")
  }

  /// Whether a plan costs more when it has more neighbours.
  private func grow(_ waymark: Program, in folder: URL) throws {
    var rows = [["plans", "wall", "wall per plan", "CPU per plan"]]
    for count in [100, 1000, 10_000, 100_000] where count <= plans {
      let programme = folder.appending(path: "\(count)")
      if count != plans { try Programme(count: count, seed: seed).write(to: programme) }
      let measured = try repeated(runs, waymark, checkArguments(programme))
      rows.append([
        "\(count)", Report.seconds(measured.wall),
        Report.microseconds(measured.wall / Double(count)),
        Report.microseconds(measured.processor / Double(count)),
      ])
    }
    Report.table(rows)
  }

  /// How long a user waits for one plan.
  private func startUp(_ waymark: Program, in folder: URL) throws {
    let programme = folder.appending(path: "1")
    let paths = try Programme(count: 1, seed: seed).write(to: programme)
    let measured = try repeated(30, waymark, ["check", "--fail-on", "never"] + paths)
    Report.table([
      ["", "wall", "CPU", "peak memory"],
      [
        "start, check one plan, end", Report.milliseconds(measured.wall),
        Report.milliseconds(measured.processor), Report.megabytes(measured.peakMemory),
      ],
    ])
    print("Under 15 ms: \(Report.verdict(measured.wall < 0.015)).")
  }

  private func checkArguments(_ folder: URL) -> [String] {
    [
      "check", folder.path(percentEncoded: false), "--fail-on", "never", "--today", Programme.today,
    ]
  }

  private func repeated(
    _ count: Int, _ program: Program, _ arguments: [String]
  ) throws -> Measurement {
    _ = try program.run(arguments)
    return try (0..<count).map { _ in try program.run(arguments) }.median
  }

  private static func end(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
