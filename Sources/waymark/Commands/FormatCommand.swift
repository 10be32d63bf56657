import ArgumentParser
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Tidies plans.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Tidy plans: ISO dates, status words, metadata in order, tables in line.",
    discussion: """
      A plan reads the same before and after, and what is the author's choice stays: comments, \
      quotes, markers, wrapping, headings, line endings. Without an option the files are written.
      """)

  @Argument(help: "Plans and folders.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["."]

  @Flag(help: "Only say which files are not tidy; the exit status is 1 when one is not.")
  var check = false

  @Flag(help: "Only show what would change.")
  var diff = false

  @OptionGroup var options: PlanOptions

  func run() throws {
    let opener = try PlanOpener(options)
    var isUnreadable = false
    var isUnwritable = false
    var isUntidy = false
    for found in PlanFinder(programmes: opener.programmes).find(paths) {
      do {
        guard let (plan, new) = try tidied(found, opener) else { continue }
        guard new.bytes != plan.source.bytes else { continue }
        isUntidy = true
        if diff { try show(plan.source, new) }
        if check, !diff { FileWriting.complain("\(PathText.shown(plan.path)): not tidy") }
        guard !check, !diff else { continue }
        do {
          try FileWriting.replace(plan.path, with: new.bytes, ifStill: plan.source.bytes)
          FileWriting.complain("\(PathText.shown(plan.path)): tidied")
        } catch {
          FileWriting.complain("waymark: \(error)")
          isUnwritable = true
        }
      } catch let error as FileError {
        FileWriting.complain("waymark: \(error)")
        isUnreadable = true
      }
    }
    if isUnreadable { throw Failure.unreadableInput }
    if isUnwritable { throw Failure.unwritableOutput }
    if check, isUntidy { throw Failure.foundSomething }
  }

  private func tidied(_ found: PlanFinder.Found, _ opener: PlanOpener) throws -> (Plan, SourceText)?
  {
    let path: String
    switch found {
    case .unreadable(let error): throw error
    case .plan(let name): path = name
    }
    let plan = try opener.read(path)
    if plan.isRefused {
      let reason = plan.diagnostics.first?.message ?? "it cannot be read as a plan"
      throw FileError(path: path, reason: reason)
    }
    guard plan.isPlan else { return nil }
    let reader = opener.programmes.programme(of: path).reader
    return (plan, PlanFormatter(reader: reader).tidied(plan))
  }

  private func show(_ old: SourceText, _ new: SourceText) throws {
    do {
      try FileWriting.print(Array(UnifiedDiff.text(from: old, to: new).utf8))
    } catch {
      throw Failure.output(error)
    }
  }
}
