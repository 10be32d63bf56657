import Foundation
import Testing

/// Output that fails half-way: the old file stays whole, nothing is left over, the status says so.
struct WritingFaultTests {
  /// Plans whose report, export or findings are longer than a pipe or a small limit holds.
  private func folderWithPlans(_ count: Int = 40) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for index in 0..<count { try folder.write("p\(index).md", CheckCommandTests.bad) }
    return folder
  }

  // MARK: Closed pipes

  @Test(arguments: [
    "check $TODAY .", "check $TODAY --format json .", "check $TODAY --fix --diff .", "export .",
    "explain --markdown", "report $TODAY p0.md --format html", "due $TODAY .",
  ])
  func `a closed pipe ends the program without a word`(arguments: String) throws {
    let folder = try folderWithPlans()
    try folder.write("p0.md", CheckCommandTests.bad.replacing("- [ ]", with: "- []"))
    // A reader that is gone before anything is written; then one that the caller lets go unseen.
    let result = try Shell.run(
      """
      mkfifo out; (exec 3<out) & exec 3>out; wait $!
      "$waymark" \(arguments) >&3; echo "status $?"
      (trap '' PIPE; "$waymark" \(arguments) >&3; echo "status $?")
      """, in: folder)
    let statuses = result.output.split(separator: "\n")
    try #require(statuses.count == 2, "\(result)")
    #expect(statuses == ["status 141", "status 74"], "\(result)")
    #expect(!result.errors.contains("roken pipe"), "\(result.errors)")
  }

  @Test func `the first line is had with head`() throws {
    let folder = try folderWithPlans(400)
    let result = try Shell.run("\"$waymark\" check $TODAY . | head -1", in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("p0.md:8:44: error:"))
    #expect(result.errors.isEmpty)
  }

  @Test func `closed streams are an error, and no plan gets their output`() throws {
    let folder = try folderWithPlans(1)
    try folder.write("p0.md", CheckCommandTests.plan.replacing("- [ ]", with: "- []"))
    let result = try Shell.run("\"$waymark\" check $TODAY --fix p0.md >&- 2>&- <&-", in: folder)
    #expect(result.status == 74)
    #expect(try folder.text("p0.md") == CheckCommandTests.plan)
  }

  // MARK: Full disks

  private static let long = Array(repeating: CheckCommandTests.plan, count: 20).joined()

  @Test func `a file over the limit of the shell gives 74, and the old one stays`() throws {
    let folder = try folderWithPlans()
    try folder.write("out", "old")
    let before = try folder.names()
    for command in ["check $TODAY . -o out", "export . -o out", "explain --markdown -o out"] {
      let result = try Shell.run("ulimit -f 1; \"$waymark\" \(command)", in: folder)
      #expect(result.status == 74, "\(command): \(result)")
      #expect(result.errors.contains("larger than this system or shell allows"), "\(result.errors)")
      #expect(try folder.text("out") == "old")
    }
    #expect(try folder.names() == before)
  }

  @Test func `a plan that cannot be written stays as it was`() throws {
    let folder = try TemporaryFolder()
    let plan = Self.long.replacing("- [ ]", with: "- []")
    try folder.write("plan.md", plan)
    for command in ["check $TODAY --fix plan.md", "format plan.md", "win plan.md Done"] {
      let result = try Shell.run("ulimit -f 1; \"$waymark\" \(command) > log", in: folder)
      #expect(result.status == 74, "\(command): \(result)")
      #expect(try folder.text("plan.md") == plan)
    }
    #expect(try folder.names() == ["log", "plan.md"])
  }

  /// A disk of 64 KiB is made for it, which not every machine allows.
  @Test func `a disk that fills up gives 74, and the old file stays`() throws {
    let folder = try folderWithPlans(60)
    let result = try Shell.run(
      """
      mkdir disk && mount -t tmpfs -o size=64k tmpfs disk 2>/dev/null || exit 99
      echo old > disk/out
      "$waymark" export . -o disk/out; echo "status $?"
      "$waymark" report $TODAY p0.md p1.md p2.md p3.md p4.md p5.md --format html -o disk/pages
      echo "status $?"
      cat disk/out; ls -A disk
      umount disk
      """, in: folder)
    if result.status == 99 {
      print("skipped: no disk of its own can be mounted here")
      return
    }
    #expect(result.output == "status 74\nstatus 74\nold\nout\npages\n", "\(result)")
    #expect(result.errors.contains("error: disk/out: the disk is full"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      "check $TODAY .", "check $TODAY --fix --diff .", "export .", "due $TODAY .",
      "report $TODAY p0.md", "prompts $TODAY p0.md", "outline p0.md", "explain", "config .",
      "win p0.md Done", "explain --markdown",
    ])
  func `standard output on a full disk gives 74`(arguments: String) throws {
    let folder = try folderWithPlans(2)
    try folder.write(
      "p0.md", CheckCommandTests.plan.replacing("- [ ]", with: "- []"))
    let result = try Shell.run("\"$waymark\" \(arguments) > /dev/full", in: folder)
    #expect(result.status == 74, "\(arguments): \(result)")
    #expect(result.errors.contains("the disk is full"), "\(arguments): \(result)")
  }

  // MARK: Signals

  /// A pipe among the plans keeps the program where its output is begun and not yet in its place.
  @Test(.timeLimit(.minutes(1)), arguments: ["INT", "TERM", "HUP"])
  func `a signal while a file is written leaves the old one and nothing else`(
    name: String
  ) throws {
    let folder = try folderWithPlans(3)
    try folder.write("out", "old")
    let result = try Shell.run(
      """
      mkfifo wait; exec 3<>wait
      for command in "check $TODAY" export; do
        env --default-signal=INT "$waymark" $command . wait -o out &
        n=0; until ls -A | grep -q out.waymark; do
          sleep 0.05; n=$((n + 1)); [ $n -lt 200 ] || exit 99
        done
        kill -\(name) $!; wait $!; echo "status $?"
      done
      """, in: folder)
    let status = ["INT": 130, "TERM": 143, "HUP": 129][name] ?? 0
    #expect(result.output == "status \(status)\nstatus \(status)\n", "\(result)")
    #expect(try folder.text("out") == "old")
    #expect(try folder.names() == ["out", "p0.md", "p1.md", "p2.md", "wait"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `Ctrl-C among many fixes leaves each plan old or new`() throws {
    let folder = try TemporaryFolder()
    let old = CheckCommandTests.plan.replacing("- [ ]", with: "- []")
    for index in 0..<300 { try folder.write("p\(index).md", old) }
    let before = try folder.names()
    let result = try Shell.run(
      """
      env --default-signal=INT "$waymark" check $TODAY --fix . > /dev/null 2>&1 &
      until grep -qF -- '- [ ]' p*.md; do kill -0 $! || break; done
      kill -INT $!; wait $!
      """, in: folder)
    #expect([0, 130].contains(result.status), "\(result)")
    for name in before {
      #expect([old, CheckCommandTests.plan].contains(try folder.text(name)), "\(name)")
    }
    #expect(try folder.names() == before)
  }

  @Test func `what the caller ignores stays ignored`() throws {
    let folder = try folderWithPlans(1)
    let result = try Shell.run(
      """
      mkfifo wait; exec 3<>wait; trap '' HUP
      "$waymark" check $TODAY p0.md wait & sleep 0.3; kill -HUP $!; sleep 0.1
      kill -TERM $!; wait $!
      """, in: folder)
    #expect(result.status == 143)
  }
}
