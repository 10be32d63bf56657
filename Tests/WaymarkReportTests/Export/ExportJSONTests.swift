import Foundation
import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

@Suite struct ExportJSONTests {
  private func export(_ plan: Plan, file: SourceText? = nil) throws -> [String: Any] {
    let bytes = PlanExport(plan, file: file).bytes(as: .json)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func list(_ key: String, of object: [String: Any]) throws -> [[String: Any]] {
    try #require(object[key] as? [[String: Any]], "\(key)")
  }

  @Test func `what was read is there, and what was inherited says so`() throws {
    let plan = try export(ExportSamples.read(ExportSamples.full))
    #expect(plan["title"] as? String == "Größe: the billing service")
    #expect(plan["id"] as? String == "billing")
    #expect(plan["start"] as? String == "2026-09-01")
    #expect((plan["cadence"] as? [String: Any])?["days"] as? Int == 14)
    #expect((plan["cadence"] as? [String: Any])?["months"] is NSNull)

    let people = try list("people", of: plan)
    #expect(people.map { $0["handle"] as? String } == ["ada", "grace", "alan"])
    #expect(people.map { $0["roles"] as? [String] } == [["mentee"], ["mentor"], ["peer"]])
    #expect(people[0]["email"] as? String == "ada@example.org")

    let milestones = try list("milestones", of: plan)
    #expect(milestones[0]["title"] as? String == "Ship the retry job")
    #expect(milestones[0]["label"] as? String == "M1")
    #expect(milestones[0]["goal"] as? Int == 0)
    #expect(milestones[0]["owner"] as? String == "ada")
    #expect(milestones[0]["owner_inherited"] as? Bool == false)
    #expect(milestones[0]["with"] as? [String] == ["grace"])
    #expect(milestones[0]["status"] as? String == "blocked")
    #expect(milestones[0]["status_since"] as? String == "2026-10-02")
    #expect(milestones[0]["status_reason"] as? String == "waiting for staging data")
    #expect(milestones[0]["due"] as? String == "2027-02-01")
    #expect(milestones[0]["due_inherited"] as? Bool == true)
    #expect(milestones[1]["owner"] is NSNull)
    let after = try list("after", of: milestones[1])
    #expect(after.map { $0["milestone"] as? Int } == [0, nil])

    let steps = try list("steps", of: milestones[0])
    #expect(steps.map { $0["state"] as? String } == ["done", "cancelled", "open"])
    #expect(steps.map { $0["done"] as? Bool } == [true, false, false])
    #expect(steps.map { $0["depth"] as? Int } == [0, 1, 0])
    #expect(steps[0]["done_on"] as? String == "2026-09-08")
    #expect(steps[1]["owner"] as? String == "ada")
    #expect(steps[1]["owner_inherited"] as? Bool == true)
  }

  @Test func `the cycle is there`() throws {
    let plan = try export(ExportSamples.read(ExportSamples.full))
    let checkIns = try list("check_ins", of: plan)
    #expect(checkIns.map { $0["skipped"] as? Bool } == [false, true])
    #expect(checkIns[1]["skipped_reason"] as? String == "holiday")
    let fields = try #require(checkIns[0]["fields"] as? [String: Any])
    #expect(fields["progress"] as? String == "design note merged\nand read")
    #expect(fields["learned"] is NSNull)
    #expect(checkIns[0]["prose"] as? String == "Mood: fine")
    #expect(
      try list("prompts", of: checkIns[0])[0]["answer"] as? String == "Test data on the first day.")
    #expect(try list("actions", of: plan)[0]["check_in"] as? Int == 0)
    #expect(checkIns[0]["actions"] as? [Int] == [0])

    let feedback = try list("feedback", of: plan)[0]
    #expect(feedback["from"] as? [String] == ["grace"])
    #expect(feedback["to"] as? [String] == ["ada"])
    #expect(feedback["about"] as? String == "M1")
    #expect(feedback["about_milestone"] as? Int == 0)
    let adopted = try #require(feedback["adopted"] as? [String: Any])
    #expect(adopted["date"] as? String == "2026-10-01")
    #expect(adopted["text"] as? String == "the ledger note lists three")
    #expect(feedback["declined"] is NSNull)

    let metric = try list("metrics", of: plan)[0]
    #expect(metric["unit"] as? String == "h")
    #expect(metric["kind"] as? String == "process")
    #expect(try list("values", of: metric).map { $0["value"] as? Double } == [30, 24.5])
    #expect(
      try list("values", of: metric).map { $0["date"] as? String } == ["2026-09-01", "2026-09-15"])

    let win = try list("wins", of: plan)[0]
    #expect(win["text"] as? String == "First note merged")
    #expect(win["prose"] as? String == "- with a cake")
    #expect(try list("reflections", of: plan)[0]["text"] as? String == "I still wait too long.")
    #expect(
      try list("sections", of: plan)[0]["prose"] as? String
        == "I want to be trusted with a whole service.")
    #expect(try list("allowances", of: plan)[0]["rules"] as? [String] == ["stale-metric"])
  }

  @Test func `ranges are the places of the words, also after letters of several bytes`() throws {
    let text =
      "\u{FEFF}# Plan\r\n\r\n## Goals\r\n\r\n- [ ] 😀 Größe *zeigen* (@ada, due 2026-10-15)\r\n"
    let plan = try export(ExportSamples.read(text))
    let milestone = try list("milestones", of: plan)[0]
    #expect(milestone["title"] as? String == "😀 Größe zeigen")
    let ranges = try #require(milestone["ranges"] as? [String: Any])
    #expect(words(at: ranges["title"], in: text) == "😀 Größe *zeigen*")
    #expect(words(at: ranges["owner"], in: text) == "@ada")
    #expect(words(at: ranges["due"], in: text) == "2026-10-15")
    #expect(
      (ranges["owner"] as? [String: Int]) == [
        "line": 5, "column": 25, "end_line": 5, "end_column": 29,
      ])
    #expect((plan["ranges"] as? [String: Any]).map { words(at: $0["title"], in: text) } == "Plan")
  }

  /// The words of a range on one line, counted in scalars as the export says.
  private func words(at range: Any?, in text: String) -> String? {
    guard let range = range as? [String: Int], let line = range["line"], line == range["end_line"],
      let start = range["column"], let end = range["end_column"]
    else { return nil }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    var scalars = Array(lines[line - 1])
    if line == 1, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return String(String.UnicodeScalarView(scalars[start - 1..<end - 1]))
  }

  @Test func `a filtered plan keeps the columns of the file it is given`() throws {
    let source = SourceText(text: ExportSamples.full)
    let plan = PlanReader().read(source)
    let whole = try export(plan)
    let filtered = try export(plan.visible(to: .pair), file: source)
    #expect((whole["ranges"] as? [String: Any])?["title"] as? [String: Int] != nil)
    #expect(
      (whole["ranges"] as? [String: Any])?["title"] as? [String: Int]
        == (filtered["ranges"] as? [String: Any])?["title"] as? [String: Int])
    #expect(
      try list("milestones", of: whole).map { $0["range"] as? [String: Int] }
        == list("milestones", of: filtered).map { $0["range"] as? [String: Int] })
  }

  @Test(arguments: PlanExport.Format.allCases)
  func `what an audience may not see is in no form of the export`(format: PlanExport.Format) {
    let plan = ExportSamples.read(ExportSamples.full, path: "ada.md")
    func export(_ audience: Audience) -> String {
      String(
        decoding: PlanExport.document(of: [plan.visible(to: audience)], as: format), as: UTF8.self)
    }
    for withheld in [
      "Write the design note", "step to senior", "waiting for staging data", "design note merged",
      "Ask for a data set", "two days early", "lists three", "ada@example.org", "autumn",
    ] {
      #expect(!export(.programme).contains(withheld), "\(withheld)")
      #expect(!export(.everyone).contains(withheld), "\(withheld)")
    }
    for withheld in ["Ada", "ada", "Grace", "grace", "within the hour", "24.5", "billing\""] {
      #expect(!export(.everyone).contains(withheld), "\(withheld)")
    }
    #expect(!export(.pair).contains("I still wait too long"))
    #expect(export(.everyone).contains("Ship the retry job"))
  }

  @Test func `the same plan gives the same bytes`() {
    let first = PlanExport.document(of: [ExportSamples.read(ExportSamples.full)], as: .json)
    #expect(first == PlanExport.document(of: [ExportSamples.read(ExportSamples.full)], as: .json))
  }

  @Test func `several plans, one and none are one JSON document`() throws {
    let plan = ExportSamples.read(ExportSamples.full)
    for count in 0...2 {
      let bytes = PlanExport.document(of: Array(repeating: plan, count: count), as: .json)
      let value = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      #expect(value?["schema"] as? Int == 1)
      #expect((value?["plans"] as? [Any])?.count == count)
      #expect(bytes.last == 0x0A)
    }
  }
}
