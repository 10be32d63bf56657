import Foundation

/// What the functions of templates make of a text.
enum TextFunctions {
  /// The changed text; nil for a function that is not about texts.
  static func changed(_ text: String, by function: TemplateProgram.Function) -> TemplateValue? {
    switch function {
    case .capitalized: .text(text.capitalized)
    case .lowercased: .text(text.lowercased())
    case .uppercased: .text(text.uppercased())
    case .reversed: .text(String(text.reversed()))
    case .empty: .boolean(text.isEmpty)
    case .first, .last, .count, .index, .even, .odd: nil
    }
  }
}
