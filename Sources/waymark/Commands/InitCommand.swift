import ArgumentParser
import Foundation
import WaymarkEdit
import WaymarkSource
import WaymarkTemplates

/// Sets up a folder for plans.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Set up a folder: configuration, a first plan, a check in CI.",
    discussion: """
      Makes waymark.yml, plans/first-plan.md, a workflow for your code host, an entry in .gitignore \
      and a note in README.md. Nothing is overwritten: what is there stays, and is named. Running \
      it again makes only what is missing.
      """)

  @Argument(help: "The folder; made if it is missing.", completion: .directory)
  var folder = "."

  @Option(
    help: """
      The code host whose CI checks the plans: github, gitlab or none. (default: gitlab where a \
      .gitlab-ci.yml is, else github)
      """)
  var ci: Host?

  @OptionGroup var choices: NewPlanOptions

  enum Host: String, ExpressibleByArgument, CaseIterable {
    case github, gitlab, none
  }

  func validate() throws { try choices.checkDates() }

  func run() throws {
    var setup = FolderSetup(folder: folder)
    do {
      let configuration = ProgrammeFinder.fileNames.first {
        FileWriting.exists(setup.path($0))
      }
      try setup.make(configuration ?? ProgrammeFinder.fileNames[0], Self.text("waymark.yml"))
      if !setup.hasPlans { try setup.make("plans/first-plan.md", try firstPlan()) }
      switch ci ?? (FileWriting.exists(setup.path(".gitlab-ci.yml")) ? .gitlab : .github) {
      case .github: try setup.make(".github/workflows/waymark.yml", Self.text("github.yml"))
      case .gitlab: try setup.make(".gitlab-ci.yml", Self.text("gitlab.yml"))
      case .none: break
      }
      try setup.add(Self.ignored, to: ".gitignore", unlessItHolds: "waymark")
      let note = Self.text("readme.md")
      if FileWriting.exists(setup.path("README.md")) {
        try setup.add(note, to: "README.md", unlessItHolds: "waymark")
      } else {
        try setup.make("README.md", "# Mentoring\n\n" + note)
      }
    } catch let error as FileError {
      setup.say()
      throw Failure.output(error)
    }
    setup.say()
  }

  private func firstPlan() throws -> String {
    var choices = choices
    if isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 { choices.ask() }
    let isExample = choices.mentee.isEmpty && choices.mentor.isEmpty
    if isExample {
      choices.mentee = ["Ada Byron"]
      choices.mentor = ["Grace Hopper"]
    }
    let (template, plan) = try choices.resolved(usual: "skill-growth")
    if isExample {
      FileWriting.complain(
        "the first plan is for Ada Byron and Grace Hopper: write your names in its front matter")
    }
    return plan.text(from: template)
  }

  private static func text(_ name: String) -> String {
    EmbeddedFile.named("start/" + name)?.text ?? ""
  }

  /// Pages can be made again, and a file that was left behind is of no use.
  private static let ignored = """
    # waymark: pages that can be made again, and files left behind when writing was cut off
    /site/
    *.waymark-??????

    """
}
