import Foundation

/// Writes the text files below a folder as one Swift source file of string literals.
///
/// The build runs it, so that the program is a single file. Usage:
/// `embed-templates FOLDER OUTPUT FILE…`, each FILE below FOLDER.
@main
struct EmbedTemplates {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      throw UsageError()
    }
    let folder = arguments[1]
    let files = arguments.dropFirst(3).sorted()
    var source = "// Generated from templates/ by embed-templates.\n\n"
    source += "extension EmbeddedFile {\n"
    source += "  /// Every file of templates/, in the order of their paths.\n"
    source += "  public static let all: [EmbeddedFile] = [\n"
    for file in files {
      let path = String(file.dropFirst(folder.count + 1))
      let text = try String(contentsOfFile: file, encoding: .utf8)
      source += "    EmbeddedFile(path: \(literal(path)), text: \(literal(text))),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  struct UsageError: Error {}

  /// A Swift string literal that reads back as the text.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
