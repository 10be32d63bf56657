/// What one kind of work talks about.
struct Trade {
  /// Its name, which is the folder of its plans.
  let name: String
  let skills: [String]
  /// What people of the trade learn to do, and to what.
  let phrases: [String: [String]]

  init(_ name: String, skills: [String], verbs: [String], objects: [String], places: [String]) {
    self.name = name
    self.skills = skills
    phrases = ["verb": verbs, "object": objects, "place": places]
  }
}

extension Trade {
  /// The trades of the programme.
  static let all = [
    Trade(
      "engineering",
      skills: ["System design", "Incident response", "Code review", "Observability", "SQL"],
      verbs: ["ship", "own", "untangle", "document", "load-test", "retire", "review", "migrate"],
      objects: [
        "the retry queue", "the ledger import", "the night rota", "the search index",
        "the billing webhook", "the feature flags", "the slow dashboard", "the token service",
        "the staging data", "the release train",
      ],
      places: ["the incident channel", "the design review", "the Tuesday demo", "the war room"]),
    Trade(
      "nursing",
      skills: [
        "Clinical judgement", "Medicines management", "Shift coordination", "Handover",
        "Infection control",
      ],
      verbs: ["lead", "rehearse", "witness", "complete", "explain", "hand over", "audit", "plan"],
      objects: [
        "the escalation call", "the drug round", "the late shift", "the wound assessment",
        "the discharge letter", "the falls huddle", "the infusion paper", "the night handover",
        "the bay of six", "the first family meeting",
      ],
      places: ["the handover room", "bay three", "the simulation suite", "the corridor by triage"]),
    Trade(
      "research",
      skills: [
        "Research design", "Statistical analysis", "Scientific writing", "Supervision", "Archiving",
      ],
      verbs: ["defend", "draft", "replicate", "simulate", "present", "archive", "referee", "plot"],
      objects: [
        "the age model", "the second chapter", "the field season", "the rejected cores",
        "the power analysis", "the ethics form", "the survey weights", "the methods section",
        "the figure nobody reads", "the shared data set",
      ],
      places: ["the cold room", "the group meeting", "the reading hour", "the summer school"]),
    Trade(
      "electrical",
      skills: [
        "Safe isolation", "Inspection and testing", "Fault finding", "Reading drawings",
        "Customer care",
      ],
      verbs: ["wire", "test", "isolate", "trace", "price", "label", "inspect", "commission"],
      objects: [
        "the sail loft board", "the kitchen ring", "the motor starter", "the emergency lights",
        "the boatyard supply", "the heat pump", "the fault behind the larder", "the charging point",
        "the fire alarm loop", "the oldest fuse board in town",
      ],
      places: ["the yard", "the training bay", "the van on Fridays", "the boatyard"]),
    Trade(
      "management",
      skills: [
        "Delegation", "Workload planning", "Giving feedback", "Hiring", "Running meetings",
      ],
      verbs: ["hand over", "chair", "redesign", "agree", "cancel", "budget", "announce", "repair"],
      objects: [
        "the Saturday rota", "the winter programme", "the yearly talks", "the team charter",
        "the hiring round", "the weekly meeting", "the roof contract", "the holiday plan",
        "the complaints desk", "the decision list",
      ],
      places: [
        "the staff room", "the council office", "the branch by the river", "the lunch table",
      ]
    ),
    Trade(
      "teaching",
      skills: [
        "Questioning", "Lesson planning", "Assessment", "Classroom management",
        "Working with parents",
      ],
      verbs: ["teach", "film", "observe", "simplify", "mark", "co-plan", "open", "restart"],
      objects: [
        "the fractions unit", "the quiet reading hour", "the science fair",
        "the first parents' evening",
        "the seating plan", "the wrong-answer wall", "the spelling routine", "the mixed-age choir",
        "the eight questions", "the end-of-term report",
      ],
      places: ["room twelve", "the hall", "the back row", "the staff kitchen"]),
    Trade(
      "kitchen",
      skills: ["Menu costing", "Stock control", "Food safety", "Leading a section", "Plating"],
      verbs: ["run", "cost", "prep", "taste", "re-plate", "order", "teach", "close"],
      objects: [
        "the sauce section", "the Sunday lunch", "the winter menu", "the fish delivery",
        "the allergen sheet", "the tasting for twelve", "the walk-in fridge", "the bread order",
        "the staff meal", "the waste book",
      ],
      places: ["the pass", "the cold store", "the tasting table", "the yard behind the bins"]),
    Trade(
      "volunteering",
      skills: [
        "Case handling", "Listening", "Safeguarding", "Fundraising", "Public speaking",
      ],
      verbs: ["coordinate", "host", "call", "match", "welcome", "fund", "visit", "record"],
      objects: [
        "the tenants' evening", "the new drivers", "the food bank shelf", "the winter appeal",
        "the first home visit", "the reading pairs", "the noise complaints", "the spring fair",
        "the phone tree", "the waiting list",
      ],
      places: ["the parish hall", "the market stall", "the back office", "the number nine bus"]),
  ]
}
