import Foundation
import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

@Suite struct ExportRowsTests {
  /// The rows of comma-separated values by column, read as RFC 4180 says.
  private func rows(of plans: [Plan]) throws -> [[String: String]] {
    let table = CSVTable(PlanExport.document(of: plans, as: .csv))
    #expect(table.isWellFormed)
    let header = try #require(table.rows.first)
    return table.rows.dropFirst().map { row in
      #expect(row.count == header.count)
      return Dictionary(zip(header, row)) { first, _ in first }
    }
  }

  private func row(_ text: String) throws -> [String: String] {
    try #require(try rows(of: [ExportSamples.read(text)]).first)
  }

  @Test func `there is a row for each thing, with its goal and milestone`() throws {
    let rows = try rows(of: [ExportSamples.read(ExportSamples.full)])
    #expect(
      rows.compactMap { $0["type"] } == [
        "step", "milestone", "step", "step", "step", "milestone", "action", "check_in", "check_in",
        "feedback", "metric", "metric", "metric",
      ])
    let milestone = rows[1]
    #expect(milestone["plan"] == "billing")
    #expect(milestone["goal"] == "Own billing end to end")
    #expect(milestone["milestone"] == "Ship the retry job")
    #expect(milestone["label"] == "M1")
    #expect(milestone["owner"] == "ada")
    #expect(milestone["helpers"] == "grace")
    #expect(milestone["status"] == "blocked")
    #expect(milestone["due"] == "2027-02-01")
    #expect(milestone["due_inherited"] == "true")
    #expect(milestone["done"] == "false")
    #expect(rows[2]["done_on"] == "2026-09-08")
    #expect(rows[2]["milestone"] == "Ship the retry job")
    #expect(rows[6]["date"] == "2026-09-15")
    #expect(rows[7]["text"] == "design note merged")
    #expect(rows[7]["present"] == "ada; grace")
    #expect(rows[7]["confidence"] == "0.8")
    #expect(rows[8]["status"] == "skipped")
    #expect(rows[8]["text"] == "holiday")
    #expect(rows[9]["given_by"] == "grace")
    #expect(rows[9]["given_to"] == "ada")
    #expect(rows[9]["status"] == "adopted")
    #expect(rows[9]["milestone"] == "Ship the retry job")
    #expect(rows[11]["value"] == "24.5")
    #expect(rows[11]["unit"] == "h")
    #expect(rows[12]["text"] == "Reviews given")
  }

  @Test func `each row says the line it stands on`() throws {
    let lines = ExportSamples.full.split(separator: "\n", omittingEmptySubsequences: false)
    for row in try rows(of: [ExportSamples.read(ExportSamples.full)]) where row["type"] == "step" {
      let line = try #require(row["line"].flatMap(Int.init))
      #expect(lines[line - 1].contains(try #require(row["text"])))
    }
  }

  @Test func `a line of NDJSON says the same as a row of CSV`() throws {
    let plans = ExportSamples.plans.map { ExportSamples.read($0.text, path: $0.name) }
    let rows = try rows(of: plans)
    let text = String(decoding: PlanExport.document(of: plans, as: .ndjson), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == rows.count)
    #expect(rows.count > 100)
    for (line, row) in zip(lines, rows) {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object.map { Set($0.keys) } == Set(row.keys))
      for (key, cell) in row {
        switch object?[key] {
        case let text as String: #expect(cell == text || cell == "'" + text)
        case let number as NSNumber:
          #expect(
            cell
              == (Double(cell) == nil ? (number.boolValue ? "true" : "false") : number.stringValue))
        default: #expect(cell == "", "\(key)")
        }
      }
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("@SUM(A1)", "'@SUM(A1)"),
    ("−5 is no formula", "−5 is no formula"),
    ("-2", "-2"), ("+31.5", "+31.5"), ("-2+3", "'-2+3"), ("-1.2.3", "'-1.2.3"), ("-inf", "'-inf"),
    ("＝1+1", "'＝1+1"), ("a=1", "a=1"), ("'quoted'", "'quoted'"),
  ])
  func `a cell that begins like a formula gets an apostrophe, numbers excepted`(
    text: String, cell: String
  ) throws {
    #expect(
      try row("# P\n\n## Goals\n\n- [ ] x\n\n## Feedback\n\n### 2026-01-01 A to B\n")["text"] == "x"
    )
    let rows = try rows(
      of: [ExportSamples.read("# P\n\n## Feedback\n\n### 2026-01-01 A to B\n\n- Fact: \(text)\n")])
    #expect(rows.first?["text"] == cell)
  }

  @Test func `commas, quotes and line breaks survive`() throws {
    let plan = ExportSamples.read(
      "# P\n\n## Goals\n\n- [ ] say \"yes\", or not &#10; (@ada)\n", path: "a,\"b\"\r\nc.md")
    let row = try #require(try rows(of: [plan]).first)
    #expect(row["path"] == "a,\"b\"\r\nc.md")
    #expect(row["text"] == plan.milestones.first?.title.value)
    #expect(row["text"]?.hasPrefix("say \"yes\", or not") == true)
  }

  @Test func `the plan's name is its id, else its file's, else its title`() throws {
    let body = "\n\n## Goals\n\n- [ ] x\n"
    #expect(
      try rows(of: [ExportSamples.read("# T" + body, path: "plans/ada.md")])[0]["plan"] == "ada")
    #expect(try rows(of: [ExportSamples.read("---\nid: one\n---\n# T" + body)])[0]["plan"] == "one")
    #expect(
      try rows(of: [ExportSamples.read("# T" + body).visible(to: .everyone)])[0]["plan"] == "T")
  }

  @Test func `without plans there is the header alone`() {
    let text = String(decoding: PlanExport.document(of: [], as: .csv), as: UTF8.self)
    #expect(text.hasPrefix("plan,path,line,type,"))
    #expect(text.hasSuffix("\r\n"))
    #expect(text.split(separator: "\r\n").count == 1)
    #expect(PlanExport.document(of: [], as: .ndjson) == [])
  }

  @Test func `the documentation has the columns as they are`() throws {
    let file = ExportSamples.package.appendingPathComponent("docs/export.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let isCurrent = text.contains("\n\n\(PlanExport.columnsTable)\n\n")
    #expect(isCurrent, "docs/export.md: its table of columns must be\n\(PlanExport.columnsTable)")
  }
}

/// Comma-separated values, read strictly.
struct CSVTable {
  private(set) var rows: [[String]] = []
  /// Whether every line ends with CRLF and quotes stand only where they may.
  private(set) var isWellFormed = true

  init(_ bytes: [UInt8]) {
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      position += 1
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else {
          cell.append(byte)
          continue
        }
        if next == byte {
          cell.append(byte)
          position += 1
        } else {
          isQuoted = false
          wasQuoted = true
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty, !wasQuoted {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") || byte == 0x0D && next == 0x0A {
        row.append(String(decoding: cell, as: UTF8.self))
        (cell, wasQuoted) = ([], false)
        guard byte == 0x0D else { continue }
        rows.append(row)
        row = []
        position += 1
      } else {
        if wasQuoted || [0x0A, 0x0D, UInt8(ascii: "\"")].contains(byte) { isWellFormed = false }
        cell.append(byte)
      }
    }
    if isQuoted || !cell.isEmpty || !row.isEmpty { isWellFormed = false }
  }
}
