import Foundation

/// A preview that is looked at while one of its plans is saved again and again, as a browser does:
/// told of a change, it asks whether the page is another one, and loads it.
struct PreviewTrial {
  /// Seconds from the start to the first page across plans.
  private(set) var start = 0.0
  /// Seconds from a save until open pages are told, all reading and watching included.
  private(set) var told: [Double] = []
  /// Seconds from a save until the plan's page is loaded again.
  private(set) var page: [Double] = []
  /// Seconds that the first page across plans takes after that, which is made when it is asked for.
  private(set) var dashboard: [Double] = []

  /// Previews a programme, and saves one of its plans.
  init(_ waymark: Program, programme: URL, plans: [String], saves: Int) throws {
    let process = Process()
    process.executableURL = URL(filePath: waymark.path)
    process.arguments = [
      "serve", programme.path(percentEncoded: false), "--today", Benchmark.day,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let begin = clock.now
    try process.run()
    defer { process.terminate() }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let digits = line.split(separator: ":").last.map { $0.prefix(while: \.isNumber) }
    guard let port = digits.flatMap({ UInt16($0) }) else {
      throw RunFailure(description: "waymark serve gave no address: \(line)")
    }
    func get(_ path: String, _ method: String = "GET") throws -> String {
      let connection = try LocalConnection(port: port)
      connection.send("\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
      return connection.readAll()
    }
    func isThere(_ answer: String) -> Bool { answer.hasPrefix("HTTP/1.1 200") }
    while try !isThere(get("/")) {
      guard clock.now - begin < .seconds(120) else {
        throw RunFailure(description: "waymark serve did not read the plans within two minutes")
      }
      usleep(5_000)
    }
    start = (clock.now - begin) / .seconds(1)

    let plan = URL(filePath: plans[plans.count / 2])
    let text = try String(contentsOf: plan, encoding: .utf8)
    defer { try? text.write(to: plan, atomically: false, encoding: .utf8) }
    let below = plan.path(percentEncoded: false).dropFirst(
      programme.path(percentEncoded: false).count)
    let name = below.drop { $0 == "/" }.dropLast(3).replacing("/", with: "-")
    let path = "/plans/\(name).html"
    let events = try LocalConnection(port: port)
    events.send("GET /-/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    events.read(until: "retry:")
    for number in 1...saves {
      // Saves do not come at the watcher's own beat.
      usleep(UInt32(300_000 + number * 7_919 % 250 * 1000))
      let words = "Saved \(number) times."
      let saved = clock.now
      try (text + "\n## Notes\n\n\(words)\n").write(to: plan, atomically: false, encoding: .utf8)
      events.read(until: "event: change")
      told.append((clock.now - saved) / .seconds(1))
      _ = try get(path, "HEAD")
      guard try get(path).contains(words) else {
        throw RunFailure(description: "\(path) is not the page of what was saved")
      }
      page.append((clock.now - saved) / .seconds(1))
      let asked = clock.now
      _ = try get("/")
      dashboard.append((clock.now - asked) / .seconds(1))
    }
  }
}

/// A connection to a port of this machine.
private final class LocalConnection {
  private let descriptor: Int32

  init(port: UInt16) throws {
    #if canImport(Darwin)
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failure = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard failure == 0 else { throw RunFailure(description: "no connection to port \(port)") }
  }

  deinit { close(descriptor) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Everything until the other side ends.
  func readAll() -> String {
    var all: [UInt8] = []
    while case let piece = piece(), !piece.isEmpty { all += piece }
    return String(decoding: all, as: UTF8.self)
  }

  /// Reads until some words came.
  func read(until words: String) {
    var all = ""
    while !all.contains(words) {
      let piece = piece()
      guard !piece.isEmpty else { return }
      all += String(decoding: piece, as: UTF8.self)
    }
  }

  private func piece() -> ArraySlice<UInt8> {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes {
      Foundation.read(descriptor, $0.baseAddress, $0.count)
    }
    return buffer.prefix(max(0, count))
  }
}
