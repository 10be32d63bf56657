import Testing
import WaymarkPreview

/// What is read of a request, and who gets through.
struct RequestTests {
  @Test func `a head is read when it is whole`() {
    let head = "GET /plans/ada.html?x=1 HTTP/1.1\r\nHost: 127.0.0.1:8737\r\naccept:  */* \r\n\r\n"
    let bytes = Array(head.utf8)
    for count in 0..<bytes.count {
      #expect(RequestHead.read(Array(bytes[..<count])) == .incomplete)
    }
    #expect(
      RequestHead.read(bytes)
        == .request(
          PreviewRequest(
            target: "/plans/ada.html?x=1", fields: ["host": "127.0.0.1:8737", "accept": "*/*"])))
  }

  @Test(arguments: [
    "GET /\r\n\r\n", "GET / HTTP/2\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\n folded: x\r\n\r\n",
    "GET / HTTP/1.1\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
    "GET /\0 HTTP/1.1\r\n\r\n", "GET /a\rb HTTP/1.1\r\n\r\n", "\u{16}\u{3}\u{1}\n\n",
  ])
  func `what is no request is malformed`(head: String) {
    #expect(RequestHead.read(Array(head.utf8)) == .malformed)
  }

  @Test func `a head without end is malformed`() {
    let bytes = Array("GET / HTTP/1.1\r\nx: ".utf8) + [UInt8](repeating: 97, count: 20_000)
    #expect(RequestHead.read(bytes) == .malformed)
  }

  @Test func `a path is decoded once`() {
    #expect(PreviewRequest(target: "/").path == "index.html")
    #expect(PreviewRequest(target: "/people/?q=1").path == "people/index.html")
    #expect(PreviewRequest(target: "/plans/%61da.html").path == "plans/ada.html")
    #expect(PreviewRequest(target: "/plans/%2561.html").path == "plans/%61.html")
  }

  @Test(arguments: [
    "/../etc/passwd", "/plans/../../etc/passwd", "/%2e%2e/etc/passwd", "/plans/%2e%2e%2fetc",
    "/..%5c..%5cetc", "/plans\\..\\x", "/./x", "//etc/passwd", "/plans//x", "/%00", "/%zz",
    "/%ff", "http://127.0.0.1:8737/", "*", "", "/a%0d%0ab",
  ])
  func `a path that leads elsewhere is none`(target: String) {
    #expect(PreviewRequest(target: target).path == nil)
  }

  @Test(arguments: [
    ([:], 400), (["host": "evil.example:8737"], 403), (["host": "127.0.0.1"], 403),
    (["host": "127.0.0.1:1"], 403), (["host": "localhost.evil.example:8737"], 403),
    (["host": "127.0.0.1:8737", "origin": "https://evil.example"], 403),
    (["host": "127.0.0.1:8737", "origin": "null"], 403),
    (["host": "127.0.0.1:8737", "origin": "http://127.0.0.1:3000"], 403),
    (["host": "127.0.0.1:8737", "sec-fetch-site": "cross-site"], 403),
    (["host": "127.0.0.1:8737", "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors"], 403),
  ])
  func `what comes from elsewhere is refused`(fields: [String: String], status: Int) {
    let request = PreviewRequest(target: "/", fields: fields)
    #expect(RequestGate(port: 8737).refusal(of: request)?.status == status)
  }

  @Test(arguments: [
    ["host": "127.0.0.1:8737"], ["host": "LOCALHOST:8737"],
    ["host": "localhost:8737", "origin": "http://localhost:8737"],
    ["host": "127.0.0.1:8737", "sec-fetch-site": "same-origin"],
    [
      "host": "127.0.0.1:8737", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    ],
  ])
  func `the user's own browser gets through`(fields: [String: String]) {
    let request = PreviewRequest(target: "/", fields: fields)
    #expect(RequestGate(port: 8737).refusal(of: request) == nil)
  }

  @Test func `the port of the web may be left out, and no other`() {
    for host in ["127.0.0.1", "localhost", "localhost:80"] {
      let fields = ["host": host, "origin": "http://\(host)"]
      let request = PreviewRequest(target: "/", fields: fields)
      #expect(RequestGate(port: 80).refusal(of: request) == nil)
      #expect(RequestGate(port: 8080).refusal(of: request)?.status == 403)
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get"])
  func `other methods are refused`(method: String) {
    let request = PreviewRequest(
      method: method, target: "/", fields: ["host": "127.0.0.1:8737"])
    let refusal = RequestGate(port: 8737).refusal(of: request)
    #expect(refusal?.status == 405)
    #expect(refusal?.head.contains("Allow: GET, HEAD\r\n") == true)
  }
}
