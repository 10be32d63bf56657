import Foundation

/// What one run of a program took.
struct Measurement {
  /// Seconds from start to end.
  var wall: Double
  /// Seconds that all cores together worked for it, the system's work included.
  var processor: Double
  /// The most memory it held, in bytes.
  ///
  /// The system counts from what this process held when it started the other, so a smaller
  /// number cannot be told apart from that one.
  var peakMemory: Int

  /// What this process held at most so far, in bytes: the smallest peak that can be measured.
  static var smallestPeak: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
    #else
      getrusage(RUSAGE_SELF.rawValue, &usage)
    #endif
    return Int(usage.ru_maxrss) * bytesPerUnitOfMemory
  }

  /// What the system counts memory in.
  #if canImport(Darwin)
    static let bytesPerUnitOfMemory = 1
  #else
    static let bytesPerUnitOfMemory = 1024
  #endif
}

extension [Measurement] {
  /// The median of each number by itself.
  var median: Measurement {
    Measurement(
      wall: map(\.wall).median, processor: map(\.processor).median,
      peakMemory: Int(map { Double($0.peakMemory) }.median))
  }
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    guard let last = sorted.indices.last else { return 0 }
    return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
  }
}
