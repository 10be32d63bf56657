/// A place in a line: the byte, and the column, which may lie inside of a tab.
struct LinePlace {
  var offset: Int
  var column: Int
}

/// An open block quote or list item, as the start of a line that belongs to it.
struct ContainerPrefix {
  /// How many columns of indentation keep a line in the item; nil for a block quote.
  let itemIndent: Int?
  /// The line that opened it.
  let line: Int
  /// The place after its marker on that line.
  let place: LinePlace
}

/// Moves along the starts of lines as CommonMark does, tab stops of 4 included
/// (section 2.2).
struct LineScanner {
  let view: ByteView

  /// The place after all spaces and tabs.
  func skippingIndent(_ place: LinePlace) -> LinePlace {
    var place = place
    while true {
      switch view[place.offset] {
      case Byte.space: place.column += 1
      case Byte.tab: place.column += 4 - place.column % 4
      default: return place
      }
      place.offset += 1
    }
  }

  /// The place some columns of spaces and tabs further; a tab may be consumed in part.
  func advanced(_ place: LinePlace, columns: Int) -> LinePlace {
    var place = place
    var columns = columns
    while columns > 0 {
      switch view[place.offset] {
      case Byte.space:
        place.column += 1
        place.offset += 1
        columns -= 1
      case Byte.tab:
        let width = 4 - place.column % 4
        place.column += min(width, columns)
        if width > columns { return place }
        place.offset += 1
        columns -= width
      default: return place
      }
    }
    return place
  }

  /// The place after a block quote's `>` and the space that may follow it.
  func afterQuoteMarker(_ place: LinePlace) -> LinePlace {
    let after = LinePlace(offset: place.offset + 1, column: place.column + 1)
    return view[after.offset].isSpaceOrTab ? advanced(after, columns: 1) : after
  }

  /// The place where a list item's content begins, and the width of its marker with the
  /// spaces that count (CommonMark section 5.2).
  func afterItemMarker(_ place: LinePlace) -> (place: LinePlace, width: Int) {
    var markerEnd = place.offset
    while view[markerEnd].isDigit { markerEnd += 1 }
    markerEnd += 1
    let width = markerEnd - place.offset
    let after = LinePlace(offset: markerEnd, column: place.column + width)
    let text = skippingIndent(after)
    let spaces = text.column - after.column
    if spaces >= 1, spaces < 5, !isLineEnd(text.offset) { return (text, width + spaces) }
    return (spaces > 0 ? advanced(after, columns: 1) : after, width + 1)
  }

  /// The place after the prefixes of the containers on a line, and whether all were there.
  func stripping(_ containers: [ContainerPrefix], line: Int, start: Int)
    -> (place: LinePlace, isWhole: Bool)
  {
    var place = LinePlace(offset: start, column: 0)
    guard let last = containers.last else { return (place, true) }
    if last.line == line { return (last.place, true) }
    for container in containers {
      let text = skippingIndent(place)
      let indent = text.column - place.column
      if let itemIndent = container.itemIndent {
        if indent >= itemIndent {
          place = advanced(place, columns: itemIndent)
        } else if isLineEnd(text.offset) {
          place = text
        } else {
          return (place, false)
        }
      } else {
        guard indent <= 3, view[text.offset] == Byte.greater else { return (place, false) }
        place = afterQuoteMarker(text)
      }
    }
    return (place, true)
  }

  func isLineEnd(_ offset: Int) -> Bool {
    offset >= view.count || view[offset].isLineEnd
  }
}
