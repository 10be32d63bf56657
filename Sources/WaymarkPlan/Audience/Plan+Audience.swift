import WaymarkSource

extension Plan {
  /// The plan as an audience may see it, before anything is rendered.
  ///
  /// Built by an allow list from ``AudienceTable``: what it does not let through is not in the
  /// result, neither in its values nor in its text. A mark on a section or an entry, and
  /// `share`, set the audience of all that is under it; where several stand above one another
  /// the narrowest wins. Below the pair, e-mail addresses are gone from every text; in public,
  /// people are initials in every text.
  public func visible(to audience: Audience) -> Plan {
    audience == .oneself ? self : AudienceFilter(plan: self, audience: audience).filtered()
  }

  /// Whether it is known what an audience may not see.
  ///
  /// Front matter that cannot be read holds the names to shorten and, as `share`, the plan's own
  /// limits: below the pair nothing is sure without it, and for the pair nothing where it speaks
  /// of sharing.
  public func isFilterable(for audience: Audience) -> Bool {
    if hasDoubtfulShare { return audience == .oneself }
    guard hasBrokenFrontMatter else { return true }
    switch audience {
    case .everyone, .programme: return false
    case .pair:
      let written = source.text(frontMatter ?? ByteRange(0, source.count))
      return !written.lowercased().contains("share")
    case .oneself: return true
    }
  }
}

extension Audience {
  /// Whether it may know people by their names.
  public var knowsNames: Bool { AudienceTable.audience(of: .names) <= self }
}

/// What a reader may see under a mark.
struct Sight {
  let reader: Audience
  /// The audience that marks and `share` set; nil for the table's default.
  let mark: Audience?

  func sees(_ field: PlanField) -> Bool {
    let byDefault = AudienceTable.audience(of: field)
    guard let mark else { return byDefault <= reader }
    return (AudienceTable.isFixed(field) ? max(mark, byDefault) : mark) <= reader
  }

  /// The sight of something under this, which a mark of its own can only narrow further.
  func under(_ mark: Audience?) -> Sight {
    Sight(reader: reader, mark: [self.mark, mark].compactMap(\.self).max())
  }
}
