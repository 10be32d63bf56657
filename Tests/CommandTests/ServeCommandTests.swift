import Foundation
import Testing

/// `waymark serve`, asked over its own port.
struct ServeCommandTests {
  /// A running preview; it is ended with the test.
  final class Running {
    let folder: TemporaryFolder
    let port: UInt16
    private let process = Process()

    init(_ files: [String: String], _ arguments: [String] = []) throws {
      folder = try TemporaryFolder()
      for (name, text) in files { try folder.write("plans/\(name)", text) }
      for name in ["home", "temporary"] {
        try FileManager.default.createDirectory(
          at: folder.url.appending(path: name), withIntermediateDirectories: true)
      }
      process.executableURL = URL(filePath: Program.path)
      process.arguments = ["serve", ".", "--today", "2026-11-24"] + arguments
      process.currentDirectoryURL = folder.url.appending(path: "plans")
      process.environment = [
        "PATH": "/usr/bin:/bin", "HOME": folder.url.appending(path: "home").path(),
        "TMPDIR": folder.url.appending(path: "temporary").path(),
      ].merging(Program.sanitizerOptions) { $1 }
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      let digits = line.split(separator: ":").last.map { $0.prefix(while: \.isNumber) }
      port = try #require(digits.flatMap { UInt16($0) }, "no address in \"\(line)\"")
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Ends it as Ctrl-C does.
    func interrupt() -> Process.TerminationReason {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationReason
    }

    /// Everything below its folder, with what is in the files.
    func contents() throws -> [String: Data] {
      var contents: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path()) {
        contents[path] = (try? Data(contentsOf: folder.url.appending(path: path))) ?? Data()
      }
      return contents
    }

    func connect() throws -> Connection { try Connection(port: port) }

    /// All that is answered to a request.
    func get(_ target: String, method: String = "GET", _ fields: String = "") throws -> String {
      let host = fields.lowercased().contains("host:") ? "" : "Host: 127.0.0.1:\(port)\r\n"
      let connection = try connect()
      connection.send("\(method) \(target) HTTP/1.1\r\n\(host)\(fields)\r\n")
      return connection.read(for: 10) { _ in false }
    }

    /// The answer, once it is as it should be; the last one after ten seconds.
    func get(_ target: String, until isRight: (String) -> Bool) throws -> String {
      let start = Date()
      while true {
        let answer = try get(target)
        if isRight(answer) || Date().timeIntervalSince(start) > 10 { return answer }
        usleep(20_000)
      }
    }
  }

  /// A connection to a port of this machine.
  final class Connection {
    private let descriptor: Int32

    init(port: UInt16) throws {
      #if os(Linux)
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      #else
        descriptor = socket(AF_INET, SOCK_STREAM, 0)
      #endif
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      let status = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      try #require(status == 0)
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
      let bytes = Array(text.utf8)
      _ = Foundation.send(descriptor, bytes, bytes.count, 0)
    }

    /// Reads until there is enough, no more comes, or time is over.
    func read(for seconds: Double, until isEnough: (String) -> Bool) -> String {
      let end = Date().addingTimeInterval(seconds)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while !isEnough(String(decoding: bytes, as: UTF8.self)) {
        let rest = end.timeIntervalSinceNow
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard rest > 0, poll(&request, 1, Int32(rest * 1000)) > 0 else { break }
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { break }
        bytes += buffer[..<count]
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static let plan = """
    ---
    mentee: Ada Byron
    mentor: Grace Hopper
    ---

    # Owning the billing service

    ## Goals

    - [ ] Pair on the failure tests (@grac, due 2026-12-04)

    """

  @Test func `a save is told to open pages within half a second`() throws {
    let preview = try Running(["ada.md": Self.plan])
    let page = try preview.get("/plans/ada.html") { $0.hasPrefix("HTTP/1.1 200 OK\r\n") }
    #expect(page.contains("Owning the billing service"))
    #expect(page.contains("ada.md:10:34"))

    let listener = try preview.connect()
    listener.send("GET /-/events HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    #expect(listener.read(for: 10) { $0.contains("retry:") }.contains("text/event-stream"))
    _ = try preview.get("/") { $0.hasPrefix("HTTP/1.1 200") }
    // The quickest of three, since tests run beside one another.
    var shortest = Double.infinity
    for word in ["ledger", "pager", "meter"] {
      usleep(300_000)
      try preview.folder.write("plans/ada.md", Self.plan.replacing("billing", with: word))
      let start = Date()
      // A ring for what was before may still be on its way.
      while Date().timeIntervalSince(start) < 10 {
        _ = listener.read(for: 10) { $0.contains("event: change") }
        if try preview.get("/").contains("Owning the \(word) service") { break }
      }
      shortest = min(shortest, Date().timeIntervalSince(start))
    }
    #expect(shortest < 0.5)
  }

  @Test func `plans break, come, move and go, and settings change`() throws {
    let preview = try Running(["ada.md": Self.plan])
    try preview.folder.write("plans/ada.md", Self.plan.replacing("mentee: ", with: "mentee: ["))
    let broken = try preview.get("/plans/ada.html") { $0.hasPrefix("HTTP/1.1 500") }
    #expect(broken.contains("ada.md:3:"))
    try preview.folder.write("plans/ada.md", Self.plan)
    #expect(try preview.get("/plans/ada.html") { $0.hasPrefix("HTTP/1.1 200") }.contains("billing"))

    try preview.folder.write("plans/new/bea.md", Self.plan)
    #expect(
      try preview.get("/plans/new-bea.html") { $0.hasPrefix("HTTP/1.1 200") }.contains("billing"))
    let plans = preview.folder.url.appending(path: "plans")
    try FileManager.default.moveItem(
      at: plans.appending(path: "new/bea.md"), to: plans.appending(path: "new/cleo.md"))
    #expect(
      try preview.get("/plans/new-cleo.html") { $0.hasPrefix("HTTP/1.1 200") }.contains("billing"))
    #expect(
      try preview.get("/plans/new-bea.html") { $0.hasPrefix("HTTP/1.1 404") }.contains("404"))

    try preview.folder.write("plans/waymark.yml", "programme: The Guild\naudience: public\n")
    let page = try preview.get("/") { $0.contains("The Guild") }
    #expect(page.contains("The Guild"))
    #expect(!page.contains("Ada Byron"))
  }

  @Test func `what is not for the user's own browser is refused, and nothing is written`() throws {
    let preview = try Running(["ada.md": Self.plan], ["--audience", "self"])
    _ = try preview.get("/") { $0.hasPrefix("HTTP/1.1 200") }
    let before = try preview.contents()
    #expect(try preview.get("/", "Host: evil.example\r\n").hasPrefix("HTTP/1.1 403"))
    #expect(try preview.get("/", "Origin: http://evil.example\r\n").hasPrefix("HTTP/1.1 403"))
    #expect(try preview.get("/", method: "POST").hasPrefix("HTTP/1.1 405"))
    for target in ["/../plans/ada.md", "/%2e%2e/plans/ada.md", "/ada.md", "/plans/../ada.md"] {
      let answer = try preview.get(target)
      #expect(!answer.hasPrefix("HTTP/1.1 200"), "\(target)")
      #expect(!answer.contains("mentee: Ada Byron"), "\(target)")
    }
    let head = try preview.get("/", method: "HEAD")
    #expect(head.hasPrefix("HTTP/1.1 200") && head.hasSuffix("\r\n\r\n"))
    #expect(try preview.contents() == before)
    #expect(preview.interrupt() == .uncaughtSignal)
  }

  @Test func `a port that is taken, and a folder that is none, are said`() throws {
    let preview = try Running(["ada.md": Self.plan])
    let taken = try Program.run(["serve", "sample-plans", "--port", "\(preview.port)"])
    #expect(taken.status == 74)
    #expect(taken.errors.contains("error: port \(preview.port): another program listens there"))
    #expect(try Program.run(["serve", "no-such-folder"]).status == 66)
    #expect(try Program.run(["serve", "README.md"]).errors.contains("it is no folder"))
    #expect(try Program.run(["serve", "--port", "70000"]).status == 64)
  }
}
