import Foundation
import Testing

/// What is odd in folders: each gets its word, nothing vanishes, nothing is waited for.
struct ListingFaultTests {
  private func folderWithPlan() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("good.md", CheckCommandTests.plan)
    return folder
  }

  /// Root may read all, so that it has to be somebody else who cannot.
  @Test(.enabled(if: !Shell.isRoot || Shell.has("setpriv"), "needs setpriv to be nobody"))
  func `a folder and a file that may not be read give 66, and the rest is checked`() throws {
    let folder = try folderWithPlan()
    try folder.write("shut/inner.md", CheckCommandTests.plan)
    try folder.write("secret.md", CheckCommandTests.plan)
    let nobody = Shell.isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    let result = try Shell.run(
      """
      chmod 755 . && chmod 000 shut secret.md
      \(nobody) "$waymark" check $TODAY .; status=$?
      chmod 755 shut; exit $status
      """, in: folder)
    try #require(result.status != 126, "the built program is out of nobody's reach")
    #expect(result.status == 66)
    #expect(result.output.contains("shut: error: permission denied"))
    #expect(result.output.contains("secret.md: error: permission denied"))
    #expect(result.output.contains("1 plan read, 0 files skipped, 2 failed"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe among the plans is named, not waited for`() throws {
    let folder = try folderWithPlan()
    let result = try Shell.run("mkfifo pipe.md && \"$waymark\" check $TODAY .", in: folder)
    #expect(result.status == 66)
    #expect(result.output.contains("pipe.md: error: a pipe, socket or device, and no file"))
    #expect(result.output.contains("1 plan read, 0 files skipped, 1 failed"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe that is named is read`() throws {
    let folder = try folderWithPlan()
    let result = try Shell.run(
      "mkfifo pipe.md && (cat good.md > pipe.md &) && \"$waymark\" check $TODAY pipe.md",
      in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("1 plan read"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a device without an end is refused at the limit`() throws {
    let folder = try folderWithPlan()
    let result = try Shell.run("\"$waymark\" check $TODAY /dev/zero", in: folder)
    #expect(result.status == 66)
    #expect(result.output.contains("/dev/zero: error: too large"))
  }

  /// The first of the files is a pipe, so that the second can go while the first is waited for.
  @Test(.timeLimit(.minutes(1)))
  func `a file that vanishes after it was listed gives 66 and its name`() throws {
    let folder = try folderWithPlan()
    let result = try Shell.run(
      """
      mkfifo first.md; cp good.md second.md
      "$waymark" format first.md second.md good.md & sleep 0.3
      exec 3>first.md; rm second.md; exec 3>&-
      wait $!
      """, in: folder)
    #expect(result.status == 66)
    #expect(result.errors.contains("error: second.md: no such file or folder"))
    #expect(try folder.text("good.md") == CheckCommandTests.plan)
  }

  @Test(.timeLimit(.minutes(1)))
  func `files that come, go and change while a folder is checked are each read or named`() throws {
    let folder = try TemporaryFolder()
    for index in 0..<400 { try folder.write("p\(index).md", CheckCommandTests.plan) }
    let result = try Shell.run(
      """
      (for n in $(seq 0 2 399); do rm p$n.md; echo >> p$((n + 1)).md; done) &
      "$waymark" check $TODAY . ; status=$?
      wait; exit $status
      """, in: folder)
    let missing = result.output.components(separatedBy: "error: no such file or folder").count - 1
    #expect(result.status == (missing > 0 ? 66 : 0))
    let counts = try #require(result.output.split(separator: "\n").last)
    #expect(counts.hasSuffix("0 files skipped, \(missing) failed"), "\(counts)")
  }

  /// What somebody else wrote meanwhile is never lost, whichever of the two was first.
  @Test(.timeLimit(.minutes(1)))
  func `a plan that changes while it is mended keeps the change`() throws {
    let folder = try TemporaryFolder()
    let plan = CheckCommandTests.plan.replacing("- [ ] Ship", with: "- [] Ship")
    try folder.write("plan.md", plan)
    let result = try Shell.run(
      """
      mkfifo pipe; "$waymark" check $TODAY --fix plan.md pipe & sleep 0.3
      exec 3>pipe; echo 'Mine.' >> plan.md; exec 3>&-
      wait $!
      """, in: folder)
    let text = try folder.text("plan.md")
    #expect(text.hasSuffix("Mine.\n"))
    if text.contains("- [] Ship") {
      #expect(result.status == 74)
      #expect(result.errors.contains("error: plan.md: it was changed meanwhile"))
    }
    #expect(try folder.names() == ["pipe", "plan.md"])
  }

  @Test func `names with line breaks, quotes and bytes that are no text stay on their line`() throws
  {
    let folder = try folderWithPlan()
    let name = "a\nb.md: error: forged \"x\"\t\u{1B}[31m.md"
    try folder.write(name, CheckCommandTests.bad)
    let shown = #""a\nb.md: error: forged \"x\"\t\033[31m.md""#
    let result = try Shell.run("\"$waymark\" check $TODAY .", in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("\(shown):8:44: error: "))
    #expect(!result.output.contains("\nb.md"))
    try folder.write(name, CheckCommandTests.bad.replacing("- [ ]", with: "- []"))
    let diff = try Shell.run("\"$waymark\" check $TODAY --diff .", in: folder)
    #expect(diff.output.hasPrefix("--- \(shown)\n+++ \(shown)\n@@"))
    let odd = try Shell.run(
      """
      for format in json sarif github gitlab junit; do
        "$waymark" check $TODAY --format $format . > out.$format || :
      done
      "$waymark" check $TODAY --write-baseline known . > log || :
      "$waymark" check $TODAY --baseline known . 2> errors; status=$?
      cat errors; exit $status
      """, in: folder)
    #expect(odd.status == 0, "\(odd)")
    #expect(odd.output.contains("2 plans read"))
    #expect(!odd.output.contains("no longer needed"))
    for format in ["json", "sarif", "gitlab"] {
      let data = Data(try folder.text("out.\(format)").utf8)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
    }
    #expect(try folder.text("out.github").split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
  }

  @Test func `a name that is no text is named as well as it can be`() throws {
    let folder = try folderWithPlan()
    let result = try Shell.run(
      "cp good.md \"$(printf 'bad-\\351.md')\" && \"$waymark\" check $TODAY .", in: folder)
    #expect(result.status == 66)
    #expect(result.output.contains("bad-\u{FFFD}.md: error: "))
    #expect(result.output.contains("1 plan read, 0 files skipped, 1 failed"))
  }

  @Test(.timeLimit(.minutes(Program.isSanitized ? 30 : 1)))
  func `fifty thousand files in one folder are listed and counted`() throws {
    let folder = try folderWithPlan()
    let result = try Shell.run(
      """
      mkdir many && cd many && seq -f 'note-%g.md' 1 50000 | xargs touch
      cp ../good.md plan.md
      "$waymark" check $TODAY .
      """, in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("1 plan read, 50000 files skipped, 0 failed\n"))
  }
}
