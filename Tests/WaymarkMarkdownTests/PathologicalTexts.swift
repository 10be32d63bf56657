/// Texts that some Markdown parser takes too long or too much memory for, by name.
enum PathologicalTexts {
  /// Every text, as large as a number of bytes.
  static func all(bytes: Int) -> [(name: String, text: String)] {
    repeated.map { ($0.name, fill(bytes, $0.unit)) } + built(bytes)
  }

  /// Texts of one unit over and over.
  private static let repeated: [(name: String, unit: String)] = [
    ("lists on one line", String(repeating: "- ", count: 500) + "a\n\n"),
    ("numbered lists on one line", String(repeating: "1. ", count: 300) + "a\n"),
    ("deep lists that alternate", times("- ", 30) + "a\n" + times("* ", 30) + "a\n"),
    ("quotes on each line", String(repeating: ">", count: 500) + " a\n"),
    ("quotes and lists", String(repeating: "> - ", count: 200) + "a\n"),
    ("lists at the limit", times("- ", 60) + "a\n" + times("  ", 60) + "b\n\n"),
    ("open brackets", "["), ("closing brackets", "]"), ("open images", "!["),
    ("images of nothing", "![[]()"), ("links", "[a](b) "), ("links not closed", "[a]("),
    ("targets not closed", "[a](<b"), ("titles not closed", "[a](b \""),
    ("titles not closed, single", "[a](b 'x"), ("titles not closed, round", "[a](b (c"),
    ("targets with escapes", "[a](\\("), ("long labels", "[" + times("a", 990) + "]"),
    ("emphasis not closed", "*a "), ("emphasis not opened", "a* "), ("mixed emphasis", "*a_ "),
    ("inner emphasis", "a**b"), ("short emphasis", "*a*"), ("strong and emphasis", "**x *y "),
    ("underscores", "a_b_ _c "), ("alternating emphasis", "*_* _ "), ("stars", "*"),
    ("emphasis around links", "*a [b *c](d) "), ("backtick", "`"), ("backticks", "`a``b```c"),
    ("comments not closed", "a <!--"), ("instructions not closed", "a <?"),
    ("declarations not closed", "a <!A"), ("character data not closed", "a <![CDATA["),
    ("attributes not closed", "a <a b=\""), ("tags not closed", "a <a b='c\" d=\""),
    ("all openers", "a <!-- <? <!A <![CDATA["), ("autolinks", "<ab:c>"), ("less than", "<"),
    ("entities", "&lt;"), ("numeric entities", "&#42;"), ("ampersands", "&a"),
    ("escapes", "\\*"), ("backslashes", "\\"), ("exclamation marks", "!"), ("pipes", "|"),
    ("one line", "a"), ("spaces", " "), ("tabs", "\t"), ("line feeds", "\n"),
    ("carriage returns", "\r"), ("short lines", "a\n"), ("short paragraphs", "a\n\n"),
    ("short emphasis on lines", "*a*b\n"), ("hard breaks", "a  \n"), ("items", "- a\n"),
    ("empty items", "-\n"), ("loose items", "- a\n\n"), ("changing lists", "- a\n+ b\n* c\n"),
    ("checkboxes", "- [ ] a\n"), ("headings", "# a\n"), ("underlined headings", "a\n=\n"),
    ("rules", "---\n\n"), ("fences", "```\n"), ("code", "    a\n\nb\n\n"), ("quotes", "> a\n\n"),
    ("blank quotes", ">\n"), ("tags", "<b>"), ("HTML blocks", "<div>\n\n"),
    ("definitions", "[a]: u\n"), ("definitions over lines", "[a]:\nx\n"),
    ("delimiter rows", "|-|\n"), ("small tables", "|a|\n|-|\n\n"),
    ("tables after prose", "x\n|a|\n|-|\n\n"), ("tables with lists", "a|b\n-|-\n- c|d\n"),
  ]

  private static func built(_ bytes: Int) -> [(name: String, text: String)] {
    let half = bytes / 2
    return [
      ("a staircase of lists", staircase(bytes)),
      ("lists in one line", times("- ", half - 1) + "a"),
      ("quotes in one line", times(">", bytes - 1)),
      ("blank lines in deep lists", times("- ", 60) + "a\n" + fill(bytes - 130, "\n")),
      ("blank lines in deeper lists", times("- ", half / 2) + "a\n" + fill(half, "\n")),
      ("lazy lines in deep quotes", times("> ", 50) + "a\n" + fill(bytes - 110, "b\n")),
      ("nested brackets", times("[", half) + times("]", half)),
      ("images, then links", fill(half, "![") + fill(half, "[a](b)")),
      ("nested links", fill(half / 3, "[") + "a" + fill(half, "](b)")),
      ("nested emphasis", fill(half, "*a **b ") + fill(half, "c** d* ")),
      ("stars on both sides", times("*", half - 1) + "a" + times("*", half - 1)),
      ("strong, then closers", "a**b" + fill(bytes - 4, "c* ")),
      ("growing runs of backticks", growingRuns(bytes)),
      ("a long target and its links", "[a]: " + times("u", half) + "\n\n" + fill(half, "[a] ")),
      (
        "many definitions and links",
        (0..<(bytes / 60)).map { "[a\($0)]: /u\n" }.joined() + "\n" + fill(half, "[a7] ")
      ),
      ("definitions, then the same", fill(half, "[a]:\nx\n") + "x\n" + fill(half - 2, "[a]:\nx\n")),
      (
        "labels with a definition",
        "[b]: /u\n\n" + fill(bytes - 10, times("[", 400) + times("]", 400))
      ),
      ("a long underlined heading", fill(bytes - 5, "a\n") + "\n==="),
      ("a fence not closed", "```\n" + fill(bytes - 4, "a\n")),
      ("a long table", "| a | b |\n|---|---|\n" + fill(bytes - 20, "| 1 | 2 |\n")),
      ("a row of pipes", "|a|\n|-|\n" + times("|", bytes - 8)),
      ("a wide table", wideTable(bytes)),
      ("cells with markup", "| a | b |\n|---|---|\n" + fill(bytes - 20, "| *1* | `2` |\n")),
      ("rows like items", "x\n|a|\n|-|\n" + fill(bytes - 10, "- b|c\n")),
      ("checkboxes that are links", "[x]: /u\n\n" + fill(bytes - 10, "- [x] a\n")),
    ]
  }

  private static func times(_ unit: String, _ count: Int) -> String {
    String(repeating: unit, count: count)
  }

  private static func fill(_ bytes: Int, _ unit: String) -> String {
    String(repeating: unit, count: bytes / unit.utf8.count + 1)
  }

  private static func growingRuns(_ bytes: Int) -> String {
    var text = ""
    var length = 1
    while text.utf8.count < bytes {
      text += times("`", length) + " "
      length += 1
    }
    return text
  }

  private static func staircase(_ bytes: Int) -> String {
    var text = ""
    var depth = 0
    while text.utf8.count < bytes {
      text += times("  ", depth) + "- a\n"
      depth += 1
    }
    return text
  }

  private static func wideTable(_ bytes: Int) -> String {
    let columns = bytes / 10
    return "|" + times("a|", columns) + "\n|" + times("-|", columns) + "\n"
      + fill(bytes / 3, "|a\n")
  }
}
