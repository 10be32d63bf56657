import Foundation
import WaymarkLeaks
import WaymarkPlan
import WaymarkSource

/// What a search for leaks has found, as text and as JSON.
struct LeakReport {
  let audience: Audience
  let format: LeakCheckCommand.Format
  private(set) var leaks: [Leak] = []
  private var fileCount = 0
  private var size = 0
  private var opaque: [String] = []

  /// A file that was searched.
  struct File: Sendable {
    let path: String
    let size: Int
    let leaks: [Leak]
    let isSearched: Bool
  }

  init(audience: Audience, format: LeakCheckCommand.Format) {
    self.audience = audience
    self.format = format
  }

  mutating func add(_ file: File) {
    leaks += file.leaks
    if file.isSearched {
      fileCount += 1
      size += file.size
    } else {
      opaque.append(file.path)
    }
  }

  func text(of checker: LeakChecker) -> String {
    switch format {
    case .text: lines(checker).map { TerminalText.safe($0) + "\n" }.joined()
    case .json: json(checker)
    }
  }

  private func lines(_ checker: LeakChecker) -> [String] {
    var lines = leaks.map { leak in
      let place = leak.line.map { ":\($0):\(leak.column ?? 1)" } ?? ": in its name"
      return "\(leak.file)\(place): \"\(leak.text)\" is not for \(audience.rawValue): "
        + "\(leak.plan):\(leak.planLine)"
    }
    lines += opaque.map { "\($0): not searched but for its name: no text, or compressed" }
    let searched =
      "searched \(counted(fileCount, "file")) (\(size) bytes) for "
      + "\(counted(checker.withheldCount, "text")) of \(counted(checker.planCount, "plan"))"
    let result =
      leaks.isEmpty
      ? "nothing of them is there" : "\(counted(leaks.count, "leak")) to \(audience.rawValue)"
    return lines + ["\(searched): \(result)"]
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private struct Document: Encodable {
    let schema = 1
    let kind = "leaks"
    let audience: String
    let files: Int
    let bytes: Int
    let plans: Int
    let texts: Int
    let notSearched: [String]
    let leaks: [Entry]
  }

  private struct Entry: Encodable {
    let file: String
    let line: Int?
    let column: Int?
    let text: String
    let plan: String
    let planLine: Int
  }

  private func json(_ checker: LeakChecker) -> String {
    let document = Document(
      audience: audience.rawValue, files: fileCount, bytes: size, plans: checker.planCount,
      texts: checker.withheldCount, notSearched: opaque,
      leaks: leaks.map {
        Entry(
          file: $0.file, line: $0.line, column: $0.column, text: $0.text, plan: $0.plan,
          planLine: $0.planLine)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(document)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
