/// A rule that looks at language, and the line of a plan in which it looks.
struct LanguageRule {
  /// Its name.
  let name: String
  /// The file of its sentences.
  let file: String
  /// Writes a plan with a sentence where the rule looks.
  let plan: @Sendable (String) -> String

  static let all = [
    LanguageRule(name: "judgement-as-fact", file: "judgement-as-fact") {
      feedback("Fact: \($0)")
    },
    LanguageRule(name: "mind-reading", file: "mind-reading") { feedback("Impact: \($0)") },
    LanguageRule(name: "milestone-not-observable", file: "not-observable") {
      head + "## Goals\n\n- [ ] \($0) (@ada, due 2026-12-14)\n"
    },
  ]

  private static let head = """
    # Owning the billing service

    - Mentor: Grace Hopper
    - Mentee: Ada Byron


    """

  private static func feedback(_ line: String) -> String {
    head + "## Feedback\n\n### 2026-11-17 Grace to Ada\n\n- \(line)\n"
  }
}
