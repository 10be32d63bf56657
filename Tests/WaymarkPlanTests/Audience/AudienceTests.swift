import Foundation
import Testing
import WaymarkPlan
import WaymarkSource

/// Every field of a plan holds a marker that names the widest audience that may see it.
///
/// `PUB` is for everyone, `PRO` for the programme, `PAIR` for the pair, `SELF` for oneself.
@Suite struct AudienceTests {
  static let text = Fixture.text("audiences.md")

  static let plan = PlanReader().read(SourceText(path: "PROpath/nadia.md", text: text))

  static func markers(_ prefix: String) -> [String] {
    let words = text.split { !$0.isLetter }.map(String.init)
    return Set(words.filter { $0.hasPrefix(prefix) }).sorted()
  }

  @Test(arguments: Audience.allCases)
  func letsThroughWhatIsForAnAudience(audience: Audience) {
    let seen = Strings.all(in: Self.plan.visible(to: audience)).joined(separator: "\n")
    let prefixes: [(String, Audience)] = [
      ("PUB", .everyone), ("PRO", .programme), ("PAIR", .pair), ("SELF", .oneself),
    ]
    for (prefix, widest) in prefixes {
      for marker in Self.markers(prefix) {
        if widest <= audience {
          #expect(seen.contains(marker), "\(marker) is hidden from \(audience)")
        } else {
          #expect(!seen.contains(marker), "\(marker) leaks to \(audience)")
        }
      }
    }
  }

  @Test func publicHasInitialsOnly() {
    let seen = Strings.all(in: Self.plan.visible(to: .everyone))
    #expect(Self.plan.visible(to: .everyone).people.map(\.displayName) == ["N.Q.", "O.R."])
    for word in ["Nadia", "nadia", "Quill", "Omar", "Reed", "example"] {
      #expect(seen.filter { $0.contains(word) } == [])
    }
  }

  @Test func programmeHasNoAddress() {
    let plan = Self.plan.visible(to: .programme)
    #expect(plan.people.map(\.displayName) == ["Nadia Quill", "Omar Reed"])
    #expect(plan.people.compactMap(\.email?.value) == [])
    #expect(plan.milestones.first?.steps.map(\.isDone) == [true, false])
    #expect(plan.checkIns.map(\.isSkipped) == [false, true])
    #expect(plan.feedback.count == 1)
  }

  @Test func indicesLeadToTheSameEntries() throws {
    let plan = Self.plan.visible(to: .pair)
    #expect(plan.goals.map(\.title.value) == ["PUBgoal", "PAIRgoalmarked", "PUBgoalwide"])
    for milestone in plan.milestones {
      let goal = try #require(milestone.goal)
      #expect(plan.goals[goal].milestones.contains { plan.milestones[$0].range == milestone.range })
    }
    let checkIn = try #require(plan.checkIns.first)
    #expect(checkIn.actions.map { plan.actions[$0].step.text.value } == ["PAIRaction"])
    #expect(checkIn.questions.map { plan.questions[$0].text.value } == ["PAIRquestion"])
  }

  @Test func oneselfSeesThePlanAsItIs() {
    let plan = Self.plan.visible(to: .oneself)
    #expect(plan.source.bytes == Self.plan.source.bytes)
    #expect(plan.reflections.count == Self.plan.reflections.count)
  }

  @Test func everyFieldHasARowInTheTable() {
    #expect(AudienceTable.rows.map(\.field).count == PlanField.allCases.count)
    for row in AudienceTable.rows {
      let line = "| \(row.field.rawValue) | `\(row.audience.rawValue)` |"
      #expect(AudienceTable.markdown.contains(line))
    }
  }
}

/// Every string that can be reached from a value, texts as bytes included.
enum Strings {
  static func all(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    if let source = value as? SourceText {
      return [source.path, String(decoding: source.bytes, as: UTF8.self)]
    }
    return Mirror(reflecting: value).children.flatMap { all(in: $0.value) }
  }
}

/// The files of Tests/Fixtures, which several test targets read.
enum Fixture {
  static func text(_ name: String, from file: String = #filePath) -> String {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let url = folder.appending(path: "../../Fixtures/\(name)")
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }
}
