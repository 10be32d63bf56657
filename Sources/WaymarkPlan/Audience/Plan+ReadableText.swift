public import WaymarkSource

extension Plan {
  /// The parts of the file that an audience may read as they are written, in order.
  ///
  /// There are none below the pair, to whom only some of a plan's values are shown. For the pair
  /// it is all but reflections and what a mark keeps from it.
  public func readableText(for audience: Audience) -> [ByteRange] {
    switch audience {
    case .everyone, .programme: return []
    case .oneself: return [source.fullRange]
    case .pair:
      let filter = AudienceFilter(plan: self, audience: audience)
      let sections = sections.indices.filter { filter.sections[$0] == nil }
        .map { self.sections[$0].range }
      let marked = marks.filter { $0.value > audience }.map(\.range)
      return WithheldRanges(sections + marked).readableParts(of: source.fullRange)
    }
  }
}
