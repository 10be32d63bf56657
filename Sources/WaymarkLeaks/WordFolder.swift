import Foundation
import WaymarkPlan

/// Folds words beyond ASCII, and remembers those it has met.
struct WordFolder {
  /// What a character is for the words of a text.
  enum Role {
    case letter, wholeWord, hidden, space
  }

  private var hashes: [UInt64: UInt64] = [:]
  private var roles: [Unicode.Scalar: Role] = [:]

  /// The number of a word in which something must be folded; 0 for a word of nothing.
  /// - Parameter raw: a number for its bytes as they are.
  mutating func hash(of bytes: Slice<UnsafeBufferPointer<UInt8>>, _ raw: UInt64) -> UInt64 {
    let key = TextWords.finished(raw &+ UInt64(bytes.count))
    if let known = hashes[key] { return known }
    var state = TextWords.seed
    var isEmpty = true
    let text = String(decoding: bytes, as: UTF8.self)
    let letters = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    for scalar in letters where !(0x300...0x36F).contains(scalar.value) && !Self.isMarkup(scalar) {
      guard Self.ownRole(of: scalar) != .hidden else { continue }
      isEmpty = false
      // A stroke or a ligature is no mark that decomposition parts from its letter.
      let folded = scalar.isASCII ? nil : ASCIIFolding.letters(for: scalar)
      for byte in (folded ?? String(scalar)).utf8 {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    let result = isEmpty ? 0 : TextWords.finished(state)
    hashes[key] = result
    return result
  }

  /// What a character beyond ASCII is.
  mutating func role(of scalar: Unicode.Scalar) -> Role {
    if let known = roles[scalar] { return known }
    let role = Self.ownRole(of: scalar)
    roles[scalar] = role
    return role
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "`" }

  private static func ownRole(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0..<0x80: return .letter
    case 0xAD, 0x034F, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF, 0xE0000...0xE01EF:
      return .hidden
    // Thai, Lao, Myanmar, Khmer; kana and Han.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      return .wholeWord
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    default: return .space
    }
  }
}
