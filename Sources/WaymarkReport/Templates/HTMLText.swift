import Mustache

/// Makes text from plans safe in HTML, inside elements and inside quoted attributes.
struct HTMLText: MustacheContentType {
  /// The name in a template's content type.
  static let name = "WAYMARK_HTML"

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }

  /// The text with the five characters of markup as references, and nothing hidden in it.
  ///
  /// It goes by Unicode scalars: a quote with a combining mark is one character to Swift, and
  /// still a quote to a browser.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for scalar in PlainText.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "`": result += "&#96;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
