import WaymarkCheck
import WaymarkPlan
import WaymarkReport

extension ProgrammeFinder {
  /// What a report about some plans knows of their programme.
  ///
  /// Plans of several programmes have no common name; their skills and people are put together.
  func context(of paths: [String]) -> ProgrammeContext {
    var folders: Set<String> = []
    let programmes = paths.map(programme).filter { folders.insert($0.folder).inserted }
    var context = ProgrammeContext()
    if programmes.count == 1 { context.title = programmes[0].configuration.programme }
    for programme in programmes {
      let configuration = programme.configuration
      context.framework += configuration.settings.framework.filter {
        !context.framework.contains($0)
      }
      context.people.merge(configuration.reading.directory) { known, _ in known }
      context.smallestGroup = configuration.settings.thresholds.smallestGroup
    }
    return context
  }
}
