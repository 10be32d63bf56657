/// Why an edit was not made.
public struct EditProblem: Error, Sendable {
  /// What is wrong, and what to do.
  public let message: String
  /// What may have been meant, a line each.
  public let candidates: [String]

  /// Makes a problem.
  public init(_ message: String, candidates: [String] = []) {
    self.message = message
    self.candidates = candidates
  }
}
