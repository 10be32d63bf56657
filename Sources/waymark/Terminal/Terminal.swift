import Foundation

/// What the terminal and the environment say.
enum Terminal {
  /// Whether output goes to a terminal that shows colours.
  static var showsColour: Bool {
    guard isatty(STDOUT_FILENO) == 1 else { return false }
    let environment = ProcessInfo.processInfo.environment
    if let noColour = environment["NO_COLOR"], !noColour.isEmpty { return false }
    return environment["TERM"] != "dumb"
  }
}
