import Foundation
import LibFuzzer

/// Feeds texts that libFuzzer makes up to one part of waymark, until a property does not hold.
///
///     fuzz TARGET [LIBFUZZER OPTION…] [CORPUS FOLDER…]
///     fuzz seeds FOLDER
@main
enum Fuzz {
  /// Where the target's name is kept for the processes that libFuzzer starts by itself.
  private static let variable = "WAYMARK_FUZZ_TARGET"

  static func main() {
    var arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "seeds" {
      Seeds.write(to: arguments[2])
      return
    }
    if arguments.count > 1, FuzzTargets.named(arguments[1]) != nil {
      setenv(variable, arguments[1], 1)
      arguments.remove(at: 1)
    }
    guard let name = ProcessInfo.processInfo.environment[variable],
      FuzzTargets.named(name) != nil
    else {
      print("usage: fuzz TARGET [OPTION…] [FOLDER…], or fuzz seeds FOLDER")
      for target in FuzzTargets.all { print("  \(target.name): \(target.purpose)") }
      exit(64)
    }
    exit(run(arguments))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var count = Int32(arguments.count)
    return pointers.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return LLVMFuzzerRunDriver(&count, &start) { data, size in
        let bytes = data.map { Array(UnsafeBufferPointer(start: $0, count: size)) } ?? []
        Fuzz.check(bytes)
        return 0
      }
    }
  }

  /// The target of this process, looked up once.
  private static let target = ProcessInfo.processInfo.environment[variable]
    .flatMap(FuzzTargets.named)

  private static func check(_ bytes: [UInt8]) {
    guard let target else { return }
    let faults = target.faults(in: bytes)
    guard !faults.isEmpty else { return }
    let text = faults.joined(separator: "\n") + "\n"
    FileHandle.standardError.write(Data("\(target.name): \(text)".utf8))
    abort()
  }
}
