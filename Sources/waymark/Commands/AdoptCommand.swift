import ArgumentParser
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Makes a plan of a document that was none.
struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Make a plan of a document that you have: a mentee page, an IDP, notes, OKRs.",
    discussion: """
      Proposes the fewest edits that let the document be read as a plan: who is mentee and mentor, \
      headings whose meaning is sure, owners and dates in a final parenthesis, the year in dates \
      that lack one. Shows them as a diff, says what was understood and what was left alone, and \
      writes only with --write.
      """)

  @Argument(help: "The document.", completion: .file(extensions: ["md"]))
  var file: String

  @Flag(help: "Write the edits into the file.")
  var write = false

  @Option(help: ArgumentHelp("The year of dates that name none.", valueName: "YYYY"))
  var year: Int?

  @Option(help: ArgumentHelp("Whose growth it is about; may be repeated.", valueName: "name"))
  var mentee: [String] = []

  @Option(help: ArgumentHelp("Who accompanies them; may be repeated.", valueName: "name"))
  var mentor: [String] = []

  @Option(help: ArgumentHelp("The first day of the plan.", valueName: "YYYY-MM-DD"))
  var start: DayArgument?

  func validate() throws {
    if let year, !(1900...2200).contains(year) {
      throw ValidationError("--year \(year): write a year such as 2026")
    }
  }

  func run() throws {
    let source = try read()
    let programmes: ProgrammeFinder
    do { programmes = try ProgrammeFinder(path: nil) } catch { throw Failure.input(error) }
    var request = Adoption.Request()
    request.mentees = mentee
    request.mentors = mentor
    request.start = start?.date
    request.year = year
    let adoption = Adoption(
      source, request: request, reader: programmes.programme(of: file).reader)
    if adoption.plan.isRefused || adoption.plan.hasBrokenFrontMatter {
      let reason = adoption.leftAlone.first ?? "it cannot be read"
      throw Failure.input(FileError(path: file, reason: reason))
    }
    try OutputOptions.parse([]).write(
      UnifiedDiff.text(from: source, to: adoption.source), besides: .none)
    say(adoption, changed: adoption.source.bytes != source.bytes)
    if write, adoption.source.bytes != source.bytes { try replace(source, with: adoption.source) }
    if !adoption.plan.isPlan { throw Failure.foundSomething }
  }

  private func read() throws -> SourceText {
    do {
      return SourceText(path: file, bytes: try FileReading.bytes(of: file, limit: 1 << 24))
    } catch {
      throw Failure.input(error)
    }
  }

  private func say(_ adoption: Adoption, changed: Bool) {
    var lines = ["understood:"] + adoption.understood.map { "  " + $0 }
    if adoption.understood.isEmpty { lines = ["understood: nothing of a plan"] }
    if !adoption.leftAlone.isEmpty {
      lines += ["left alone:"] + adoption.leftAlone.map { "  " + $0 }
    }
    if !changed {
      lines.append("nothing to change in \(file)")
    } else if !write {
      lines.append("nothing is written yet; --write does")
    }
    for line in lines { FileWriting.complain(TerminalText.safe(line)) }
  }

  private func replace(_ source: SourceText, with new: SourceText) throws {
    guard try read().bytes == source.bytes else {
      throw Failure.output(
        FileError(path: file, reason: "somebody else has changed it meanwhile; run this again"))
    }
    do {
      try FileWriting.replace(file, with: new.bytes)
    } catch {
      throw Failure.output(error)
    }
    FileWriting.complain("written: \(file)\nnext: waymark check \(file)")
  }
}
