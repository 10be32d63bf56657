/// Who may see what: each field's widest audience, where the plan itself says nothing else.
///
/// This is the only place that decides it. The filter asks it, and the documentation is
/// generated from it.
public enum AudienceTable {
  /// A field and the widest audience that it reaches by default.
  public struct Row: Sendable {
    /// The field.
    public let field: PlanField
    /// The widest audience that sees it.
    public let audience: Audience
    /// Whether no mark in the plan can widen it.
    public let isFixed: Bool
  }

  /// The audience that a field reaches when neither a mark nor `share` says otherwise.
  public static func audience(of field: PlanField) -> Audience {
    switch field {
    case .title, .language, .initials, .goalTitle, .goalStatus, .goalDates, .milestoneTitle,
      .milestoneStatus, .milestoneDates, .win:
      .everyone
    case .path, .identifier, .names, .period, .cadence, .planStatus, .planSkills, .goalOwner,
      .goalSkills, .goalOutcome, .milestoneOwner, .milestoneSkills, .milestoneEvidence,
      .milestoneAfter, .stepProgress, .checkInDay, .commitment, .feedbackDirection,
      .metricNumbers:
      .programme
    case .email, .agreement, .planFields, .section, .goalWhy, .goalDetail, .milestoneDetail,
      .stepText, .action, .checkInContents, .feedbackContents, .metricStories, .entryDetail,
      .winOwner, .practice, .opportunity, .change, .question:
      .pair
    case .reflection:
      .oneself
    }
  }

  /// Whether a mark in the plan cannot widen a field: people stay initials in public, whatever
  /// is shared.
  public static func isFixed(_ field: PlanField) -> Bool {
    switch field {
    case .path, .identifier, .names, .email: true
    default: false
    }
  }

  /// All rows, from the widest audience to the narrowest.
  public static var rows: [Row] {
    PlanField.allCases.map {
      Row(field: $0, audience: audience(of: $0), isFixed: isFixed($0))
    }.sorted { $0.audience < $1.audience }
  }

  /// The table in Markdown, as `docs/audiences.md` shows it.
  public static var markdown: String {
    var text = "| Field | Seen from | A mark can widen it |\n| --- | --- | --- |\n"
    for row in rows {
      let widens = row.isFixed ? "no" : "yes"
      text += "| \(row.field.rawValue) | `\(row.audience.rawValue)` | \(widens) |\n"
    }
    return text
  }
}
