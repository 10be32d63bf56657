import Foundation

/// Measures how well the rules that look at language agree with people, and prints a table.
///
/// Every labelled sentence of the tests becomes a plan of its own, which the built program checks
/// as it checks any other.
@main
struct LanguageFigures {
  var waymark = ".build/release/waymark"
  var sentences = "Tests/WaymarkCheckTests/Language"
  var shows = false

  static let usage = """
    usage: language-figures [--waymark PROGRAM] [--sentences FOLDER] [--show]

    Prints precision and recall of the language rules on each part of their labelled sentences;
    with --show, also where the rule and the label differ, but for the part that is only reported.
    """

  static func main() throws {
    var figures = LanguageFigures()
    var arguments = CommandLine.arguments.dropFirst()
    while let name = arguments.popFirst() {
      switch name {
      case "--waymark": figures.waymark = arguments.popFirst() ?? ""
      case "--sentences": figures.sentences = arguments.popFirst() ?? ""
      case "--show": figures.shows = true
      default:
        print(usage)
        exit(name == "--help" ? 0 : 64)
      }
    }
    do {
      try figures.run()
    } catch {
      FileHandle.standardError.write(Data("language-figures: \(error)\n".utf8))
      exit(1)
    }
  }

  func run() throws {
    print("| rule | sentences | number | precision | recall |")
    print("| --- | --- | ---: | ---: | ---: |")
    for rule in LanguageRule.all {
      for part in ["tune", "spent", "report"] {
        let set = try SentenceSet(rule, part: part, in: sentences)
        let agreement = try Agreement(of: set, checkedBy: waymark)
        print(
          "| \(rule.name) | \(part) | \(set.sentences.count) | \(agreement.precision) % "
            + "| \(agreement.recall) % |")
        guard shows, part != "report" else { continue }
        for text in agreement.mistaken { print("    found, and is not: \(text)") }
        for text in agreement.missed { print("    is, and not found: \(text)") }
      }
    }
    print()
  }
}
