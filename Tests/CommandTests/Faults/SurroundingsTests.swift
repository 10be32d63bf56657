import Foundation
import Testing

/// Machines that are set up oddly: the same plan gives the same words.
struct SurroundingsTests {
  private func folderWithPlan() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let plan = CheckCommandTests.bad.replacing("Ada Byron", with: "Zoë Ångström 山 (@ada)")
    try folder.write("plan.md", plan)
    return folder
  }

  private static let commands = [
    "check $TODAY .", "report $TODAY plan.md", "prompts $TODAY plan.md", "due $TODAY .", "export .",
    "outline plan.md", "config .",
  ]

  @Test(arguments: [
    "unset HOME", "HOME=/nowhere; export HOME", "LC_ALL=de_DE.ISO-8859-1; export LC_ALL",
    "LC_ALL=tr_TR.UTF-8; export LC_ALL", "LC_ALL=nonsense; export LC_ALL",
    "unset LC_ALL; LANG=; export LANG", "TZ=Nowhere/Else; export TZ", "TERM=; export TERM",
    "TMPDIR=/nowhere; export TMPDIR", "unset PATH",
  ])
  func `surroundings change nothing`(change: String) throws {
    let folder = try folderWithPlan()
    for command in Self.commands {
      let usual = try Shell.run("\"$waymark\" \(command)", in: folder)
      let odd = try Shell.run("\(change); \"$waymark\" \(command)", in: folder)
      #expect(odd.output == usual.output, "\(command)")
      #expect(odd.status == usual.status && odd.errors == usual.errors, "\(command)")
    }
  }

  @Test(arguments: ["0001-01-01", "1970-01-01", "2038-01-20", "9999-12-31"])
  func `a day far off gives an answer`(day: String) throws {
    let folder = try folderWithPlan()
    for command in Self.commands where command.contains("$TODAY") {
      let result = try Shell.run(
        "\"$waymark\" \(command)", in: folder, environment: ["TODAY": "--today \(day)"])
      #expect([0, 1].contains(result.status), "\(command): \(result)")
      #expect(result.errors.isEmpty || command.hasPrefix("due"), "\(result.errors)")
    }
    let win = try Shell.run("\"$waymark\" win plan.md --on \(day) --today \(day) Done", in: folder)
    #expect(win.status == 0)
    #expect(try folder.text("plan.md").contains("- \(day) Done"))
  }

  @Test(
    .enabled(if: Shell.has("faketime"), "needs faketime"),
    arguments: ["1902-01-01", "1969-12-31", "2037-12-31", "2150-06-30"])
  func `a clock far off is taken as it is`(day: String) throws {
    let folder = try folderWithPlan()
    let result = try Shell.run(
      "faketime -f '\(day) 12:00:00' \"$waymark\" report plan.md --format json", in: folder)
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("\"\(day)\""))
  }

  @Test func `a working folder that is gone is named, and paths from the root still work`() throws {
    let folder = try folderWithPlan()
    let result = try Shell.run(
      """
      mkdir gone; cd gone; rmdir ../gone
      "$waymark" check $TODAY .; echo "status $?"
      "$waymark" check $TODAY "$OLDPWD/plan.md" > /dev/null; echo "status $?"
      """, in: folder)
    #expect(result.output.contains("status 66\n") || result.output.contains("0 plans read"))
    #expect(result.output.hasSuffix("status 1\n"))
  }
}
