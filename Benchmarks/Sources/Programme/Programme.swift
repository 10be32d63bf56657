public import Foundation

/// A programme of plans for trying waymark at size: the same files for the same seed.
public struct Programme {
  /// How many plans it has.
  public let count: Int
  /// What decides all its words.
  public let seed: UInt64

  /// Plans a programme; nothing is written yet.
  public init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
  }

  /// The day that its plans are written for, to check them on.
  public static var today: String { PlanAuthor.today.iso }

  /// Where a plan stands below the programme's folder, and what it says.
  public func plan(_ number: Int) -> (path: String, text: String) {
    let trade = Trade.all[number % Trade.all.count]
    var sizes = SeededRandom(seed: seed &+ UInt64(number))
    let size = sizes.number(3000...8000)
    var author = PlanAuthor(seed: sizes.next(), trade: trade)
    let digits = String(number + 100_001).dropFirst()
    return ("\(trade.name)/\(digits)-\(author.fileName).md", author.text(size: size))
  }

  /// The text of its `waymark.yml`.
  public var configuration: String {
    let skills = Set(Trade.all.flatMap(\.skills) + ["Communication"]).sorted()
    return """
      # A made-up programme of \(count) plans, from the seed \(seed).

      programme: Harbour town
      skills:
      \(skills.map { "  - \($0)" }.joined(separator: "\n"))

      """
  }

  /// Writes the programme into a folder, which is made if need be.
  /// - Returns: the paths of the plans, in the order of their numbers.
  @discardableResult
  public func write(to folder: URL) throws -> [String] {
    for trade in Trade.all.prefix(max(count, 1)) {
      try FileManager.default.createDirectory(
        at: folder.appending(path: trade.name), withIntermediateDirectories: true)
    }
    try Data(configuration.utf8).write(to: folder.appending(path: "waymark.yml"))
    return try (0..<count).map { number in
      let (path, text) = plan(number)
      let file = folder.appending(path: path)
      try Data(text.utf8).write(to: file)
      return file.path(percentEncoded: false)
    }
  }
}
