import Foundation

/// One part of a rule's labelled sentences.
struct SentenceSet {
  /// The rule.
  let rule: LanguageRule
  /// The sentences, and whether a person finds the pattern in them.
  let sentences: [(text: String, isLabelled: Bool)]

  /// Reads one part of the rule's file: tab-separated set, label and sentence.
  init(_ rule: LanguageRule, part: String, in folder: String) throws {
    self.rule = rule
    let file = URL(filePath: folder).appending(path: rule.file + ".tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    sentences = lines.compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, cells[0] == part else { return nil }
      return (String(cells[2]), cells[1] == "yes")
    }
  }
}
