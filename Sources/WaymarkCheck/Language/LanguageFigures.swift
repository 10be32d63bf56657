/// How well a rule that looks at language agrees with people, on sentences it was not made with.
struct LanguageFigures: Equatable {
  /// Of 100 sentences that it points at, how many have the pattern.
  let precision: Int
  /// Of 100 sentences with the pattern, how many it points at.
  let recall: Int
}
