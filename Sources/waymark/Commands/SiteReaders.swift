import WaymarkCheck
import WaymarkPlan

/// For whom a site or a preview is made, as a whole and plan by plan.
struct SiteReaders: Sendable {
  /// Whom the user named; nil for whom the programmes say.
  let choice: AudienceChoice?
  /// Those of the whole.
  let all: Audience

  /// Those of a plan: of the whole, or of the plan's own programme where these see less.
  ///
  /// What the user chose holds for every plan.
  func audience(of path: String, in programmes: ProgrammeFinder) -> Audience {
    guard choice == nil, let own = programmes.programme(of: path).configuration.audience else {
      return all
    }
    return min(own, all)
  }
}
