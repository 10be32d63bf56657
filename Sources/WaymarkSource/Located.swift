/// A value read from a file, with the bytes it was read from.
public struct Located<Value: Sendable>: Sendable {
  /// What was read.
  public var value: Value
  /// Where it stands in the file.
  public var range: ByteRange

  /// Joins a value and its place.
  public init(_ value: Value, _ range: ByteRange) {
    self.value = value
    self.range = range
  }

  /// The same place with another value.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), range)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
