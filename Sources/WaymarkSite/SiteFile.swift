/// A file of a site: where it goes and all that is in it.
public struct SiteFile: Sendable, Equatable {
  /// The path below the site's folder, with `/` between its parts: never absolute, never `..`,
  /// lower-case letters, digits, hyphens and one dot only.
  public let path: String
  /// All of it.
  public let contents: [UInt8]

  /// Makes a file.
  public init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }

  /// Makes a text file.
  public init(path: String, text: String) {
    self.init(path: path, contents: Array(text.utf8))
  }
}
