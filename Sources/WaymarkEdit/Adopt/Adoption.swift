public import WaymarkPlan
public import WaymarkSource

/// A document that was never a plan, and the fewest edits that make it one.
///
/// Each step edits bytes and has the text read again, so that the next step sees what is
/// understood by now. What is not sure is left as it is, and said.
public struct Adoption: Sendable {
  /// What the person who adopts the document knows beside it.
  public struct Request: Sendable {
    /// Whose growth it is about.
    public var mentees: [String] = []
    /// Who accompanies them.
    public var mentors: [String] = []
    /// The first day.
    public var start: CalendarDate?
    /// The year of dates that name none.
    public var year: Int?

    /// Knows nothing beside the document.
    public init() {}
  }

  /// The text with all edits.
  public internal(set) var source: SourceText
  /// What is read in it.
  public internal(set) var plan: Plan
  /// What was understood and written down in the plan's form, a line each.
  public internal(set) var understood: [String] = []
  /// What was left as it was although it may have been meant, a line each.
  public internal(set) var leftAlone: [String] = []

  let request: Request
  let reader: PlanReader
  /// For each line of the text, the line of the document that it was, or stands before; from 1.
  private var origins: [Int]

  /// Reads a document and works the edits out.
  public init(_ source: SourceText, request: Request = Request(), reader: PlanReader = PlanReader())
  {
    self.source = source
    self.request = request
    self.reader = reader
    plan = reader.read(source)
    origins = Array(1...max(source.lineCount, 1))
    guard !plan.isRefused, !plan.hasBrokenFrontMatter else {
      leftAlone = plan.diagnostics.filter { !$0.rule.name.hasPrefix("date-") }.map(place)
      return
    }
    mendMarks()
    nameSections()
    gatherSeries()
    markKeyResults()
    writePeople()
    writeMetadata()
    writeYears()
    takeStock()
  }

  /// The year of dates that name none: the one asked for, else the only one in the document.
  var year: Int? {
    if let year = request.year { return year }
    let years = Set(DocumentYears.found(in: source))
    return years.count == 1 ? years.first : nil
  }

  /// Makes edits and reads the text again.
  mutating func apply(_ edits: [TextEdit], _ note: String? = nil) {
    guard !edits.isEmpty else { return }
    // Only insertions of whole lines change how many there are.
    for edit in edits.sorted(by: { $0.range > $1.range }) {
      let added = edit.replacement.unicodeScalars.count { $0 == "\n" }
      let index = source.lineIndex(at: edit.range.start)
      if added > 0, index < origins.count {
        origins.insert(contentsOf: Array(repeating: origins[index], count: added), at: index)
      }
    }
    source = SourceText(path: source.path, bytes: edits.applied(to: source.bytes).bytes)
    plan = reader.read(source)
    if let note { understood.append(note) }
  }

  /// The line of the document as it was before all edits.
  func line(_ offset: Int) -> Int {
    let index = source.lineIndex(at: offset)
    return index < origins.count ? origins[index] : index + 1
  }

  func place(_ diagnostic: Diagnostic) -> String {
    "line \(line(diagnostic.range.start)): \(diagnostic.message)"
  }
}

/// The years that a document names.
enum DocumentYears {
  /// Every number from 2000 to 2099 that stands by itself.
  static func found(in source: SourceText) -> [Int] {
    var years: [Int] = []
    var number = 0
    var digits = 0
    func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    for byte in source.bytes + [0x20] {
      if isDigit(byte) {
        number = digits < 5 ? number * 10 + Int(byte - 0x30) : number
        digits += 1
        continue
      }
      if digits == 4, (2000...2099).contains(number) { years.append(number) }
      (number, digits) = (0, 0)
    }
    return years
  }
}
