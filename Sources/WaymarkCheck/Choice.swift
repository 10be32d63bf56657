extension [String] {
  /// The names as a choice in a sentence: `"a", "b" or "c"`.
  var asChoice: String {
    let names = map(quoted)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
