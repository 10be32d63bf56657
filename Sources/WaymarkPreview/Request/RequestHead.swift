/// Reads the head of an HTTP/1.1 request (RFC 9112, sections 2 to 5) from what has arrived of it.
///
/// A preview answers `GET` and `HEAD`, one to a connection, so that no body is ever read.
package enum RequestHead: Equatable, Sendable {
  /// More has to arrive.
  case incomplete
  /// The head is whole.
  case request(PreviewRequest)
  /// It is no request, or a larger one than a browser sends.
  case malformed

  /// The most bytes that a head may have.
  package static let limit = 16_384

  /// Reads what has arrived.
  package static func read(_ bytes: [UInt8]) -> RequestHead {
    guard let end = end(of: bytes.prefix(limit)) else {
      return bytes.count < limit ? .incomplete : .malformed
    }
    guard let text = String(validating: bytes[..<end], as: UTF8.self) else { return .malformed }
    // A line feed without a return ends a line too, as section 2.2 allows.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.last == "\r" ? $0.dropLast() : $0 }
    guard !lines.contains(where: { $0.contains("\r") || $0.contains("\0") }) else {
      return .malformed
    }
    let parts = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
      .map { String($0) }
    guard parts.count == 3, isName(parts[0].unicodeScalars[...]), !parts[1].isEmpty,
      parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0"
    else { return .malformed }
    var request = PreviewRequest(method: parts[0], target: parts[1])
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), isName(line[..<colon]) else { return .malformed }
      let name = String(line[..<colon]).lowercased()
      let value = String(trimmed(line[line.index(after: colon)...]))
      // Two hosts or origins would let one be checked and the other be meant.
      if request.fields[name] != nil, name == "host" || name == "origin" { return .malformed }
      request.fields[name] = request.fields[name].map { "\($0), \(value)" } ?? value
    }
    return .request(request)
  }

  /// Where the empty line after the head begins.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var lineStart = bytes.startIndex
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      let line = bytes[lineStart..<index]
      if line.isEmpty || line.elementsEqual([UInt8(ascii: "\r")]), lineStart > 0 {
        let last = lineStart - 1
        return last > 0 && bytes[last - 1] == UInt8(ascii: "\r") ? last - 1 : last
      }
      lineStart = index + 1
    }
    return nil
  }

  private static func isName(_ text: Substring.UnicodeScalarView) -> Bool {
    !text.isEmpty
      && text.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar))
      }
  }

  private static func trimmed(
    _ text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
