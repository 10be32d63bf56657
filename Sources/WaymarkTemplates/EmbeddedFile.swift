/// A text file of `templates/` that the program carries with it.
public struct EmbeddedFile: Sendable {
  /// The path below `templates/`, such as `vocabulary/en.yml`.
  public let path: String
  /// The whole text.
  public let text: String

  /// Finds a file by its path below `templates/`.
  public static func named(_ path: String) -> EmbeddedFile? {
    all.first { $0.path == path }
  }

  /// The files directly in a folder of `templates/`, in the order of their names.
  public static func inFolder(_ folder: String) -> [EmbeddedFile] {
    let prefix = folder + "/"
    return all.filter { file in
      file.path.hasPrefix(prefix) && !file.path.dropFirst(prefix.count).contains("/")
    }
  }
}
