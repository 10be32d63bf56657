public import WaymarkPlan
import WaymarkSource

/// What one plan keeps from an audience and what it shows, as words.
public struct PlanTexts: Sendable {
  /// Some words that must not be met one after another.
  struct Window: Sendable {
    var hash: UInt64
    var length: UInt8
    /// The line of the plan, from 1.
    var line: UInt32
  }

  /// A name or an address.
  struct Name: Sendable {
    var hash: UInt64
    var length: UInt8
    var line: UInt32
    var text: String
    var kind: Kind

    enum Kind: Sendable {
      /// Some words of a name, one after another, or an e-mail address: in whatever case.
      case whole
      /// One word of a name: as it is written, or where it is a handle, since in lower case it may
      /// be a word like others.
      case part
      /// A handle that is no word of a name.
      case handle
    }
  }

  /// The plan's path.
  let path: String
  var windows: [Window] = []
  var names: [Name] = []
  /// The words that the audience sees, with a 0 between texts.
  var shown: [UInt64] = []
  /// The capitalised words that it sees as they are written, but for the plan's own people.
  var shownNames: Set<String> = []

  /// How many texts are withheld, names and addresses included.
  public var withheldCount: Int { windows.count + names.count }

  /// Compares a plan with what of it an audience may see.
  public init(_ plan: Plan, audience: Audience, checker: LeakChecker) {
    path = plan.path
    var folder = WordFolder()
    let places = WithheldPlaces(plan, audience: audience)
    var source = SourceUnits(plan, common: checker.common)
    windows = source.windows(&folder)
    if AudienceTable.audience(of: .path) > audience {
      windows += source.windows(ofFileName: plan.path, &folder)
    }
    names = PlanNames(plan, audience: audience, common: checker.common).names(&folder)
    let visible = ShownTexts(plan.visible(to: audience), except: places)
    let own = Set(names.map { $0.text.lowercased() })
    for text in visible.texts {
      let bytes = Array(text.utf8)
      // Comments are in no output, whoever reads it.
      let decoded = DecodedText(bytes, tags: .asideWithoutComments)
      if bytes.contains(0x3C) {
        let whole = DecodedText(DecodedText.withoutComments(bytes), tags: .text)
        shown += TextWords(whole.bytes, in: 0..<whole.bytes.count, folder: &folder).hashes + [0]
      }
      let words = TextWords(decoded.bytes, in: 0..<decoded.bytes.count, folder: &folder)
      shown += words.hashes
      shown.append(0)
      guard audience < AudienceTable.audience(of: .names) else { continue }
      for position in 0..<words.count {
        let range = Int(words.starts[position])..<Int(words.ends[position])
        let word = String(decoding: decoded.bytes[range], as: UTF8.self)
        guard word.first?.isUppercase == true, !own.contains(word.lowercased()) else { continue }
        shownNames.insert(word)
      }
    }
    // The words of the file's name are known to whoever may know the file.
    if AudienceTable.audience(of: .path) <= audience {
      let bytes = Array(plan.path.utf8)
      shown += TextWords(bytes, in: 0..<bytes.count, folder: &folder).hashes + [0]
    }
  }
}

/// The number of some words one after another.
enum WordWindow {
  /// The most words that are compared at once.
  static let length = 5

  static func extended(_ hash: UInt64, by word: UInt64) -> UInt64 {
    (hash &* 0x9E37_79B9_7F4A_7C15) &+ word
  }

  static func finished(_ hash: UInt64, length: Int) -> UInt64 {
    TextWords.finished(hash &+ UInt64(length) &* 0xD6E8_FEB8_6659_FD93)
  }

  static func hash(_ words: some Sequence<UInt64>) -> UInt64 {
    var hash: UInt64 = 0
    var length = 0
    for word in words {
      hash = extended(hash, by: word)
      length += 1
    }
    return finished(hash, length: length)
  }
}
