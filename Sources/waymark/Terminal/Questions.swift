import Foundation

/// Asks somebody at the terminal, a line at a time.
struct Questions {
  /// Asks for a text; an empty answer, or none, means the standard one.
  func answer(_ question: String, standard: String) -> String {
    let answer = line("\(question) [\(standard)]: ")
    return answer.isEmpty ? standard : answer
  }

  /// Asks for names, separated by commas.
  func names(_ question: String) -> [String] {
    line("\(question): ").split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// Asks until the answer can be read, three times at most; then the standard one is taken.
  func value<Value>(
    _ question: String, standard: String, reading: (String) -> Value?
  ) -> Value? {
    for _ in 0..<3 {
      let answer = answer(question, standard: standard)
      if let value = reading(answer) { return value }
      FileWriting.complain("\"\(answer)\" cannot be read; write it like \(standard)")
    }
    return reading(standard)
  }

  private func line(_ prompt: String) -> String {
    _ = FileWriting.writeAll(Array(prompt.utf8), to: STDERR_FILENO)
    return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
  }
}
