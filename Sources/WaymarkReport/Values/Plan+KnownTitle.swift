import WaymarkPlan
import WaymarkSource

// What a plan is called, in a plan that was narrowed to what its readers may see.
extension Plan {
  /// The plan's title, else the name of its file; nil where there is neither, or the readers, who
  /// are told no file's name in public, may know neither.
  var knownTitle: String? {
    if let title = title?.value, !title.isEmpty { return title }
    let file = path.split(separator: "/").last ?? ""
    let name = file.lowercased().hasSuffix(".md") ? file.dropLast(3) : file
    return name.isEmpty ? nil : String(name)
  }

  /// What stands where a title is wanted.
  var shownTitle: String { knownTitle ?? "Mentoring plan" }
}
