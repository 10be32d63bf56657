import Testing
import WaymarkSource

@testable import WaymarkCheck

/// Words as rules compare them, without strings.
struct WordTests {
  private func words(_ text: String) -> [SentenceWord] {
    let bytes = Array(text.utf8)
    return bytes.words(in: ByteRange(0, bytes.count))
  }

  @Test func caseAndApostrophesDoNotMatter() {
    #expect(words("You’re YOU'RE").map(\.key) == [WordKey("you're"), WordKey("you're")])
  }

  @Test(arguments: [
    ("retry", "retries"), ("abcdefgh", "abcdefghi"), ("observability", "observabilities"),
    ("aaaaaaaaaaaaaaaab", "baaaaaaaaaaaaaaaa"), ("é", "è"), ("", "a"),
  ])
  func otherLettersAreAnotherWord(_ one: String, _ other: String) {
    #expect(WordKey(one) != WordKey(other))
    #expect(WordKey(one) == WordKey(one))
  }

  @Test func formsShareTheirStem() {
    let stems = words("retry retries Retried retr").map(\.stem)
    #expect(Set(stems).count == 1)
    #expect(words("data").map(\.stem) == [WordKey("data")])
    #expect(words("ménage ménages").map(\.stem) == [WordKey("ménage"), WordKey("ménages")])
  }

  @Test func aWordCanBeOfSeveralKinds() {
    let lexicon = Lexicon<FeedbackWord>([(.copula, "you're is"), (.person, "you're she")])
    #expect(lexicon.kinds(of: WordKey("you're")) == [.copula, .person])
    #expect(lexicon.kinds(of: WordKey("is")) == .copula)
    #expect(lexicon.kinds(of: WordKey("isolated")).isEmpty)
  }

  @Test func aSetHasItsWordsOnly() {
    let many = (0..<500).map { "word\($0)" }
    let set = WordSet(many.joined(separator: " "))
    #expect(many.allSatisfy { set.contains(WordKey($0)) })
    #expect(!(500..<1000).contains { set.contains(WordKey("word\($0)")) })
  }

  @Test func theLongestPhraseCounts() {
    let phrases = Phrases("get\nget used to\nget better")
    let text = words("get used to it. get. better")
    #expect(phrases.length(in: text, at: 0) == 3)
    #expect(phrases.length(in: text, at: 4) == 1)
    #expect(phrases.length(in: text, at: 1) == 0)
  }
}
