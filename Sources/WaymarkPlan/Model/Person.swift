public import WaymarkSource

/// Somebody the plan names.
public struct Person: Sendable {
  /// The name, such as `Ada Byron`; nil when only a handle was given.
  public var name: Located<String>?
  /// The handle without `@`, lower case; nil when none was given and none can be derived.
  public var handle: String?
  /// Where the handle was written; nil when it was derived from the name.
  public var handleRange: ByteRange?
  /// The e-mail address.
  public var email: Located<String>?
  /// What the person is in this plan.
  public var roles: [Located<Role>]
  /// The whole of the text that introduced the person.
  public var range: ByteRange

  /// Makes a person.
  public init(
    name: Located<String>?, handle: String?, handleRange: ByteRange? = nil,
    email: Located<String>? = nil, roles: [Located<Role>], range: ByteRange
  ) {
    self.name = name
    self.handle = handle
    self.handleRange = handleRange
    self.email = email
    self.roles = roles
    self.range = range
  }

  /// The name, else the handle with `@`.
  public var displayName: String {
    name?.value ?? handle.map { "@" + $0 } ?? ""
  }

  /// Whether the person has a role.
  public func has(_ role: Role) -> Bool {
    roles.contains { $0.value == role }
  }
}

/// What somebody is in a plan.
public enum Role: Hashable, Sendable {
  /// Whose growth the plan is about.
  case mentee
  /// Who accompanies them.
  case mentor
  /// A peer.
  case peer
  /// Another role, in the plan's own word.
  case other(String)

  /// That of somebody who is only introduced.
  static let unnamed = Role.other("person")

  /// The word for it in data.
  public var name: String {
    switch self {
    case .mentee: "mentee"
    case .mentor: "mentor"
    case .peer: "peer"
    case .other(let name): name
    }
  }
}

/// A place where the text names a person.
public struct PersonReference: Sendable, Hashable {
  /// The handle meant, without `@`, lower case; for an unknown name, the name as written.
  public var handle: String
  /// What was written, without `@`.
  public var text: String
  /// The index in the plan's people; nil when nobody fits, or nobody has the role yet.
  public var person: Int?
  /// The role, when it was written as `@mentor` or `@mentee`.
  public var role: Role?
  /// Whether several people fit.
  public var isAmbiguous = false
  /// Where it stands, with its `@`.
  public var range: ByteRange

  /// Makes a reference.
  public init(
    handle: String, text: String, person: Int?, role: Role? = nil, isAmbiguous: Bool = false,
    range: ByteRange
  ) {
    self.handle = handle
    self.text = text
    self.person = person
    self.role = role
    self.isAmbiguous = isAmbiguous
    self.range = range
  }
}

/// Somebody's sign-off.
public struct Agreement: Sendable {
  /// Who.
  public var person: PersonReference
  /// When; nil when no date was given or read.
  public var date: PlanDate?
  /// Where it stands.
  public var range: ByteRange

  /// Makes a sign-off.
  public init(person: PersonReference, date: PlanDate?, range: ByteRange) {
    self.person = person
    self.date = date
    self.range = range
  }
}
