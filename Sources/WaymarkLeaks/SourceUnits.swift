import WaymarkPlan
import WaymarkSource

/// The texts of a plan's file as they stand in it: sentences, values, items of a list.
///
/// Taken from the bytes, whatever the reader made of them, comments included.
struct SourceUnits {
  private var text: DecodedText
  private let source: SourceText
  private let common: CommonTexts
  private var found: [PlanTexts.Window] = []
  private var seen: Set<UInt64> = []

  init(_ plan: Plan, common: CommonTexts) {
    source = plan.source
    text = DecodedText(plan.source.bytes)
    self.common = common
  }

  /// Every text as windows of at most five words: all of a short one; of a longer one, enough
  /// that no eight words of it one after another hold none.
  mutating func windows(_ folder: inout WordFolder) -> [PlanTexts.Window] {
    found = []
    for unit in units() { add(unit, &folder) }
    if source.bytes.contains(0x3C) {
      // Whoever escapes markup writes it out; whoever takes it away does not.
      text = DecodedText(source.bytes, tags: .text)
      for unit in units() { add(unit, &folder) }
    }
    return found
  }

  /// The name of the file, for those who may not know it.
  mutating func windows(ofFileName path: String, _ folder: inout WordFolder) -> [PlanTexts.Window] {
    found = []
    let name = path.split(separator: "/").last ?? ""
    text = DecodedText(Array((name.hasSuffix(".md") ? name.dropLast(3) : name).utf8))
    add(0..<text.bytes.count, &folder)
    return found
  }

  private mutating func add(_ unit: Range<Int>, _ folder: inout WordFolder) {
    let words = TextWords(text.bytes, in: unit, folder: &folder)
    guard words.count > 0 else { return }
    let line = source.lineIndex(at: text.place(of: Int(words.starts[0]))) + 1
    if words.count <= WordWindow.length {
      add(words, 0, words.count, line)
      return
    }
    let last = words.count - WordWindow.length
    for start in stride(from: 0, to: last, by: 4) { add(words, start, WordWindow.length, line) }
    add(words, last, WordWindow.length, line)
  }

  private mutating func add(_ words: TextWords, _ start: Int, _ length: Int, _ line: Int) {
    let range = start..<start + length
    guard isTelling(words, range) else { return }
    let hash = WordWindow.hash(words.hashes[range])
    guard seen.insert(hash).inserted else { return }
    found.append(
      PlanTexts.Window(
        hash: hash, length: UInt8(truncatingIfNeeded: length),
        line: UInt32(truncatingIfNeeded: line)))
  }

  /// Whether words say enough that meeting them elsewhere is no chance: a withheld "yes" is none.
  private func isTelling(_ words: TextWords, _ range: Range<Int>) -> Bool {
    var weight = 0
    var rare = 0
    var digits = 0
    for position in range {
      let bytes = text.bytes[Int(words.starts[position])..<Int(words.ends[position])]
      if bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        digits += bytes.count
      } else if common.words.contains(words.hashes[position]) {
        weight += bytes.count >= 4 ? 1 : 0
      } else if range.count > 1 || bytes.count >= 4 {
        rare += 1
        weight += 2
      }
    }
    // Digits alone are a telephone number, or nothing: dates stand apart.
    if weight == 0 { return (7...15).contains(digits) }
    return weight >= 2 && (rare > 0 || weight >= (range.count < WordWindow.length ? 3 : 2))
  }

  // MARK: Where a text ends

  /// The parts of the file between marks that end a text.
  private func units() -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start = 0
    var commas: [Int] = []
    let bytes = text.bytes
    func close(at end: Int) {
      if start < end {
        units.append(start..<end)
        // A list on one line: its entries are texts too.
        let ends = commas + [end]
        if !commas.isEmpty, zip([start] + commas, ends).allSatisfy({ words(in: $0..<$1) <= 4 }) {
          units += zip([start] + commas, ends).map { $0..<$1 }
        }
      }
      start = end + 1
      commas = []
    }
    var position = -1
    while position + 1 < bytes.count {
      position += 1
      if let length = dateLength(at: position) {
        close(at: position)
        position += length - 1
        start = position + 1
        continue
      }
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0x0A
      let endsWord = next <= 0x20 || next == 0x22 || next == 0x2A || next == 0x29 || next == 0x5F
      switch bytes[position] {
      case 0x0A, 0x0D, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x7C, 0x22, 0x3B: close(at: position)
      case 0x2E, 0x21, 0x3F, 0x3A: if endsWord { close(at: position) }
      case 0x2C: commas.append(position)
      default: break
      }
    }
    close(at: bytes.count)
    return units + telephoneNumbers()
  }

  /// The length of `2026-10-15` when it stands at a place by itself; nil otherwise.
  private func dateLength(at position: Int) -> Int? {
    let bytes = text.bytes
    guard position + 10 <= bytes.count, bytes[position + 4] == 0x2D, bytes[position + 7] == 0x2D,
      position == 0 || !isDigit(bytes[position - 1]),
      position + 10 == bytes.count || !isDigit(bytes[position + 10])
    else { return nil }
    let digits = [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { isDigit(bytes[position + $0]) }
    return digits ? 10 : nil
  }

  /// Runs of digits with what stands between those of a telephone number.
  private func telephoneNumbers() -> [Range<Int>] {
    let bytes = text.bytes
    var found: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      guard isDigit(bytes[position]) else {
        position += 1
        continue
      }
      if let length = dateLength(at: position) {
        position += length
        continue
      }
      var end = position
      var digits = 0
      while end < bytes.count, dateLength(at: end) == nil,
        isDigit(bytes[end]) || [0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F].contains(bytes[end])
      {
        if isDigit(bytes[end]) { digits += 1 }
        end += 1
      }
      if (7...15).contains(digits) { found.append(position..<end) }
      position = end
    }
    return found
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// How many words a part has, roughly.
  private func words(in range: Range<Int>) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.bytes[range] {
      let isSpace = byte <= 0x20
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }
}
