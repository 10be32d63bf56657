public import WaymarkPlan
public import WaymarkSource

/// What a programme sets in `waymark.yml`.
public struct Configuration: Sendable {
  /// The file it was read from; nil for the defaults.
  public var path: String?
  /// The programme's name.
  public var programme: String?
  /// Which files of a folder are plans, as globs relative to the file; empty for all.
  public var plans: [String] = []
  /// Which files of a folder are none, as globs relative to the file.
  public var exclude: [String] = []
  /// What the rules go by.
  public var settings = Settings()
  /// What the reader goes by.
  public var reading = ReadingOptions()
  /// The folder with the programme's own templates, relative to the file.
  public var templates: String?
  /// Where each setting stands in the file: its key.
  public var places: [ConfigurationKey: ByteRange] = [:]
  /// The people and the words as they are written, with all that is said of them.
  public internal(set) var mappings: [ConfigurationKey: YAMLValue] = [:]
  /// The audience that output is made for unless an option says otherwise.
  public var audience: Audience?
  /// Where the file is not understood so that nobody knows who may see what: all of it, or a key
  /// that was meant for the audience, for the plans or for what is left out.
  public internal(set) var doubt: ByteRange?

  /// The defaults.
  public init() {}

  /// Reads a configuration file.
  ///
  /// Never fails: what is not understood is in the diagnostics, with the nearest known name, and
  /// the rest holds.
  public static func read(_ source: SourceText) -> (configuration: Configuration, [Diagnostic]) {
    var reader = ConfigurationReader(source: source)
    reader.read()
    return (reader.configuration, reader.diagnostics)
  }
}
