import ArgumentParser
import WaymarkCheck
import WaymarkPlan
import WaymarkSource

/// Options that several commands share.
struct PlanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day to take as today.", valueName: "YYYY-MM-DD"))
  var today: DayArgument?

  @Option(
    help: ArgumentHelp(
      "The configuration; otherwise waymark.yml beside or above each plan.", valueName: "file"))
  var config: String?

  var day: CalendarDate { today?.date ?? Today.fromClock() }
}

/// Where output goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, not to standard output.", valueName: "file"))
  var output: String?

  /// Writes text to the file or to standard output; says so and ends when that fails.
  func write(_ text: String) throws {
    do {
      if let output, output != "-" {
        try FileWriting.replace(output, with: Array(text.utf8))
      } else {
        try FileWriting.print(text)
      }
    } catch {
      throw Failure.output(error)
    }
  }
}

/// An audience as an option's value.
enum AudienceChoice: String, ExpressibleByArgument, CaseIterable {
  case everyone = "public"
  case programme, pair
  case oneself = "self"

  var audience: Audience { Audience(rawValue: rawValue) ?? .pair }
}

/// Ends the program with a message and one of its exit statuses.
enum Failure {
  static let foundSomething = ExitCode(1)
  static let unreadableInput = ExitCode(66)
  static let unwritableOutput = ExitCode(74)

  /// Says why input cannot be read.
  static func input(_ error: FileError) -> ExitCode {
    FileWriting.complain("waymark: \(error)")
    return unreadableInput
  }

  /// Says why output cannot be written.
  static func output(_ error: FileError) -> ExitCode {
    FileWriting.complain("waymark: \(error)")
    return unwritableOutput
  }
}

/// Opens plans for commands.
struct PlanOpener {
  let programmes: ProgrammeFinder

  init(_ options: PlanOptions) throws {
    do {
      programmes = try ProgrammeFinder(path: options.config)
    } catch {
      throw Failure.input(error)
    }
  }

  /// Reads one plan that the user named.
  func open(_ path: String) throws -> Plan {
    do {
      return try read(path)
    } catch {
      throw Failure.input(error)
    }
  }

  /// Reads one plan with its programme's words and people.
  func read(_ path: String) throws(FileError) -> Plan {
    let programme = programmes.programme(of: path)
    let bytes = try FileReading.bytes(of: path, limit: programme.configuration.reading.sizeLimit)
    return programme.reader.read(SourceText(path: path, bytes: bytes))
  }
}
