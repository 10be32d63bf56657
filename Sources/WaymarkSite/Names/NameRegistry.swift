/// Gives each key a name of its own; a key that asks again gets the name it has.
///
/// Who comes first gets the plain name, and who comes later one with a number, so that the same
/// keys in the same order always have the same names.
struct NameRegistry: Sendable {
  private var names: [String: String] = [:]
  private var taken: Set<String>
  /// The number to try next for a name that is taken.
  private var numbers: [String: Int] = [:]

  /// Keeps some names from being given.
  init(reserving names: Set<String> = []) { taken = names }

  /// The name of a key: the first of those wished for that is free, else the last with a number.
  mutating func name(for key: String, wished: [String]) -> String {
    if let known = names[key] { return known }
    let given = wished.first { !taken.contains($0) } ?? numbered(wished.last ?? "page")
    names[key] = given
    taken.insert(given)
    return given
  }

  private mutating func numbered(_ name: String) -> String {
    var number = numbers[name, default: 2]
    while taken.contains("\(name)-\(number)") { number += 1 }
    numbers[name] = number + 1
    return "\(name)-\(number)"
  }
}
