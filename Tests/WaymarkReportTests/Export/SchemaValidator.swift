import Foundation

/// Holds JSON against the part of JSON Schema (draft 2020-12) that the export's schema uses.
struct SchemaValidator {
  private let root: [String: Any]

  init(schema text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    root = value as? [String: Any] ?? [:]
  }

  /// What does not fit, each with its path; empty when all does.
  func problems(in bytes: [UInt8]) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    var problems: [String] = []
    check(value, root, "$", &problems)
    return problems
  }

  private static let knownKeywords: Set = [
    "$schema", "$defs", "title", "description", "type", "properties", "required",
    "additionalProperties", "items", "enum", "const", "anyOf", "$ref", "minimum", "pattern",
    "format",
  ]

  private func check(
    _ value: Any, _ schema: [String: Any], _ path: String, _ problems: inout [String]
  ) {
    for keyword in schema.keys where !SchemaValidator.knownKeywords.contains(keyword) {
      problems.append("\(path): the validator does not know \(keyword)")
    }
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        problems.append("\(path): no definition of \(reference)")
        return
      }
      check(value, target, path, &problems)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let results = choices.map { choice in
        var found: [String] = []
        check(value, choice, path, &found)
        return found
      }
      if !results.contains(where: \.isEmpty) { problems += results.first ?? [] }
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty, !types.contains(where: { isOfType($0, value) }) {
      problems.append("\(path): \(value) is no \(types.joined(separator: " or "))")
    }
    if let words = schema["enum"] as? [Any] {
      let isListed = words.contains { "\($0)" == "\(value)" }
      if !isListed { problems.append("\(path): \(value) is none of \(words)") }
    }
    if let constant = schema["const"] as? NSNumber, constant != value as? NSNumber {
      problems.append("\(path): \(value) is not \(constant)")
    }
    if let lowest = schema["minimum"] as? NSNumber, let number = value as? NSNumber,
      number.doubleValue < lowest.doubleValue
    {
      problems.append("\(path): \(number) is less than \(lowest)")
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      problems.append("\(path): \(text) does not match \(pattern)")
    }
    if let elements = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, element) in elements.enumerated() {
        check(element, items, "\(path)[\(index)]", &problems)
      }
    }
    if let object = value as? [String: Any] { checkMembers(of: object, schema, path, &problems) }
  }

  private func checkMembers(
    of object: [String: Any], _ schema: [String: Any], _ path: String, _ problems: inout [String]
  ) {
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (key, member) in object {
      if let property = properties[key] as? [String: Any] {
        check(member, property, "\(path).\(key)", &problems)
      } else if schema["additionalProperties"] as? Bool == false {
        problems.append("\(path): \(key) is not documented")
      }
    }
    for key in schema["required"] as? [String] ?? [] where object[key] == nil {
      problems.append("\(path): \(key) is missing")
    }
  }

  private func isOfType(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "integer":
      !isBoolean(value)
        && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c" || number === NSNumber(value: true)
      || number === NSNumber(value: false)
  }
}
