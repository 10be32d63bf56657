import Testing
import WaymarkCheck
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Plans that are made from templates.
struct NewPlanTests {
  static let templates = PlanTemplate.builtIn.map(\.name)
  static let tuesday = CalendarDate(dayNumber: 20_781)
  static let monday = CalendarDate(dayNumber: 20_780)

  static func new(
    start: CalendarDate = tuesday, end: CalendarDate? = nil, cadence: String? = nil,
    title: String? = nil, mentees: [String] = ["Ada Byron"], peers: [String] = []
  ) -> NewPlan {
    NewPlan(
      mentees: mentees, mentors: ["Grace Hopper"], peers: peers, start: start, end: end,
      cadence: cadence, title: title)
  }

  static func findings(_ text: String, on day: CalendarDate) -> [Finding] {
    Checker(today: day).check(PlanReader().read(SourceText(text: text)))
  }

  @Test func `there are templates for ten occasions`() {
    #expect(Self.templates.count >= 10)
    for template in PlanTemplate.builtIn {
      #expect(!template.summary.isEmpty, "\(template.name) says nothing in the list")
      #expect(template.cadence != nil)
    }
  }

  @Test func `a template may have the line ends of Windows`() throws {
    let template = try #require(PlanTemplate.builtIn.first)
    let returned = PlanTemplate(
      name: template.name, text: template.text.replacing("\n", with: "\r\n"))
    #expect(Self.new().text(from: returned) == Self.new().text(from: template))
  }

  @Test(arguments: templates, [tuesday, monday])
  func `a new plan has no errors and no warnings`(name: String, start: CalendarDate) throws {
    let template = try #require(PlanTemplate.named(name))
    let text = Self.new(start: start).text(from: template)
    let findings = Self.findings(text, on: start)
    #expect(findings.filter { $0.severity != .hint }.map(\.diagnostic.message) == [])
    #expect(findings.count <= 2, "\(findings.map(\.diagnostic.message))")
  }

  @Test(arguments: templates, [8, 13, 30])
  func `weeks stretch and shrink with the plan`(name: String, weeks: Int) throws {
    let template = try #require(PlanTemplate.named(name))
    let end = NewPlan.end(after: weeks, from: Self.tuesday)
    let text = Self.new(end: end).text(from: template)
    let plan = PlanReader().read(SourceText(text: text))
    #expect(plan.end?.date == end)
    let findings = Self.findings(text, on: Self.tuesday)
    #expect(findings.filter { $0.severity != .hint }.map(\.diagnostic.message) == [])
    for milestone in plan.milestones {
      let due = try #require(milestone.assignment.due?.date)
      #expect(due >= Self.tuesday && due <= end)
    }
  }

  @Test(arguments: templates)
  func `nothing of the template's placeholders stays`(name: String) throws {
    let template = try #require(PlanTemplate.named(name))
    let text = Self.new(peers: ["Alan Mathison"]).text(from: template)
    for word in ["MENTEE", "MENTOR", "PEERS", "START", "x-about", "(@mentee, due week"] {
      #expect(!text.contains(word), "\(word) is left")
    }
    let plan = PlanReader().read(SourceText(text: text))
    #expect(plan.people.map(\.displayName) == ["Ada Byron", "Grace Hopper", "Alan Mathison"])
    #expect(plan.start?.date == Self.tuesday)
    #expect(plan.cadence != nil)
    #expect(!plan.milestones.isEmpty && !plan.checkIns.isEmpty && !plan.commitments.isEmpty)
  }

  @Test func `a week ends on its last day, and never on a weekend`() {
    let end = NewPlan.end(after: 10, from: Self.tuesday)
    let weeks = PlanWeeks(start: Self.tuesday, end: end, weeks: 10)
    #expect(weeks.end(ofWeek: 6) == Self.tuesday.adding(days: 41))
    let fromMonday = PlanWeeks(
      start: Self.monday, end: NewPlan.end(after: 10, from: Self.monday), weeks: 10)
    #expect(fromMonday.end(ofWeek: 6) == Self.monday.adding(days: 39))
    #expect(fromMonday.end(ofWeek: 6).weekday == 5)
    #expect(fromMonday.day(1) == Self.monday)
  }

  @Test(
    arguments: [
      "Ada: Byron", "@ada", "# Ada", "Ada \"the\" Byron", "no", "null", "山田 太郎 (@taro)", "O'Hara",
      "Ada {B}", "- Ada", "Ada #1",
    ])
  func `any name is written so that it is read again`(name: String) throws {
    let template = PlanTemplate(
      name: "short", text: "---\nmentee: MENTEE\nmentor: MENTOR\npeers: [PEERS]\n---\n")
    for peers in [[], [name, "Alan"]] {
      let text = Self.new(mentees: peers.isEmpty ? [name] : ["Rosa"], peers: peers)
        .text(from: template)
      let plan = PlanReader().read(SourceText(text: text))
      #expect(!plan.hasBrokenFrontMatter, "\(text)")
      #expect(plan.people.count == (peers.isEmpty ? 2 : 4))
    }
  }

  @Test func `title and cadence take the place of the template's`() throws {
    let template = try #require(PlanTemplate.named("minimal"))
    let text = Self.new(cadence: "monthly", title: "A *bold*\nplan").text(from: template)
    let plan = PlanReader().read(SourceText(text: text))
    #expect(plan.title?.value == "A *bold* plan")
    #expect(text.contains("\ncadence: monthly\n"))
  }

  @Test func `comments and other words stay as they are`() {
    let template = PlanTemplate(
      name: "short",
      text: "# T\n\n<!-- week 3\nday 2 -->\n\n| week 10    | weekly |\nmidweek 3, week 2, week 2b\n"
    )
    let weeks = Self.new().text(from: template)
    #expect(weeks.contains("<!-- week 3\nday 2 -->"))
    #expect(weeks.contains("| 2027-02-01 | weekly |\nmidweek 3, 2026-12-07, week 2b\n"))
  }
}
