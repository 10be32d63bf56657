import ArgumentParser
import Foundation
import WaymarkCheck
import WaymarkSource

/// Options for findings that a programme knows of.
struct BaselineOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Hold back the findings of this file.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write all findings to this file, to be held back.", valueName: "file"))
  var writeBaseline: String?

  /// The findings that are held back, and how their files are named.
  func read() throws -> (known: Baseline, paths: BaselinePaths)? {
    guard let baseline else { return nil }
    do {
      let bytes = try FileReading.bytes(of: baseline)
      let (read, badLines) = Baseline.read(String(decoding: bytes, as: UTF8.self))
      if let line = badLines.first {
        throw FileError(
          path: "\(baseline):\(line)", reason: "no entry of a baseline: \"path: rule fingerprint\"")
      }
      return (read, BaselinePaths(of: baseline))
    } catch let error as FileError {
      throw Failure.input(error)
    }
  }

  /// Ends the program when something stands where a baseline is to be written, and is none: most
  /// likely the file's name was forgotten, and this is the first plan.
  func refuseOtherFile() throws {
    guard let writeBaseline, case .file? = FileIdentity(writeBaseline),
      let bytes = try? FileReading.bytes(of: writeBaseline),
      !Baseline.isBaseline(String(decoding: bytes, as: UTF8.self))
    else { return }
    throw Failure.request(
      "--write-baseline \(PathText.shown(writeBaseline)): the file is there and is no baseline;"
        + " nothing is written, name another file, as in --write-baseline waymark.baseline")
  }

  func write(_ new: Baseline, isQuiet: Bool) throws {
    guard let writeBaseline else { return }
    do {
      try FileWriting.replace(writeBaseline, with: Array(new.text.utf8))
      if isQuiet { return }
      let count = new.count == 1 ? "1 finding" : "\(new.count) findings"
      FileWriting.complain("\(count) written to \(PathText.shown(writeBaseline))")
    } catch {
      throw Failure.output(error)
    }
  }
}
