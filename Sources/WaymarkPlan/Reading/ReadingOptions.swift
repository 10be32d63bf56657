/// What a programme tells the reader beside the file.
public struct ReadingOptions: Sendable {
  /// The vocabularies, by language.
  public var vocabularies: [String: Vocabulary]
  /// The language of a plan that names none.
  public var language: String
  /// The programme's people who may be named without being introduced, handle to name.
  public var directory: [String: String] {
    didSet { directoryNames = Self.names(in: directory) }
  }
  /// The words of each name in the directory that has more than one.
  private(set) var directoryNames: [[String]] = []
  /// What libcmark is kept from, in bytes and depth.
  public var sizeLimit: Int

  /// The built-in vocabularies, no directory, files of up to 1 MiB.
  public init(
    vocabularies: [String: Vocabulary] = Vocabulary.builtIn, language: String = "en",
    directory: [String: String] = [:], sizeLimit: Int = 1 << 20
  ) {
    self.vocabularies = vocabularies
    self.language = language
    self.directory = directory
    self.sizeLimit = sizeLimit
    directoryNames = Self.names(in: directory)
  }

  private static func names(in directory: [String: String]) -> [[String]] {
    directory.values.sorted().map { name in
      let characters = Array(name)
      return NameMask.words(of: characters).map { String(characters[$0]) }
    }.filter { $0.count > 1 }
  }
}
