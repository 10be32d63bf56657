import Foundation

/// The built program in a shell, for pipes, limits and signals.
enum Shell {
  /// Runs a script of `sh` in a folder; `$waymark` is the program, `$TODAY` the options that fix
  /// the day.
  static func run(
    _ script: String, in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Program.Result {
    let process = Process()
    // What hangs is ended with all that it started.
    let limit = has("timeout") ? ["timeout", "-k", "5", "120"] : []
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = limit + ["/bin/sh", "-c", script]
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C", "waymark": Program.path,
      "TODAY": "--today 2026-11-24",
    ].merging(Program.sanitizerOptions) { $1 }.merging(environment) { $1 }
    let output = try TemporaryFolder()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output.write("output", ""))
    process.standardError = try FileHandle(forWritingTo: output.write("errors", ""))
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: output.url.appending(path: name)), as: UTF8.self)
    }
    return Program.Result(
      status: process.terminationStatus, output: try text("output"), errors: try text("errors"))
  }

  /// Whether a command is on this machine.
  static func has(_ command: String) -> Bool {
    ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + command)
    }
  }

  static var isRoot: Bool { getuid() == 0 }
}

extension TemporaryFolder {
  /// The names in the folder, hidden ones too.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}
