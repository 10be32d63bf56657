import Testing
import WaymarkMarkdown
import WaymarkSource

/// Reads a text and holds its ranges against the oracle.
func read(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> MarkdownDocument {
  let source = SourceText(text: text)
  let (document, diagnostics) = MarkdownDocument.parse(source, body: source.fullRange)
  #expect(diagnostics.isEmpty, sourceLocation: sourceLocation)
  let faults = RangeOracle(document: document).faults()
  #expect(
    faults.isEmpty, "\(faults.joined(separator: "\n"))\n\(document.dump())",
    sourceLocation: sourceLocation)
  return document
}

extension MarkdownDocument {
  /// The plain text of all cells, row by row, of every table.
  var tables: [[[String]]] {
    nodes.indices.filter { nodes[$0].kind == .table }.map { table in
      children(of: table).map { row in children(of: row).map { plainText(of: $0) } }
    }
  }

  /// The kinds of the blocks at the top.
  var blocks: [MarkdownNode.Kind] { children(of: 0).map { nodes[$0].kind } }
}

@Suite struct TableTests {
  @Test(arguments: [
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a | b\n--|--\n1 | 2",
    "a|b\n-|-\n1|2\n",
    "  | a | b |\n  | :-- | --: |\n  | 1 | 2 |  \n",
    "|a|b|\r\n|-|-|\r\n|1|2|\r\n",
    "| a | b\n| - | -\n| 1 | 2",
  ])
  func readsRows(_ text: String) {
    let document = read(text)
    #expect(document.blocks == [.table])
    #expect(document.tables == [[["a", "b"], ["1", "2"]]])
  }

  @Test(arguments: [
    "a | b\n---\n", "a | b\n- | -\n", "a | b\n--|--|--\n", "a | b\n\n--|--\n", "a\n:--\n",
    "    a | b\n    --|--\n", "```\na | b\n--|--\n```\n", "--|--\n1 | 2\n", "a \\| b\n--|--\n",
  ])
  func readsNoTable(_ text: String) {
    #expect(!read(text).blocks.contains(.table))
  }

  @Test func readsOneColumn() {
    #expect(read("| a |\n|---|\n| 1 |\n| 2 |\n").tables == [[["a"], ["1"], ["2"]]])
    #expect(read("| a |\n| - |\n").tables == [[["a"]]])
  }

  @Test func rowsThatBeginLikeListItemsAreRows() {
    let text = "a | b\n--|--\n- x | 2\n1. y | 3\n+ z | 4\nw | 5\n\n- item\n"
    let document = read(text)
    #expect(document.blocks == [.table, .bulletList])
    #expect(
      document.tables == [[["a", "b"], ["- x", "2"], ["1. y", "3"], ["+ z", "4"], ["w", "5"]]])
  }

  @Test func aListItemWithoutPipeEndsATable() {
    let document = read("a | b\n--|--\n1 | 2\n- item\n- item | with pipe\n")
    #expect(document.blocks == [.table, .bulletList])
    #expect(document.tables == [[["a", "b"], ["1", "2"]]])
  }

  @Test(arguments: [
    ("# Heading", MarkdownNode.Kind.heading), ("> quote", .blockQuote),
    ("```\ncode\n```", .codeBlock),
    ("<div>\n</div>", .htmlBlock), ("***", .thematicBreak), ("---", .thematicBreak),
  ])
  func aBlockEndsATable(_ block: String, _ kind: MarkdownNode.Kind) {
    let document = read("a | b\n--|--\n1 | 2\n\(block)\n")
    #expect(document.blocks == [.table, kind])
    #expect(document.tables == [[["a", "b"], ["1", "2"]]])
  }

  @Test func proseBeforeATableIsAParagraph() {
    let document = read("Some *prose\nmore* prose\na | b\n--|--\n1 | 2\n\nend")
    #expect(document.blocks == [.paragraph, .table, .paragraph])
    #expect(document.plainText(of: 1) == "Some prose more prose")
    #expect(document.tables == [[["a", "b"], ["1", "2"]]])
  }

  @Test func definitionsBeforeATableStayDefinitions() {
    let document = read("[a]: /url\na | b\n--|--\n1 | 2\n\n[a]\n")
    #expect(document.blocks == [.table, .paragraph])
    #expect(document.html(of: 0).contains("<a href=\"/url\">a</a>"))
  }

  @Test func tablesStandInItemsAndQuotes() {
    let document = read("- a | b\n  --|--\n  1 | 2\n\n> text\n> c | d\n> --|--\n> 3 | 4\nlazy\n")
    #expect(document.tables == [[["a", "b"], ["1", "2"]], [["c", "d"], ["3", "4"]]])
    #expect(document.blocks == [.bulletList, .blockQuote, .paragraph])
  }

  @Test func severalTablesWithProseAreAllRead() {
    let text = "x\na | b\n--|--\n- 1 | 2\n\ny\nc | d\n--|--\n3 | 4\n\n| e |\n|---|\n| 5 |\n"
    let document = read(text)
    #expect(document.blocks == [.paragraph, .table, .paragraph, .table, .table])
    #expect(
      document.tables == [
        [["a", "b"], ["- 1", "2"]], [["c", "d"], ["3", "4"]], [["e"], ["5"]],
      ])
  }

  @Test func pipesAreEscapedWithBackslashes() {
    let document = read("| a | b |\n|---|---|\n| `x \\| y` | p \\| q |\n| *m* \\| | `a`\\|b |\n")
    #expect(document.tables == [[["a", "b"], ["x | y", "p | q"], ["m |", "a|b"]]])
  }

  @Test func cellsHoldInlines() {
    let document = read("| a |\n|---|\n| **b** [c](d) `e` &amp; <!-- f --> #1 # |\n")
    #expect(document.tables == [[["a"], ["b c e & #1 #"]]])
    let kinds = document.nodes.map(\.kind)
    #expect(kinds.contains(.strong) && kinds.contains(.link) && kinds.contains(.code))
    #expect(kinds.contains(.htmlInline))
  }

  @Test func cellsLinkToDefinitions() {
    let document = read("| [a] | [b][c] |\n|---|---|\n| [d] | x |\n\n[a]: /1\n[c]: </2> 't'\n")
    #expect(document.tables == [[["a", "b"], ["[d]", "x"]]])
    let links = document.nodes.indices.filter { document.nodes[$0].kind == .link }
    #expect(links.map { document.destination(of: $0) } == ["/1", "/2"])
    #expect(document.source.text(document.nodes[links[1]].range) == "[b][c]")
  }

  @Test func emptyAndMissingCellsKeepTheirColumns() {
    let text = "| a | b | c |\n|:-:|--:|:--|\n| | 2 |\n| 1 |  | 3 | 4 |\n"
    let document = read(text)
    #expect(
      document.tables == [[["a", "b", "c"], ["", "2"], ["1", "", "3", "4"]]])
    #expect(
      document.html(of: 0) == """
        <table>
        <thead>
        <tr>
        <th class="align-center">a</th>
        <th class="align-right">b</th>
        <th class="align-left">c</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center"></td>
        <td class="align-right">2</td>
        <td class="align-left"></td>
        </tr>
        <tr>
        <td class="align-center">1</td>
        <td class="align-right"></td>
        <td class="align-left">3</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func cellRangesAreExact() {
    let document = read("| Dé | `b` |\n| --- | --- |\n|  x  | |\n")
    let cells = document.nodes.filter { $0.kind == .tableCell }
    #expect(cells.map { document.source.text($0.content) } == ["Dé", "`b`", "x", ""])
    #expect(cells.map { document.source.text($0.range) } == [" Dé ", " `b` ", "  x  ", " "])
    #expect(document.source.text(document.nodes[1].range).hasSuffix("|  x  | |"))
  }
}
