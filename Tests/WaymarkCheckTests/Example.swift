import Testing
import WaymarkSource

@testable import WaymarkCheck

/// A rule as the argument of a test, shown by its name.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: any Rule.Type

  static let all = allRules.map { RuleCase(rule: $0) }

  var id: RuleID { rule.id }
  var documentation: RuleDocumentation { rule.documentation }
  var testDescription: String { rule.id.name }
}

/// A rule's example as the bytes of a file, as it is or in disguise.
struct Example {
  var bytes: [UInt8]

  /// Takes the text of an example, in which `\xE9` stands for one byte.
  init(_ text: String) {
    bytes = RuleExample.bytes(of: text)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// With a line ending at its end, as editors leave a file.
  var complete: Example { Example(bytes: bytes + Array("\n".utf8)) }

  private var hasFrontMatter: Bool { bytes.starts(with: "---\n".utf8) }

  /// After a line of characters beyond ASCII; in front matter, a comment.
  var afterMultiByteLine: Example {
    hasFrontMatter
      ? Example(bytes: Array("---\n# Grüße aus 東京 🚀\n".utf8) + bytes.dropFirst(4))
      : Example(bytes: Array("Grüße aus 東京 🚀\n\n".utf8) + bytes)
  }

  /// With the line endings of Windows.
  var withCarriageReturns: Example {
    Example(bytes: bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
  }

  /// With a byte order mark, as some editors write.
  var withByteOrderMark: Example { Example(bytes: [0xEF, 0xBB, 0xBF] + bytes) }

  /// As a whole in a code block, below a small plan that has it as an illustration.
  var inCodeBlock: Example {
    let fence = Array("~~~~~~~~~~\n".utf8)
    return Example(bytes: Array("# An illustration\n\n".utf8) + fence + bytes + [0x0A] + fence)
  }

  /// With a comment at its end that allows a rule for the whole file.
  func allowing(_ rule: RuleID) -> Example {
    Example(bytes: bytes + Array("\n\n<!-- waymark: allow-file \(rule) -->\n".utf8))
  }
}
