import WaymarkMarkdown
import WaymarkSource

// Metrics: columns of a table whose first column is a date, and headings with values.
extension PlanBuilder {
  func readMetricBlocks(_ blocks: ArraySlice<Int>, _ place: Place) {
    for block in blocks {
      if document.nodes[block].kind == .table, readMetricTable(block, place) { continue }
      if readStories(block, place) { continue }
      keepProse([block], place)
    }
  }

  /// `- Story: …` beside a table belongs to the metrics before it as a whole.
  /// - Returns: whether there was a story; what is beside it is prose.
  private func readStories(_ block: Int, _ place: Place) -> Bool {
    let stories = fields(in: block, place: .metric).filter { $0.field.kind == .story }
    guard !stories.isEmpty else { return false }
    for story in stories {
      var entry = Entry(text: story.field.value, range: story.field.range)
      entry.section = place.section
      entry.audience = place.audience
      plan.stories.append(entry)
    }
    if isList(block) {
      let items = Set(stories.compactMap(\.item))
      keepProse(document.children(of: block).filter { !items.contains($0) }, place)
    } else if fields(in: block, place: .metric).count > stories.count {
      keepProse([block], place)
    }
    return true
  }

  /// - Parameter own: the metric under whose heading the table stands; its only column of numbers
  ///   holds that metric's values, whatever it is called.
  /// - Returns: whether all of the table was read; else it is prose too.
  private func readMetricTable(_ table: Int, _ place: Place, of own: Int? = nil) -> Bool {
    let rows = Array(document.children(of: table))
    guard let header = rows.first else { return false }
    let heads = Array(document.children(of: header))
    guard let first = heads.first, heads.count > 1 else { return false }
    let firstWord = WordFolding.fold(document.plainText(of: first, in: nil))
    let firstValues = rows.dropFirst().compactMap { row in
      document.children(of: row).first { _ in true }
    }
    let isDated =
      vocabulary.words.metricDateWords.contains(firstWord)
      || firstValues.contains { dates.readWhole(document.nodes[$0].content) != nil }
    guard isDated else { return false }
    let storyColumn = heads.indices.dropFirst().last {
      vocabulary.words.storyWords.contains(
        WordFolding.fold(document.plainText(of: heads[$0], in: nil)))
    }
    let isOwn = own != nil && heads.count == (storyColumn == nil ? 2 : 3)
    var positions: [Int?] = [nil]
    for (column, head) in heads.enumerated().dropFirst() {
      if column == storyColumn || isOwn {
        positions.append(column == storyColumn ? nil : own)
        continue
      }
      let (name, unit) = nameAndUnit(head, document.nodes[head].content)
      positions.append(
        metric(named: name, unit, form: .column, document.nodes[head].range, place.audience))
    }
    var isWhole = rows.count > 1
    for row in rows.dropFirst() where !readMetricRow(row, positions, storyColumn, place) {
      isWhole = false
    }
    return isWhole
  }

  /// The metric of a name, which may have stood in a table or a heading before.
  private func metric(
    named name: Located<String>, _ unit: Located<String>?, form: Metric.Form, _ range: ByteRange,
    _ audience: Audience?
  ) -> Int {
    let folded = WordFolding.fold(name.value)
    if let position = metricPositions[folded] {
      if plan.metrics[position].unit == nil { plan.metrics[position].unit = unit }
      plan.metrics[position].audience = narrower(plan.metrics[position].audience, audience)
      return position
    }
    var metric = Metric(name: name, form: form, range: range)
    metric.unit = unit
    metric.audience = audience
    metricPositions[folded] = plan.metrics.count
    plan.metrics.append(metric)
    return plan.metrics.count - 1
  }

  /// A name, and what ends it in brackets as its unit.
  private func nameAndUnit(_ node: Int, _ content: ByteRange) -> (Located<String>, Located<String>?)
  {
    let content = trimmed(content)
    guard content.count > 3, bytes[content.end - 1] == UInt8(ascii: ")") else {
      return (located(node, content), nil)
    }
    var open = content.end - 2
    while open > content.start, bytes[open] != UInt8(ascii: "(") { open -= 1 }
    // Behind a square bracket stands where a link leads to.
    guard open > content.start, bytes[open - 1] != UInt8(ascii: "]") else {
      return (located(node, content), nil)
    }
    let inside = ByteRange(open + 1, content.end - 1)
    let isMark = audience(inside: inside) != nil
    return (
      located(node, ByteRange(content.start, open)), isMark ? nil : located(node, inside)
    )
  }

  /// - Returns: whether all of the row was read.
  private func readMetricRow(
    _ row: Int, _ positions: [Int?], _ storyColumn: Int?, _ place: Place
  ) -> Bool {
    let cells = Array(document.children(of: row))
    guard let dateCell = cells.first else { return true }
    let dateContent = document.nodes[dateCell].content
    if dateContent.isEmpty { return isBlank(row) }
    guard let reading = dates.readWhole(dateContent) else {
      report(
        "invalid-date", "\"\(source.text(dateContent))\" is no date that can be read",
        at: dateContent, help: "write it as in 2026-10-15")
      return false
    }
    guard let date = date(from: reading) else { return false }
    var isWhole = true
    for (column, cell) in cells.enumerated().dropFirst() {
      let content = trimmed(document.nodes[cell].content)
      guard !content.isEmpty, column < positions.count else { continue }
      if column != storyColumn, metricValueIsMissing(content) { continue }
      if column == storyColumn {
        var entry = Entry(text: located(cell, content), range: content)
        entry.date = date
        entry.section = place.section
        entry.audience = place.audience
        plan.stories.append(entry)
      } else if let position = positions[column], let value = metricValue(content) {
        plan.metrics[position].values.appendToFew(MetricValue(date: date, value: value))
      } else {
        isWhole = false
      }
    }
    return isWhole
  }

  private func metricValueIsMissing(_ content: ByteRange) -> Bool {
    if content.isEmpty || Characters.isDigit(bytes[content.start]) { return false }
    return ["-", "–", "—", "n/a", "?", "…"].contains(WordFolding.fold(source.text(content)))
  }

  /// A number with its unit, if any, around it; a dash says nothing.
  private func metricValue(_ content: ByteRange) -> Located<Double>? {
    let start = afterCurrency(content.start, content.end)
    if let (written, end) = decimal(at: start, limit: content.end) {
      if end == content.end { return Located(written, ByteRange(start, end)) }
      let value = scaled(written, by: ByteRange(end, content.end))
      let rest = source.text(ByteRange(end, content.end)).trimmed()
      let hasOtherNumber = rest.utf8.contains(where: Characters.isDigit)
      if !hasOtherNumber || rest.hasPrefix("(") || rest.hasPrefix("/") {
        return Located(value, ByteRange(start, end))
      }
    }
    let text = source.text(content)
    guard !metricValueIsMissing(content) else { return nil }
    report(
      "invalid-metric-value", "\"\(text)\" is no number", at: content,
      help: "write one number, with its unit in the header; leave the cell empty for no value")
    return nil
  }

  /// Passes over the sign of a currency.
  private func afterCurrency(_ offset: Int, _ limit: Int) -> Int {
    for sign in ["£", "$", "€", "¥"] where bytes[offset..<limit].starts(with: sign.utf8) {
      return dates.skipSpaces(offset + sign.utf8.count, limit)
    }
    return offset
  }

  /// A number with what is written right behind it: `940k`, `1.2M`, `4½`.
  private func scaled(_ value: Double, by range: ByteRange) -> Double {
    let suffix = source.text(ByteRange(range.start, min(range.end, range.start + 3)))
    guard let first = suffix.first, !suffix.dropFirst().contains(where: \.isLetter) else {
      return value
    }
    return switch first {
    case "k", "K": value * 1000
    case "M": value * 1_000_000
    case "½": value + 0.5
    case "¼": value + 0.25
    case "¾": value + 0.75
    default: value
    }
  }

  // MARK: Headings

  func readMetricHeading(_ index: Int, in place: Place) {
    let entry = outline.entries[index]
    let line = readLine(of: entry.node, in: document.nodes[entry.node].content, parts: .audience)
    let (name, unit) = nameAndUnit(entry.node, line.title.range)
    let audience = narrower(line.audience, place.audience)
    let position = metric(named: name, unit, form: .heading, entry.range, audience)
    let inside = place.inside(.metric(position), audience: audience)
    readBlocks(outline.blocks(of: index), ofMetric: position, inside)
    readSections(below: index, in: inside)
  }

  func readBlocks(_ blocks: ArraySlice<Int>, ofMetric metric: Int, _ place: Place) {
    for block in blocks {
      switch document.nodes[block].kind {
      case .table where readMetricTable(block, place, of: metric): break
      case .bulletList, .orderedList:
        for item in document.children(of: block) {
          if readDatedValue(item, ofMetric: metric) { continue }
          if let field = field(ofItem: item, place: .metric) {
            apply(field, toMetric: metric)
          } else {
            plan.metrics[metric].prose.append(item)
          }
        }
      case .paragraph:
        let found = fields(in: block, place: .metric)
        if found.isEmpty { plan.metrics[metric].prose.append(block) }
        for field in found { apply(field, toMetric: metric) }
      case .htmlBlock: break
      default: plan.metrics[metric].prose.append(block)
      }
    }
  }

  /// Reads `- 2026-09-15: 24`.
  private func readDatedValue(_ item: Int, ofMetric metric: Int) -> Bool {
    guard document.nodes[item].checkbox == 0, let paragraph = firstParagraph(of: item) else {
      return false
    }
    let content = trimmed(document.nodes[paragraph].content)
    guard let reading = dates.read(at: content.start, limit: content.end) else { return false }
    let valueStart = skipSeparator(reading.range.end, content.end)
    guard valueStart < content.end, valueStart > reading.range.end else { return false }
    if let date = date(from: reading),
      let value = metricValue(ByteRange(valueStart, content.end))
    {
      plan.metrics[metric].values.appendToFew(MetricValue(date: date, value: value))
    } else {
      // What is wrong with it was reported; its words are kept.
      plan.metrics[metric].prose.append(item)
    }
    return true
  }

  private func apply(_ field: ReadField, toMetric metric: Int) {
    plan.metrics[metric].fields.appendToFew(field.field)
    let value = field.field.value
    guard !value.value.isEmpty else { return }
    switch field.field.kind {
    case .kind:
      if let kind = vocabulary.words.metricKinds[WordFolding.fold(value.value)] {
        plan.metrics[metric].kind = Located(kind, value.range)
      }
    case .unit: plan.metrics[metric].unit = value
    case .baseline: plan.metrics[metric].baseline = metricValue(fromDigit(field.valueRange))
    case .target: plan.metrics[metric].target = metricValue(fromDigit(field.valueRange))
    case .serves: plan.metrics[metric].serves = referenceValues(field).first
    case .story: plan.metrics[metric].stories.append(value)
    default: break
    }
  }

  /// The value without words or signs before its number, as in `≤ 24` or `at least 3`.
  private func fromDigit(_ range: ByteRange) -> ByteRange {
    let range = trimmed(range)
    guard let digit = bytes[range.start..<range.end].firstIndex(where: Characters.isDigit),
      digit - range.start <= 16
    else { return range }
    let isNegative = digit > range.start && bytes[digit - 1] == UInt8(ascii: "-")
    return ByteRange(isNegative ? digit - 1 : digit, range.end)
  }
}
