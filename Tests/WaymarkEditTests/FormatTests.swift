import Foundation
import Testing
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

struct FormatTests {
  func tidied(_ bytes: [UInt8]) -> [UInt8] {
    PlanFormatter(reader: PlanReader()).tidied(Editing.plan(bytes)).bytes
  }

  func tidied(_ text: String) -> String {
    String(decoding: tidied(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `dates, words, order, tables and spacing become tidy`() {
    let text = """
      # Plan
      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 1 September 2026 to 2027-02-26


      ## Goals
      - [ ] Talk ( due 15 October 2026 ;@ada ) <!-- kept -->
      - [ ] Read *well*   
        * a note,  as it is
      - [x] Write (done Oct 1, 2026, with Grace, @ada)

      ## Milestones

      | What | Owner | Due | State |
      |-|:-:|--:|-|
      | Größe zeigen | @ada | 1 December 2026 | Doing |
      | 日本語 | @grace | | on hold |
      """
    let expected = """
      # Plan

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26

      ## Goals

      - [ ] Talk (@ada, due 2026-10-15) <!-- kept -->
      - [ ] Read *well*   
        * a note,  as it is
      - [x] Write (@ada, with Grace, done 2026-10-01)

      ## Milestones

      | What         | Owner  |        Due | State       |
      | ------------ | :----: | ---------: | ----------- |
      | Größe zeigen |  @ada  | 2026-12-01 | in progress |
      | 日本語       | @grace |            | paused      |
      """
    #expect(tidied(text) == expected)
  }

  @Test func `a remark behind a status keeps its space`() {
    let text = """
      # Plan

      ## Milestones

      ### Talk

      - Status: In Progress (slow)

      ### Write

      - Status: started (2026-10-01) (well)
      """
    #expect(
      tidied(text)
        == text.replacing("In Progress (", with: "in progress (")
        .replacing("started (", with: "in progress ("))
  }

  @Test func `what is tidy or a choice stays`() {
    let text = """
      ---
      mentor: "Grace Hopper"   # quoted
      x-room: the small one
      ---
      # Plan

      * __Mentee:__ Ada Byron

      ## Goals ##

      ### Milestone: Talk (due 15 October 2026, @ada)

      * [X] Friday 2 October 2026: slides (@ada, week 6)

      ```
      | a | b |
      |-|-|
      ## no heading
      ```
      """
    #expect(tidied(text) == text)
  }

  private func check(_ text: String, _ name: String) {
    for bytes in Editing.forms(of: text) {
      let old = Editing.plan(bytes)
      let once = tidied(bytes)
      let new = Editing.plan(once)
      #expect(PlanOutline.lines(of: new) == PlanOutline.lines(of: old), "\(name) reads differently")
      #expect(tidied(once) == once, "\(name) is tidied twice")
      #expect(new.source.hasByteOrderMark == old.source.hasByteOrderMark, "\(name)")
      if bytes.last != 0x0A { #expect(once.last != 0x0A, "\(name): a final newline came") }
      if bytes.contains(0x0D) {
        let bare = once.indices.filter { once[$0] == 0x0A && ($0 == 0 || once[$0 - 1] != 0x0D) }
        #expect(bare.isEmpty, "\(name): a bare LF")
      }
    }
  }

  @Test(arguments: Editing.samples.map(\.name))
  func `a sample reads the same when it is tidy`(name: String) throws {
    check(try #require(Editing.samples.first { $0.name == name }).text, name)
  }

  @Test func `every example of the plan format reads the same when it is tidy`() throws {
    let file = Editing.root.appending(path: "docs/plan-format.md")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var examples = 0
    var position = 0
    while position < lines.count {
      let fence = String(lines[position].prefix { $0 == "`" })
      let words = lines[position].dropFirst(fence.count)
      position += 1
      guard fence.count >= 3 else { continue }
      let start = position
      while position < lines.count, !lines[position].hasPrefix(fence) { position += 1 }
      if words.hasPrefix("markdown example") {
        examples += 1
        check(lines[start..<position].map { $0 + "\n" }.joined(), "docs/plan-format.md:\(start)")
      }
      position += 1
    }
    #expect(examples > 50)
  }
}
