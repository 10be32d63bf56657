import WaymarkSource

// Commitments, practice, opportunities, wins, changes and questions.
extension AudienceFilter {
  func fillEntries(of result: inout Plan) {
    result.commitments = plan.commitments.compactMap {
      filtered($0, seenAs: .commitment, ownersAs: .commitment, detailAs: .entryDetail)
    }
    result.wins = plan.wins.compactMap {
      filtered($0, seenAs: .win, ownersAs: .winOwner, detailAs: .entryDetail)
    }
    func whole(_ entries: [Entry], _ field: PlanField) -> [Entry] {
      entries.compactMap { filtered($0, seenAs: field, ownersAs: field, detailAs: field) }
    }
    result.stories = whole(plan.stories, .metricStories)
    result.practices = whole(plan.practices, .practice)
    result.opportunities = whole(plan.opportunities, .opportunity)
    result.changes = whole(plan.changes, .change)
    result.questions = whole(plan.questions, .question)
  }

  private func filtered(
    _ entry: Entry, seenAs field: PlanField, ownersAs owners: PlanField,
    detailAs detail: PlanField
  ) -> Entry? {
    let sight = sight(of: entry)
    guard sight.sees(field), isReadable(entry.range) else { return nil }
    let showsDetail = sight.sees(detail)
    var result = Entry(text: text(entry.text), range: entry.range)
    result.date = entry.date
    result.side = sight.sees(owners) ? side(entry.side) : nil
    result.assignment = filtered(entry.assignment, owners: sight.sees(owners), dates: true)
    result.checkbox = entry.checkbox
    result.about = entry.about.flatMap(reference)
    let namesWithheld = entry.about != nil && result.about == nil
    result.fields = fields(
      entry.fields, showsDetail, without: namesWithheld ? [.about, .serves] : [])
    result.checkIn = entry.checkIn.flatMap { checkIns[$0] }
    result.section = entry.section.flatMap { sections[$0] }
    result.nodes = prose(entry.nodes, showsDetail)
    result.audience = entry.audience
    return result
  }

  /// A role's own word may name a person or an office, so only the known roles go public.
  private func side(_ side: Role?) -> Role? {
    guard mask.hidesNames, case .other? = side else { return side }
    return nil
  }
}
