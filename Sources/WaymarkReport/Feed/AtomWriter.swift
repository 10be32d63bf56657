import WaymarkSource

/// Writes entries as an Atom document (RFC 4287).
struct AtomWriter {
  let options: FeedOptions
  let title: String
  let identifier: StableIdentifier

  /// The whole file.
  func text(of entries: [FeedEntry]) -> String {
    let updated = entries.map(\.day).max() ?? options.today
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
      "  <id>urn:uuid:\(identifier.uuid)</id>",
      "  <title>\(Self.escaped(title))</title>",
      "  <updated>\(Self.moment(updated))</updated>",
      "  <generator>waymark</generator>",
    ]
    if let address = options.address {
      lines.append("  <link rel=\"self\" href=\"\(Self.escaped(address))\"/>")
    }
    // Every entry needs an author; one of the feed stands for those that name nobody.
    lines.append("  <author><name>waymark</name></author>")
    for entry in entries { lines += self.lines(of: entry) }
    lines.append("</feed>")
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of entry: FeedEntry) -> [String] {
    let moment = Self.moment(entry.day)
    let kind = entry.category == "win" ? "A win" : "A \(entry.category) reached"
    let content = entry.plan.isEmpty ? kind : "\(kind) in “\(entry.plan)”"
    var lines = [
      "  <entry>", "    <id>\(entry.id)</id>", "    <title>\(Self.escaped(entry.title))</title>",
      "    <updated>\(moment)</updated>", "    <published>\(moment)</published>",
      "    <category term=\"\(entry.category)\"/>",
    ]
    if !entry.author.isEmpty {
      lines.append("    <author><name>\(Self.escaped(entry.author))</name></author>")
    }
    if let page = entry.page {
      lines.append(
        "    <link rel=\"alternate\" type=\"text/html\" href=\"\(Self.escaped(page))\"/>")
    }
    lines += ["    <content>\(Self.escaped(content))</content>", "  </entry>"]
    return lines
  }

  /// The start of a day: plans know no clock.
  private static func moment(_ day: CalendarDate) -> String { "\(day.iso)T00:00:00Z" }

  /// A text as XML 1.0 may hold it: markup as references, and none of the characters that it
  /// forbids.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in HTMLText.escaped(text).unicodeScalars
    where scalar.value & 0xFFFE != 0xFFFE {
      result.append(scalar)
    }
    return String(result)
  }
}
