import WaymarkPlan
import WaymarkReport

/// Turns any text into a name that is safe in a path on every file system and in every address.
enum PathName {
  /// The longest name, in bytes.
  static let longest = 60
  /// Names that Windows keeps for devices, whatever the ending.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Lower-case ASCII letters and digits with hyphens between the words; the standard name where
  /// nothing is left, or where a system keeps the name for itself.
  ///
  /// Words in a script that has no letters in ASCII give the standard name with a number that is
  /// made of the text, so that the same text has the same name whatever else there is.
  static func of(_ text: String, else standard: String) -> String {
    var bytes: [UInt8] = []
    var isBetween = false
    var isForeign = false
    for scalar in text.lowercased().unicodeScalars {
      let folded = ASCIIFolding.fold(String(scalar))?.utf8 ?? "".utf8
      // An apostrophe and a mark over a letter do not part words.
      if folded.isEmpty, scalar.properties.generalCategory == .nonspacingMark { continue }
      if scalar == "'" || scalar == "\u{2019}" { continue }
      let letters = folded.filter { isLetter($0) || isDigit($0) }
      guard !letters.isEmpty else {
        isForeign = isForeign || scalar.properties.isAlphabetic
        isBetween = !bytes.isEmpty
        continue
      }
      guard bytes.count + letters.count + 1 <= longest else { break }
      if isBetween { bytes.append(UInt8(ascii: "-")) }
      isBetween = false
      bytes += letters
    }
    let name = String(decoding: bytes, as: UTF8.self)
    if name.isEmpty, isForeign {
      return "\(standard)-" + String(Fingerprint(text).value >> 40 | 1 << 24, radix: 16).dropFirst()
    }
    return name.isEmpty || reserved.contains(name)
      ? standard + (name.isEmpty ? "" : "-" + name) : name
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
