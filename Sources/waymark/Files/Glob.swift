/// A pattern of paths: `*` within a name, `**` over folders, `?` one character.
struct Glob {
  private let parts: [[UInt8]]

  /// A pattern without a slash matches the name in any folder.
  init(_ pattern: String) {
    var pattern = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
    if !pattern.contains("/") { pattern = "**/" + pattern }
    parts = pattern.split(separator: "/").map { Array($0.utf8) }
  }

  /// Whether a path relative to the pattern's folder matches.
  func matches(_ path: String) -> Bool {
    matches(path.split(separator: "/").map { Array($0.utf8) }[...], parts[...])
  }

  private func matches(_ path: ArraySlice<[UInt8]>, _ parts: ArraySlice<[UInt8]>) -> Bool {
    guard let part = parts.first else { return path.isEmpty }
    if part == Array("**".utf8) {
      return (path.startIndex...path.endIndex).contains { matches(path[$0...], parts.dropFirst()) }
    }
    guard let name = path.first, Self.matches(name, part) else { return false }
    return matches(path.dropFirst(), parts.dropFirst())
  }

  /// Matches one name; linear but for backtracking to the last star.
  private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var nameIndex = 0
    var patternIndex = 0
    var star: (pattern: Int, name: Int)?
    while nameIndex < name.count {
      if patternIndex < pattern.count,
        pattern[patternIndex] == UInt8(ascii: "?") || pattern[patternIndex] == name[nameIndex],
        pattern[patternIndex] != UInt8(ascii: "*")
      {
        nameIndex += 1
        patternIndex += 1
      } else if patternIndex < pattern.count, pattern[patternIndex] == UInt8(ascii: "*") {
        star = (patternIndex, nameIndex)
        patternIndex += 1
      } else if let last = star {
        patternIndex = last.pattern + 1
        nameIndex = last.name + 1
        star = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[patternIndex...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
