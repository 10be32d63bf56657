import Foundation

/// A program with what it is asked to do on the programme's files.
struct Contestant {
  let name: String
  let program: Program
  let arguments: [String]
  /// Those that find something say so with 1, which is no failure.
  var statuses: Set<Int32> = [0, 1]
  /// Where it writes to, for one that makes files: a new folder beside it for each run, since it is
  /// quicker to leave a file as it is.
  var output: String?

  /// So long is one contestant measured at most, in seconds; a slow one gets fewer runs.
  private static let patience = 45.0

  /// Runs all in turns, so that what disturbs the machine disturbs each alike.
  /// - Returns: the medians, in the order of the contestants, and how many runs each had.
  static func measure(
    _ contestants: [Contestant], runs: Int
  ) throws -> [(median: Measurement, runs: Int)] {
    var measured = contestants.map { _ in [Measurement]() }
    // The first round warms the disk's cache and does not count, but for those who are slow.
    for round in 0...runs {
      for (index, contestant) in contestants.enumerated() {
        let spent = measured[index].map(\.wall).reduce(0, +)
        guard measured[index].isEmpty || spent < patience else { continue }
        let one = try contestant.run(round)
        if round == 0, one.wall < patience / 4 { continue }
        measured[index].append(one)
      }
    }
    return measured.map { ($0.median, $0.count) }
  }

  func run(_ round: Int) throws -> Measurement {
    let target = output.map { ["--output", "\($0)-\(round)"] } ?? []
    return try program.run(arguments + target, accepting: statuses)
  }
}

extension Contestant {
  /// Everything that reads the programme's files and is on this machine.
  static func all(_ waymark: Program, programme: URL, plans: [String], in folder: URL) throws
    -> [Contestant]
  {
    let place = programme.path(percentEncoded: false)
    let day = Benchmark.day
    func ours(_ name: String, _ arguments: String...) -> Contestant {
      Contestant(name: "waymark \(name)", program: waymark, arguments: arguments)
    }
    var site = ours("site", "site", place, "--today", day)
    site.output = folder.appending(path: "site-of-waymark").path(percentEncoded: false)
    var all = [
      ours("check", "check", place, "--fail-on", "never", "--today", day),
      ours("report --kind programme", "report", place, "--kind", "programme", "--today", day),
      ours("export", "export", place, "--format", "ndjson"), site,
    ]
    func other(_ name: String, _ command: String, _ arguments: [String]) {
      guard let program = Program(command) else { return }
      all.append(Contestant(name: name, program: program, arguments: arguments))
    }
    other("cmark, to HTML", "cmark", plans)
    if Program("hugo") != nil {
      let site = try HugoSite.make(of: programme, in: folder)
      other(
        "Hugo, bare templates", "hugo", ["--quiet", "--source", site.path(percentEncoded: false)])
    }
    other("rumdl check", "rumdl", ["check", "--no-cache", "--silent", place])
    other("pandoc, to HTML", "pandoc", ["--from=commonmark", "--to=html"] + plans)
    return all
  }
}
