import Foundation
import Testing
import WaymarkSource

@testable import WaymarkCheck

/// What rules are called and how they speak.
@Suite struct RuleStyleTests {
  @Test(arguments: RuleCase.all)
  func isNamedForItsType(_ rule: RuleCase) {
    #expect(rule.id.name == kebabCase("\(rule.rule)"))
  }

  @Test func namesAreUnique() {
    #expect(Set(allRules.map { $0.id.name }).count == allRules.count)
  }

  @Test func rulesStandByGroup() {
    var groups: [RuleGroup] = []
    for rule in allRules where groups.last != rule.group { groups.append(rule.group) }
    #expect(groups == RuleGroup.allCases.filter(groups.contains))
  }

  @Test(arguments: RuleCase.all)
  func hasAFileOfItsName(_ rule: RuleCase) {
    #expect(ruleFiles.contains("\(rule.rule).swift"))
  }

  @Test func everyFileIsListed() {
    #expect(ruleFiles == Set(allRules.map { "\($0).swift" }))
  }

  @Test(arguments: RuleCase.all)
  func documentsItself(_ rule: RuleCase) {
    let documentation = rule.documentation
    #expect(documentation.summary.hasSuffix("."))
    #expect(!documentation.summary.dropLast().contains(". "))
    #expect(documentation.why.hasSuffix("."))
    #expect(documentation.why.count > 80)
    #expect(!documentation.practices.isEmpty)
    #expect(!documentation.source.hasSuffix("."))
    #expect(documentation.fix?.hasSuffix(".") != true)
    #expect(documentation.fix?.first?.isLowercase != false)
    #expect(documentation.bad != documentation.good)
    for example in [documentation.bad, documentation.good] {
      #expect(example.hasPrefix("# ") || example.hasPrefix("---\n"))
      #expect(!example.contains("\t"))
      #expect(!example.contains("\n\n\n"))
    }
  }

  @Test(arguments: RuleCase.all)
  func speaksInMessages(_ rule: RuleCase) {
    let example = Example(rule.documentation.bad).complete
    let checked = Checked(example.bytes, on: RuleDocumentation.exampleDay)
    for finding in checked.findings(of: rule.id) {
      let diagnostic = finding.diagnostic
      var texts = [diagnostic.message]
      texts += diagnostic.notes.map(\.message)
      texts += diagnostic.fixes.map(\.title)
      texts += diagnostic.help.map { [$0] } ?? []
      for text in texts { #expect(isMessage(text), "\(text)") }
      #expect(diagnostic.range.end <= example.bytes.count)
    }
  }

  /// Whether a text starts without a capital, ends without a full stop and is one line.
  private func isMessage(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    // `YAML` keeps its capitals.
    let isAcronym = text.prefix { $0 != " " }.allSatisfy(\.isUppercase)
    return (!first.isUppercase || isAcronym) && last != "." && last != " " && !text.contains("  ")
      && !text.contains(where: \.isNewline)
  }

  private func kebabCase(_ name: String) -> String {
    var result = ""
    let letters = Array(name)
    for (index, letter) in letters.enumerated() {
      if index > 0, letter.isUppercase {
        let followsSmall = !letters[index - 1].isUppercase
        let precedesSmall = index + 1 < letters.count && letters[index + 1].isLowercase
        if followsSmall || precedesSmall { result.append("-") }
      }
      result += letter.lowercased()
    }
    return result
  }

  private var ruleFiles: Set<String> {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/WaymarkCheck/Rules").standardizedFileURL
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      names.insert(file.lastPathComponent)
    }
    return names
  }
}
