/// A part of waymark, and what must hold of it for any bytes.
protocol FuzzTarget: Sendable {
  /// Its name on the command line.
  static var name: String { get }
  /// What is held against what, in a few words.
  static var purpose: String { get }

  /// What does not hold; empty when all is well.
  static func faults(in bytes: [UInt8]) -> [String]
}

/// All targets.
enum FuzzTargets {
  static let all: [any FuzzTarget.Type] = [
    MarkdownTarget.self, FrontMatterTarget.self, PlanTarget.self, FixesTarget.self,
    FormatTarget.self, ReportTarget.self, PromptsTarget.self, AdoptTarget.self,
    ConfigurationTarget.self,
  ]

  static func named(_ name: String) -> (any FuzzTarget.Type)? {
    all.first { $0.name == name }
  }
}
