import Testing
import WaymarkPlan
import WaymarkSource
import WaymarkTemplates

/// A table of the document whose words are those of `templates/vocabulary/en.yml`.
///
/// It stands between `<!-- words: NAME -->` and `<!-- end -->`. Its first column has the word
/// that waymark writes, its last the other words; what stands between is the author's. The first
/// and the last column are generated, the rest is kept.
struct WordTable: Sendable, CustomTestStringConvertible {
  /// The path of its words in the vocabulary, such as `fields.goal`.
  let name: String
  /// The lines of its rows in the document, without header and rule.
  let lines: Range<Int>
  /// How many columns its header has.
  let columns: Int

  var testDescription: String { name }

  /// The parts of the vocabulary that need a table.
  static let names =
    [
      "sections", "headings", "statuses", "plan_statuses", "audiences", "dates", "people",
      "cadences",
    ]
    + ["people.roles", "check_ins", "metrics", "metrics.kinds"]
    + ["plan", "goal", "milestone", "column", "check_in", "feedback", "metric", "entry"].map {
      "fields." + $0
    }

  /// The tables of a document.
  static func all(in document: SpecificationDocument) -> [WordTable] {
    var tables: [WordTable] = []
    for (index, line) in document.lines.enumerated() where line.hasPrefix("<!-- words: ") {
      let name = line.dropFirst(12).prefix { $0 != " " }
      var first = index + 1
      while first < document.lines.count, !document.lines[first].hasPrefix("| --") { first += 1 }
      var end = first + 1
      while end < document.lines.count, document.lines[end].hasPrefix("|") { end += 1 }
      tables.append(
        WordTable(
          name: String(name), lines: min(first + 1, end)..<end,
          columns: cells(of: document.lines[first - 1]).count))
    }
    return tables
  }

  /// The rows as they should be, with the author's columns taken from those there are.
  func written(over rows: [String]) -> [String] {
    var kept: [String: [String]] = [:]
    for row in rows {
      let cells = Self.cells(of: row)
      if let first = cells.first { kept[first, default: []] = Array(cells.dropFirst().dropLast()) }
    }
    return words.map { words in
      let first = Self.shown(words[0])
      let meaning = kept[first] ?? Array(repeating: "", count: max(0, columns - 2))
      let others = words.dropFirst().map(Self.shown).joined(separator: ", ")
      let cells = [first] + meaning + [others.isEmpty ? "–" : others]
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }

  /// The rows in which the author has not yet said what the words mean.
  func rowsWithoutMeaning(in rows: [String]) -> [String] {
    rows.filter { Self.cells(of: $0).contains("") }
  }

  /// The lists of words, in the order of the vocabulary.
  private var words: [[String]] {
    guard let file = EmbeddedFile.named("vocabulary/en.yml") else { return [] }
    let source = SourceText(path: file.path, text: file.text)
    var value = YAMLReader.read(source, source.fullRange).0
    for key in name.split(separator: ".") { value = value?[String(key)] }
    return (value?.pairs ?? []).compactMap { pair in
      guard let items = pair.value.items, !items.contains(where: { $0.items != nil }) else {
        return nil
      }
      return items.compactMap(\.text)
    }
  }

  /// Words stand as code, so that no reader of Markdown makes something else of them.
  private static func shown(_ word: String) -> String { "`\(word)`" }

  private static func cells(of row: String) -> [String] {
    row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
      String($0).trimmingSpaces()
    }
  }
}

extension String {
  func trimmingSpaces() -> String {
    var result = self[...]
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
