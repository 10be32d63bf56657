import ArgumentParser
import Dispatch
import Foundation
import WaymarkPlan
import WaymarkReport

/// Shows plans in a browser while they are written.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show a folder of plans in the browser, up to date with every save.",
    discussion: """
      The pages of "waymark site", made when they are looked at, with the findings of "waymark \
      check" beside each plan. An open page follows the files: edit in any editor, save, and it \
      is up to date where it was scrolled to. A plan that breaks says in which file and line, and \
      comes back when it is mended.

      Only programs on this machine can reach it, other sites' pages cannot, and nothing is \
      written to disk. Ctrl-C ends it.
      """)

  @Argument(help: "A folder of plans.", completion: .directory)
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "The port to listen at; otherwise \(PreviewServer.usualPort), or a free one.",
      valueName: "number"))
  var port: Int?

  @Option(help: "For whom pages are made: public, programme, pair or self (default: pair).")
  var audience: AudienceChoice?

  @Flag(help: "Open the first page in the browser.")
  var open = false

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var options: PlanOptions

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port \(port): give a number from 1 to 65535")
    }
  }

  func run() throws {
    try checkFolder()
    let server: PreviewServer
    do { server = try PreviewServer(port: port) } catch { throw Failure.output(error) }
    let bell = ChangeBell()
    let session = try PreviewSession(
      PreviewSession.Wishes(
        folder: folder, audience: audience, templates: templates, options: options,
        port: server.port),
      bell: bell)
    Thread.detachNewThread { session.follow { announce(server, session) } }
    Task.detached {
      do {
        try await server.run(bell: bell) { session.answer($0) }
      } catch {
        Self.exit(withError: Failure.output(FileError(path: server.address, reason: "\(error)")))
      }
    }
    dispatchMain()
  }

  private func announce(_ server: PreviewServer, _ session: PreviewSession) {
    try? FileWriting.print(Array("\(server.address)\n".utf8))
    FileWriting.complain("what \(session.audience.readers) may see; Ctrl-C ends it")
    if open { Self.openBrowser(at: server.address) }
  }

  private func checkFolder() throws {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      throw Failure.input(FileError(path: folder, code: errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure.input(
        FileError(path: folder, reason: "it is no folder; give the folder that it is in"))
    }
  }

  private static func openBrowser(at address: String) {
    #if os(macOS)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch {
      FileWriting.complain("waymark: no browser could be opened; the address is \(address)")
    }
  }
}
