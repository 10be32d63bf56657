public import WaymarkPlan
import WaymarkSource

/// Wins and finished goals and milestones, across plans, as an Atom feed (RFC 4287).
///
/// The same plans on the same day give the same bytes, in whatever order they are added.
public struct AtomFeed: Sendable {
  /// What was asked for.
  public let options: FeedOptions
  private(set) var entries: [FeedEntry] = []
  private var plans: [(title: String, key: [String])] = []
  /// How many wins and finished goals and milestones have no date, and so no place in a feed.
  public private(set) var undatedCount = 0

  /// Makes an empty feed.
  public init(options: FeedOptions) {
    self.options = options
  }

  /// The number of entries, before the oldest are left out.
  public var count: Int { entries.count }

  /// Adds what a plan has to celebrate.
  /// - Parameters:
  ///   - plan: the plan as it was read; it is filtered here.
  ///   - audience: who will read the feed.
  ///   - file: the plan's file within its programme, which tells it from others without an `id`;
  ///     the file's name when nil.
  ///   - page: where the plan's page is, relative to the feed; nil without one.
  public mutating func add(
    _ plan: Plan, audience: Audience, file: String? = nil, page: String? = nil
  ) {
    let visible = plan.visible(to: audience)
    add(
      PlanEvents(
        visible: visible, audience: audience, today: options.today, file: file, page: page))
  }

  /// Adds what was found in a plan that was looked at before.
  package mutating func add(_ found: PlanEvents) {
    plans.append((found.title, found.key))
    undatedCount += found.undatedCount
    entries += found.celebrations
  }

  /// The feed as a file.
  public func text() -> String {
    let only = plans.count == 1 ? plans.first : nil
    let title = options.title ?? only.map { $0.title.isEmpty ? nil : "Wins: \($0.title)" } ?? nil
    let name = title ?? "Wins and finished milestones"
    // A feed keeps its identity as plans come and go.
    let identifier = StableIdentifier(["feed"] + (only?.key ?? [name]))
    return AtomWriter(options: options, title: name, identifier: identifier)
      .text(of: orderedEntries)
  }

  /// The entries, the newest first, without the oldest of too many; those with the same texts are
  /// told apart by their order in time.
  private var orderedEntries: [FeedEntry] {
    let sorted = entries.sorted { $0.precedes($1) }
    var seen: [StableIdentifier: Int] = [:]
    let numbered = sorted.map { entry in
      var entry = entry
      entry.repetition = seen[entry.identifier, default: 0]
      seen[entry.identifier] = entry.repetition + 1
      return entry
    }
    return Array(numbered.suffix(max(0, options.limit)).reversed())
  }
}
