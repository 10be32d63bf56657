/// A text of the plan in quotes, as messages show it: on one line, short enough to read.
///
/// Beyond 60 characters the rest is an ellipsis; the finding's place shows the whole of it.
func quoted(_ text: String) -> String {
  let limit = 60
  if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
    return "\"" + text + "\""
  }
  var shown = ""
  var count = 0
  for character in text {
    if count == limit {
      while shown.last == " " { shown.removeLast() }
      return "\"\(shown)…\""
    }
    shown.append(character.isNewline ? " " : character)
    count += 1
  }
  return "\"\(shown)\""
}
