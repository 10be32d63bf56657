import Synchronization
import WaymarkCheck
import WaymarkSource

/// The programmes whose `plans:` or `exclude:` let none of the files below some folders be a plan.
///
/// Such a run has nothing to read, and would end as if all were well.
struct UnmatchedGlobs {
  private struct Tally {
    let programme: Programme
    var included = 0
    /// The files that were left out, by the setting that did it.
    var leftOut: [ConfigurationKey: Int] = [:]
  }

  private var tallies: [String: Tally] = [:]
  /// The configurations that were named, so that each is once.
  private static let said = Mutex<Set<String>>([])

  /// Counts a file that could be a plan.
  /// - Returns: whether its programme lets it be one.
  mutating func lets(_ path: String, bePlanOf programme: Programme) -> Bool {
    guard let source = programme.source, programme.hasGlobs else { return true }
    let setting = programme.setting(thatLeavesOut: path)
    var tally = tallies[source.path] ?? Tally(programme: programme)
    if let setting { tally.leftOut[setting, default: 0] += 1 } else { tally.included += 1 }
    tallies[source.path] = tally
    return setting == nil
  }

  /// Names each such setting with its place on standard error.
  func complain() {
    for (path, tally) in tallies.sorted(by: { $0.key < $1.key }) where tally.included == 0 {
      let key: ConfigurationKey = tally.leftOut[.plans] == nil ? .exclude : .plans
      guard let source = tally.programme.source,
        Self.said.withLock({ $0.insert(path).inserted })
      else { continue }
      let range = tally.programme.configuration.places[key]
      let place = source.position(at: range?.start ?? 0)
      let count = tally.leftOut.values.reduce(0, +)
      let files = count == 1 ? "the one .md file" : "any of the \(count) .md files"
      let word = key.rawValue
      FileWriting.complain(
        "waymark: warning: \(PathText.shown(path)):\(place.line):\(place.column): "
          + (key == .plans ? "no glob of \"\(word)\" matches " : "\"\(word)\" leaves out ")
          + (key == .plans || count == 1 ? files : "all \(count) .md files")
          + (count == 1 ? " that was found" : " that were found")
          + "; globs are relative to this file, as in \"plans/**/*.md\"")
    }
  }
}
