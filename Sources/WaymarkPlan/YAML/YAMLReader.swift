public import WaymarkSource
import Yams

/// Reads YAML from a part of a file, with the place of every value.
///
/// Yams does the parsing, with the resolver that guesses no types; libyaml's marks, which count
/// Unicode scalars, are turned into byte offsets here. What could make the parser slow or deep
/// is refused before it starts.
public enum YAMLReader {
  /// What was wrong, and where.
  public struct Problem: Sendable {
    /// The place.
    public var range: ByteRange
    /// The message.
    public var message: String
    /// Edits that would mend it.
    public var fixes: [Fix] = []
  }

  /// The largest text that is parsed, in bytes.
  static let sizeLimit = 64 * 1024
  /// The deepest nesting of values.
  static let depthLimit = 32
  /// The most values in one text.
  static let valueLimit = 20_000

  /// Reads a part of a file.
  /// - Returns: the value, nil for an empty text or after a problem.
  public static func read(_ source: SourceText, _ range: ByteRange) -> (YAMLValue?, Problem?) {
    if let problem = YAMLGuard.check(source, range) { return (nil, problem) }
    let places = YAMLPlaces(source: source, range: range)
    do {
      // The default constructor is made anew each time, from tables that nothing here asks for.
      let parser = try Parser(
        yaml: source.text(range), resolver: .basic, constructor: Constructor([:], [:], [:]),
        encoding: .utf8)
      guard let node = try parser.singleRoot() else { return (nil, nil) }
      var converter = YAMLConverter(places: places)
      let value = converter.convert(node, depth: 0)
      return (converter.problem == nil ? value : nil, converter.problem)
    } catch let error as YamlError {
      return (nil, problem(error, in: source, range, places))
    } catch {
      return (nil, Problem(range: ByteRange(range.start, range.start), message: "\(error)"))
    }
  }

  private static func problem(
    _ error: YamlError, in source: SourceText, _ range: ByteRange, _ places: YAMLPlaces
  ) -> Problem {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = places.restOfLine(from: mark)
      let fixes = reservedHandleFixes(source, range)
      if let first = fixes.first {
        return Problem(
          range: first.edits[0].range,
          message: "YAML keeps \"@\" for itself: put the handle in quotes", fixes: fixes)
      }
      // libyaml says half a sentence there.
      if problem == "but found another document" {
        return Problem(
          range: place, message: "YAML: a second document begins here: keep one, without \"---\"")
      }
      return Problem(range: place, message: "YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      // They come in no order: the first in the file is named, so that each run says the same.
      let known = duplicates.sorted().map { (name: $0, place: places.lastKey($0)) }
      let first = known.filter { $0.place != nil }.min {
        ($0.place?.start ?? 0) < ($1.place?.start ?? 0)
      }
      let name = first?.name ?? known.first?.name ?? ""
      return Problem(
        range: first?.place ?? places.restOfLine(from: context.mark),
        message: "\"\(name)\" is written twice: keep one")
    case .reader(let problem, _, _, _):
      return Problem(range: ByteRange(at: range.start), message: "YAML: \(problem)")
    default:
      return Problem(range: ByteRange(at: range.start), message: "YAML could not be read")
    }
  }

  /// A fix that quotes every bare handle, since YAML reserves `@`.
  private static func reservedHandleFixes(_ source: SourceText, _ range: ByteRange) -> [Fix] {
    var edits: [TextEdit] = []
    var offset = range.start
    while offset < range.end {
      guard source.bytes[offset] == UInt8(ascii: "@"), offset > range.start else {
        offset += 1
        continue
      }
      var before = offset - 1
      while before > range.start, source.bytes[before] == 0x20 { before -= 1 }
      let isValueStart = [
        UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "-"),
      ]
      .contains(source.bytes[before])
      var end = offset + 1
      while end < range.end, Characters.isHandleByte(source.bytes[end]) { end += 1 }
      if isValueStart, end > offset + 1 {
        let place = ByteRange(offset, end)
        edits.append(TextEdit(place, with: "\"\(source.text(place))\""))
      }
      offset = end
    }
    return edits.isEmpty ? [] : [Fix("put the handle in quotes", .safe, edits)]
  }
}

/// Turns Yams' nodes into values, within limits.
private struct YAMLConverter {
  let places: YAMLPlaces
  var budget = YAMLReader.valueLimit
  var problem: YAMLReader.Problem?

  init(places: YAMLPlaces) { self.places = places }

  mutating func convert(_ node: Node, depth: Int) -> YAMLValue {
    // Not with `map`, which would copy the places for its function.
    var start = places.range.start
    if let mark = node.mark { start = places.offset(of: mark) }
    budget -= 1
    guard budget > 0, depth <= YAMLReader.depthLimit else {
      if problem == nil {
        problem = YAMLReader.Problem(
          range: ByteRange(at: start), message: "too many values, or values too deeply nested")
      }
      return YAMLValue(content: .scalar("", isQuoted: false), range: ByteRange(at: start))
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      return YAMLValue(
        content: .scalar(scalar.string, isQuoted: isQuoted),
        range: places.range(of: scalar, from: start))
    case .sequence(let sequence):
      let items = sequence.map { convert($0, depth: depth + 1) }
      let end = items.last?.range.end ?? start
      return YAMLValue(
        content: .sequence(items),
        range: ByteRange(start, places.closing(UInt8(ascii: "]"), from: start, after: end)))
    case .mapping(let mapping):
      var pairs: [YAMLValue.Pair] = []
      var end = start
      for (key, value) in mapping {
        let keyValue = convert(key, depth: depth + 1)
        let converted = convert(value, depth: depth + 1)
        end = max(end, converted.range.end, keyValue.range.end)
        if keyValue.text == nil, problem == nil {
          problem = YAMLReader.Problem(
            range: keyValue.range,
            message: "a key has to be a word or a text, not a list or keys of its own")
        }
        pairs.append(
          YAMLValue.Pair(
            key: Located(keyValue.text ?? "", keyValue.range), value: converted))
      }
      return YAMLValue(
        content: .mapping(pairs),
        range: ByteRange(start, places.closing(UInt8(ascii: "}"), from: start, after: end)))
    case .alias:
      return YAMLValue(content: .scalar("", isQuoted: false), range: ByteRange(at: start))
    }
  }
}
