import WaymarkPlan
import WaymarkSource

/// The names, handles, addresses and file names of a plan that an audience may not see.
struct PlanNames {
  private let plan: Plan
  private let audience: Audience
  private let common: CommonTexts

  init(_ plan: Plan, audience: Audience, common: CommonTexts) {
    self.plan = plan
    self.audience = audience
    self.common = common
  }

  func names(_ folder: inout WordFolder) -> [PlanTexts.Name] {
    var names: [PlanTexts.Name] = []
    func add(_ text: String, _ kind: PlanTexts.Name.Kind, at offset: Int) {
      let bytes = Array(text.utf8)
      let words = TextWords(bytes, in: 0..<bytes.count, folder: &folder)
      guard words.count > 0, words.count <= WordWindow.length else { return }
      let line = plan.source.lineIndex(at: min(offset, plan.source.count)) + 1
      names.append(
        PlanTexts.Name(
          hash: WordWindow.hash(words.hashes), length: UInt8(words.count),
          line: UInt32(truncatingIfNeeded: line), text: text, kind: kind))
      // Two parts of a name of three are the person still.
      if kind == .whole, !text.contains("@"), words.count > 2 {
        let parts = (0..<words.count).map {
          String(decoding: bytes[Int(words.starts[$0])..<Int(words.ends[$0])], as: UTF8.self)
        }
        add("\(parts[0]) \(parts[parts.count - 1])", .whole, at: offset)
      }
    }
    if audience < AudienceTable.audience(of: .email) {
      for (address, offset) in addresses() { add(address, .whole, at: offset) }
    }
    guard audience < AudienceTable.audience(of: .names) else { return names }
    var people: [(name: String, offset: Int)] = plan.people.compactMap { person in
      person.name.map { ($0.value, $0.range.start) }
    }
    people += plan.namesOfNobody.map { ($0.text, $0.range.start) }
    for (name, offset) in people {
      let parts = name.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      if parts.count > 1 { add(name, .whole, at: offset) }
      for part in parts where part.count > 1 && part.first?.isLowercase != true {
        add(String(part), .part, at: offset)
      }
    }
    var words = Set(names.map { $0.text.lowercased() })
    for person in plan.people {
      guard let handle = person.handle else { continue }
      // A single letter that nobody wrote as a handle is an initial, which everybody is told.
      if handle.count == 1, person.handleRange == nil { continue }
      // One that is a name in lower case may be a word like others.
      guard words.insert(handle).inserted else { continue }
      add(handle, .handle, at: person.handleRange?.start ?? person.range.start)
    }
    return names
  }

  /// Every e-mail address of the file, with its place.
  private func addresses() -> [(String, Int)] {
    let bytes = plan.source.bytes
    var found: [(String, Int)] = []
    func isPart(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
        || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x2B
    }
    for sign in bytes.indices where bytes[sign] == 0x40 {
      var start = sign
      while start > 0, sign - start < 64, isPart(bytes[start - 1]) { start -= 1 }
      var end = sign + 1
      while end < bytes.count, end - sign < 255, isPart(bytes[end]) { end += 1 }
      while end > sign, bytes[end - 1] == 0x2E { end -= 1 }
      guard start < sign, bytes[sign..<end].contains(0x2E) else { continue }
      found.append((String(decoding: bytes[start..<end], as: UTF8.self), start))
    }
    return found
  }
}

extension Plan {
  /// Names that the plan refers to and introduces nowhere.
  fileprivate var namesOfNobody: [PersonReference] {
    var assignments = goals.map(\.assignment) + milestones.map(\.assignment)
    assignments += steps.map(\.assignment) + actions.map(\.step.assignment)
    assignments += (commitments + wins + changes + questions).map(\.assignment)
    var references = assignments.flatMap {
      [$0.owner].compactMap(\.self) + $0.coOwners + $0.helpers
    }
    references += checkIns.flatMap(\.present) + feedback.flatMap { $0.from + $0.to }
    references += agreements.map(\.person) + reflections.compactMap(\.author)
    return references.filter { $0.person == nil && $0.role == nil }
  }
}
