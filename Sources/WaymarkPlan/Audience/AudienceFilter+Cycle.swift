import WaymarkSource

// Check-ins, feedback, metrics and reflections.
extension AudienceFilter {
  func fillCycle(of result: inout Plan) {
    result.checkIns = pick(plan.checkIns, checkIns).map(filtered)
    result.feedback = plan.feedback.compactMap(filtered)
    result.metrics = plan.metrics.compactMap(filtered)
    result.reflections = plan.reflections.compactMap { reflection in
      let sight = everywhere.under(reflection.audience)
      guard sight.sees(.reflection), isReadable(reflection.range) else { return nil }
      var result = reflection
      result.title = text(reflection.title)
      result.author = reflection.author.map(person)
      result.prose = prose(reflection.prose, true)
      return result
    }
  }

  private func filtered(_ checkIn: CheckIn) -> CheckIn {
    let showsContents = everywhere.under(checkIn.audience).sees(.checkInContents)
    var result = CheckIn(
      date: checkIn.date,
      title: showsContents ? text(checkIn.title) : Located("", checkIn.title.range),
      range: checkIn.range)
    result.skipped = checkIn.skipped.map { showsContents ? text($0) : Located("", $0.range) }
    result.audience = checkIn.audience
    guard showsContents else { return result }
    result.present = checkIn.present.filter { isReadable($0.range) }.map(person)
    result.fields = fields(checkIn.fields, true)
    result.confidence = readable(checkIn.confidence)
    result.prompts = checkIn.prompts.filter { isReadable($0.question.range) }.map {
      AskedPrompt(
        question: text($0.question), answer: text($0.answer, true), prose: prose($0.prose, true))
    }
    result.actions = checkIn.actions.compactMap { actions[$0] }
    result.questions = checkIn.questions.compactMap { questions[$0] }
    result.prose = prose(checkIn.prose, true)
    return result
  }

  private func filtered(_ feedback: Feedback) -> Feedback? {
    let checkIn = feedback.checkIn.flatMap { plan.checkIns[safe: $0] }
    let sight = everywhere.under(checkIn?.audience).under(feedback.audience)
    guard sight.sees(.feedbackDirection), isReadable(feedback.range) else { return nil }
    let showsContents = sight.sees(.feedbackContents)
    var result = Feedback(
      date: feedback.date, from: feedback.from.map(person), to: feedback.to.map(person),
      title: showsContents ? text(feedback.title) : Located("", feedback.title.range),
      range: feedback.range)
    result.checkIn = feedback.checkIn.flatMap { checkIns[$0] }
    result.audience = feedback.audience
    guard showsContents else { return result }
    result.about = feedback.about.flatMap(reference)
    let namesWithheld = feedback.about != nil && result.about == nil
    result.fields = fields(feedback.fields, true, without: namesWithheld ? [.about] : [])
    result.occurred = readable(feedback.occurred)
    result.adopted = readable(feedback.adopted)
    result.prose = prose(feedback.prose, true)
    return result
  }

  private func filtered(_ metric: Metric) -> Metric? {
    let sight = everywhere.under(metric.audience)
    guard sight.sees(.metricNumbers), isReadable(metric.range) else { return nil }
    let showsStories = sight.sees(.metricStories)
    var result = metric
    result.name = text(metric.name)
    result.unit = text(metric.unit, true)
    result.serves = metric.serves.flatMap(reference)
    result.kind = readable(metric.kind)
    result.baseline = readable(metric.baseline)
    result.target = readable(metric.target)
    result.values = metric.values.filter { isReadable($0.value.range) }
    result.stories = showsStories ? metric.stories.compactMap { text($0, true) } : []
    let namesWithheld = metric.serves != nil && result.serves == nil
    result.fields = fields(
      metric.fields, showsStories, without: namesWithheld ? [.serves] : [])
    result.prose = prose(metric.prose, showsStories)
    return result
  }
}
