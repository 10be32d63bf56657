/// The people of one plan.
struct Cast {
  /// A person as a plan writes one.
  struct Member {
    let name: String
    let handle: String
    var given: String { String(name.prefix { $0 != " " }) }
  }

  let mentee: Member
  let mentor: Member
  let peers: [Member]

  init(_ random: inout SeededRandom) {
    let given = random.some(4, of: Cast.givenNames)
    let family = random.some(4, of: Cast.familyNames)
    let members = zip(given, family).map { Member(name: "\($0.name) \($1)", handle: $0.handle) }
    mentee = members[0]
    mentor = members[1]
    peers = Array(members[2...].prefix(random.number(1...2)))
  }

  private static let givenNames: [(name: String, handle: String)] =
    [
      "Ada", "Amara", "Aroha", "Blessing", "Caleb", "Dele", "Devi", "Dmitri", "Elena", "Fatou",
      "Femi", "Gethin", "Grete", "Gwen", "Hanna", "Henrik", "Ibrahim", "Ingrid", "Jonah", "Joost",
      "Kofi", "Leila", "Lena", "Marisol", "Marek", "Mirela", "Nadia", "Noor", "Olga", "Oskar",
      "Petra", "Piotr", "Priya", "Quentin", "Rosa", "Ruth", "Samira", "Sione", "Tariq", "Tomas",
      "Tunde", "Ulla", "Viktor", "Wanjiru", "Yara", "Yusra", "Zanele",
    ].map { ($0, $0.lowercased()) } + [
      ("Inês", "ines"), ("Zoë", "zoe"), ("Søren", "soren"), ("Łukasz", "lukasz"), ("Jürg", "jurg"),
      ("Anne-Marie", "anne-marie"), ("Chloé", "chloe"),
    ]

  private static let familyNames = [
    "Abara", "Adeyemi", "Bakker", "Boateng", "Byron", "Carvalho", "Dufour", "Fischer", "Haddad",
    "Hopper", "Kowalska", "Kraus", "Lindqvist", "Mbeki", "Nair", "Novák", "Nwosu", "O'Dwyer",
    "Okonkwo", "Osman", "Parata", "Popa", "Pugh", "Quispe", "Raman", "Şahin", "Sørlie", "Stone",
    "van Dijk", "de Wit", "Whitlock", "Yılmaz",
  ]
}
