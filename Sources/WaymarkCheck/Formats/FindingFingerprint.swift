import WaymarkSource

/// A name for a finding that stays the same when the lines around it move.
///
/// It is made from the rule, the words of the line, and which of the same it is in the file; so a
/// baseline and a code host recognise the finding in a later version of the file. The hash is
/// FNV-1a of 64 bits over UTF-8.
public struct FindingFingerprint: Hashable, Sendable, CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  public let description: String

  /// The fingerprints of a file's findings, in their order.
  public static func all(of file: CheckedFile) -> [FindingFingerprint] {
    guard let source = file.source else { return [] }
    var seen: [String: Int] = [:]
    return file.findings.map { finding in
      let key = key(of: finding, in: source)
      let count = seen[key, default: 0]
      seen[key] = count + 1
      return FindingFingerprint(hashing: "\(key)|\(count)")
    }
  }

  private static func key(of finding: Finding, in source: SourceText) -> String {
    let start = min(finding.diagnostic.range.start, max(0, source.count - 1))
    let line = source.text(source.lineRange(source.lineIndex(at: start)))
    let words = line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    return "\(finding.diagnostic.rule)|\(words)"
  }

  private init(hashing text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    description = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Takes a fingerprint as it was written down.
  public init(_ description: String) {
    self.description = description
  }
}
