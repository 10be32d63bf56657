import Testing
import WaymarkSource

@testable import WaymarkPlan

/// People become initials inside texts, and nothing else changes.
@Suite struct NameMaskTests {
  static let range = ByteRange(0, 1)

  static func person(_ name: String?, _ handle: String?) -> Person {
    Person(name: name.map { Located($0, range) }, handle: handle, roles: [], range: range)
  }

  let mask = NameMask(
    hidesNames: true,
    people: [
      person("Ada Byron", "ada"), person("Will van der Berg", "will"),
      person("Anne-Marie Ó Súilleabháin", "anne-marie"), person("山田 太郎", nil),
      person(nil, "kit"), person("Grace Hopper", "ghopper2"),
    ], otherNames: ["Bob Stone"])

  @Test(arguments: [
    ("Ada Byron ships it", "A.B. ships it"),
    ("ask Ada's team, or BYRON", "ask A.'s team, or B."),
    ("I will ask Will", "I will ask W."),
    ("with Will van der Berg.", "with W.B.."),
    ("Anne-Marie spoke", "A.-M. spoke"),
    ("Súilleabháin, then Adagio and Bergen", "S., then Adagio and Bergen"),
    ("@ada and @ghopper2, with @nobody-here, @mentor", "A.B. and G.H., with N.H., @mentor"),
    ("ghopper2 merged it", "G. merged it"),
    ("昨日山田太郎が来た", "昨日山.太.が来た"),
    ("Bob Stone left", "B.S. left"),
    ("write to ada.byron+x@example.org, today", "write to …, today"),
    ("a@b is none; Ada@example.org is", "a@b is none; … is"),
    ("nobody here", "nobody here"),
    ("", ""),
  ])
  func masks(text: String, expected: String) {
    #expect(mask.masked(text) == expected)
  }

  @Test func masksAddressesOnlyWhenNamesMayBeSeen() {
    let mask = NameMask(hidesNames: false)
    #expect(mask.masked("Ada Byron, ada@example.org") == "Ada Byron, …")
  }

  /// What is held back unread has nothing to replace, whatever the names are.
  @Test func theSieveHoldsBackNoName() {
    let masks = [
      mask, NameMask(hidesNames: true),
      NameMask(hidesNames: true, otherNames: ["\u{212A}im Possible", "Agent 42", "J Ö"]),
      NameMask(
        hidesNames: true,
        otherNames: ["Hubert Blaine Wolfeschlegelsteinhausenbergerdorff", "e\u{301}mile Zola"]),
      NameMask(hidesNames: true, wholeNames: WholeNames(of: ["Ada Byron", "Will The Kid"])),
    ]
    let words = [
      "Ada", "BYRON", "Will", "will", "ghopper2", "kit", "Kim", "kim", "42", "a42b", "possible",
      "Wolfeschlegelsteinhausenbergerdorff", "Émile", "Zola", "zola", "J", "the", "山田", "@ada",
    ]
    var replaced = 0
    for mask in masks {
      for first in words {
        for second in words {
          for text in ["\(first) \(second)", "x\(first)-\(second).", "(\(first))\r\n\(second)x"] {
            guard !mask.replacements(in: Array(text)).isEmpty else { continue }
            replaced += 1
            #expect(mask.masked(text) != text, "\(text) was held back")
          }
        }
      }
    }
    #expect(replaced > 1000)
  }

  @Test(arguments: [
    ("Kim Ann O'Neil, KIM O’NEIL and kim-ann-o-neil", "K.A.O.N., K.O.N. and K.A.O.N."),
    ("Kim O'Neil said that O'Neil is Kim", "K.O.N. said that O'Neil is Kim"),
    ("Ada Kim Ann O'Neil", "A. K.A.O.N."),
    ("Ada Byron King Lovelace", "A.B.K.L."),
    ("Will", "Will"),
  ])
  func `names of others are hidden as a whole, the longest first`(text: String, expected: String) {
    let names = ["Kim Ann O'Neil", "Will Baker", "Ada Byron King Lovelace"]
    let mask = NameMask(
      hidesNames: true, otherNames: ["Ada Byron"], wholeNames: WholeNames(of: names))
    #expect(mask.masked(text) == expected)
  }

  @Test func keepsTheLengthInPlace() {
    let text = "Zoë met Ada Byron (ada@example.org) and 山田."
    let masked = String(decoding: mask.maskedInPlace(Array(text.utf8)), as: UTF8.self)
    #expect(masked.utf8.count == text.utf8.count)
    #expect(!masked.contains("Ada") && !masked.contains("example") && !masked.contains("山田"))
    #expect(masked.contains("A.B.") && masked.hasPrefix("Zoë met "))
  }

  @Test func showsNothingOfInvalidText() {
    #expect(mask.maskedInPlace([0x41, 0xFF, 0x42]) == [0x20, 0x20, 0x20])
  }

  @Test func takesLinearTimeOnHostileTexts() {
    for text in ["@", "a.", "a@", "Ada ", "@ada-"] {
      let long = String(repeating: text, count: 20_000)
      let clock = ContinuousClock()
      let time = clock.measure { _ = mask.masked(long) }
      #expect(time < .seconds(5))
    }
  }
}
