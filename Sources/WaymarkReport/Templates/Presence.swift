// For each list and each count `x`, templates also have `has_x`: whether there is any. JSON does
// not need it.
extension TemplateValue {
  /// The tree with a `has_…` beside each list and each whole number.
  var withPresence: TemplateValue {
    switch self {
    case .list(let values): return .list(values.map(\.withPresence))
    case .object(let members):
      var result = members.mapValues(\.withPresence)
      for (name, value) in members {
        switch value {
        case .list(let values): result["has_\(name)"] = .boolean(!values.isEmpty)
        case .whole(let number): result["has_\(name)"] = .boolean(number != 0)
        default: break
        }
      }
      return .object(result)
    default: return self
    }
  }
}

extension TemplateShape {
  /// The shape with a `has_…` beside each list and each number.
  var withPresence: TemplateShape {
    switch self {
    case .list(let element): return .list(element.withPresence)
    case .object(let members):
      var result = members.mapValues(\.withPresence)
      for (name, shape) in members {
        switch shape {
        case .list, .number: result["has_\(name)"] = .boolean
        default: break
        }
      }
      return .object(result)
    default: return self
    }
  }
}
