import WaymarkPlan

/// How a piece of work stands on a day: what the plan says, and what today adds to it.
enum Standing: String, Codable, Sendable, CaseIterable {
  case done, late, blocked
  case atRisk = "at_risk"
  case dueSoon = "due_soon"
  case inProgress = "in_progress"
  case planned, paused, dropped

  /// The words for it.
  var text: String {
    switch self {
    case .done: "Done"
    case .late: "Late"
    case .blocked: "Blocked"
    case .atRisk: "At risk"
    case .dueSoon: "Due soon"
    case .inProgress: "In progress"
    case .planned: "Planned"
    case .paused: "Paused"
    case .dropped: "Dropped"
    }
  }

  /// A sign for it in plain text, told apart by its shape.
  var sign: String {
    switch self {
    case .done: "✓"
    case .late: "▲"
    case .blocked: "■"
    case .atRisk: "△"
    case .dueSoon: "◉"
    case .inProgress: "◐"
    case .planned: "○"
    case .paused: "‖"
    case .dropped: "×"
    }
  }

  /// The standing of something with a status and the days left until it is due.
  ///
  /// What the plan says goes before what the date says, but for work that is only planned or
  /// begun; a blocked milestone that is late stays blocked, and its date says the rest.
  init(_ status: WorkStatus, daysLeft: Int?, soon: Int) {
    switch status {
    case .done: self = .done
    case .dropped: self = .dropped
    case .paused: self = .paused
    case .blocked: self = .blocked
    case .atRisk: self = (daysLeft ?? 0) < 0 ? .late : .atRisk
    case .planned, .inProgress:
      if let daysLeft, daysLeft < 0 {
        self = .late
      } else if let daysLeft, daysLeft <= soon {
        self = .dueSoon
      } else {
        self = status == .planned ? .planned : .inProgress
      }
    }
  }
}

extension WorkStatus {
  /// Whether somebody is expected to work on it.
  var isActive: Bool { !isClosed && self != .paused }

  /// The words for it inside a sentence.
  var words: String {
    switch self {
    case .planned: "planned"
    case .inProgress: "in progress"
    case .atRisk: "at risk"
    case .blocked: "blocked"
    case .paused: "paused"
    case .done: "done"
    case .dropped: "dropped"
    }
  }
}
