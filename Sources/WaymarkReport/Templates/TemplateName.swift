import Synchronization

/// A name in templates and in what they show, as a number: looking one up is an index and no
/// comparison of texts.
///
/// The numbers hold for as long as the program runs. Names come from types and from templates,
/// never from plans, so that there are only so many.
struct TemplateName: Hashable, Sendable {
  let number: Int

  private static let known = Mutex<[String: Int]>([:])

  /// The number of a name, given now if it has none.
  init(_ text: String) {
    number = TemplateName.known.withLock { known in
      if let number = known[text] { return number }
      known[text] = known.count
      return known.count - 1
    }
  }
}
