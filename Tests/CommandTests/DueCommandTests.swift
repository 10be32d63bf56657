import Foundation
import Testing

/// What is late and due, across plans.
struct DueCommandTests {
  static let plan = """
    # Owning billing

    - Mentor: Grace Hopper
    - Mentee: Ada Byron

    ## Goals

    ### Own billing

    #### Milestone: Ship the retry job

    - Owner: @ada
    - Due: 2026-11-20

    - [ ] Pair on the tests (@grace)
    - [x] Write the note (@ada, due 2026-11-10)

    #### Milestone: Carry the pager (@ada, due 2027-02-01)

    ## Check-ins

    ### 2026-11-03

    - [ ] Read the runbook (@grace, due 2026-11-24)
    - [ ] Tell nobody yet (private) (@ada, due 2026-11-25)

    ### 2026-11-17

    - [ ] Read the runbook (@grace, due 2026-11-30)
    """ + "\n"

  func due(_ arguments: String...) throws -> Program.Result {
    let folder = try TemporaryFolder()
    try folder.write("plan.md", Self.plan)
    return try Program.run(["due", "--today", "2026-11-24"] + arguments, in: folder.url)
  }

  @Test func `what is late comes first, by day`() throws {
    let result = try due()
    #expect(result.status == 0)
    #expect(
      result.output == """
        2026-11-20 Friday, 4 days late
          @ada    Ship the retry job  (milestone, plan.md:10)

        2026-11-30 Monday, in 6 days
          @grace  Read the runbook  (action, plan.md:29)

        1 late, 1 due until 2026-12-08

        """)
  }

  @Test func `two people with one handle have to be told apart`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.plan)
    try folder.write("b.md", Self.plan.replacing("Ada Byron", with: "Ada Lovelace"))
    func due(_ name: String) throws -> Program.Result {
      try Program.run(["due", "--today", "2026-11-24", "--for", name, "."], in: folder.url)
    }
    let both = try due("ada")
    #expect(both.status == 64)
    #expect(both.errors.contains("\"ada\" is Ada Byron and Ada Lovelace in different plans"))
    let one = try due("Ada Lovelace")
    #expect(one.status == 0)
    #expect(one.output.contains("b.md:10") && !one.output.contains("a.md:10"))
    let nobody = try due("adda")
    #expect(nobody.status == 64)
    #expect(nobody.errors.contains("\"adda\" is named in none of the plans"))
  }

  @Test func `one person's list has what they do for others`() throws {
    let result = try due("--for", "@Grace", "--within", "1w", "--format", "md")
    #expect(result.output.contains("## 2026-11-20 Friday, 4 days late\n\n- Pair on the tests"))
    #expect(result.output.contains("- Read the runbook (@grace), action, Owning billing\n"))
    #expect(!result.output.contains("Ship the retry job"))
    #expect(try due("--for", "ada", "--within", "0").output.contains("1 late, 0 due"))
    #expect(try due("--within", "soon").status == 64)
  }

  @Test func `an audience sees no more than it may`() throws {
    let oneself = try due("--audience", "self")
    #expect(oneself.output.contains("Tell nobody yet"))
    let everyone = try due("--audience", "public", "--format", "json")
    for hidden in ["Tell nobody", "runbook", "@ada", "plan.md", "Pair on"] {
      #expect(!everyone.output.contains(hidden), "\(hidden)")
    }
    let data = try JSONSerialization.jsonObject(with: Data(everyone.output.utf8))
    let items = try #require((data as? [String: Any])?["items"] as? [[String: Any]])
    #expect(items.map { $0["title"] as? String } == ["Ship the retry job"])
    #expect(items.map { $0["late"] as? Bool } == [true])
  }
}
