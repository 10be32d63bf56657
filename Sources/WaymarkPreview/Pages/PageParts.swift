/// Where a page is opened for the parts that a preview adds.
///
/// Pages come from templates that a team may have changed, so that nothing is taken for granted
/// but what every page has. The words of plans are escaped in them: no word can look like a tag.
enum PageParts {
  /// The page with the preview's style and with a panel at its end.
  ///
  /// Its own policy is kept, and lets the script ask this origin, and no other, for news.
  static func page(_ text: String, with panel: String) -> String {
    var text = text
    if let end = text.range(of: "</head>") {
      var head = String(text[..<end.lowerBound])
      if let policy = head.range(of: "http-equiv=\"Content-Security-Policy\" content=\"") {
        head.insert(contentsOf: "connect-src 'self'; ", at: policy.upperBound)
      }
      text = head + "<link rel=\"stylesheet\" href=\"/-/page.css\">\n" + text[end.lowerBound...]
    }
    guard let end = text.range(of: "</body>", isBackwards: true) else { return text + panel }
    return text[..<end.lowerBound] + panel + text[end.lowerBound...]
  }

  /// The page with its version, which its script compares with the one that there is later.
  static func page(_ text: String, saying version: String) -> String {
    guard let place = text.range(of: "<waymark-preview data-version=\"", isBackwards: true) else {
      return text
    }
    return text[..<place.upperBound] + version + text[place.upperBound...]
  }

  /// A short name of some bytes, another for others (FNV-1a, 64 bits).
  static func version(of bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}

extension String {
  /// Where some words are, from the start or from the end, compared byte by byte.
  fileprivate func range(of words: StaticString, isBackwards: Bool = false) -> Range<Index>? {
    let wanted = words.withUTF8Buffer { Array($0) }
    let bytes = Array(utf8)
    guard bytes.count >= wanted.count, let first = wanted.first else { return nil }
    func isHere(_ start: Int) -> Bool {
      bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
    let starts = 0...(bytes.count - wanted.count)
    let found =
      isBackwards ? starts.reversed().first(where: isHere) : starts.first(where: isHere)
    return found.map { start in
      let lower = utf8.index(startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: wanted.count)
    }
  }
}
