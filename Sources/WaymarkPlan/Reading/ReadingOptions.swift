/// What a programme tells the reader beside the file.
public struct ReadingOptions: Sendable {
  /// The vocabularies, by language.
  public var vocabularies: [String: Vocabulary]
  /// The language of a plan that names none.
  public var language: String
  /// The programme's people who may be named without being introduced, handle to name.
  public var directory: [String: String] {
    didSet { directoryNames = WholeNames(of: directory.values) }
  }
  /// The names in the directory.
  private(set) var directoryNames: WholeNames
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
    directoryNames = WholeNames(of: directory.values)
  }
}
