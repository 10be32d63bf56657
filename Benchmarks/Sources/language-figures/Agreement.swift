import Foundation

/// Where a rule and the labels of its sentences agree, and where they do not.
struct Agreement {
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

  /// Writes a plan for each sentence, checks them all in one run, and compares.
  init(of set: SentenceSet, checkedBy waymark: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "waymark-sentences-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (number, sentence) in set.sentences.enumerated() {
      let plan = Data(set.rule.plan(sentence.text).utf8)
      try plan.write(to: folder.appending(path: "\(number).md"))
    }
    let names = try Agreement.filesFound(by: set.rule.name, in: folder, with: waymark)
    for (number, sentence) in set.sentences.enumerated() {
      switch (names.contains("\(number).md"), sentence.isLabelled) {
      case (true, true): found += 1
      case (true, false): mistaken.append(sentence.text)
      case (false, true): missed.append(sentence.text)
      case (false, false): break
      }
    }
  }

  /// The names of the files in which a rule found something.
  private static func filesFound(
    by rule: String, in folder: URL, with waymark: String
  ) throws -> Set<String> {
    struct Findings: Decodable {
      struct Finding: Decodable {
        let rule: String
        let path: String
      }
      let findings: [Finding]
    }
    let process = Process()
    process.executableURL = URL(filePath: waymark)
    process.arguments = [
      "check", folder.path(percentEncoded: false), "--fail-on", "never", "--today", "2026-11-23",
      "--format", "json",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let findings = try JSONDecoder().decode(Findings.self, from: bytes).findings
    return Set(findings.filter { $0.rule == rule }.map { URL(filePath: $0.path).lastPathComponent })
  }

  private func percent(of whole: Int) -> Int { whole == 0 ? 0 : found * 100 / whole }
}
