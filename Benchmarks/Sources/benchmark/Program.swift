import Foundation

/// A program that is measured from outside, as a user's shell would run it.
struct Program {
  let path: String

  /// A program by its path, or by its name on PATH; nil when there is none.
  init?(_ name: String) {
    let folders =
      name.contains("/")
      ? [""]
      : (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/" }
    guard let folder = folders.first(where: { access($0 + name, X_OK) == 0 }) else { return nil }
    let found = folder + name
    path =
      found.hasPrefix("/") ? found : FileManager.default.currentDirectoryPath + "/" + found
  }

  /// Runs the program with its output thrown away, and waits for it.
  /// - Parameters:
  ///   - input: the file that is its standard input; none when nil.
  ///   - statuses: the exit statuses that are no failure.
  func run(
    _ arguments: [String], input: URL? = nil, accepting statuses: Set<Int32> = [0]
  ) throws -> Measurement {
    let actions = UnsafeMutablePointer<FileActions>.allocate(capacity: 1)
    defer { actions.deallocate() }
    posix_spawn_file_actions_init(actions)
    defer { posix_spawn_file_actions_destroy(actions) }
    let source = input?.path(percentEncoded: false) ?? "/dev/null"
    posix_spawn_file_actions_addopen(actions, STDIN_FILENO, source, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    // What others complain of on each plan is not what is measured.
    posix_spawn_file_actions_addopen(actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process: pid_t = 0
    let start = ContinuousClock.now
    let failure = posix_spawn(&process, path, actions, nil, words, environ)
    guard failure == 0 else {
      throw RunFailure(description: "\(path): \(String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = ContinuousClock.now - start
    guard status & 0x7F == 0, statuses.contains((status >> 8) & 0xFF) else {
      let command = ([path] + arguments.prefix(6)).joined(separator: " ")
      throw RunFailure(description: "\(command) ended with wait status \(status)")
    }
    return Measurement(
      wall: wall / .seconds(1), processor: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peakMemory: Int(usage.ru_maxrss) * Measurement.bytesPerUnitOfMemory)
  }

  #if canImport(Darwin)
    private typealias FileActions = posix_spawn_file_actions_t?
  #else
    private typealias FileActions = posix_spawn_file_actions_t
  #endif
}

/// A program that could not be started, or did not end well.
struct RunFailure: Error, CustomStringConvertible {
  let description: String
}

extension timeval {
  var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
