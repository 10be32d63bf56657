import WaymarkPlan

extension Feedback {
  /// Whether a field of a kind stands in it and says something.
  func says(_ kind: FieldKind) -> Bool { fields.say(kind) }

  /// Whether it is written in fields; as mere text its parts cannot be told.
  var isStructured: Bool {
    fields.contains { field in
      switch field.kind {
      case .situation, .fact, .impact, .intention, .interpretation, .tryNext: true
      default: false
      }
    }
  }

  /// Whether the receiver answered, took it up, or declined with a reason.
  var isFollowedUp: Bool { says(.response) || says(.adopted) || says(.declined) }
}
