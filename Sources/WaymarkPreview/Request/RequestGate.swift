/// Lets through what comes from the user's own browser and pages, and nothing else.
///
/// A page of another site can make a browser send requests to this machine. Where its name was
/// bound to this address (DNS rebinding), the host is foreign; where it asks across sites, the
/// origin is.
package struct RequestGate: Sendable {
  private let hosts: Set<String>

  /// Guards a port of this machine.
  package init(port: Int) {
    let names = ["127.0.0.1", "localhost"]
    // The port of the web is left out by whoever asks at it.
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// What is answered instead; nil when a request may pass.
  package func refusal(of request: PreviewRequest) -> PreviewResponse? {
    guard let host = request.fields["host"] else {
      return PreviewResponse(status: 400, text: "a request without a host is refused\n")
    }
    guard hosts.contains(host.lowercased()) else {
      return PreviewResponse(status: 403, text: "a request for another host is refused\n")
    }
    if !(request.fields["origin"].map(isOwn) ?? true) || isCrossSite(request) {
      return PreviewResponse(status: 403, text: "a request from another site is refused\n")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return PreviewResponse(status: 405, text: "a preview can only be read\n")
    }
    return nil
  }

  private func isOwn(_ origin: String) -> Bool {
    let origin = origin.lowercased()
    return origin.hasPrefix("http://") && hosts.contains(String(origin.dropFirst(7)))
  }

  /// Whether the browser says that another site asks; following a link from there is allowed.
  private func isCrossSite(_ request: PreviewRequest) -> Bool {
    guard let site = request.fields["sec-fetch-site"], site != "same-origin", site != "none"
    else { return false }
    return request.fields["sec-fetch-mode"] != "navigate"
      || request.fields["sec-fetch-dest"] != "document"
  }
}
