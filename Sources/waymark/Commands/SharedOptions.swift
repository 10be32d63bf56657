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
  /// - Parameter inputs: what the command reads, which the file may not be one of.
  func write(_ text: String, besides inputs: InputFiles) throws {
    let stream = try open(besides: inputs)
    try write(Array(text.utf8), to: stream)
    try finish(stream)
  }

  /// Opens the output, for text that comes in parts.
  /// - Parameter inputs: what the command reads, which the file may not be one of.
  func open(besides inputs: InputFiles) throws -> OutputStream {
    try inputs.refuse(output)
    do { return try OutputStream(to: output) } catch { throw Failure.output(error) }
  }

  func write(_ bytes: [UInt8], to stream: OutputStream) throws {
    do { try stream.write(bytes) } catch { throw Failure.output(error) }
  }

  func finish(_ stream: OutputStream) throws {
    do { try stream.finish() } catch { throw Failure.output(error) }
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

  /// Says why what was asked for cannot be done.
  static func request(_ message: String) -> ExitCode {
    FileWriting.complain("waymark: error: \(TerminalText.safe(message))")
    return .validationFailure
  }

  /// Says why input cannot be read.
  static func input(_ error: FileError) -> ExitCode {
    FileWriting.complain("waymark: \(error)")
    return unreadableInput
  }

  /// Says why output cannot be written; in silence when nobody reads it any more.
  static func output(_ error: FileError) -> ExitCode {
    guard !error.isClosedPipe else { return unwritableOutput }
    FileWriting.complain("waymark: \(error)")
    return unwritableOutput
  }
}

/// Opens plans for commands.
struct PlanOpener {
  let programmes: ProgrammeFinder
  /// The names of other plans' people; nil for those of the programme alone.
  private var companions: WholeNames?

  init(_ options: PlanOptions, saysFaults: Bool = true) throws {
    do {
      try self.init(config: options.config, saysFaults: saysFaults)
    } catch {
      throw Failure.input(error)
    }
  }

  /// - Parameters:
  ///   - config: the configuration to use for all plans, when the user names one.
  ///   - saysFaults: whether mistakes in configurations are said as they are read; a command that
  ///     makes findings of them says them itself.
  init(config: String?, saysFaults: Bool = true) throws(FileError) {
    programmes = try ProgrammeFinder(path: config, saysFaults: saysFaults)
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
    return read(SourceText(path: path, bytes: bytes))
  }

  /// Reads a text with the words and people of the programme that its path belongs to.
  func read(_ source: SourceText) -> Plan {
    var plan = programmes.programme(of: source.path).reader.read(source)
    if let companions { plan.knownNames = companions }
    return plan
  }

  /// The same, for plans that something is made of together: where its readers may not know
  /// people's names, no plan tells those that only another introduces.
  func hidingNames(
    of found: [PlanFinder.Found], from readers: (String) -> Audience
  ) -> PlanOpener {
    guard found.count > 1, found.contains(where: { !readers($0.path).knowsNames }) else {
      return self
    }
    var gathering = NameGathering()
    let progress = Progress(total: found.count, of: "plans read for names")
    // What cannot be read is named when it is read for its own sake.
    found.inBatches(of: 64, transform: { try? read($0.path) }) { plan in
      progress.advance()
      if let plan { gathering.add(plan) }
    }
    progress.clear()
    var opener = self
    opener.companions = gathering.names
    return opener
  }

  /// The audience that output about a plan is made for: the option's, else the programme's, else
  /// the pair.
  func audience(_ choice: AudienceChoice?, for path: String) -> Audience {
    choice?.audience ?? programmes.programme(of: path).configuration.audience ?? .pair
  }
}
