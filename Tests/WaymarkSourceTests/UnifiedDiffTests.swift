import Testing

@testable import WaymarkSource

struct UnifiedDiffTests {
  func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(
      from: SourceText(path: "a.md", text: old), to: SourceText(path: "a.md", text: new))
  }

  @Test func `no change gives no diff`() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
  }

  @Test func `a change stands among three lines`() {
    let old = (1...9).map { "\($0)\n" }.joined()
    let new = old.replacing("5\n", with: "five\n")
    #expect(
      diff(old, new) == """
        --- a.md
        +++ a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func `changes far apart have a hunk each`() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("\n3\n", with: "\n").replacing("\n25\n", with: "\n25\nmore\n")
    let text = diff(old, new)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
    #expect(text.contains("@@ -1,6 +1,5 @@"))
    #expect(text.contains("@@ -23,6 +22,7 @@"))
  }

  @Test func `a missing end of line is said`() {
    #expect(diff("a", "a\n").contains("-a\n\\ No newline at end of file\n+a\n"))
  }

  @Test func `an empty text has no lines`() {
    #expect(diff("", "a\n").contains("@@ -0,0 +1,1 @@\n+a\n"))
    #expect(diff("a\n", "").contains("@@ -1,1 +0,0 @@\n-a\n"))
    #expect(diff("a\r\nb\r\n", "a\nb\r\n").contains("-a\r\n+a\n b\r\n"))
  }

  /// Few kinds of lines, so that there are many ways to compare them.
  @Test func `a diff of texts at random makes the one into the other with the fewest changes`() {
    var seed: UInt64 = 20_261_124
    func random(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(count))
    }
    for round in 0..<1500 {
      let letters = 1 + random(6)
      func lines() -> [String] { (0..<random(24)).map { _ in "\(random(letters))\n" } }
      let (old, new) = (lines(), lines())
      let changes = LineDifference(
        from: SourceText(text: old.joined()), to: SourceText(text: new.joined())
      ).changes
      #expect(rebuilt(old, new, changes) == new, "round \(round): \(old) \(new)")
      let count = changes.reduce(0) { $0 + $1.old.count + $1.new.count }
      let least = new.difference(from: old).count
      #expect(count == least, "round \(round): \(old) \(new)")
    }
  }

  /// What the changes make of the old lines.
  private func rebuilt(
    _ old: [String], _ new: [String], _ changes: [LineDifference.Change]
  ) -> [String] {
    var result: [String] = []
    var line = 0
    for change in changes {
      result += old[line..<change.old.lowerBound]
      result += new[change.new]
      line = change.old.upperBound
    }
    return result + old[line...]
  }

  /// Texts whose fewest changes would take too long: the diff is true all the same.
  @Test(arguments: [1, 2, 3, 7, 50])
  func `a diff of texts with little in common is true, and soon there`(kinds: Int) {
    var seed = UInt64(kinds)
    func lines(_ count: Int) -> [String] {
      (0..<count).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return "\((seed >> 33) % UInt64(kinds))\n"
      }
    }
    let (old, new) = (lines(5000), lines(4000))
    let changes = LineDifference(
      from: SourceText(text: old.joined()), to: SourceText(text: new.joined())
    ).changes
    #expect(rebuilt(old, new, changes) == new)
    let same = old.count - changes.reduce(0) { $0 + $1.old.count }
    // Two lines of the same kind follow each other somewhere.
    #expect(same > 4000 / kinds / 2)
  }
}
