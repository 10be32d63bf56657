import WaymarkMarkdown
import WaymarkSource

// `12. May 2027` is the twelfth item of a list for Markdown, and may be a day for its author.
extension PlanBuilder {
  /// Reports an item whose number may be the day of the month that it starts with.
  /// - Returns: whether that was reported.
  func refusesNumberedDate(of item: Int, _ date: PlanDate?) -> Bool {
    let start = document.nodes[item].range.start
    guard let date, date.precision == .month, Characters.isDigit(bytes[start]) else { return false }
    let (number, end) = dates.number(at: start, limit: date.range.start)
    guard let number, end < bytes.count, bytes[end] == UInt8(ascii: "."),
      let day = CalendarDate(year: date.date.year, month: date.date.month, day: number)
    else { return false }
    let range = ByteRange(start, date.range.end)
    // In `- 12. May 2027` the bullet is there already.
    let list = Int(document.nodes[item].parent)
    let isNested = document.nodes[list].parent == Int32(list) - 1 && list > 1
    let bullet = isNested ? "" : "- "
    report(
      "ambiguous-date",
      "\"\(source.text(range))\" can mean \(day), or number \(number) of a list and \(date.date)",
      at: range, help: "write the date as \(day)",
      fixes: [
        Fix("write \(bullet)\(day)", .suggested, [TextEdit(range, with: "\(bullet)\(day)")]),
        Fix("write \(date.date)", .suggested, [TextEdit(date.range, with: "\(date.date)")]),
      ])
    return true
  }

  /// Reports `- 12. May 2027`, where a bullet holds nothing but a numbered list.
  func reportNestedDate(of item: Int) {
    let list = item + 1
    guard list < Int(document.nodes[item].end), document.nodes[list].kind == .orderedList,
      let paragraph = firstParagraph(of: list + 1)
    else { return }
    let content = document.nodes[paragraph].content
    guard case .date(let date)? = dates.read(at: content.start, limit: content.end) else { return }
    _ = refusesNumberedDate(of: list + 1, date)
  }
}
