import Synchronization

/// The names of an object in the order of its values, shared by all objects that have the same.
final class TemplateLayout: Sendable {
  /// The names, as templates and JSON write them.
  let names: [String]
  /// The place of each name's value, by the name's number; -1 for those that are not here.
  private let places: [Int16]

  private static let known = Mutex<[[String]: TemplateLayout]>([:])
  private static let joints = Mutex<[Pair: Joint]>([:])

  private init(names: [String]) {
    self.names = names
    let numbers = names.map { TemplateName($0).number }
    var places = [Int16](repeating: -1, count: (numbers.max() ?? -1) + 1)
    for (place, number) in numbers.enumerated() { places[number] = Int16(clamping: place) }
    self.places = places
  }

  /// The layout of some names.
  static func of(_ names: [String]) -> TemplateLayout {
    known.withLock { known in
      if let layout = known[names] { return layout }
      let layout = TemplateLayout(names: names)
      known[names] = layout
      return layout
    }
  }

  /// Where the value of a name stands; nil for a name that is not here.
  func place(of name: TemplateName) -> Int? {
    guard name.number < places.count else { return nil }
    let place = places[name.number]
    return place < 0 ? nil : Int(place)
  }

  // MARK: - Joining

  /// How two layouts become one: the names of both, and where the values of the second go.
  struct Joint: Sendable {
    let layout: TemplateLayout
    let places: [Int]
  }

  private struct Pair: Hashable {
    let first: ObjectIdentifier
    let second: ObjectIdentifier
  }

  /// How another layout is laid over this one.
  func joined(with other: TemplateLayout) -> Joint {
    let pair = Pair(first: ObjectIdentifier(self), second: ObjectIdentifier(other))
    if let joint = Self.joints.withLock({ $0[pair] }) { return joint }
    var all = names
    let places = other.names.map { name in
      if let place = place(of: TemplateName(name)) { return place }
      all.append(name)
      return all.count - 1
    }
    let joint = Joint(layout: .of(all), places: places)
    Self.joints.withLock { $0[pair] = joint }
    return joint
  }
}
