import Testing
import WaymarkSource

@testable import WaymarkCheck

/// What rules look like in the terminal and on their page.
@Suite struct DocumentationTests {
  @Test func explainsARule() {
    #expect(
      RuleExplanation.text(for: UnneededAllow.self) == """
        unneeded-allow: warning
        The file

        An allow comment silences nothing.

        Why
          The comment says that somebody accepted something that is no longer there.
          Left in place, it would silence the next real finding unseen.

        Practices
          P2 Both agree on the plan, both can see it, and it changes openly.

        A plan with it
            # Owning the billing service

            - Mentor: Grace Hopper
            - Mentee: Ada Byron

            ## Goals

            <!-- waymark: allow milestone-without-owner -->
            - [ ] Ship a first pull request (@ada, due 2026-12-14)

        What is said
            plan.md:8:21: warning: "milestone-without-owner" finds nothing here that had to be allowed [unneeded-allow]
               8 | <!-- waymark: allow milestone-without-owner -->
                 |                     ^^^^^^^^^^^^^^^^^^^^^^^
                help: remove it, so that it does not hide a later finding
                fix: remove the comment

        Without it
            # Owning the billing service

            - Mentor: Grace Hopper
            - Mentee: Ada Byron

            ## Goals

            - [ ] Ship a first pull request (@ada, due 2026-12-14)

        Fix
          removes the comment, or only the rule's name when the comment names others too

        To accept it
          <!-- waymark: allow unneeded-allow -->

        """)
  }

  @Test(arguments: RuleCase.all)
  func fitsTheTerminal(_ rule: RuleCase) {
    let text = RuleExplanation.text(for: rule.rule)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("    ") })
    #expect(!text.contains(" \n"))
    #expect(text.contains(rule.documentation.bad.split(separator: "\n")[0]))
  }

  @Test func wrapsLongWords() {
    let wrapped = TextWrapping.wrapped("a bc defghijkl m", width: 6, indent: "  ")
    #expect(wrapped == "  a bc\n  defghijkl\n  m")
    #expect(TextWrapping.wrapped("  ", width: 6) == "")
  }

  @Test func listsEachRuleOnceOnThePage() {
    let lines = RulesPage.markdown().split(separator: "\n", omittingEmptySubsequences: false)
    for rule in allRules {
      #expect(lines.count { $0 == "### \(rule.id.name)" } == 1)
      #expect(lines.count { $0.hasPrefix("| [`\(rule.id.name)`](#\(rule.id.name)) |") } == 1)
    }
  }

  @Test func closesEachCodeBlockOnThePage() {
    var open: Substring?
    for line in RulesPage.markdown().split(separator: "\n") where line.hasPrefix("```") {
      let fence = line.prefix { $0 == "`" }
      if let opened = open {
        if fence.count >= opened.count, line == fence { open = nil }
      } else {
        open = fence
      }
    }
    #expect(open == nil)
  }
}
