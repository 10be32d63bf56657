/// Names for files that are made from other files.
enum FileNames {
  /// The names of plans without folder and ending, told apart by a number where they are alike.
  static func unique(for paths: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return paths.map { path in
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let name = file.lowercased().hasSuffix(".md") ? String(file.dropLast(3)) : file
      let count = seen[name, default: 0] + 1
      seen[name] = count
      return count == 1 ? name : "\(name)-\(count)"
    }
  }
}
