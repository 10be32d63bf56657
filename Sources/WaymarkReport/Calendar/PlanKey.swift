import WaymarkPlan
import WaymarkSource

/// What tells a plan from others in calendars and feeds: its `id`, else its file, else its title.
///
/// Taken from what the reader may see, since whoever guesses a text can check the guess against
/// an identifier that was made from it.
struct PlanKey {
  /// The texts that identifiers of things in the plan begin with.
  let texts: [String]
  private let beginning: StableIdentifier.Beginning

  /// - Parameters:
  ///   - plan: the plan, filtered for its readers.
  ///   - audience: who they are.
  ///   - file: the plan's file within its programme; its name when nil.
  init(_ plan: Plan, audience: Audience, file: String?) {
    if let identifier = plan.identifier?.value, !identifier.isEmpty {
      texts = ["id", identifier]
    } else if AudienceTable.audience(of: .path) <= audience {
      let name = plan.path.split(separator: "/").last.map(String.init) ?? plan.path
      texts = ["file", file ?? name]
    } else {
      texts = ["title", plan.title?.value ?? ""]
    }
    beginning = StableIdentifier.Beginning(texts)
  }

  /// The identifier of something in the plan.
  func identifier(of texts: [String]) -> StableIdentifier {
    beginning.identifier(texts)
  }
}
