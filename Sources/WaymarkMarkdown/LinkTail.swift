/// Recognises what follows a link's text, and link reference definitions, with libcmark's
/// own rules, so that the bytes that it consumed are known.
struct LinkScanner {
  let text: ByteView

  /// The end of an inline link's `(destination "title")`, or nil when there is none.
  func inlineTail(at offset: Int) -> Int? {
    guard text[offset] == Byte.openParenthesis,
      let destination = destinationEnd(at: skippingWhitespace(offset + 1), mayEnd: false)
    else { return nil }
    let titleStart = skippingWhitespace(destination)
    var end = titleStart
    if titleStart > destination { end = titleEnd(at: titleStart) ?? titleStart }
    end = skippingWhitespace(end)
    return text[end] == Byte.closeParenthesis ? end + 1 : nil
  }

  /// The end of a link label `[…]`, and whether it is empty; nil when there is none.
  func label(at offset: Int) -> (end: Int, isEmpty: Bool)? {
    guard text[offset] == Byte.openBracket else { return nil }
    var position = offset + 1
    var isEmpty = true
    while position < text.count, position - offset <= 1001 {
      let byte = text[position]
      switch byte {
      case Byte.openBracket: return nil
      case Byte.closeBracket: return (position + 1, isEmpty)
      case Byte.backslash where text[position + 1].isPunctuation: position += 2
      default: position += 1
      }
      if !byte.isWhitespace { isEmpty = false }
    }
    return nil
  }

  /// The end of a link destination (CommonMark section 6.3).
  /// - Parameter mayEnd: whether the text may end with it, as a definition's may.
  func destinationEnd(at offset: Int, mayEnd: Bool) -> Int? {
    var position = offset
    if text[position] == Byte.less {
      position += 1
      while position < text.count {
        switch text[position] {
        case Byte.greater: return mayEnd || position + 1 < text.count ? position + 1 : nil
        case Byte.backslash: position += 2
        case Byte.lineFeed, Byte.less: return nil
        default: position += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while position < text.count {
      let byte = text[position]
      switch byte {
      case Byte.backslash where text[position + 1].isPunctuation: position += 2
      case Byte.openParenthesis:
        depth += 1
        position += 1
        if depth > 32 { return nil }
      case Byte.closeParenthesis:
        if depth == 0 { break scan }
        depth -= 1
        position += 1
      default:
        if byte.isWhitespace { break scan }
        position += 1
      }
    }
    if position == offset, text[position].isWhitespace || position >= text.count { return nil }
    return depth == 0 && (mayEnd || position < text.count) ? position : nil
  }

  /// The end of a link title in quotes or parentheses.
  ///
  /// The longest match counts: a closing mark after a backslash ends the title only when no
  /// later one does.
  func titleEnd(at offset: Int) -> Int? {
    let open = text[offset]
    let close = open == Byte.openParenthesis ? Byte.closeParenthesis : open
    guard open == Byte.quote || open == Byte.apostrophe || open == Byte.openParenthesis else {
      return nil
    }
    var found: Int?
    var position = offset + 1
    while position < text.count {
      let byte = text[position]
      let isEscaped = position > offset + 1 && text[position - 1] == Byte.backslash
      if byte == close {
        found = position + 1
        if !isEscaped { return found }
      } else if byte == open, !isEscaped {
        return found
      }
      position += 1
    }
    return found
  }

  /// The end of the link reference definition that starts here, its line ending included, or
  /// nil when there is none (CommonMark section 4.7).
  func definitionEnd(at offset: Int) -> Int? {
    guard let label = label(at: offset), !label.isEmpty, text[label.end] == Byte.colon,
      let destination = destinationEnd(at: skippingLine(label.end + 1), mayEnd: true)
    else { return nil }
    let titleStart = skippingLine(destination)
    if titleStart > destination, let title = titleEnd(at: titleStart),
      let end = restOfLine(title)
    {
      return end
    }
    return restOfLine(destination)
  }

  /// The start of the next line when only spaces are left on this one.
  private func restOfLine(_ offset: Int) -> Int? {
    var position = offset
    while text[position].isSpaceOrTab { position += 1 }
    if position >= text.count { return text.count }
    if text[position] == Byte.carriageReturn { position += 1 }
    if text[position] == Byte.lineFeed { return position + 1 }
    return text[position - 1] == Byte.carriageReturn ? position : nil
  }

  /// The place after spaces and at most one line ending.
  private func skippingLine(_ offset: Int) -> Int {
    var position = offset
    while text[position].isSpaceOrTab { position += 1 }
    guard text[position].isLineEnd else { return position }
    if text[position] == Byte.carriageReturn { position += 1 }
    if text[position] == Byte.lineFeed { position += 1 }
    while text[position].isSpaceOrTab { position += 1 }
    return position
  }

  private func skippingWhitespace(_ offset: Int) -> Int {
    var position = offset
    while text[position].isWhitespace { position += 1 }
    return position
  }
}
