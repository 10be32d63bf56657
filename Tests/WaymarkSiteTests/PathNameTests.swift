import Testing

@testable import WaymarkSite

/// Names of files and pages are safe everywhere, and no two are the same.
@Suite struct PathNameTests {
  @Test(arguments: [
    ("backend-engineer", "backend-engineer"), ("teams/A B.plan", "teams-a-b-plan"),
    ("Zoë Ångström", "zoe-angstrom"), ("O’Brien's plan", "obriens-plan"), ("../../etc", "etc"),
    ("<b>\"x\"</b>", "b-x-b"), ("\u{202E}evil\u{0}", "evil"), ("李小龍", "plan"), ("", "plan"),
    ("CON", "plan-con"), ("nul", "plan-nul"), ("...", "plan"), ("a\u{301}", "a"),
  ])
  func namesAreSafe(text: String, name: String) {
    #expect(PathName.of(text, else: "plan") == name)
  }

  @Test func longNamesAreCut() {
    let name = PathName.of(String(repeating: "word ", count: 100), else: "plan")
    #expect(name.utf8.count <= PathName.longest)
    #expect(!name.hasSuffix("-"))
  }

  @Test func namesAreUnique() {
    var registry = NameRegistry(reserving: ["index"])
    #expect(registry.name(for: "a", wished: ["x"]) == "x")
    #expect(registry.name(for: "b", wished: ["x", "x-b"]) == "x-b")
    #expect(registry.name(for: "c", wished: ["x"]) == "x-2")
    #expect(registry.name(for: "d", wished: ["x-2"]) == "x-2-2")
    #expect(registry.name(for: "e", wished: ["index"]) == "index-2")
    #expect(registry.name(for: "a", wished: ["other"]) == "x")
  }
}
