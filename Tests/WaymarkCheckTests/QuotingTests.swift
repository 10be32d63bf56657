import Testing

@testable import WaymarkCheck

@Suite struct QuotingTests {
  @Test func quotesShortText() {
    #expect(quoted("Ship it") == "\"Ship it\"")
    #expect(quoted("") == "\"\"")
  }

  @Test func shortensLongText() {
    let sixty = String(repeating: "é", count: 60)
    #expect(quoted(sixty) == "\"\(sixty)\"")
    #expect(quoted(sixty + "x") == "\"\(sixty)…\"")
    #expect(quoted(String(repeating: "four ", count: 20)).hasSuffix("four…\""))
  }

  @Test func putsTextOnOneLine() {
    #expect(quoted("one\ntwo\r\nthree") == "\"one two three\"")
  }

  @Test func joinsAChoice() {
    #expect([String]().asChoice == "")
    #expect(["a"].asChoice == "\"a\"")
    #expect(["a", "b"].asChoice == "\"a\" or \"b\"")
    #expect(["a", "b", "c"].asChoice == "\"a\", \"b\" or \"c\"")
  }
}
