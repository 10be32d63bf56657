public import WaymarkPlan

/// Looks in what was written for what should not have been: every text, name and address of some
/// plans that an audience may not see.
///
/// It knows nothing of how outputs are made. Texts are compared as words, without regard to case,
/// white space and markup, all plans at once: the cost grows with the size of the output, not with
/// the number of plans.
public struct LeakChecker: Sendable {
  /// Who may read the output.
  public let audience: Audience
  /// How many plans were added.
  public private(set) var planCount = 0
  /// How many texts, names and addresses are looked for.
  public private(set) var withheldCount = 0
  let common: CommonTexts
  var plans: [Source] = []
  /// The windows of all plans, and the plan of each.
  var windows: [Window] = []
  var names: [Name] = []
  var table = LeakTable(capacity: 0)
  var nameTable = LeakTable(capacity: 0)
  /// Capitalised words that some plan shows and that are no name of its own.
  var shownNames: Set<String> = []

  /// What is kept of a plan.
  struct Source: Sendable {
    let path: String
    /// The words that it shows.
    let shown: WordRun
  }

  struct Window: Sendable {
    let hash: UInt64
    let plan: UInt32
    let line: UInt32
  }

  struct Name: Sendable {
    let name: PlanTexts.Name
    let plan: UInt32
  }

  /// - Parameters:
  ///   - audience: who may read the output.
  ///   - knownTexts: what an output may say beside the plans: a programme's name, the text of
  ///     templates of its own.
  public init(audience: Audience, knownTexts: [String] = []) {
    self.audience = audience
    common = CommonTexts(andThese: knownTexts)
  }

  /// What a plan keeps and shows; this may be found for many plans at once.
  public func texts(of plan: Plan) -> PlanTexts {
    PlanTexts(plan, audience: audience, checker: self)
  }

  /// Adds what was found of a plan.
  public mutating func add(_ texts: PlanTexts) {
    let plan = UInt32(truncatingIfNeeded: plans.count)
    plans.append(Source(path: texts.path, shown: WordRun(texts.shown)))
    planCount += 1
    for window in texts.windows {
      windows.append(Window(hash: window.hash, plan: plan, line: window.line))
    }
    names += texts.names.map { Name(name: $0, plan: plan) }
    shownNames.formUnion(texts.shownNames)
  }

  /// Makes ready for searching, once all plans are added: what one plan withholds and another
  /// shows is no secret, nor is what the program writes of its own.
  public mutating func prepare() {
    table = LeakTable(capacity: windows.count)
    for (index, window) in windows.enumerated() { table.insert(window.hash, index) }
    nameTable = LeakTable(capacity: names.count)
    for (index, name) in names.enumerated() { nameTable.insert(name.name.hash, index) }
    var isShown = Array(repeating: false, count: windows.count)
    for run in plans.map(\.shown.words) + [common.run.words] {
      table.forEachMatch(in: run) { _, _, index in isShown[index] = true }
    }
    var kept: [Window] = []
    kept.reserveCapacity(windows.count)
    var secrets = LeakTable(capacity: windows.count)
    for (index, window) in windows.enumerated()
    where table.value(of: window.hash) == index && !isShown[index] {
      secrets.insert(window.hash, kept.count)
      kept.append(window)
    }
    windows = kept
    table = secrets
    withheldCount = windows.count + names.count
  }
}
