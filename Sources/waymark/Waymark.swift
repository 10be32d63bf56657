import ArgumentParser

/// The command `waymark`.
@main
struct Waymark: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "waymark",
    abstract: "Mentoring plans as plain text: checked, reported on, asked about.",
    discussion: """
      A plan is a Markdown file: goals, milestones with owners and dates, check-ins, feedback, \
      metrics, wins. Start with:

        waymark check PLAN.md      what contradicts itself, or will let someone down
        waymark report PLAN.md     how it stands, as Markdown, HTML or JSON
        waymark prompts PLAN.md    the next good questions to ask
        waymark explain            all that is checked, and why

      Exit status: 0 all is well, 1 something was found, 64 wrong usage, 66 input cannot be \
      read, 74 output cannot be written.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Reading",
        subcommands: [
          CheckCommand.self, ExplainCommand.self, DueCommand.self, ReportCommand.self,
          PromptsCommand.self, OutlineCommand.self,
        ]),
      CommandGroup(
        name: "Beginning",
        subcommands: [InitCommand.self, NewCommand.self, AdoptCommand.self]),
      CommandGroup(
        name: "Editing",
        subcommands: [
          DoneCommand.self, MoveCommand.self, WinCommand.self, CheckInCommand.self,
          FeedbackCommand.self, FormatCommand.self,
        ]),
      CommandGroup(
        name: "Sharing",
        subcommands: [
          SiteCommand.self, ServeCommand.self, CalendarCommand.self, FeedCommand.self,
          ExportCommand.self, LeakCheckCommand.self,
        ]),
      CommandGroup(
        name: "Setup", subcommands: [ConfigCommand.self, TemplatesCommand.self]),
    ])

  /// Puts the process in order, then runs the command.
  ///
  /// What the arguments alone get wrong is said with the command's usage. What a command meets while
  /// it runs is said in one line: its usage would tell nothing, and push the line out of sight.
  static func main() {
    StandardStreams.open()
    UnfinishedFiles.watch()
    do {
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch let error as ValidationError {
        throw Failure.request(error.message)
      }
    } catch {
      exit(withError: error)
    }
  }
}
