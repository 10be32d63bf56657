import WaymarkMarkdown
import WaymarkSource

/// Where in the plan a heading or block stands.
struct Place {
  var kind: Kind
  /// The section around it.
  var section: Int?
  /// The goal around it.
  var goal: Int?
  /// The check-in around it.
  var checkIn: Int?
  /// Whether milestone headings stand below the goal around it, so that its boxes are steps.
  var hasMilestoneHeadings = false
  /// What marks and `share` set for what is in it.
  var audience: Audience?

  enum Kind: Hashable {
    /// The plan itself, or a section without a known kind: other sections can begin here.
    case plan
    case section(SectionKind)
    case goal(Int)
    case milestone(Int)
    case checkIn(Int)
    case feedback(Int)
    case metric(Int)
    case reflection(Int)
  }

  static let plan = Place(kind: .plan)

  /// The same surroundings with another kind.
  func inside(_ kind: Kind, audience: Audience?) -> Place {
    var place = self
    place.kind = kind
    place.audience = audience
    return place
  }
}

// Headings: each is a section, a goal, a milestone, an entry, or prose.
extension PlanBuilder {
  /// Reads the headings below an entry of the outline; -1 for all.
  func readSections(below parent: Int, in place: Place) {
    for index in outline.children(of: parent) {
      readHeading(index, in: place)
    }
  }

  private func readHeading(_ index: Int, in place: Place) {
    if index == outline.title, case .plan = place.kind {
      readSections(below: index, in: place)
      return
    }
    let entry = outline.entries[index]
    let content = document.nodes[entry.node].content
    switch place.kind {
    case .plan: beginAnything(index, content, in: place)
    case .section(let kind): readHeading(index, content, inSection: kind, place)
    case .goal(let goal): readHeading(index, content, inGoal: goal, place)
    case .milestone(let milestone):
      if headingWord(content) == .milestone {
        readMilestoneHeading(index, in: place)
      } else {
        plan.milestones[milestone].prose.append(entry.node)
        readBlocks(outline.blocks(of: index), ofMilestone: milestone, place)
        readSections(below: index, in: place)
      }
    case .checkIn(let checkIn): readHeading(index, content, inCheckIn: checkIn, place)
    case .feedback(let feedback):
      plan.feedback[feedback].prose.append(entry.node)
      readBlocks(outline.blocks(of: index), ofFeedback: feedback)
      readSections(below: index, in: place)
    case .metric(let metric):
      plan.metrics[metric].prose.append(entry.node)
      readBlocks(outline.blocks(of: index), ofMetric: metric, place)
      readSections(below: index, in: place)
    case .reflection(let reflection):
      plan.reflections[reflection].prose += [entry.node] + outline.blocks(of: index)
      readSections(below: index, in: place)
    }
  }

  /// Whether a section's heading is of the first level, as in `# Goals` where the plan has no title:
  /// below it stand the other sections too.
  private func isTopSection(_ place: Place) -> Bool {
    place.section.map { plan.sections[$0].level == 1 } ?? false
  }

  /// What a heading is where any section can begin.
  private func beginAnything(_ index: Int, _ content: ByteRange, in place: Place) {
    switch headingWord(content) {
    case .goal: readGoalHeading(index, in: place)
    case .milestone: readMilestoneHeading(index, in: place)
    case nil: beginSection(index, kind: sectionKind(index) ?? .unknown, in: place)
    }
  }

  private func readHeading(
    _ index: Int, _ content: ByteRange, inSection kind: SectionKind, _ place: Place
  ) {
    switch kind {
    case .goals:
      if headingWord(content) == .milestone {
        readMilestoneHeading(index, in: place)
      } else if let kind = sectionKind(index), kind == .milestones || isTopSection(place) {
        beginSection(index, kind: kind, in: place)
      } else {
        readGoalHeading(index, in: place)
      }
    case .milestones:
      if headingWord(content) == .goal {
        readGoalHeading(index, in: place)
      } else {
        readMilestoneHeading(index, in: place)
      }
    case .checkIns: readCheckInHeading(index, in: place)
    case .feedback: readFeedbackHeading(index, in: place)
    case .reflections: readReflectionHeading(index, in: place)
    case .metrics: readMetricHeading(index, in: place)
    default:
      // Sub-headings of the other sections are part of them.
      switch headingWord(content) {
      case .goal: readGoalHeading(index, in: place)
      case .milestone: readMilestoneHeading(index, in: place)
      case nil:
        if let found = sectionKind(index), found != kind {
          beginSection(index, kind: found, in: place)
        } else {
          beginSection(index, kind: kind, in: place)
        }
      }
    }
  }

  private func readHeading(
    _ index: Int, _ content: ByteRange, inGoal goal: Int, _ place: Place
  ) {
    let entry = outline.entries[index]
    if headingWord(content) == .milestone {
      readMilestoneHeading(index, in: place)
    } else if headingWord(content) == .goal {
      readGoalHeading(index, in: place)
    } else if sectionKind(index) == .milestones {
      beginSection(index, kind: .milestones, in: place)
    } else {
      plan.goals[goal].prose.append(entry.node)
      readBlocks(outline.blocks(of: index), ofGoal: goal, place)
      readSections(below: index, in: place)
    }
  }

  private func readHeading(
    _ index: Int, _ content: ByteRange, inCheckIn checkIn: Int, _ place: Place
  ) {
    let entry = outline.entries[index]
    let kind = sectionKind(index)
    if let kind, [.actions, .questions, .practice, .feedback].contains(kind) {
      beginSection(index, kind: kind, in: place)
    } else {
      plan.checkIns[checkIn].prose.append(entry.node)
      readBlocks(outline.blocks(of: index), ofCheckIn: checkIn, place)
      readSections(below: index, in: place)
    }
  }

  /// Adds a section and reads what is under it.
  func beginSection(_ index: Int, kind: SectionKind, in place: Place) {
    let entry = outline.entries[index]
    let line = readLine(
      of: entry.node, in: document.nodes[entry.node].content, parts: .audience)
    var audience = narrower(line.audience, place.audience)
    if let shared = plan.share[kind]?.value { audience = narrower(shared, audience) }
    var section = Section(
      kind: kind, title: line.title, level: entry.level, range: entry.range, parent: place.section,
      heading: entry.node)
    section.audience = audience
    plan.sections.append(section)
    var inner = place.inside(kind == .unknown ? .plan : .section(kind), audience: audience)
    inner.section = plan.sections.count - 1
    readBlocks(outline.blocks(of: index), ofSection: kind, inner)
    readSections(below: index, in: inner)
  }

  private func readBlocks(_ blocks: ArraySlice<Int>, ofSection kind: SectionKind, _ place: Place) {
    switch kind {
    case .goals: readGoalBlocks(blocks, place)
    case .milestones: readMilestoneBlocks(blocks, place)
    case .actions: readActionBlocks(blocks, place)
    case .metrics: readMetricBlocks(blocks, place)
    case .commitments, .practice, .opportunities, .wins, .changes, .questions:
      readEntryBlocks(blocks, kind, place)
    case .reflections: readReflectionBlocks(blocks, place)
    default: keepProse(blocks, place)
    }
  }

  /// Keeps blocks as the prose of the section around them.
  func keepProse(_ blocks: some Sequence<Int>, _ place: Place) {
    guard let section = place.section else { return }
    plan.sections[section].prose += blocks.filter { document.nodes[$0].kind != .htmlBlock }
  }

  // MARK: Words

  /// The kind word of a heading such as `Goal 2: …`.
  func headingWord(_ content: ByteRange) -> Vocabulary.HeadingWord? {
    var start = content.start
    while start < content.end, !Characters.isLetter(bytes[start]) || bytes[start] >= 0xE2 {
      start += 1
    }
    return kindWord(start, content.end)?.word
  }

  /// The kind that a heading's words say; an audience mark at its end is passed over.
  func sectionKind(_ index: Int) -> SectionKind? {
    let node = outline.entries[index].node
    let content = document.nodes[node].content
    if let kind = vocabulary.words.sections[FoldedWord(bytes, content.start..<content.end)] {
      return kind
    }
    let text = document.plainText(of: node, in: content)
    guard text.utf8.count <= 80 else { return nil }
    var folded = WordFolding.fold(text)
    if folded.utf8.last == UInt8(ascii: ")"),
      let open = folded.utf8.lastIndex(of: UInt8(ascii: "("))
    {
      let mark = folded[folded.utf8.index(after: open)...].dropLast()
      if vocabulary.words.audiences[String(mark)] != nil { folded = folded[..<open].trimmed() }
    }
    return sectionKind(called: folded)
  }

  /// The kind that folded words say, emoji and numbers beside them passed over.
  func sectionKind(called folded: String) -> SectionKind? {
    vocabulary.words.sections[folded]
      ?? vocabulary.words.sections[WordFolding.lettersOnly(folded)]
  }
}
