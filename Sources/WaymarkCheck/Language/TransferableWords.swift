import WaymarkSource

/// The words of one language for skills that go along to any job.
///
/// Data only: another language is one more line in `byLanguage`.
struct TransferableWords: Sendable {
  /// The words, in lower case.
  private let phrases: Phrases

  /// Whether one of the words stands in a text.
  func name(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    let words = bytes.words(in: ByteRange(0, bytes.count))
    return words.indices.contains { phrases.length(in: words, at: $0) > 0 }
  }

  /// The words of each language, by its code.
  static let byLanguage: [String: TransferableWords] = ["en": english]

  /// English: communication, then collaboration, problem-solving and reflective practice.
  private static let english = TransferableWords(
    phrases: Phrases(
      """
      communication
      communications
      communicating
      communicate
      presenting
      presentation
      presentations
      public speaking
      speaking
      speak
      talk
      talks
      storytelling
      writing
      listening
      explaining
      facilitation
      facilitating
      negotiation
      negotiating
      stakeholder management
      stakeholders
      feedback
      collaboration
      collaborating
      collaborative
      co-operation
      cooperation
      teamwork
      team work
      teamworking
      working together
      working with others
      pairing
      pair programming
      mentoring
      coaching
      teaching
      leadership
      leading
      delegation
      delegating
      conflict
      conflicts
      interpersonal
      people skills
      soft skills
      empathy
      networking
      problem-solving
      problem solving
      solving problems
      critical thinking
      analytical thinking
      systems thinking
      debugging
      troubleshooting
      fault finding
      fault-finding
      root cause
      root-cause
      decision-making
      decision making
      judgement
      prioritisation
      prioritization
      prioritising
      creativity
      reflective practice
      reflective
      reflection
      reflecting
      self-reflection
      self-awareness
      self-management
      self-assessment
      journaling
      journalling
      learning to learn
      growth mindset
      resilience
      """))
}
