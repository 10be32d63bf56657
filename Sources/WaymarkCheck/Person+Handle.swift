import WaymarkPlan
import WaymarkSource

extension Person {
  /// The whole name as a handle, such as `ada-byron`.
  ///
  /// Nil for a name of one word, or with letters beyond ASCII, which only its owner can shorten.
  var wholeNameHandle: String? {
    guard let words = name?.value.lowercased().split(separator: " "), words.count > 1,
      words.allSatisfy({ $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } })
    else { return nil }
    return words.joined(separator: "-")
  }
}

extension CheckedPlan {
  /// A fix that gives a person a handle made of the whole name.
  ///
  /// Nil when there is none, when it is somebody's already, or when more than the name was
  /// written.
  func handleFix(for person: Person) -> Fix? {
    guard person.handleRange == nil, let name = person.name, name.range == person.range,
      let handle = person.wholeNameHandle, !handles.contains(handle)
    else { return nil }
    return Fix(
      "give \(name.value) the handle @\(handle)", .suggested,
      [.insert(" (@\(handle))", at: name.range.end)])
  }
}
