import ArgumentParser
import WaymarkSource

/// Where a check writes to: every output has a file of its own, and none is left unwritten.
struct CheckOutputs {
  let formats: [FormatChoice]
  let output: String?
  let baseline: String?

  /// The files that are written.
  var paths: [String] { files.map(\.path) }

  /// Each file with the option that names it.
  private var files: [(option: String, path: String)] {
    var files = formats.compactMap { choice in
      choice.path.map { ("--format \(choice.name.rawValue)=\($0)", $0) }
    }
    if let output, output != "-" { files.append(("-o \(output)", output)) }
    if let baseline { files.append(("--write-baseline \(baseline)", baseline)) }
    return files
  }

  /// Finds options by which something that was asked for would be lost.
  /// - Parameter isDiff: whether standard output is a diff, for which no findings are written but
  ///   to files that formats name.
  func validate(isDiff: Bool) throws {
    if let choice = formats.first(where: { $0.path == "" }) {
      let name = choice.name.rawValue
      throw ValidationError("--format \(name)=: name a file behind the sign, as in \(name)=FILE")
    }
    let open = formats.filter { $0.path == nil }
    if open.count > 1 {
      throw ValidationError(
        "only one format can go to standard output: name a file, as in sarif=FILE")
    }
    if let output, output != "-" {
      if isDiff {
        throw ValidationError(
          "-o \(output): with --diff, findings go only to the files of formats; write"
            + " --format json=\(output), or leave out -o")
      }
      if open.isEmpty, !formats.isEmpty {
        throw ValidationError(
          "-o \(output): nothing would be written to it, since each format names a file; leave out"
            + " -o, or add a format without a file, as in --format text")
      }
    }
    var known: [FileIdentity: String] = [:]
    for (option, path) in files {
      guard let identity = FileIdentity(path) else { continue }
      if let other = known.updateValue(option, forKey: identity) {
        throw ValidationError(
          "\(other) and \(option) write to one file, so that one would be lost: name two files")
      }
    }
  }
}
