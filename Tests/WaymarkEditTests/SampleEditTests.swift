import Testing
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Edits of everything in every sample, in every form that a file can have.
struct SampleEditTests {
  /// Whether the second bytes are the first with pieces put in or replaced on a few lines.
  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  }

  private func check(
    _ bytes: [UInt8], mostRemoved: Int, mostAdded: Int, _ name: String,
    _ make: (PlanEditor) throws(EditProblem) -> PlanEdit
  ) throws {
    let new = try Editing.bytes(bytes, make)
    let difference = lines(new).difference(from: lines(bytes))
    #expect(difference.removals.count <= mostRemoved, "\(name)")
    #expect(difference.insertions.count <= mostAdded, "\(name)")
    let old = SourceText(path: "plan.md", bytes: bytes)
    let text = SourceText(path: "plan.md", bytes: new)
    #expect(old.lineEnding == text.lineEnding)
    #expect(old.hasByteOrderMark == text.hasByteOrderMark)
    if old.lineEnding == "\r\n" {
      let bare = new.indices.filter { new[$0] == 0x0A && ($0 == 0 || new[$0 - 1] != 0x0D) }
      #expect(bare.isEmpty, "\(name): a bare LF")
    }
    if bytes.last != 0x0A { #expect(new.last != 0x0A, "\(name): a final newline came") }
    let again = try Editing.bytes(new, make)
    #expect(again == new, "\(name): doing it again changes something")
  }

  @Test(arguments: Editing.samples.map(\.name))
  func `everything open can be ticked`(name: String) throws {
    let text = try #require(Editing.samples.first { $0.name == name }).text
    for (form, bytes) in Editing.forms(of: text).enumerated() {
      let plan = Editing.plan(bytes)
      let open =
        plan.steps.filter(\.isOpen).map(\.range)
        + plan.actions.map(\.step).filter(\.isOpen).map(\.range)
        + plan.milestones.filter { !$0.status.value.isClosed }.map(\.range)
      // All as written; in each disguise, every fifth, each time another.
      for (index, range) in open.enumerated() where form == 0 || index % 5 == form % 5 {
        let line = plan.source.position(at: range.start).line
        try check(bytes, mostRemoved: 2, mostAdded: 3, "\(name):\(line)") {
          editor throws(EditProblem) in try editor.done(":\(line)", on: Editing.day)
        }
      }
    }
  }

  @Test(arguments: Editing.samples.map(\.name))
  func `whatever is open can be moved`(name: String) throws {
    let text = try #require(Editing.samples.first { $0.name == name }).text
    let due = Editing.day.adding(days: 90)
    for (form, bytes) in Editing.forms(of: text).enumerated() {
      let plan = Editing.plan(bytes)
      let open =
        plan.steps.filter(\.isOpen).map(\.range)
        + plan.milestones.filter { !$0.status.value.isClosed }.map(\.range)
      // Each in one of the forms.
      for (index, range) in open.enumerated() where index % 5 == form % 5 {
        let line = plan.source.position(at: range.start).line
        try check(bytes, mostRemoved: 2, mostAdded: 6, "\(name):\(line)") {
          editor throws(EditProblem) in
          try editor.move(":\(line)", to: due, because: "läuft — später", on: Editing.day)
        }
      }
    }
  }

  @Test(arguments: Editing.samples.map(\.name))
  func `a win can be added`(name: String) throws {
    let text = try #require(Editing.samples.first { $0.name == name }).text
    for bytes in Editing.forms(of: text) {
      try check(bytes, mostRemoved: 1, mostAdded: 6, name) { editor throws(EditProblem) in
        try editor.win("Größe gezeigt 🎉", on: Editing.day)
      }
    }
  }
}
