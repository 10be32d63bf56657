import WaymarkSource

/// Findings that a programme knows of and holds back, by file, rule and place.
///
/// The place is a fingerprint of the line's words, so that entries survive lines moving. A
/// baseline is a text of lines `path: rule fingerprint`, sorted, so that it reads well in a diff.
/// Its paths count from the folder that it stands in, which a remark at its start says; without
/// that, it is an old one with paths as they were named in the run that made it.
public struct Baseline: Sendable {
  private var entries: [String: [String]] = [:]
  private var hasPathsFromItsFolder = true

  private static let opening = "# Findings that are known and held back;"
  private static let pathsRemark = "# Paths count from this file's folder."

  /// A baseline that holds nothing back.
  public init() {}

  /// Reads a baseline; lines that start with `#` are remarks.
  /// - Returns: the baseline, and the numbers of lines that are none of it.
  public static func read(_ text: String) -> (baseline: Baseline, badLines: [Int]) {
    var baseline = Baseline()
    var bad: [Int] = []
    baseline.hasPathsFromItsFolder = false
    // A line feed with a return before it is one character, and not the one of a line feed.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      if line == pathsRemark { baseline.hasPathsFromItsFolder = true }
      if line.isEmpty || line.hasPrefix("#") { continue }
      // The path comes first and may hold spaces; the rule and the fingerprint do not.
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count >= 3, let fingerprint = words.last else {
        bad.append(index + 1)
        continue
      }
      let rule = words[words.count - 2]
      let place = words[..<(words.count - 2)].joined(separator: " ")
      guard place.hasSuffix(":"), fingerprint.count == 16 else {
        bad.append(index + 1)
        continue
      }
      let path = String(place.dropLast())
      baseline.entries[path, default: []].append("\(rule) \(fingerprint)")
    }
    return (baseline, bad)
  }

  /// Whether a text is a baseline and nothing else, so that a new one may take its place; one
  /// without a byte is.
  public static func isBaseline(_ text: String) -> Bool {
    let (baseline, badLines) = read(text)
    // A heading of a Markdown file is a remark too.
    return badLines.isEmpty && (baseline.count > 0 || text.isEmpty || text.hasPrefix(opening))
  }

  /// Adds the findings of a file.
  /// - Parameter path: the file, counted from the baseline's folder.
  public mutating func add(_ file: CheckedFile, as path: String) {
    let keys = Self.keys(of: file)
    if !keys.isEmpty { entries[PathText.oneLine(path), default: []] += keys }
  }

  /// How many findings it holds back.
  public var count: Int { entries.values.reduce(0) { $0 + $1.count } }

  /// The text of the baseline.
  public var text: String {
    var text = Self.opening + " waymark check --write-baseline makes it.\n"
    text += Self.pathsRemark + "\n"
    for (path, keys) in entries.sorted(by: { $0.key < $1.key }) {
      for key in keys.sorted() { text += "\(path): \(key)\n" }
    }
    return text
  }

  /// Leaves out the findings that are held back.
  /// - Parameter path: the file, counted from the baseline's folder.
  /// - Returns: the file with what is new, and the entries that nothing fits any more.
  public func filter(
    _ file: CheckedFile, as path: String
  ) -> (file: CheckedFile, unneeded: [String]) {
    let names = hasPathsFromItsFolder ? [path] : [path, file.path]
    guard let path = names.map(PathText.oneLine).first(where: { entries[$0] != nil }),
      let known = entries[path]
    else { return (file, []) }
    var counts = Dictionary(known.map { ($0, 1) }, uniquingKeysWith: +)
    var kept: [Finding] = []
    for (finding, key) in zip(file.findings, Self.keys(of: file)) {
      if let count = counts[key], count > 0 {
        counts[key] = count - 1
      } else {
        kept.append(finding)
      }
    }
    var unneeded: [String] = []
    // Of entries that are alike, the first ones fit.
    for key in known.reversed() {
      guard let count = counts[key], count > 0 else { continue }
      counts[key] = count - 1
      unneeded.append("\(path): \(key)")
    }
    var file = file
    file.findings = kept
    return (file, unneeded.reversed())
  }

  private static func keys(of file: CheckedFile) -> [String] {
    zip(file.findings, FindingFingerprint.all(of: file)).map { finding, fingerprint in
      "\(finding.diagnostic.rule.name) \(fingerprint)"
    }
  }
}
