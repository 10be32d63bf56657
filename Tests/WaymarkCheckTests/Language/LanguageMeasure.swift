import Foundation
import Testing

/// How well a rule that looks at language agrees with people's labels.
///
/// The sentences stand in files beside this one, tab-separated: the part, the label and the
/// sentence. A rule's words are tuned on the parts `tune` and `spent`, which was reported on once
/// and then tuned with; `report` is never looked at while a rule is tuned, and gives the figures
/// that the rule states in its documentation.
struct LanguageMeasure {
  /// A sentence with what a person says about it.
  struct Sentence {
    /// Whether it may be used for tuning, or for the figures.
    let part: Part
    /// Whether a person finds the pattern in it.
    let isLabelled: Bool
    /// The sentence.
    let text: String
  }

  /// What a sentence is for.
  enum Part: String {
    case tune, spent, report
  }

  /// How many sentences were found rightly.
  private(set) var found = 0
  /// Sentences that were found, against their label.
  private(set) var mistaken: [String] = []
  /// Sentences that were not found, against their label.
  private(set) var missed: [String] = []

  /// The share of the findings that are right, in whole percent, rounded down.
  var precision: Int { percent(of: found + mistaken.count) }
  /// The share of the labelled sentences that are found, in whole percent, rounded down.
  var recall: Int { percent(of: found + missed.count) }

  /// Compares a detector with the labels of one part of a file.
  init(
    of file: String, part: Part, sourceLocation: SourceLocation = #_sourceLocation,
    detect: (String) -> Bool
  ) throws {
    let sentences = try LanguageMeasure.sentences(of: file).filter { $0.part == part }
    try #require(sentences.count >= 20, "too few sentences", sourceLocation: sourceLocation)
    for sentence in sentences {
      switch (detect(sentence.text), sentence.isLabelled) {
      case (true, true): found += 1
      case (true, false): mistaken.append(sentence.text)
      case (false, true): missed.append(sentence.text)
      case (false, false): break
      }
    }
  }

  /// Reads all sentences of a file, and refuses one with a line that is not in the form.
  static func sentences(of file: String) throws -> [Sentence] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: file + ".tsv"), encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(cells.count == 3, "\(line)")
      let part = try #require(Part(rawValue: String(cells[0])), "\(line)")
      try #require(cells[1] == "yes" || cells[1] == "no", "\(line)")
      return Sentence(part: part, isLabelled: cells[1] == "yes", text: String(cells[2]))
    }
  }

  private func percent(of whole: Int) -> Int {
    whole == 0 ? 0 : found * 100 / whole
  }
}
