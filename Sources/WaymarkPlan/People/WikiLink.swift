/// A link between notes, as note-taking programs write it: `[[People/Ada Byron|Ada]]`.
enum WikiLink {
  /// The name of the page that a text begins by linking to, without its folder and its heading.
  /// - Returns: nil where the text begins otherwise.
  static func page(of text: some StringProtocol) -> String? {
    // Hardly a text begins with a bracket, which its first byte tells.
    guard text.utf8.first == UInt8(ascii: "["), text.hasPrefix("[["),
      let close = text.firstRange(of: "]]")
    else { return nil }
    let inside = text[..<close.lowerBound].dropFirst(2)
    let path = inside.prefix { $0 != "|" && $0 != "#" && $0 != "^" }
    let page = String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
      .trimmed()
    return page.isEmpty ? nil : page
  }
}
