import Testing
import WaymarkMarkdown
import WaymarkSource

/// The HTML of a whole text.
func html(_ text: String, _ change: (inout HTMLOptions) -> Void = { _ in }) -> String {
  var options = HTMLOptions()
  change(&options)
  let source = SourceText(text: text)
  let (document, _) = MarkdownDocument.parse(source, body: source.fullRange)
  return document.html(of: 0, options: options)
}

@Suite struct HTMLTests {
  @Test(.enabled(if: !SharedData.examples.isEmpty, "the CommonMark specification is not there"))
  func equalsLibcmarkAndTheSpecification() {
    var compared = 0
    for example in SharedData.examples where !example.markdown.contains("<!--") {
      let expected = MarkdownDocument.libcmarkHTML(of: example.markdown)
      let written = html(example.markdown) {
        $0.imagesAsLinks = false
        $0.checkboxes = false
        $0.marksOmittedHTML = true
      }
      #expect(written == expected, "example \(example.number)")
      if !expected.contains("<!-- raw HTML omitted -->") {
        compared += 1
        #expect(written == example.html, "example \(example.number)")
      }
    }
    #expect(compared > 560)
  }

  @Test(arguments: [
    "<script>alert(1)</script>\n", "a <b onclick='x'>b</b>\n", "<!-- c -->\n", "a <!-- c --> b\n",
    "<div>\n<iframe src='x'></iframe>\n</div>\n", "<img src=x onerror=alert(1)>\n", "<?php x ?>\n",
    "![<b>](u)\n", "- <svg onload=x>\n", "| <b>x</b> |\n|---|\n| <script>y</script> |\n",
  ])
  func rawHTMLIsNeverWritten(_ text: String) {
    let written = html(text)
    for word in ["<script", "<b", "onclick", "<!--", "<div", "<iframe", "onerror", "<?", "<svg"] {
      #expect(!written.contains(word))
    }
    let marked = html(text) { $0.marksOmittedHTML = true }
    #expect(marked.replacing("<!-- raw HTML omitted -->", with: "").contains("<!--") == false)
  }

  @Test func commentsLeaveNoMark() {
    let text = "a <!-- b --> <i>c</i>\n\n<!-- d -->\n\n<p>\n"
    #expect(
      html(text) { $0.marksOmittedHTML = true } == """
        <p>a  <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>
        <!-- raw HTML omitted -->

        """)
    #expect(html(text) == "<p>a  c</p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "vbscript:x", "file:///etc/passwd", "data:text/html,x",
    "java&#115;cript:x", "&#x6A;avascript:x", "javascript\\:x",
  ])
  func targetsThatCouldHarmAreEmptied(_ target: String) {
    let written = html("[a](\(target)) ![b](\(target)) [c]\n\n[c]: \(target)\n")
    #expect(written == #"<p><a href="">a</a> <a href="">b</a> <a href="">c</a></p>"# + "\n")
  }

  @Test func markupInTextAndAttributesIsEscaped() {
    #expect(
      html("\\<b> & \"q\" [a](<x\"y> 't\"<u>')\n")
        == "<p>&lt;b&gt; &amp; &quot;q&quot; "
        + "<a href=\"x%22y\" title=\"t&quot;&lt;u&gt;\">a</a></p>\n")
    #expect(
      html("```a\"><b\n</code><script>\n```\n")
        == "<pre><code class=\"language-a&quot;&gt;&lt;b\">"
        + "&lt;/code&gt;&lt;script&gt;\n</code></pre>\n")
  }

  @Test func imagesBecomeLinks() {
    #expect(html("![a *b*](u 't')") == "<p><a href=\"u\" title=\"t\">a b</a></p>\n")
    #expect(html("[![a](u)](v)") == "<p><a href=\"v\">a</a></p>\n")
    #expect(
      html("![a](u)") { $0.imagesAsLinks = false } == "<p><img src=\"u\" alt=\"a\" /></p>\n")
  }

  @Test func headingsAreShiftedWithinBounds() {
    let text = "# a\n\n##### b\n"
    #expect(html(text) { $0.headingShift = 2 } == "<h3>a</h3>\n<h6>b</h6>\n")
    #expect(html(text) { $0.headingShift = -3 } == "<h1>a</h1>\n<h2>b</h2>\n")
    #expect(html(text) { $0.headingShift = .max } == "<h6>a</h6>\n<h6>b</h6>\n")
  }

  @Test func nodesAreLeftOut() {
    let document = read("# a\n\n- b\n- c\n\n| d | e |\n|---|---|\n| 1 | 2 |\n")
    let list = document.nodes.indices.filter { document.nodes[$0].kind == .item }
    let cells = document.nodes.indices.filter { document.nodes[$0].kind == .tableCell }
    var options = HTMLOptions()
    options.excluding = [1, list[0], cells[2]]
    let written = document.html(of: 0, options: options)
    #expect(written.hasPrefix("<ul>\n<li>c</li>\n</ul>\n<table>"))
    #expect(written.contains("<tr>\n<td></td>\n<td>2</td>\n</tr>"))
  }

  @Test func aPartIsWrittenAlone() {
    let document = read("## a *b*\n\n- c\n\n  d\n")
    let item = document.nodes.firstIndex { $0.kind == .item } ?? 0
    #expect(document.html(of: 1) == "<h2>a <em>b</em></h2>\n")
    #expect(document.innerHTML(of: 1) == "a <em>b</em>")
    #expect(document.html(of: item) == "<li>\n<p>c</p>\n<p>d</p>\n</li>\n")
    #expect(document.innerHTML(of: item) == "<p>c</p>\n<p>d</p>\n")
  }
}
