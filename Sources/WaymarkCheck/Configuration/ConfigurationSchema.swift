import WaymarkPlan
import WaymarkSource

/// The JSON Schemas that editors complete and check `waymark.yml` and front matter by.
///
/// They are made from the same lists as the readers, so that they never say anything else.
public enum ConfigurationSchema {
  private static let draft = "https://json-schema.org/draft/2020-12/schema"

  /// The schema of `waymark.yml`.
  public static var configuration: String {
    JSONText.object([
      ("$schema", .string(draft)),
      ("title", .string("waymark.yml")),
      ("description", .string("The configuration of a mentoring programme.")),
      ("type", .string("object")),
      ("additionalProperties", .bool(false)),
      ("properties", .object(ConfigurationKey.allCases.map { ($0.rawValue, property($0)) })),
    ]).text() + "\n"
  }

  /// The schema of a plan's front matter.
  public static var frontMatter: String {
    JSONText.object([
      ("$schema", .string(draft)),
      ("title", .string("Front matter of a mentoring plan")),
      ("type", .string("object")),
      ("properties", .object(FrontMatterKey.allCases.map { ($0.rawValue, $0.schema) })),
      ("patternProperties", .object([("^x-", .object([]))])),
    ]).text() + "\n"
  }

  private static func property(_ key: ConfigurationKey) -> JSONText {
    var pairs: [(String, JSONText)] = [("description", .string(key.summary))]
    switch key {
    case .programme, .language, .templates: pairs += [("type", .string("string"))]
    case .plans, .exclude, .skills: pairs += texts
    case .people:
      pairs += [
        ("type", .string("object")),
        (
          "additionalProperties",
          .object([("anyOf", .array([.object([("type", .string("string"))]), person]))])
        ),
      ]
    case .rules:
      let severities = JSONText.array(["error", "warning", "hint", "off"].map(JSONText.string))
      pairs += [
        ("type", .string("object")), ("additionalProperties", .bool(false)),
        (
          "properties",
          .object(
            allRules.map { rule in
              (
                rule.id.name,
                .object([
                  ("description", .string(rule.documentation.summary)), ("enum", severities),
                  ("default", .string(rule.severity.rawValue)),
                ])
              )
            })
        ),
      ]
    case .thresholds:
      pairs += [
        ("type", .string("object")), ("additionalProperties", .bool(false)),
        (
          "properties",
          .object(
            ThresholdKey.all.map { threshold in
              (
                threshold.name,
                .object([
                  ("description", .string(threshold.summary)), ("type", .string("integer")),
                  ("minimum", .number(threshold.range.lowerBound)),
                  ("maximum", .number(threshold.range.upperBound)),
                  ("default", .number(threshold.standard)),
                ])
              )
            })
        ),
      ]
    case .vocabulary: pairs += [("type", .string("object"))]
    case .audience:
      pairs += [("enum", .array(Audience.allCases.map { .string($0.rawValue) }))]
    case .sizeLimit:
      pairs += [
        ("type", .string("integer")), ("minimum", .number(1024)), ("default", .number(1 << 20)),
      ]
    }
    return .object(pairs)
  }

  /// A person who is more than a name.
  private static var person: JSONText {
    .object([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("required", .array([.string(PersonKey.name.rawValue)])),
      (
        "properties",
        .object(
          PersonKey.allCases.map { key in
            (
              key.rawValue,
              .object([
                ("description", .string(key.summary)), ("type", .string("string")),
              ])
            )
          })
      ),
    ])
  }

  private static var texts: [(String, JSONText)] {
    [("type", .string("array")), ("items", .object([("type", .string("string"))]))]
  }
}

/// A key of a plan's front matter, for its schema.
enum FrontMatterKey: String, CaseIterable {
  case mentee, mentor, peers, people, title, start, end, period, cadence, skills, agreed, status
  case share, language, id

  var schema: JSONText {
    func described(_ text: String, _ pairs: [(String, JSONText)]) -> JSONText {
      .object([("description", .string(text))] + pairs)
    }
    let text = ("type", JSONText.string("string"))
    let object = ("type", JSONText.string("object"))
    let anything = ("type", JSONText.array(["string", "array", "object"].map(JSONText.string)))
    let textOrDate = ("type", JSONText.string("string"))
    switch self {
    case .mentee:
      return described("Whose growth the plan is about: a name, or several.", [anything])
    case .mentor: return described("Who accompanies them: a name, or several.", [anything])
    case .peers: return described("Peers: a name, or several.", [anything])
    case .people: return described("Further people: a handle to a name.", [anything])
    case .title: return described("The title, instead of the first heading.", [text])
    case .start: return described("The first day, as in 2026-09-01.", [textOrDate])
    case .end: return described("The last day, as in 2027-02-26.", [textOrDate])
    case .period: return described("Both days, as in 2026-09-01 to 2027-02-26.", [textOrDate])
    case .cadence: return described("How often you meet, as in every 2 weeks.", [text])
    case .skills: return described("The skills that the plan grows.", [anything])
    case .agreed: return described("Who signed off, and when: a handle to a date.", [anything])
    case .status:
      return described(
        "Whether the plan is running.",
        [("enum", .array(PlanStatus.allCases.map { .string($0.rawValue) }))])
    case .share:
      return described("The widest audience of a kind of section.", [object])
    case .language: return described("The language of headings and fields.", [text])
    case .id: return described("A stable name of the plan.", [text])
    }
  }
}
