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
    result.practices = whole(plan.practices, .practice)
    result.opportunities = whole(plan.opportunities, .opportunity)
    result.changes = whole(plan.changes, .change)
    result.questions = whole(plan.questions, .question)
  }

  /// Where each question that is let through stands in the filtered plan.
  var questions: [Int: Int] {
    var result: [Int: Int] = [:]
    for (index, entry) in plan.questions.enumerated()
    where sight(of: entry).sees(.question) && isReadable(entry.range) {
      result[index] = result.count
    }
    return result
  }

  private func sight(of entry: Entry) -> Sight {
    let checkIn = entry.checkIn.flatMap { plan.checkIns[safe: $0] }
    return sight(in: entry.section).under(checkIn?.audience).under(entry.audience)
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
    result.fields = fields(entry.fields, showsDetail)
    result.about = entry.about.flatMap(reference)
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
