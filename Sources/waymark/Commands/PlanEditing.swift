import ArgumentParser
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Options of the commands that edit one plan.
struct EditingOptions: ParsableArguments {
  @Flag(help: "Only show what would change.")
  var dryRun = false

  @OptionGroup var options: PlanOptions

  /// The day that was named for what has happened, or today; one that is yet to come is refused.
  static func day(
    _ named: DayArgument?, notAfter today: CalendarDate
  ) throws(EditProblem) -> CalendarDate {
    guard let named else { return today }
    guard named.date <= today else {
      throw EditProblem("\(named.date) is yet to come: name a day that has been, with --on")
    }
    return named.date
  }

  /// Makes an edit, shows it as a diff, and writes it.
  func edit(
    _ path: String, _ make: (PlanEditor, CalendarDate) throws(EditProblem) -> PlanEdit
  ) throws {
    let opener = try PlanOpener(options)
    let plan = try opener.open(path)
    if plan.isRefused || !plan.isPlan {
      let reason =
        plan.isRefused
        ? plan.diagnostics.first?.message ?? "it cannot be read as a plan"
        : "nothing of a plan in it"
      throw Failure.input(FileError(path: path, reason: reason))
    }
    let editor = PlanEditor(plan, reader: opener.programmes.programme(of: path).reader)
    let result: PlanEdit
    do {
      result = try make(editor, options.day)
    } catch {
      let message = TerminalText.safe(error.message)
      FileWriting.complain("waymark: error: \(PathText.shown(path)): \(message)")
      for candidate in error.candidates {
        FileWriting.complain("  " + TerminalText.safe(candidate))
      }
      throw ExitCode.validationFailure
    }
    if let note = result.note {
      FileWriting.complain("\(PathText.shown(path)): \(TerminalText.safe(note))")
    }
    let new = SourceText(path: path, bytes: result.edits.applied(to: plan.source.bytes).bytes)
    do {
      if !dryRun, new.bytes != plan.source.bytes {
        try FileWriting.replace(path, with: new.bytes, ifStill: plan.source.bytes)
      }
      try FileWriting.print(Array(UnifiedDiff.text(from: plan.source, to: new).utf8))
    } catch {
      throw Failure.output(error)
    }
  }
}
