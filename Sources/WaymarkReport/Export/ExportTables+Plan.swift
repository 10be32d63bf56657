import WaymarkPlan
import WaymarkSource

// The plan itself, its people and its sections.
extension ExportTables {
  static let plan = ExportObject<Plan>(
    name: "plan", meaning: "A mentoring plan as read from one file."
  ) {
    ExportProperty("path", .text, "The path as it was named; null where it is withheld.") {
      $0.path.isEmpty ? nil : $0.path
    }
    ExportProperty("title", .text, "The title, from front matter or the first heading.") {
      $0.title?.value
    }
    ExportProperty("id", .text, "The stable name; null when only the file name tells.") {
      $0.identifier?.value
    }
    ExportProperty("language", .text, "The vocabulary it was read with, such as `en`.") {
      $0.language
    }
    ExportProperty(
      "status", .optional(.word),
      "Whether it is running; null when it says nothing, as an active one."
    ) { $0.status?.value }
    ExportProperty("start", .date, "The first day.") { $0.start }
    ExportProperty("end", .date, "The last day.") { $0.end }
    ExportProperty("cadence", .optional(.object(cadence)), "How often the pair means to meet.") {
      $0.cadence?.value
    }
    ExportProperty("skills", .texts, "The skills that the plan grows.") { $0.skills.map(\.value) }
    ExportProperty(
      "people", .list(.object(person)), "Everybody it names, in the order of their introduction."
    ) { $0.people }
    ExportProperty("agreed", .list(.object(agreement)), "Who signed off, and when.") {
      $0.agreements
    }
    ExportProperty(
      "share", .list(.object(share)), "The widest audience of section kinds, as the author set it."
    ) { plan in
      SectionKind.allCases.compactMap { kind in plan.share[kind].map { Share(kind, $0) } }
    }
    ExportProperty.otherFields(
      besides: [
        .mentee, .mentor, .peers, .people, .title, .start, .end, .period, .cadence, .skills,
        .agreed, .status, .share, .language, .identifier,
      ]
    ) { $0.fields }
    ExportProperty("prose", .prose, "The text under the title, as plain text.") { $0.preface }
    ExportProperty("sections", .list(.object(section)), "The sections, nested ones too, in order.")
    {
      $0.sections
    }
    ExportProperty("ranges", .object(planRanges), "Where its parts stand.") { $0 }
    ExportProperty("goals", .list(.object(goal)), "The goals, in order.") { $0.goals }
    ExportProperty(
      "milestones", .list(.object(milestone)), "The milestones of every form, in order."
    ) {
      $0.milestones
    }
    ExportProperty(
      "actions", .list(.object(action)), "The checkboxes of check-ins and of the Actions section."
    ) { $0.actions }
    ExportProperty("check_ins", .list(.object(checkIn)), "The check-ins, in the order of the file.")
    {
      $0.checkIns
    }
    ExportProperty("feedback", .list(.object(feedback)), "The feedback, in the order of the file.")
    {
      $0.feedback
    }
    ExportProperty("metrics", .list(.object(metric)), "The metrics of both forms.") { $0.metrics }
    ExportProperty("stories", .list(.object(entry)), "Stories beside the numbers of all metrics.") {
      $0.stories
    }
    ExportProperty("reflections", .list(.object(reflection)), "The reflections.") {
      $0.reflections
    }
    ExportProperty("commitments", .list(.object(entry)), "Who promises what, repeatedly.") {
      $0.commitments
    }
    ExportProperty("practice", .list(.object(entry)), "Exercises.") { $0.practices }
    ExportProperty("opportunities", .list(.object(entry)), "People, rooms and resources opened.") {
      $0.opportunities
    }
    ExportProperty("wins", .list(.object(entry)), "What was celebrated.") { $0.wins }
    ExportProperty("changes", .list(.object(entry)), "What moved, and why.") { $0.changes }
    ExportProperty("questions", .list(.object(entry)), "Open questions.") { $0.questions }
    ExportProperty("allowances", .list(.object(allowance)), "The allow comments.") {
      $0.allowances
    }
  }

  static let planRanges = ExportObject<Plan>(
    name: "plan_ranges", meaning: "Where the parts of a plan's head stand."
  ) {
    ExportProperty.place("title") { $0.title?.range }
    ExportProperty.place("id") { $0.identifier?.range }
    ExportProperty.place("status") { $0.status?.range }
    ExportProperty.place("start") { $0.start?.range }
    ExportProperty.place("end") { $0.end?.range }
    ExportProperty.place("cadence") { $0.cadence?.range }
    ExportProperty.places("skills") { $0.skills.map(\.range) }
  }

  static let cadence = ExportObject<Cadence>(
    name: "cadence", meaning: "How often the pair means to meet: one of the two is a number.",
    isInline: true
  ) {
    ExportProperty("days", .whole(from: 1), "Every so many days.") {
      if case .days(let days) = $0 { days } else { nil }
    }
    ExportProperty("months", .whole(from: 1), "Every so many months.") {
      if case .months(let months) = $0 { months } else { nil }
    }
  }

  static let person = ExportObject<Person>(
    name: "person", meaning: "Somebody the plan names."
  ) {
    ExportProperty(
      "handle", .text, "The handle without `@`; null when there is none and none can be derived."
    ) { $0.handle }
    ExportProperty("name", .text, "The name; initials where names are withheld.") {
      $0.name?.value
    }
    ExportProperty(
      "roles", .texts, "What the person is here: `mentee`, `mentor`, `peer`, or the plan's word."
    ) { $0.roles.map(\.value.name) }
    ExportProperty("email", .text, "The e-mail address.") { $0.email?.value }
    ExportProperty("range", .range, "The text that introduced the person.") { $0.range }
  }

  static let agreement = ExportObject<Agreement>(
    name: "agreement", meaning: "Somebody's sign-off."
  ) {
    ExportProperty("person", .person, "The handle of who agreed.") { $0.person }
    ExportProperty("date", .date, "When.") { $0.date }
    ExportProperty("range", .range, "Where it stands.") { $0.range }
  }

  /// The audience of a section kind.
  struct Share: Sendable {
    let kind: SectionKind
    let audience: Located<Audience>

    init(_ kind: SectionKind, _ audience: Located<Audience>) {
      self.kind = kind
      self.audience = audience
    }
  }

  static let share = ExportObject<Share>(
    name: "share", meaning: "The widest audience of the sections of a kind."
  ) {
    ExportProperty("section", .word, "The kind of section.") { $0.kind }
    ExportProperty("audience", .word, "Who may see them.") { $0.audience.value }
    ExportProperty("range", .range, "Where it stands.") { $0.audience.range }
  }

  static let section = ExportObject<Section>(
    name: "section",
    meaning: "A part under a heading that is not itself a goal, milestone or entry."
  ) {
    ExportProperty("kind", .word, "What its words say it is.") { $0.kind }
    ExportProperty("title", .text, "The heading's words.") { $0.title.value }
    ExportProperty("level", .whole(from: 1), "The heading's level, 1 to 6.") { $0.level }
    ExportProperty("parent", .index, "The section around it, as an index into `sections`.") {
      $0.parent
    }
    ExportProperty("prose", .prose, "Its text beside what is read as data, as plain text.") {
      $0.prose
    }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "Up to the next heading of the same or a higher level.") {
      $0.range
    }
  }

  static let allowance = ExportObject<Allowance>(
    name: "allowance", meaning: "A comment that silences rules where a person decided to."
  ) {
    ExportProperty("rules", .texts, "The rules, as named.") { $0.rules.map(\.value) }
    ExportProperty("for_file", .flag, "Whether it is for the whole file.") { $0.isForFile }
    ExportProperty("scope", .range, "What is silenced.") { $0.scope }
    ExportProperty("range", .range, "The comment.") { $0.range }
  }
}
