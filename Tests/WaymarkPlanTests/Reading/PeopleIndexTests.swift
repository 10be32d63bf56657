import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Who is meant by a name or a handle.
@Suite struct PeopleIndexTests {
  static let range = ByteRange(0, 1)

  static func index(_ people: [(name: String?, handle: String?, role: Role?)]) -> PeopleIndex {
    var index = PeopleIndex(
      vocabulary: SharedVocabulary(.english), directory: ["ines": "Inês Carvalho"])
    for (name, handle, role) in people {
      index.add(
        IntroducedPerson(
          name: name.map { Located($0, range) }, handle: handle.map { Located($0, range) },
          email: nil, range: range), role: role)
    }
    index.settleHandles()
    return index
  }

  @Test(
    arguments: [
      ("Ada Byron", "ada"), ("Dr Grace Hopper", "grace"),
      ("Prof. Dr. Anne-Marie Keller", "anne-marie"),
      ("Dame Cicely", "cicely"), ("Sister Agnes Ray", "agnes"),
      ("Łukasz Żak", "lukasz"), ("Jürgen Groß", "jurgen"),
      ("Þóra Ægisdóttir", "thora"), ("O’Neill Pat", "oneill"), ("Zoë\u{A0}Ray", "zoe"),
      ("Renée\u{301} X", "renee"), ("ADA", "ada"), ("山田 太郎", nil), ("Мария", nil), ("Dr.", nil),
      ("", nil), ("…", nil),
    ] as [(String, String?)])
  func handlesComeFromGivenNames(_ name: String, _ handle: String?) {
    #expect(Self.index([]).derivedHandle(name) == handle)
  }

  @Test(
    arguments: [
      ("[[Ada Byron]]", "Ada Byron"), ("[[People/Ada Byron|Ada]]", "Ada Byron"),
      ("[[ Ada Byron #Now]] (@ada)", "Ada Byron"), ("[[Ada Byron^1]]", "Ada Byron"),
      ("[[]]", nil), ("[[ | ]]", nil), ("[[Ada", nil), ("[Ada]", nil), ("Ada [[Byron]]", nil),
    ] as [(String, String?)])
  func aLinkBetweenNotesStandsForItsPage(_ text: String, _ page: String?) {
    #expect(WikiLink.page(of: text) == page)
  }

  @Test func `who has only a handle is whom the programme lists by it`() {
    var index = Self.index([(nil, "ines", .mentee), ("Ada Byron", nil, .mentor), (nil, "kim", nil)])
    #expect(index.people.map(\.displayName) == ["Inês Carvalho", "Ada Byron", "@kim"])
    #expect(index.references(to: "Inês Carvalho", at: Self.range).map(\.person) == [0])
    var other = Self.index([("Ines Other", "ines", .mentee)])
    #expect(other.references(to: "@ines", at: Self.range).map(\.person) == [0])
    #expect(other.people.map(\.displayName) == ["Ines Other"])
  }

  @Test(
    arguments: [
      ("@ada", 0), ("@ADA", 0), ("Ada", 0), ("ada byron", 0), ("Ada  Byron", 0), ("@gh", 1),
      ("Grace", 1), ("Grace Hopper", 1), ("Dr Grace Hopper", 1), ("Мария", 2), ("Мария Иванова", 2),
      ("@Мария", nil), ("@grace", nil), ("Hopper", nil), ("Ada Lovelace", nil), ("", nil),
    ] as [(String, Int?)])
  func namesFindTheirPeople(_ text: String, _ person: Int?) {
    var index = Self.index([
      ("Ada Byron", nil, .mentee), ("Dr. Grace Hopper", "gh", .mentor), ("Мария Иванова", nil, nil),
    ])
    #expect(index.references(to: text, at: Self.range).map(\.person) == [person])
    #expect(text.hasPrefix("@") || index.knows(text) == (person != nil))
  }

  @Test func sameHandleIsAmbiguousUnlessOneIsWritten() {
    var both = Self.index([("Anna Berg", nil, nil), ("Anna Dahl", nil, nil)])
    let unclear = both.references(to: "@anna", at: Self.range)
    #expect(unclear.map(\.isAmbiguous) == [true] && unclear[0].person == nil)
    #expect(both.references(to: "Anna Dahl", at: Self.range).map(\.person) == [1])

    var one = Self.index([("Anna Berg", nil, nil), ("Anna Dahl", "anna", nil)])
    #expect(one.references(to: "@anna", at: Self.range).map(\.person) == [1])
    #expect(one.people.map(\.handle) == [nil, "anna"])

    var third = Self.index([
      ("Anna Berg", nil, nil), ("Anna Berg", "ab", nil), ("Anna Dahl", nil, nil),
    ])
    #expect(third.people.map(\.handle) == ["ab", "anna"])
    #expect(third.references(to: "@anna", at: Self.range).map(\.person) == [1])
  }

  @Test func whatIsSaidOfOnePersonIsJoined() {
    let index = Self.index([
      ("Ada Byron", nil, .mentee), ("Ada Byron", "ab", nil), (nil, "ab", .peer),
      (nil, "tom", .mentor),
      ("Tom Kilburn", "tom", nil), ("Ada Byron", "other", nil),
    ])
    #expect(index.people.map(\.handle) == ["ab", "tom", "other"])
    #expect(index.people.map(\.displayName) == ["Ada Byron", "Tom Kilburn", "Ada Byron"])
    #expect(index.people[0].roles.map(\.value) == [.mentee, .peer])
  }

  @Test func rolesMeanAllWhoHaveThem() {
    var index = Self.index([
      ("Ada Byron", nil, .mentee), ("Grace Hopper", nil, .mentor), ("Tom Kilburn", nil, .mentor),
    ])
    let mentors = index.references(to: "@mentors", at: Self.range)
    #expect(mentors.map(\.person) == [1, 2] && mentors.map(\.role) == [.mentor, .mentor])
    let peers = index.references(to: "@peer", at: Self.range)
    #expect(peers.map(\.person) == [nil] && peers.map(\.role) == [.peer])
  }

  @Test func peopleOfTheProgrammeNeedNoIntroduction() {
    var index = Self.index([("Ada Byron", nil, .mentee)])
    #expect(index.references(to: "@ines", at: Self.range).map(\.person) == [1])
    #expect(index.references(to: "Inês Carvalho", at: Self.range).map(\.person) == [1])
    #expect(index.people.map(\.displayName) == ["Ada Byron", "Inês Carvalho"])
    #expect(index.references(to: "@nobody", at: Self.range).map(\.person) == [nil])
  }

  /// Nobody is left out in silence: an address alone gives no name, and tags are none.
  @Test(arguments: [
    ("ada@example.org", 1), ("\"<b>Al</b> Eve\"", 1), ("Ada Byron, <tom@example.org>", 1),
    ("[Ada Byron, {shoe: 43}]", 1), ("Ada Byron, (she/her)", 0), ("Ada Byron, PhD", 0),
    ("\"(none)\"", 1), ("Ada Byron <ada@example.org>", 0), ("\"@ada\"", 0), ("TBD", 0),
  ])
  func whoeverIsNobodyIsReported(value: String, count: Int) {
    let plan = PlanReader().read(SourceText(text: "---\nmentee: \(value)\n---\n\n# Plan\n"))
    #expect(
      plan.diagnostics.map(\.rule) == Array(repeating: "front-matter-wrong-type", count: count))
  }

  @Test func nobodyIsTheirOwnMentor() {
    func people(_ text: String) -> [String?] {
      PlanReader().read(SourceText(text: "---\n\(text)\n---\n\n# Plan\n")).people.map(\.handle)
    }
    #expect(people("mentee: Anna Berg\nmentor: Anna Berg (@anna.b)") == ["anna", "anna.b"])
    #expect(people("mentee: Anna Berg\nmentor: Anna Berg").count == 2)
    #expect(people("mentee: Anna Berg\npeers: Anna Berg") == ["anna"])
    #expect(people("mentor: Anna Berg (@a)\npeople: {a: Anna Berg}") == ["a"])
  }
}
