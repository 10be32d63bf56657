import Foundation
import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

@testable import WaymarkLeaks

/// What is withheld is found in whatever form it is written, and what is no secret is not.
struct LeakCheckerTests {
  static func text(_ path: String) -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  static func plan(_ text: String, path: String = "plans/ada.md") -> Plan {
    PlanReader().read(SourceText(path: path, text: text))
  }

  static func checker(_ plans: Plan..., audience: Audience = .programme) -> LeakChecker {
    var checker = LeakChecker(audience: audience)
    for plan in plans { checker.add(checker.texts(of: plan)) }
    checker.prepare()
    return checker
  }

  static let secret = """
    ---
    mentee: {name: Ada Byron, handle: ada, email: ada.b@mail.example.org}
    mentor: Grace Hopper
    ---

    # Owning billing

    ## Goals

    ### Own billing

    - Why: on-call without a shadow is the dreaded step

    - [ ] Ship the retry job (@ada, due 2026-12-11)
      - [ ] Negotiate quietly (@grace)

    ## Check-ins

    ### 2026-11-17

    - Progress: yes
    - Blocked: Zoë's staging & <data> isn't "ready" — naïve façade über alles
    - [ ] Ring +44 151 234 5678 (@grace)

    <!-- never tell anybody about the reorganisation -->

    ## Reflections

    ### 2026-11-18 Ada

    I still wait too long before I ask. 我还是等得太久才问。
    """

  static func found(
    _ output: String, in checker: LeakChecker, named name: String = "out/page.html"
  ) -> [Leak] {
    checker.leaks(in: Array(output.utf8), named: name).leaks
  }

  // MARK: Encodings

  static let sentence = "Zoë's staging & <data> isn't \"ready\" — naïve façade über alles"

  static var encodings: [(String, String, String)] {
    let entities =
      "Zo&euml;&#39;s staging &amp; &lt;data&gt; isn&#x27;t &quot;ready&quot; &mdash; na&iuml;ve"
    let unicode = sentence.unicodeScalars.map {
      $0.isASCII && $0 != "\"" && $0 != "<"
        ? String($0)
        : "\\u" + String(repeating: "0", count: 4 - String($0.value, radix: 16).count)
          + String($0.value, radix: 16)
    }.joined()
    let percent =
      sentence.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return [
      ("plain", "a.txt", "before \(sentence) after"),
      ("capitals and white space", "a.txt", sentence.uppercased().replacing(" ", with: " \n\t ")),
      ("decomposed accents", "a.txt", sentence.decomposedStringWithCanonicalMapping),
      ("entities", "a.html", "<p>\(entities)</p>"),
      (
        "markup inside", "a.html",
        "<p>Zo<b>ë</b>'s <em>staging</em> &amp;\n<a href='x'>&lt;data&gt;</a> isn't ready</p>"
      ),
      (
        "an attribute", "a.html", "<img alt='Zoë&#39;s staging &amp; &lt;data&gt; isn&#39;t ready'>"
      ),
      ("a comment", "a.html", "<!-- \(sentence) -->"),
      ("Markdown", "a.md", "**Zoë's** staging \\& \\<data\\> *isn't* \\\"ready\\\""),
      ("JSON", "a.json", "{\"text\": \"\(unicode)\"}"),
      (
        "JSON in a script in HTML", "a.html",
        "<script>x = \"Zo\\u00eb's staging \\u0026 \\u003cdata\\u003e isn't\"</script>"
      ),
      (
        "JSON in an attribute", "a.html",
        "<a data-x=\"{&quot;t&quot;:&quot;Zo\\u00eb's staging \\u0026 \\u003cdata\\u003e isn't&quot;}\">"
      ),
      (
        "a folded calendar", "a.ics",
        "BEGIN:VCALENDAR\r\nDESCRIPTION:Zoë's stag\r\n ing & <da\r\n ta> isn't re\r\n ady\r\n"
      ),
      ("a link", "a.html", "<a href=\"?q=\(percent)\">search</a>"),
      (
        "XML twice escaped", "a.xml",
        "<summary type=\"html\">Zo&amp;euml;'s staging &amp;amp; &amp;lt;data&amp;gt; isn't</summary>"
      ),
      ("CSV", "a.csv", "a,\"\(sentence.replacing("\"", with: "\"\""))\",b"),
      (
        "base64", "a.html",
        "<img src=\"data:text/plain;base64,\(Data(sentence.utf8).base64EncodedString())\">"
      ),
      ("a file's name", percent + ".html", ""),
      ("cut short", "a.txt", "Zoë's staging & <data> isn't…"),
      ("its end", "a.txt", "…naïve façade über alles"),
      ("hidden marks", "a.txt", "Zo\u{AD}ë's sta\u{200B}ging & <data> isn't ready"),
    ]
  }

  @Test(arguments: encodings)
  func `a sentence is found in every encoding`(name: String, file: String, output: String) throws {
    let leaks = Self.found(output, in: Self.checker(Self.plan(Self.secret)), named: file)
    let leak = try #require(leaks.first, "\(name)")
    #expect(leak.plan == "plans/ada.md" && leak.planLine == 22, "\(name): \(leaks)")
  }

  @Test func `UTF-16 is read`() {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in Self.sentence.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let checker = Self.checker(Self.plan(Self.secret))
    #expect(!checker.leaks(in: bytes, named: "a.csv").leaks.isEmpty)
  }

  @Test func `a place is that of the file as it is`() throws {
    let checker = Self.checker(Self.plan(Self.secret))
    let output = "<p>&amp;&amp;</p>\n<p>so: I <b>still</b> wait&nbsp;too long</p>\n"
    let leak = try #require(Self.found(output, in: checker).first)
    #expect(leak.line == 2 && leak.column == 8)
    #expect(leak.text == "I still wait too long")
    #expect(leak.planLine == 31)
  }

  // MARK: What is withheld

  @Test func `texts, addresses, numbers and comments are withheld, in every script`() {
    let checker = Self.checker(Self.plan(Self.secret))
    for (output, line) in [
      ("on-call without a shadow is the dreaded step", 12),
      ("<li>Negotiate quietly</li>", 15), ("mailto:ada.b@mail.example.org", 2),
      ("ADA.B@MAIL.EXAMPLE.ORG", 2), ("tel:+44 151 234 5678", 23),
      ("so: never tell anybody about the reorganisation", 25),
      ("<p>我还是等得太久才问</p>", 31),
    ] {
      #expect(Self.found(output, in: checker).map(\.planLine) == [line], "\(output)")
    }
  }

  @Test func `what the audience may see is no leak`() {
    let checker = Self.checker(Self.plan(Self.secret))
    for output in [
      "Ada Byron with Grace Hopper owns billing: Ship the retry job, due 2026-12-11 (@ada)",
      "yes", "Progress: yes", "Blocked", "<h2>Check-ins</h2> 2026-11-17 <h2>Reflections</h2>",
      "still", "I ask", "2026-11-18", "plans/ada.md",
    ] {
      #expect(Self.found(output, in: checker) == [], "\(output)")
    }
    let pair = Self.checker(Self.plan(Self.secret), audience: .pair)
    #expect(Self.found(Self.sentence + " ada.b@mail.example.org", in: pair) == [])
    #expect(Self.found("I still wait too long before I ask", in: pair).count == 1)
    let oneself = Self.checker(Self.plan(Self.secret), audience: .oneself)
    #expect(Self.found("I still wait too long before I ask", in: oneself) == [])
    #expect(Self.found("tell anybody about the reorganisation", in: oneself).count == 1)
  }

  @Test func `what another plan shows is no secret`() {
    let other = Self.plan(
      "# Other\n\n## Goals\n\n### On-call without a shadow is the dreaded step\n", path: "b.md")
    let checker = Self.checker(Self.plan(Self.secret), other)
    #expect(Self.found("on-call without a shadow is the dreaded step", in: checker) == [])
  }

  @Test func `a list in its order is made of what is shown`() {
    let plan = Self.plan(
      "# Plan\n\n- Mentee: Ada\n- Skills: Glazing, Thermal cutting, Rigging, Lofting\n")
    let checker = Self.checker(plan)
    #expect(Self.found("Glazing Thermal cutting Rigging Lofting", in: checker) == [])
    let everyone = Self.checker(plan, audience: .everyone)
    #expect(!Self.found("Glazing Thermal cutting Rigging Lofting", in: everyone).isEmpty)
    #expect(!Self.found("<li>Thermal cutting</li>", in: everyone).isEmpty)
  }

  @Test func `a question with a title in it is the program's own`() {
    let plan = Self.plan(
      Self.secret + "\n\n### 2026-11-19 Ada\n\n**What hindered Ship the retry job?**\n")
    #expect(Self.found("What hindered *Ship the retry job*?", in: Self.checker(plan)) == [])
  }

  @Test func `a mark withholds even what the filter would let through`() {
    // The places are judged a second time: a filter that forgot the mark is found out.
    let plan = Self.plan("# Plan\n\n- Mentee: Ada\n\n## Goals\n\n### Leave quietly (private)\n")
    let places = WithheldPlaces(plan, audience: .everyone)
    let shown = ShownTexts(plan, except: places)
    #expect(!shown.texts.joined().contains("Leave quietly"))
  }

  // MARK: Names

  @Test func `the public meets no name, in no form that stands for a person`() {
    let checker = Self.checker(Self.plan(Self.secret), audience: .everyone)
    for output in [
      "Ada Byron", "ADA BYRON", "ada_byron", "ada-byron.html", "by Grace.", "BYRON", "ask @ada",
      "@GRACE",
      "{\"owner\": \"ada\"}", "<a href=\"people/ada\">", "Hopper's",
    ] {
      #expect(!Self.found(output, in: checker).isEmpty, "\(output)")
    }
    for output in ["A.B. and G.H.", "a grace period", "adapt", "Graceful"] {
      #expect(Self.found(output, in: checker) == [], "\(output)")
    }
    #expect(Self.found("", in: checker, named: "out/ada.html").count == 1)
    #expect(Self.found("", in: checker, named: "out/plan-1.html") == [])
  }

  @Test func `a name that is a word is one only where it is written so`() {
    let plan = Self.plan("# Plan\n\n- Mentee: Will Frost\n- Mentor: May Day\n")
    let checker = Self.checker(plan, audience: .everyone)
    #expect(Self.found("it will be done in May, frost or not", in: checker) == [])
    #expect(Self.found("Frost", in: checker).count == 1)
    #expect(Self.found("Will Frost", in: checker).count == 1)
  }

  @Test func `a name is found without the strokes of its letters`() {
    let plan = Self.plan("# Plan\n\n- Mentee: Søren Łukasz\n- Mentor: Grace Hopper\n")
    let checker = Self.checker(plan, audience: .everyone)
    for output in ["Soren Lukasz", "Søren Łukasz", "SØREN", "soren-lukasz.html"] {
      #expect(!Self.found(output, in: checker).isEmpty, "\(output)")
    }
  }

  // MARK: Every field, every output

  @Test(arguments: Audience.allCases)
  func `every marker of a seeded plan is found, when it is withheld`(audience: Audience) {
    let text = Self.text("Tests/Fixtures/audiences.md")
    let plan = Self.plan(text, path: "PROpath/nadia.md")
    let checker = Self.checker(plan, audience: audience)
    let ranks: [(String, Audience)] = [
      ("PUB", .everyone), ("PRO", .programme), ("PAIR", .pair), ("SELF", .oneself),
    ]
    for word in Set(text.split { !$0.isLetter }.map(String.init)).sorted() {
      if word == "NEVERcomment" { #expect(!Self.found(word, in: checker).isEmpty) }
      // Single words of an address or of a longer heading; they count as a whole.
      if ["PAIRmail", "PAIRhost", "PAIRurl", "SELFheading"].contains(word) { continue }
      guard let widest = ranks.first(where: { word.hasPrefix($0.0) })?.1 else { continue }
      let leaks = Self.found("<b>\(word)</b>", in: checker)
      #expect(leaks.isEmpty == (widest <= audience), "\(word) for \(audience): \(leaks)")
    }
  }

  @Test(arguments: Audience.allCases)
  func `no output that is made leaks`(audience: Audience) {
    let plan = Self.plan(Self.text("Tests/Fixtures/audiences.md"), path: "PROpath/nadia.md")
    let checker = Self.checker(plan, audience: audience)
    var outputs: [String: String] = [:]
    let today = CalendarDate(dayNumber: 20_781)
    let visible = plan.visible(to: audience)
    for format in PlanExport.Format.allCases {
      outputs["export.\(format.rawValue)"] = String(
        decoding: PlanExport.document(of: [visible], as: format), as: UTF8.self)
    }
    for kind in ReportKind.allCases where !kind.isAboutMany {
      for format in ReportFormat.allCases {
        let rendering = Report.render(
          kind, of: plan, options: ReportOptions(today: today, audience: audience), as: format)
        outputs["\(kind.rawValue).\(format.rawValue)"] = rendering.text
      }
    }
    var due = DueList(today: today, days: 365)
    due.add(plan, audience: audience, for: nil)
    outputs["due.txt"] = due.text()
    outputs["due.json"] = due.json()
    outputs["due.md"] = due.markdown()
    var calendar = PlanCalendar(options: CalendarOptions(today: today, alarms: [1]))
    calendar.add(plan, audience: audience)
    outputs["plan.ics"] = calendar.text()
    var feed = AtomFeed(options: FeedOptions(today: today))
    feed.add(plan, audience: audience)
    outputs["wins.xml"] = feed.text()
    for (name, output) in outputs.sorted(by: { $0.key < $1.key }) {
      #expect(output.count > 100, "\(name) is empty")
      #expect(Self.found(output, in: checker, named: name) == [], "\(name) for \(audience)")
    }
  }
}
