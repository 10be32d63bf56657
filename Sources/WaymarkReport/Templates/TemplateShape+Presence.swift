// For each list and each count `x`, templates also have `has_x`: whether there is any. JSON does
// not need it.
extension TemplateShape {
  /// What a name begins with that asks whether there is any of something.
  static let presencePrefix = "has_"

  /// The shape with a `has_…` beside each list and each number.
  var withPresence: TemplateShape {
    switch self {
    case .list(let element): return .list(element.withPresence)
    case .object(let members):
      var result = members.mapValues(\.withPresence)
      for (name, shape) in members {
        switch shape {
        case .list, .number: result[Self.presencePrefix + name] = .boolean
        default: break
        }
      }
      return .object(result)
    default: return self
    }
  }
}
