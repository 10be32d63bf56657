import WaymarkPlan
import WaymarkSource

/// An example of a rule as a file, and what is said about it in the terminal.
struct RuleExample {
  /// The file, with a line ending at its end.
  let source: SourceText

  /// Takes the text of an example, in which `\xE9` stands for one byte that is no character.
  init(_ text: String) {
    source = SourceText(path: "plan.md", bytes: RuleExample.bytes(of: text) + [0x0A])
  }

  /// What the rule says about the file, as `waymark check` prints it.
  func findings(of rule: any Rule.Type) -> String {
    let today = CalendarDate(iso: RuleDocumentation.exampleDay) ?? CalendarDate(dayNumber: 0)
    let checker = Checker(settings: RuleDocumentation.exampleSettings, today: today)
    let findings = checker.check(PlanReader().read(source))
      .filter { $0.diagnostic.rule == rule.id }
    let file = CheckedFile(path: source.path, source: source, findings: findings, outcome: .plan)
    var text = String(decoding: TextFormat(isColoured: false).part(for: file), as: UTF8.self)
    while text.last == "\n" { text.removeLast() }
    return text
  }

  /// The bytes that the text of an example stands for.
  static func bytes(of text: String) -> [UInt8] {
    let written = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.count)
    var offset = 0
    while offset < written.count {
      if offset + 3 < written.count, written[offset] == UInt8(ascii: "\\"),
        written[offset + 1] == UInt8(ascii: "x"),
        let byte = UInt8(
          String(decoding: written[offset + 2...offset + 3], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        offset += 4
      } else {
        bytes.append(written[offset])
        offset += 1
      }
    }
    return bytes
  }
}
