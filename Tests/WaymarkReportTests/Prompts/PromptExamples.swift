import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// A day that a test cannot do without.
func day(_ text: String) throws -> CalendarDate {
  try #require(CalendarDate(iso: text), "\(text) is no day")
}

/// A plan of a pair with a cadence, and whatever a test adds to it.
func pairPlan(_ body: String, path: String = "ada.md", start: String = "2026-09-01") -> Plan {
  let text = """
    ---
    mentee: Ada Byron
    mentor: Grace Hopper
    start: \(start)
    end: 2027-08-31
    cadence: every 2 weeks
    ---

    # Owning the billing service

    \(body)
    """
  return PlanReader().read(SourceText(path: path, text: text))
}

/// Some prompts of a library of their own.
func library(_ prompts: (name: String, text: String)...) -> PromptLibrary {
  PromptLibrary(files: prompts.map { SourceText(path: $0.name + ".md", text: $0.text) })
}

/// A prompt's file with everything in its place.
func promptText(
  _ id: String, for side: String = "both", state: String = "nothing-special",
  direction: String = "back", framework: String = "GROW, goal", weight: Int = 3, again: Int = 28,
  _ body: String
) -> String {
  """
  ---
  id: \(id)
  for: \(side)
  state: \(state)
  direction: \(direction)
  framework: \(framework)
  weight: \(weight)
  again: \(again)
  ---
  \(body)

  """
}
