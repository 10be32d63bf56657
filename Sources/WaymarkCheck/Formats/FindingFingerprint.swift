import WaymarkSource

/// A name for a finding that stays the same when the lines around it move.
///
/// It is made from the rule, the words of the line, and which of the same it is in the file; so a
/// baseline and a code host recognise the finding in a later version of the file. The hash is
/// FNV-1a of 64 bits over UTF-8.
public struct FindingFingerprint: Hashable, Sendable, CustomStringConvertible {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Sixteen hexadecimal digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 16) { text in
      for index in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - index * 4)) & 0x0F
        text[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }

  /// The fingerprints of a file's findings, in their order.
  public static func all(of file: CheckedFile) -> [FindingFingerprint] {
    guard let source = file.source else { return [] }
    // Many findings can be alike, of which each has a number.
    var seen: [FindingFingerprint: Int] = [:]
    return file.findings.map { finding in
      var fingerprint = FindingFingerprint()
      fingerprint.add(finding.diagnostic.rule.name)
      fingerprint.add("|")
      fingerprint.addWords(ofLineAt: finding.diagnostic.range.start, in: source)
      let count = seen[fingerprint, default: 0]
      seen[fingerprint] = count + 1
      fingerprint.add("|")
      fingerprint.add(String(count))
      return fingerprint
    }
  }

  private init() {}

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Adds the words of a line, however they are spaced.
  private mutating func addWords(ofLineAt offset: Int, in source: SourceText) {
    let start = min(offset, max(0, source.count - 1))
    let range = source.lineRange(source.lineIndex(at: start))
    let isASCII = source.bytes.withUnsafeBufferPointer { bytes in
      let line = bytes[range.start..<range.end]
      guard line.allSatisfy({ $0 < 0x80 }) else { return false }
      var isFirst = true
      var isInWord = false
      for byte in line {
        guard byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") else {
          isInWord = false
          continue
        }
        if !isInWord, !isFirst { add(UInt8(ascii: " ")) }
        isFirst = false
        isInWord = true
        add(byte)
      }
      return true
    }
    // Beyond ASCII, a space can be part of a character.
    if !isASCII {
      let words = source.text(range).split { $0 == " " || $0 == "\t" }
      add(words.joined(separator: " "))
    }
  }
}
