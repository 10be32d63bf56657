import Foundation
import Testing
import WaymarkPlan
import WaymarkSource

/// The examples of `docs/plan-format.md` read as the document says.
///
/// With `WAYMARK_RECORD` in the environment, the outlines and the tables of words in the document
/// are written anew; that run fails, so that nobody takes a recording for a proof.
@Suite struct SpecificationTests {
  static let isRecording = ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil

  @Test func documentIsWellFormed() {
    #expect(SpecificationDocument.current.faults == [])
    #expect(SpecificationDocument.current.examples.count >= 70)
  }

  @Test(arguments: SpecificationDocument.current.examples)
  func exampleReadsAsWritten(_ example: SpecificationExample) {
    for form in FileForm.allCases {
      let actual = Self.outline(of: example, form)
      guard actual != example.outline else { continue }
      Issue.record(
        """
        docs/plan-format.md:\(example.line): the plan is read differently, as \(form):
        \(LineDifference.text(from: example.outline, to: actual))
        """)
    }
  }

  @Test(arguments: WordTable.all(in: SpecificationDocument.current))
  func tableOfWordsIsCurrent(_ table: WordTable) {
    let lines = Array(SpecificationDocument.current.lines[table.lines])
    #expect(
      lines == table.written(over: lines),
      "docs/plan-format.md:\(table.lines.lowerBound): run WAYMARK_RECORD=1 swift test --filter Specification"
    )
    #expect(table.rowsWithoutMeaning(in: lines) == [])
  }

  @Test func everyPartOfTheVocabularyHasItsTable() {
    let names = Set(WordTable.all(in: SpecificationDocument.current).map(\.name))
    #expect(Set(WordTable.names).subtracting(names) == [])
  }

  @Test(.enabled(if: isRecording)) func record() throws {
    var document = SpecificationDocument.current
    // From the end, so that the lines before stay where they are.
    for example in document.examples.reversed() {
      document.replaceOutline(of: example, with: Self.outline(of: example, .asWritten))
    }
    for table in WordTable.all(in: document).reversed() {
      document.replace(table.lines, with: table.written(over: Array(document.lines[table.lines])))
    }
    try document.text.write(to: SpecificationDocument.url, atomically: true, encoding: .utf8)
    Issue.record("recorded: read the differences, then test without WAYMARK_RECORD")
  }

  // MARK: Reading

  static func read(_ example: SpecificationExample, _ form: FileForm) -> Plan {
    var options = ReadingOptions()
    if example.isInProgramme { options.directory = ["ines": "Inês Carvalho"] }
    return PlanReader(options: options).read(
      SourceText(path: "plan.md", bytes: form.bytes(of: example.plan)))
  }

  /// The outline with what was reported, in the form of the document.
  static func outline(of example: SpecificationExample, _ form: FileForm) -> [String] {
    let plan = read(example, form)
    return PlanOutline.lines(of: plan)
      + plan.diagnostics.map { diagnostic in
        let position = plan.source.position(at: diagnostic.range.start)
        return "! \(position.line):\(position.column) \(diagnostic.rule)"
      }
  }
}
