import Testing

@testable import WaymarkSite

/// Names of files and pages are safe everywhere, and no two are the same.
@Suite struct PathNameTests {
  @Test(arguments: [
    ("backend-engineer", "backend-engineer"), ("teams/A B.plan", "teams-a-b-plan"),
    ("Zoë Ångström", "zoe-angstrom"), ("O’Brien's plan", "obriens-plan"), ("../../etc", "etc"),
    ("<b>\"x\"</b>", "b-x-b"), ("\u{202E}evil\u{0}", "evil"), ("", "plan"),
    ("CON", "plan-con"), ("nul", "plan-nul"), ("...", "plan"), ("a\u{301}", "a"),
    ("Nguyễn Thị Lan", "nguyen-thi-lan"), ("Łukasz Żółć", "lukasz-zolc"), ("Straße 5", "strasse-5"),
    ("Đặng Ægir Øre", "dang-aegir-ore"), ("Ḿ ḗ ǽ", "m-e-ae"), ("Şule Iğdır", "sule-igdir"),
  ])
  func namesAreSafe(text: String, name: String) {
    #expect(PathName.of(text, else: "plan") == name)
  }

  @Test func otherScriptsHaveNamesOfTheirOwn() {
    let names = ["李小龍", "Иван Петров", "أحمد", "李小龙"].map { PathName.of($0, else: "person") }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.hasPrefix("person-") && name.utf8.count == "person-".utf8.count + 6)
    }
    // The same on every machine, and whatever the order of people.
    #expect(PathName.of("李小龍", else: "person") == names[0])
    #expect(PathName.of("李小龍 Bruce", else: "person") == "bruce")
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
