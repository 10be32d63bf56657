import Foundation
import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

@Suite struct ExportSchemaTests {
  @Test func `the schema in docs is the one the program would write`() throws {
    let file = ExportSamples.package.appendingPathComponent("docs/plan-export.schema.json")
    if ProcessInfo.processInfo.environment["WAYMARK_WRITE_DOCS"] != nil {
      try PlanExportSchema.text.write(to: file, atomically: true, encoding: .utf8)
    }
    let current = try? String(contentsOf: file, encoding: .utf8)
    let isCurrent = current == PlanExportSchema.text
    #expect(
      isCurrent,
      "docs/plan-export.schema.json: run WAYMARK_WRITE_DOCS=1 swift test --filter ExportSchemaTests"
    )
  }

  @Test(arguments: ExportSamples.plans.map(\.name), Audience.allCases)
  func `every sample plan's export fits the schema, for every audience`(
    name: String, audience: Audience
  ) throws {
    let text = try #require(ExportSamples.plans.first { $0.name == name }?.text)
    try expectFit(ExportSamples.read(text, path: name).visible(to: audience))
  }

  @Test func `there are sample plans`() {
    #expect(ExportSamples.plans.count >= 7)
  }

  @Test(arguments: Audience.allCases)
  func `a plan with something of every kind fits the schema`(audience: Audience) throws {
    try expectFit(ExportSamples.read(ExportSamples.full).visible(to: audience))
  }

  private static let hostile: KeyValuePairs = [
    "empty":
      "",
    "one line ending":
      "\n",
    "empty front matter":
      "---\n---\n",
    "broken front matter":
      "---\nmentee: [\n",
    "control characters":
      "# \u{1}\u{7F}\"\\\u{2028}\n",
    "a BOM and CRLF":
      "\u{FEFF}# Plan\r\n\r\n## Goals\r\n\r\n- [ ] a\r\n",
    "empty names":
      "# P\n\n## Goals\n\n### \n\n- [ ] \n- [x] (@, due )\n\n## Milestones\n\n| What |\n| - |\n| |\n",
    "numbers out of range":
      "# P\n\n## Metrics\n\n| Date | A (x) | B |\n|-|-|-|\n| 2026-01-01 | 1e999 | 99999999999999999999 |\n",
    "odd numbers":
      "# P\n\n## Metrics\n\n### M\n\n- Baseline: -0\n- Target: 1,5\n- 2026-01-01: 0.1\n",
    "half a check-in":
      "# P\n\n## Check-ins\n\n### 2026-01-01 (skipped)\n\n**?**\n\n## Feedback\n\n### 2026-01-01 to\n",
    "half a status":
      "# P\n\n## Goals\n\n### G\n- Confidence: 0/0\n- Status: done since 2026-01-01, \n- Owner: @a, @b\n",
    "front matter in other scripts":
      "---\nmentee: 愛\ncadence: every 0 days\nshare: {nothing: self}\nagreed: {x: }\n---\n",
    "a cadence out of range":
      "---\ncadence: every 99999999999999999999 weeks\n---\n",
    "feedback without names":
      "# A\n\n## Feedback\n\n### 2026-01-01 A to B\n\n- Adopted: yes\n- Declined:\n- About: nothing\n",
  ]

  @Test(arguments: hostile.map(\.key))
  func `a hostile plan's export fits the schema`(name: String) throws {
    let text = try #require(ExportSchemaTests.hostile.first { $0.key == name }?.value)
    for audience in Audience.allCases {
      try expectFit(ExportSamples.read(text).visible(to: audience))
    }
  }

  @Test func `every definition of the schema is used, and every used one is there`() throws {
    let value = try JSONSerialization.jsonObject(with: Data(PlanExportSchema.text.utf8))
    let schema = try #require(value as? [String: Any])
    let defined = Set(try #require(schema["$defs"] as? [String: Any]).keys)
    let used = PlanExportSchema.text.split(separator: "#/$defs/").dropFirst().compactMap {
      $0.split(separator: "\"").first.map(String.init)
    }
    #expect(Set(used) == defined)
  }

  @Test func `the validator itself finds what does not fit`() throws {
    let validator = try SchemaValidator(schema: PlanExportSchema.text)
    #expect(try validator.problems(in: Array(#"{"schema": 1, "plans": []}"#.utf8)) == [])
    let wrong = [
      #"{"schema": 2, "plans": []}"#, #"{"schema": 1}"#, #"{"schema": 1, "plans": [], "more": 0}"#,
      #"{"schema": 1, "plans": [{}]}"#, #"{"schema": 1, "plans": {}}"#,
      #"{"schema": true, "plans": 1}"#,
    ]
    for text in wrong {
      #expect(try !validator.problems(in: Array(text.utf8)).isEmpty, "\(text)")
    }
  }

  private func expectFit(_ plan: Plan, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let validator = try SchemaValidator(schema: PlanExportSchema.text)
    let problems = try validator.problems(in: PlanExport.document(of: [plan], as: .json))
    #expect(problems == [], sourceLocation: sourceLocation)
  }
}
