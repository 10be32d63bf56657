import Foundation
import Programme

/// Writes a programme of made-up plans: `generate-programme --plans N --seed S --output FOLDER`.
@main
enum GenerateProgramme {
  static let usage = """
    usage: generate-programme --output FOLDER [--plans N] [--seed S]

    Writes N plans (10000) of 3 to 8 KB and a waymark.yml; the same for the same seed (1).
    """

  static func main() {
    var plans = 10_000
    var seed: UInt64 = 1
    var output: String?
    var arguments = CommandLine.arguments.dropFirst()
    while let name = arguments.popFirst() {
      let value = arguments.popFirst()
      switch (name, value, value.flatMap { Int($0) }) {
      case ("--plans", _, let number?) where (0...100_000).contains(number): plans = number
      case ("--seed", _, let number?): seed = UInt64(bitPattern: Int64(number))
      case ("--output", let folder?, _): output = folder
      default: end(usage, status: name == "--help" ? 0 : 2)
      }
    }
    guard let output else { end(usage, status: 2) }
    do {
      let paths = try Programme(count: plans, seed: seed).write(to: URL(filePath: output))
      print("\(paths.count) plans written to \(output)")
    } catch {
      end("\(output): \(error.localizedDescription)", status: 3)
    }
  }

  private static func end(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(status)
  }
}
