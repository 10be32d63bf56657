/// An answer to a request: all of it, or a stream of events to be kept open.
package struct PreviewResponse: Sendable, Equatable {
  /// The status, such as 200.
  package var status: Int
  /// What the body is: `text/html; charset=utf-8`.
  package var contentType: String
  /// The whole body.
  package var body: [UInt8]
  /// What shows whether a page is another one than before; nil for what is no page.
  package var version: String?
  /// Whether the answer is the stream that tells pages of changes; it has no body yet.
  package var isEventStream = false

  /// Makes an answer.
  package init(status: Int = 200, contentType: String, body: [UInt8], version: String? = nil) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.version = version
  }

  /// Makes an answer in plain words.
  package init(status: Int, text: String) {
    self.init(status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
  }

  /// The stream of events.
  package static var events: PreviewResponse {
    var response = PreviewResponse(contentType: "text/event-stream; charset=utf-8", body: [])
    response.isEventStream = true
    return response
  }

  /// The head as it is sent (RFC 9112, section 4).
  ///
  /// Nothing is to be kept by the browser, framed or loaded by another site's page.
  package var head: String {
    var lines = [
      "HTTP/1.1 \(status) \(reason)", "Content-Type: \(contentType)", "Cache-Control: no-store",
      "Connection: close", "Content-Security-Policy: frame-ancestors 'none'",
      "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin",
      "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff",
    ]
    if !isEventStream { lines.append("Content-Length: \(body.count)") }
    if let version { lines.append("ETag: \"\(version)\"") }
    if status == 405 { lines.append("Allow: GET, HEAD") }
    if status == 503 { lines.append("Retry-After: 1") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  private var reason: String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 503: "Service Unavailable"
    default: "Internal Server Error"
    }
  }
}
