#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension PromptSheet {
  /// The questions as Markdown that can be pasted into a check-in.
  ///
  /// - Returns: the text; nil with all that is wrong with the templates.
  public func markdown(
    templates: TemplateLibrary = TemplateLibrary()
  ) -> (text: String?, problems: [TemplateProblem]) {
    rendered(with: "prompts.md", templates) { $0 }
  }

  /// The questions as one page of HTML, with room to write beneath each.
  ///
  /// - Returns: the text; nil with all that is wrong with the templates.
  public func html(
    templates: TemplateLibrary = TemplateLibrary()
  ) -> (text: String?, problems: [TemplateProblem]) {
    rendered(with: "prompts.html", templates, PromptMarkup.html)
  }

  /// The questions as JSON, with a line ending at its end; what is not known is null.
  public func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Texts and finite numbers always encode.
    guard let value = try? TemplateValueEncoder.encode(self),
      let data = try? encoder.encode(value)
    else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The names that the templates of prompts may use.
  static var shape: TemplateShape {
    TemplateShape.of(PromptSheet.self).merged(with: .of(Texts.self)).withPresence
  }

  private func rendered(
    with name: String, _ templates: TemplateLibrary, _ format: (String) -> String
  ) -> (text: String?, problems: [TemplateProblem]) {
    let texts = Texts(
      prompts: prompts.map { prompt in
        Texts.Question(
          question: Markup(format(prompt.question)), help: prompt.help.map { Markup(format($0)) })
      })
    do {
      let value = try TemplateValueEncoder.encode(self)
        .merged(with: TemplateValueEncoder.encode(texts))
      switch templates.render(value, shape: PromptSheet.shape, with: name) {
      case .success(let text): return (String(decoding: text, as: UTF8.self), [])
      case .failure(let problems): return (nil, problems.problems)
      }
    } catch {
      return (nil, [])
    }
  }
}

/// The questions in the markup of the page they stand on, laid over those of the data.
private struct Texts: Codable {
  var prompts: [Question]

  struct Question: Codable {
    var question: Markup
    var help: Markup?
  }
}
