import Foundation
import Testing

/// What goes wrong while a command runs is said in one line: the path, what happened, what to do.
///
/// Only wrong arguments are answered with the command's usage.
struct MessageTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", CheckCommandTests.plan)
    try folder.write("other.md", CheckCommandTests.plan)
    try folder.write("note.md", "Only prose.\n")
    try folder.write("folder/plan.md", CheckCommandTests.plan)
    return folder
  }

  @Test(arguments: [
    ("report plam.md", 66, "plam.md: no such file or folder; did you mean plan.md?"),
    (
      "report nowhere/plan.md", 66,
      "nowhere/plan.md: no such file or folder; there is no folder nowhere"
    ),
    (
      "outline folder/plann.md", 66,
      "folder/plann.md: no such file or folder; did you mean folder/plan.md?"
    ),
    ("prompts zzz.md", 66, "zzz.md: no such file or folder"),
    ("outline folder", 66, "folder: it is a folder"),
    ("due zzz.md", 66, "zzz.md: no such file or folder"),
    ("calendar zzz.md", 66, "zzz.md: no such file or folder"),
    ("feed zzz.md", 66, "zzz.md: no such file or folder"),
    ("export zzz.md", 66, "zzz.md: no such file or folder"),
    ("format zzz.md", 66, "zzz.md: no such file or folder"),
    ("adopt zzz.md", 66, "zzz.md: no such file or folder"),
    ("done zzz.md M1", 66, "zzz.md: no such file or folder"),
    ("leak-check zzz --plans plan.md --audience public", 66, "zzz: no such file or folder"),
    ("site zzz -o out", 66, "zzz: no such file or folder"),
    ("check plan.md --config zzz.yml", 66, "zzz.yml: no such file or folder"),
    ("check plan.md --baseline zzz.txt", 66, "zzz.txt: no such file or folder"),
    ("report plan.md --templates zzz", 66, "zzz: no such file or folder"),
    ("report plan.md --kind changes --against zzz.md", 66, "zzz.md: no such file or folder"),
    ("report note.md", 66, "note.md: there is nothing of a plan in it: no people, goals or dates"),
    ("report plan.md -o no/x.md", 74, "no/x.md: no such file or folder; there is no folder no"),
    ("export plan.md -o folder", 74, "folder: it is a folder"),
    ("check plan.md --format json=no/x", 74, "no/x: no such file or folder; there is no folder no"),
    ("calendar plan.md -o no/x", 74, "no/x: no such file or folder; there is no folder no"),
    ("explain --markdown -o no/x", 74, "no/x: no such file or folder; there is no folder no"),
    ("report plan.md other.md", 64, "several plans need a folder to write to: -o FOLDER"),
    ("report plan.md --kind person --for adda", 64, "\"adda\" is named in none of the plans"),
    ("explain no-such-rule", 64, "no-such-rule"),
    ("templates show nothing", 64, "nothing"),
    ("new --template nothing --mentee A --mentor B x.md", 64, "no template \"nothing\""),
    ("new --template minimal x.md", 64, "missing: --mentee, --mentor"),
    ("done plan.md \"No such item\"", 64, "plan.md: \"No such item\" is no item of the plan"),
  ])
  func `a fault is one line, without the usage`(command: String, status: Int, words: String) throws
  {
    let result = try Shell.run("\"$waymark\" \(command)", in: folder())
    #expect(Int(result.status) == status, "\(result)")
    #expect(
      !result.errors.contains("Usage:") && !result.errors.contains("See 'waymark"), "\(result)")
    let first = result.errors.split(separator: "\n").first { $0.hasPrefix("waymark: ") }
    let line = try #require(first, "\(result)")
    #expect(line.hasPrefix("waymark: error: ") && line.contains(words), "\(line)")
  }

  @Test(arguments: [
    "report plan.md --kind nothing", "check --fail-on sometimes", "site folder",
    "report --until 2026-10-01 --since 2026-11-01 plan.md", "nothing",
  ])
  func `wrong arguments are answered with the usage`(command: String) throws {
    let result = try Shell.run("\"$waymark\" \(command)", in: folder())
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("Error: ") && result.errors.contains("Usage: "), "\(result)")
  }

  /// A configuration with mistakes holds as far as it can be read, and the mistakes are said: also
  /// when a plan is named and no folder.
  @Test func `a mistake in the configuration has its line`() throws {
    let folder = try folder()
    try folder.write("waymark.yml", "audience: nobody\n")
    for command in ["check plan.md $TODAY", "check . $TODAY", "config ."] {
      let result = try Shell.run("\"$waymark\" \(command)", in: folder)
      #expect(result.status == 1, "\(result)")
      #expect((result.output + result.errors).contains("waymark.yml:1:11: error: "), "\(result)")
    }
    for command in ["report plan.md $TODAY", "check-in plan.md --dry-run $TODAY", "due . $TODAY"] {
      let result = try Shell.run("\"$waymark\" \(command)", in: folder)
      #expect(result.status == 0, "\(result)")
      let said = "waymark: warning: waymark.yml:1:11: \"nobody\" is no audience; "
      #expect(result.errors.components(separatedBy: said).count == 2, "\(result)")
    }
  }

  /// Who was meant is not known, so that no more is told than everyone may know.
  @Test func `an audience that is none is the public`() throws {
    let folder = try folder()
    try folder.write("waymark.yml", "audience: pubic\n")
    let result = try Shell.run("\"$waymark\" report plan.md $TODAY", in: folder)
    #expect(!result.output.contains("Ada") && !result.output.contains("Grace"), "\(result)")
  }
}
