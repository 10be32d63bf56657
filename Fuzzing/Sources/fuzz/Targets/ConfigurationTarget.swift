import WaymarkCheck
import WaymarkSource

/// A programme's settings: what is wrong has its place.
enum ConfigurationTarget: FuzzTarget {
  static let name = "configuration"
  static let purpose = "waymark.yml: read, or reported with a place"

  static func faults(in bytes: [UInt8]) -> [String] {
    let source = SourceText(path: "waymark.yml", bytes: bytes)
    let (_, diagnostics) = Configuration.read(source)
    let again = Configuration.read(source).1
    var faults = diagnostics.flatMap { TextProperties.faults(of: $0, in: source) }
    if again.map(\.message) != diagnostics.map(\.message) {
      faults.append("other findings each time")
    }
    return faults
  }
}
