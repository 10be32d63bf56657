import Testing
import WaymarkCheck
import WaymarkPlan
import WaymarkSource

struct ConfigurationTests {
  func read(_ text: String) -> (Configuration, [String]) {
    let source = SourceText(path: "waymark.yml", text: text)
    let (configuration, diagnostics) = Configuration.read(source)
    return (configuration, diagnostics.map { "\(source.text($0.range)): \($0.message)" })
  }

  @Test func `every key is read`() {
    let (configuration, problems) = read(
      """
      programme: Harbour
      plans: ["*.md", "more/**/*.md"]
      exclude: old.md
      people: {ines: Inês Carvalho, "@tom": {name: Tom Kilburn, role: sponsor}}
      skills: [SQL, Communication]
      rules: {milestone-without-owner: error, trailing-mention: off}
      thresholds: {goals: 3, week_items: 6}
      vocabulary: {sections: {goals: [Ziele]}}
      language: en
      templates: ours
      audience: programme
      size_limit: 4096
      """)
    #expect(problems == [])
    #expect(configuration.programme == "Harbour")
    #expect(configuration.plans == ["*.md", "more/**/*.md"])
    #expect(configuration.exclude == ["old.md"])
    #expect(configuration.reading.directory == ["ines": "Inês Carvalho", "tom": "Tom Kilburn"])
    #expect(configuration.settings.framework == ["SQL", "Communication"])
    #expect(configuration.settings.severities["milestone-without-owner"] == .some(.error))
    #expect(configuration.settings.severities["trailing-mention"] == .some(nil))
    #expect(configuration.settings.thresholds.goals == 3)
    #expect(configuration.settings.thresholds.weekItems == 6)
    #expect(configuration.templates == "ours")
    #expect(configuration.audience == .programme)
    #expect(configuration.reading.sizeLimit == 4096)
    let plan = PlanReader(options: configuration.reading).read(
      SourceText(text: "# Plan\n\n## Ziele\n\n### Walk far\n"))
    #expect(plan.goals.map(\.title.value) == ["Walk far"])
  }

  @Test(arguments: [
    ("programm: Harbour\n", "programm: \"programm\" is no key that is known"),
    ("rules: {overdue: error}\n", "overdue: \"overdue\" is no rule that is known"),
    ("rules: {trailing-mention: loud}\n", "loud: \"loud\" is no severity"),
    ("thresholds: {goal: 5}\n", "goal: \"goal\" is no threshold that is known"),
    (
      "thresholds: {goals: many}\n",
      "many: \"goals\" takes a whole number from 1 to 100"
    ),
    (
      "vocabulary: {sectoins: {}}\n",
      "sectoins: \"sectoins\" is no part of a vocabulary; did you mean \"sections\"?"
    ),
    (
      "vocabulary: {sections: {gaols: [Ziele]}}\n",
      "gaols: \"gaols\" is not known here; did you mean \"goals\"?"
    ),
    (
      "vocabulary: {sections: {goals: [Wins, Ziele]}}\n",
      "Wins: \"Wins\" means \"wins\" already, and not \"goals\" too: leave it out, or write another"
        + " word"
    ),
    (
      "vocabulary: {sections: {goals: [Ziele], wins: [Ziele, Goals too]}}\n",
      "Ziele: \"Ziele\" means \"goals\" already, and not \"wins\" too: leave it out, or write another"
        + " word"
    ),
    (
      "vocabulary: {people: {roles: {mentor: [Mentee]}}}\n",
      "Mentee: \"Mentee\" means \"mentee\" already, and not \"mentor\" too: leave it out, or write"
        + " another word"
    ),
    (
      "vocabulary: [Ziele]\n",
      "vocabulary: \"vocabulary\" is a list; it takes parts with words, as in"
        + " {sections: {goals: [Ziele]}}"
    ),
    (
      "people: {ines: {name: Ines, rol: coordinator}}\n",
      "rol: \"rol\" is no key of a person that is known"
    ),
    ("people: {ines: {name: Ines, role: [a]}}\n", "role: \"role\" is a list; it takes text"),
    ("audience: world\n", "world: \"world\" is no audience"),
    ("language: xx\n", "xx: \"xx\" is no language that plans are read in"),
    ("- a\n", "- a: a configuration is keys with values, not a list"),
    ("size_limit: 5\n", "5: \"size_limit\" takes a whole number from 1024 to 1073741824"),
  ])
  func `what is wrong is said at its place`(text: String, problem: String) {
    #expect(read(text).1 == [problem])
  }

  @Test func `a word keeps the meaning that it has`() {
    let (configuration, _) = read("vocabulary: {sections: {goals: [Wins, Ziele], wins: [Ziele]}}")
    let plan = PlanReader(options: configuration.reading).read(
      SourceText(text: "# Plan\n\n## Wins\n\n- One\n\n## Ziele\n\n### Walk far\n"))
    #expect(plan.wins.count == 1)
    #expect(plan.goals.map(\.title.value) == ["Walk far"])
  }

  @Test func `the nearest key of a person is named`() {
    let source = SourceText(text: "people: {ines: {name: Ines, rol: coordinator}}")
    let help = Configuration.read(source).1.map(\.help)
    #expect(help == ["did you mean \"role\"?"])
  }

  @Test func `the defaults hold without a file`() {
    let (configuration, problems) = read("")
    #expect(problems == [])
    #expect(configuration.plans.isEmpty)
    #expect(configuration.settings.thresholds.goals == 5)
  }
}
