import Foundation
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Plans from the package, in the forms that files have, and edits of them.
enum Editing {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample plans, by name.
  static let samples: [(name: String, text: String)] = {
    let folder = root.appending(path: "sample-plans")
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
      ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
    }
  }()

  /// A day after everything in the samples.
  static let day = CalendarDate(dayNumber: 20_781)

  /// The ways in which the same text can be on disk.
  static func forms(of text: String) -> [[UInt8]] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let returns = Array(text.replacing("\n", with: "\r\n").utf8)
    return [
      Array(text.utf8), returns, mark + Array(text.utf8), mark + returns,
      Array((text.hasSuffix("\n") ? text.dropLast() : text[...]).utf8),
    ]
  }

  static func editor(_ bytes: [UInt8]) -> PlanEditor {
    let reader = PlanReader()
    return PlanEditor(reader.read(SourceText(path: "plan.md", bytes: bytes)), reader: reader)
  }

  /// The text after an edit.
  static func text(
    _ text: String, _ make: (PlanEditor) throws(EditProblem) -> PlanEdit
  ) throws -> String {
    String(decoding: try bytes(Array(text.utf8), make), as: UTF8.self)
  }

  /// The bytes after an edit.
  static func bytes(
    _ bytes: [UInt8], _ make: (PlanEditor) throws(EditProblem) -> PlanEdit
  ) throws -> [UInt8] {
    let edit = try make(editor(bytes))
    return edit.edits.applied(to: bytes).bytes
  }

  static func plan(_ bytes: [UInt8]) -> Plan {
    PlanReader().read(SourceText(path: "plan.md", bytes: bytes))
  }

  /// The lines of a text that an edit took away and added.
  static func change(_ old: String, _ new: String) -> (removed: [String], added: [String]) {
    let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let newLines = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var removed: [String] = []
    var added: [String] = []
    for change in newLines.difference(from: oldLines) {
      switch change {
      case .remove(_, let line, _): removed.append(line)
      case .insert(_, let line, _): added.append(line)
      }
    }
    return (removed, added)
  }
}
