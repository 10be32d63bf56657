import Foundation
import Testing

/// The commands that edit a plan, on files as they are on disk.
struct EditCommandTests {
  func folder(_ text: String = CheckCommandTests.plan) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", text)
    return folder
  }

  func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + ["--today", "2026-11-24"], in: folder.url)
  }

  func read(_ folder: TemporaryFolder, _ name: String = "plan.md") throws -> Data {
    try Data(contentsOf: folder.url.appending(path: name))
  }

  @Test func `an edit is written and shown; again it changes nothing`() throws {
    let folder = try folder()
    let before = try read(folder)
    let dry = try run(folder, "win", "plan.md", "A talk", "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.output.contains("+- 2026-11-24 A talk\n"))
    #expect(try read(folder) == before)
    let first = try run(folder, "win", "plan.md", "A talk")
    #expect(first.status == 0)
    #expect(first.output == dry.output)
    let after = try read(folder)
    #expect(after != before)
    let second = try run(folder, "win", "plan.md", "A talk")
    #expect(second.status == 0)
    #expect(second.output.isEmpty)
    #expect(second.errors.contains("in the plan already"))
    #expect(try read(folder) == after)
  }

  @Test func `what has happened has a day that has been`() throws {
    let folder = try folder()
    let before = try read(folder)
    for command in [["done", "plan.md", "x"], ["win", "plan.md", "A talk"]] {
      let result = try Program.run(
        command + ["--on", "2027-01-05", "--today", "2026-11-24"], in: folder.url)
      #expect(result.status == 64)
      #expect(result.errors.contains("2027-01-05 is yet to come"))
    }
    #expect(try read(folder) == before)
  }

  @Test func `a name that fits nothing is wrong usage`() throws {
    let folder = try folder()
    let before = try read(folder)
    let result = try run(folder, "done", "plan.md", "Nothing like it")
    #expect(result.status == 64)
    #expect(result.errors.contains("\"Nothing like it\" is no item of the plan"))
    #expect(try read(folder) == before)
  }

  @Test func `a symbolic link and the permissions stay`() throws {
    let folder = try folder()
    let manager = FileManager.default
    let file = folder.url.appending(path: "plan.md").path(percentEncoded: false)
    let link = folder.url.appending(path: "link.md").path(percentEncoded: false)
    try manager.createSymbolicLink(atPath: link, withDestinationPath: "plan.md")
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(try run(folder, "win", "link.md", "A talk").status == 0)
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "plan.md")
    let mode = try manager.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o640)
    #expect(String(decoding: try read(folder), as: UTF8.self).contains("A talk"))
  }

  @Test func `killed at any moment, the file is the old or the new one`() throws {
    let folder = try folder()
    let old = try read(folder)
    _ = try run(folder, "win", "plan.md", "A talk")
    let new = try read(folder)
    let wanted = ProcessInfo.processInfo.environment["WAYMARK_KILLS"].flatMap(Int.init) ?? 50
    for attempt in 0..<wanted {
      try folder.write("plan.md", old)
      let process = Process()
      process.executableURL = URL(filePath: Program.path)
      process.arguments = ["win", "plan.md", "A talk", "--today", "2026-11-24"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(attempt * 37 % 97) * 400)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let found = try read(folder)
      #expect(found == old || found == new, "attempt \(attempt): \(found.count) bytes")
    }
  }

  @Test func `of many writers at once, each says what became of its edit`() async throws {
    let folder = try folder()
    let results = try await withThrowingTaskGroup(of: (Int, Program.Result).self) { group in
      let url = folder.url
      for writer in 0..<8 {
        group.addTask {
          (
            writer,
            try Program.run(
              ["win", "plan.md", "Win \(writer)", "--today", "2026-11-24"], in: url)
          )
        }
      }
      var results: [(Int, Program.Result)] = []
      for try await result in group { results.append(result) }
      return results
    }
    let text = String(decoding: try read(folder), as: UTF8.self)
    for (writer, result) in results {
      #expect(result.status == 0 || result.status == 74, "\(result.errors)")
      #expect(text.contains("- 2026-11-24 Win \(writer)\n") == (result.status == 0))
      if result.status == 74 { #expect(result.errors.contains("changed meanwhile")) }
    }
    #expect(results.contains { $0.1.status == 0 })
  }

  @Test func `a file that cannot be written gets a clear error and stays`() throws {
    let folder = try folder()
    let before = try read(folder)
    let manager = FileManager.default
    let file = folder.url.appending(path: "plan.md").path(percentEncoded: false)
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    let result = try run(folder, "win", "plan.md", "A talk")
    // The administrator may write everything.
    if geteuid() != 0 {
      #expect(result.status == 74)
      #expect(result.errors.contains("error: plan.md: permission denied"))
      #expect(try read(folder) == before)
    } else {
      #expect(result.status == 0)
      #expect(try read(folder) != before)
    }
  }

  @Test func `what is no plan is not edited`() throws {
    let folder = try folder("Only prose.\n")
    let result = try run(folder, "win", "plan.md", "A talk")
    #expect(result.status == 66)
    #expect(String(decoding: try read(folder), as: UTF8.self) == "Only prose.\n")
  }

  @Test func `format says, shows and writes what is untidy`() throws {
    let folder = try folder(
      CheckCommandTests.plan.replacing(
        "(@ada, due 2026-12-14)", with: "(due 14 December 2026, @ada)"))
    let before = try read(folder)
    let check = try run(folder, "format", ".", "--check")
    #expect(check.status == 1)
    #expect(check.errors == "plan.md: not tidy\n")
    let diff = try run(folder, "format", "plan.md", "--diff")
    #expect(diff.status == 0)
    #expect(diff.output.contains("+- [ ] Ship a first pull request (@ada, due 2026-12-14)\n"))
    #expect(try read(folder) == before)
    #expect(try run(folder, "format").status == 0)
    #expect(String(decoding: try read(folder), as: UTF8.self) == CheckCommandTests.plan)
    #expect(try run(folder, "format", "--check").status == 0)
  }
}
