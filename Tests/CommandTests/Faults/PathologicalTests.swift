import Foundation
import Testing

/// Plans that nobody writes by hand: each command ends soon, in little memory, with a status that
/// is one of its own.
///
/// `make check-limits` takes texts of a mebibyte and the program as it is released: a second and
/// 200 MB. Here, in debug, they are small, and time and memory grow no faster than they may.
struct PathologicalTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let bytes =
    environment["WAYMARK_PATHOLOGICAL_BYTES"].flatMap { Int($0) } ?? 20_000
  /// The program that is tried, and how many seconds of the processor it may take.
  private static let program = environment["WAYMARK_PROGRAM"] ?? Program.path
  private static let seconds = environment["WAYMARK_PROGRAM"] == nil ? 5.0 : 1.0
  private static let megabytes = 200

  private static let today = "--today 2026-11-24"
  private static let commands =
    [
      "check plan.md \(today)", "check --fix --unsafe-fixes --diff plan.md \(today)",
      "format --diff plan.md", "report plan.md \(today)",
      "report plan.md --format html --audience public \(today)", "prompts plan.md \(today)",
      "export plan.md --format csv", "due plan.md \(today)", "outline plan.md", "adopt plan.md",
    ] + (environment["WAYMARK_PROGRAM"] == nil ? [] : moreCommands)
  /// The rest of those that read a plan; the site goes last, since it leaves a folder of its own.
  private static let moreCommands =
    [
      "check plan.md --write-baseline known \(today)", "check plan.md --baseline known \(today)",
      "export plan.md", "export plan.md --format ndjson", "calendar plan.md \(today)",
      "feed plan.md", "config plan.md",
      "leak-check plan.md --plans plan.md --audience public",
      "win plan.md Done --dry-run \(today)", "check-in plan.md --dry-run \(today)",
      "report plan.md --format json \(today)",
    ]
    + ["json", "sarif", "github", "gitlab", "junit"].map { "check plan.md --format \($0) \(today)" }
    + ["agenda", "scoreboard", "review", "changes", "programme", "person --for ada"]
    .map { "report plan.md --kind \($0) \(today)" }
    + ["site . -o out --audience pair \(today)"]

  @Test(arguments: PathologicalPlans.names)
  func `every command ends soon`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", PathologicalPlans.text(name, bytes: Self.bytes))
    for command in Self.commands {
      let usage = try MeasuredRun.of(
        Self.program, command.split(separator: " ").map(String.init), in: folder,
        seconds: Program.isSanitized ? 60 : Self.seconds)
      let what = "\(name): \(command)"
      #expect([0, 1, 64, 66].contains(usage.status), "\(what) ended with \(usage.status)")
      if Program.isSanitized { continue }
      #expect(usage.seconds <= Self.seconds, "\(what) took \(usage.seconds) s")
      #expect(
        usage.megabytes <= max(Self.megabytes, usage.leastMegabytes),
        "\(what) took \(usage.megabytes) MB")
    }
  }
}

/// What a child process took.
struct MeasuredRun {
  /// The exit status; 128 and the signal of one that was ended by it.
  var status: Int32
  /// Time of the processor, which other programs on the machine do not lengthen.
  var seconds: Double
  var megabytes: Int
  /// What the tests had taken when it ended.
  ///
  /// The system counts that of a process for the one that it starts, so that less cannot be told;
  /// `make check-limits`, which runs alone, takes little.
  var leastMegabytes: Int

  /// Runs a program to its end, or until it took twice the seconds that it may.
  static func of(
    _ program: String, _ arguments: [String], in folder: TemporaryFolder, seconds: Double
  ) throws -> MeasuredRun {
    let script = "ulimit -t \(Int(seconds * 2) + 1); exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null"
    let words = ["/bin/sh", "-c", "cd \"$FOLDER\" && " + script, program] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let surroundings =
      [
        "PATH=/usr/bin:/bin", "LC_ALL=C", "FOLDER=" + folder.url.path(percentEncoded: false),
      ] + Program.sanitizerOptions.map { "\($0.key)=\($0.value)" }
    var variables: [UnsafeMutablePointer<CChar>?] = surroundings.map { strdup($0) } + [nil]
    defer { for pointer in pointers + variables { free(pointer) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, "/bin/sh", nil, nil, &pointers, &variables)
    try #require(failure == 0)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    var own = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &own)
    #else
      getrusage(RUSAGE_SELF.rawValue, &own)
    #endif
    func time(_ part: timeval) -> Double { Double(part.tv_sec) + Double(part.tv_usec) / 1e6 }
    let signal = status & 0x7F
    return MeasuredRun(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      seconds: time(usage.ru_utime) + time(usage.ru_stime),
      megabytes: Int(usage.ru_maxrss) / 1024, leastMegabytes: Int(own.ru_maxrss) / 1024)
  }
}
