import ArgumentParser
import Foundation
import WaymarkLeaks
import WaymarkPlan
import WaymarkSource

/// Proves that an output holds nothing that its readers may not see.
struct LeakCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leak-check",
    abstract: "Search what was written for what its readers may not see.",
    discussion: """
      Searches every file, and every file's name, for each text, name and address that the plans \
      keep from the audience; entities, escapes, folded lines and encoded links are decoded, and \
      case, white space and markup make no difference. Ends with 1 when something was found, and \
      says where it stands and which line of which plan it is. docs/audiences.md says what counts.
      """)

  @Argument(help: "Files and folders that were written; - for standard input.")
  var outputs: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The plans that it was made from.", valueName: "path"))
  var plans: [String]

  @Option(help: "Who may read it: public, programme, pair or self.")
  var audience: AudienceChoice

  @Option(help: "How findings are written: text or json.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The configuration; otherwise waymark.yml beside or above each plan.", valueName: "file"))
  var config: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let opener: PlanOpener
    do { opener = try PlanOpener(config: config) } catch { throw Failure.input(error) }
    let checker = try checker(opener)
    let files: [String]
    do {
      files = try outputs.flatMap { path throws(FileError) in
        path == "-" ? [path] : try OutputFiles.below(path)
      }
    } catch let error as FileError {
      throw Failure.input(error)
    }
    guard !files.isEmpty else {
      throw Failure.input(FileError(path: outputs.joined(separator: " "), reason: "holds no file"))
    }
    var report = LeakReport(audience: audience.audience, format: format)
    try files.inBatches(of: 64, transform: { Self.search($0, checker) }) { result in
      switch result {
      case .failure(let error): throw Failure.input(error)
      case .success(let searched): report.add(searched)
      }
    }
    do {
      try FileWriting.print(Array(report.text(of: checker).utf8))
    } catch {
      throw Failure.output(error)
    }
    if !report.leaks.isEmpty { throw Failure.foundSomething }
  }

  /// What is looked for, from all plans; ends when there is none, since that would prove nothing.
  private func checker(_ opener: PlanOpener) throws -> LeakChecker {
    let collection = PlanCollection(
      below: plans, opener, for: audience, except: outputs.filter { $0 != "-" })
    let known: [String]
    do { known = try collection.knownTexts() } catch { throw Failure.input(error) }
    var checker = LeakChecker(audience: audience.audience, knownTexts: known)
    let empty = checker
    let isReadable = try collection.forEach(transform: { empty.texts(of: $0) }) { checker.add($0) }
    guard isReadable else { throw Failure.unreadableInput }
    guard checker.planCount > 0 else {
      throw Failure.input(FileError(path: plans.joined(separator: " "), reason: "holds no plan"))
    }
    checker.prepare()
    return checker
  }

  private static func search(
    _ path: String, _ checker: LeakChecker
  ) -> Result<LeakReport.File, FileError> {
    do {
      let bytes =
        path == "-" ? try FileReading.bytesOfInput() : try FileReading.bytes(of: path)
      let name = path == "-" ? "standard input" : path
      let (leaks, form) = checker.leaks(in: bytes, named: name)
      return .success(
        LeakReport.File(path: name, size: bytes.count, leaks: leaks, isSearched: form == .text))
    } catch {
      return .failure(error)
    }
  }
}
