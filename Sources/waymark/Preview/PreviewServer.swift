import Dispatch
import FlyingSocks
import Foundation
import Synchronization
import WaymarkPreview

/// Listens at a port of this machine, and hands requests to whoever answers them.
///
/// Nobody but programs on this machine can reach it. Each connection has one request; an answer
/// is made outside of the tasks that talk to sockets, so that a long one holds up no other.
final class PreviewServer: Sendable {
  typealias Answer = @Sendable (PreviewRequest) -> PreviewResponse

  /// The port that is tried first when none is given.
  static let usualPort = 8737
  /// So many connections may be open at once.
  private static let connectionLimit = 256
  /// So long may a browser take to send a request, in seconds.
  private static let patience = 20.0

  /// The port it listens at.
  let port: Int
  private let socket: Socket
  private let work = DispatchQueue(label: "preview")
  private let open = Mutex(0)

  /// Opens a port.
  /// - Parameter port: the port; nil for the usual one, or any where that is taken.
  init(port: Int?) throws(FileError) {
    do {
      do { socket = try Self.listen(at: port ?? Self.usualPort) } catch {
        guard port == nil else { throw error }
        socket = try Self.listen(at: 0)
      }
      guard case .ip4(_, let port) = try socket.sockname() else {
        throw SocketError.unsupportedAddress
      }
      self.port = Int(port)
    } catch {
      throw FileError(path: "port \(port ?? 0)", reason: Self.reason(error))
    }
  }

  /// The address of the first page.
  var address: String { "http://127.0.0.1:\(port)/" }

  private static func listen(at port: Int) throws -> Socket {
    let socket = try Socket(domain: AF_INET)
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: .inet(ip4: "127.0.0.1", port: UInt16(port)))
    try socket.listen()
    return socket
  }

  private static func reason(_ error: any Error) -> String {
    guard case .failed(_, let code, let message) = error as? SocketError else { return "\(error)" }
    return switch code {
    case EADDRINUSE:
      "another program listens there; give another port, or none to have a free one chosen"
    case EACCES, EPERM: "only the system's own programs may listen there; give one above 1023"
    default: message
    }
  }

  /// Answers requests until the program ends.
  func run(bell: ChangeBell, answer: @escaping Answer) async throws {
    let pool = Self.pool()
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { await self.accept(on: listening, bell, answer) }
      try await group.next()
    }
  }

  private static func pool() -> some AsyncSocketPool {
    #if os(Linux)
      return .ePoll()
    #else
      return .kQueue()
    #endif
  }

  private func accept(
    on listening: AsyncSocket, _ bell: ChangeBell, _ answer: @escaping Answer
  ) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        guard let socket = try? await listening.accept() else {
          // Out of files, most likely; connections that end give them back.
          try? await Task.sleep(for: .milliseconds(50))
          continue
        }
        let isWelcome = open.withLock { open in
          guard open < Self.connectionLimit else { return false }
          open += 1
          return true
        }
        guard isWelcome else {
          try? socket.close()
          continue
        }
        group.addTask {
          try? await self.serve(socket, bell, answer)
          try? socket.close()
          self.open.withLock { $0 -= 1 }
        }
      }
    }
  }

  /// Reads one request, and answers it.
  private func serve(
    _ socket: AsyncSocket, _ bell: ChangeBell, _ answer: @escaping Answer
  ) async throws {
    guard let request = try await request(from: socket) else {
      let refusal = PreviewResponse(status: 400, text: "this is no request\n")
      return try await socket.write(Data((refusal.head).utf8) + Data(refusal.body))
    }
    let response = await withCheckedContinuation { done in
      work.async { done.resume(returning: answer(request)) }
    }
    var bytes = Data(response.head.utf8)
    if request.method != "HEAD" { bytes += response.body }
    try await socket.write(bytes)
    guard response.isEventStream, request.method != "HEAD" else { return }
    try await socket.write(Data("retry: 1000\n\n".utf8))
    try await withThrowingTaskGroup { group in
      // A page that is left ends its stream, which only reading shows at once.
      group.addTask { while true { _ = try await socket.read(atMost: 512) } }
      group.addTask {
        for await _ in bell.rings() {
          try await socket.write(Data("event: change\ndata:\n\n".utf8))
        }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// The request that a connection brings; nil where it brings none in time.
  private func request(from socket: AsyncSocket) async throws -> PreviewRequest? {
    try await withThrowingTaskGroup(of: PreviewRequest?.self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        while true {
          switch RequestHead.read(bytes) {
          case .request(let request): return request
          case .malformed: return nil
          case .incomplete: bytes += try await socket.read(atMost: 4096)
          }
        }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(Self.patience))
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}
