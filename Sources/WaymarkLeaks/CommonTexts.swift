import WaymarkPlan
import WaymarkTemplates

/// What the program itself writes, so that its own words in an output are nobody's secret.
struct CommonTexts: Sendable {
  /// The words of all templates, prompts and vocabularies, with a 0 between texts.
  let run: WordRun
  let words: Set<UInt64>
  /// Those that are written in lower case somewhere, and so are words like others, not only names.
  let plainWords: Set<UInt64>

  /// The files that the program carries, and some texts more: a team's own templates, the
  /// programme's name.
  init(andThese more: [String] = []) {
    var folder = WordFolder()
    var run: [UInt64] = []
    var plainWords: Set<UInt64> = []
    let keys = FieldKind.allCases.map(\.rawValue) + SectionKind.allCases.map(\.rawValue)
    for text in EmbeddedFile.all.map(\.text) + more + keys + [Self.ownWords] {
      let decoded = DecodedText(Array(text.utf8))
      let found = TextWords(decoded.bytes, in: 0..<decoded.bytes.count, folder: &folder)
      run += found.hashes
      run.append(0)
      for position in 0..<found.count {
        let start = Int(found.starts[position])
        let first = decoded.bytes[start]
        let isNamed = start > 0 && decoded.bytes[start - 1] == 0x40
        if first >= 0x61, first <= 0x7A, !isNamed { plainWords.insert(found.hashes[position]) }
      }
    }
    self.run = WordRun(run)
    self.plainWords = plainWords
    words = Set(run)
  }

  /// Words that the format has, and that reports make without a template.
  private static let ownWords = """
    public programme pair self private plan plans report today tomorrow yesterday late overdue day
    days week weeks month months year years quarterly monthly weekly daily yearly every ago due done
    January February March April May June July August September October November December Jan Feb Mar
    Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    held skipped kept missed open closed blocked paused dropped planned started finished waiting
    name names email handle role roles key value text title line column range kind form path id
    yes no none nothing nobody everybody somebody ok okay good fine great thanks unknown other
    Q1 Q2 Q3 Q4
    example com org net http https www html mailto img jpg png svg
    """
}
