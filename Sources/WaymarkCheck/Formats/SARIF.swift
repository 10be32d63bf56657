import WaymarkSource

/// The parts of a SARIF 2.1.0 log that waymark writes; section numbers are the standard's.
enum SARIF {
  /// The level of a result (3.27.10).
  static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    }
  }

  /// The tool (3.19).
  struct Driver: Encodable {
    var name: String
    var semanticVersion: String
    var rules: [Rule]
  }

  /// A rule's description (3.49).
  struct Rule: Encodable {
    var id: String
    var shortDescription: Message
    var fullDescription: Message
    var help: Message
    var defaultConfiguration: [String: String]

    init(_ rule: any WaymarkCheck.Rule.Type) {
      id = rule.id.name
      shortDescription = Message(text: rule.documentation.summary)
      fullDescription = Message(
        text: rule.documentation.why.split(separator: "\n").joined(separator: " "))
      help = Message(text: "waymark explain \(rule.id.name)")
      defaultConfiguration = ["level": SARIF.level(of: rule.severity)]
    }
  }

  struct Message: Encodable {
    var text: String
  }

  /// A finding (3.27).
  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int?
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: Fingerprints?
    var fixes: [Fix]?
  }

  /// What a finding is recognised by in a later version of the file (3.27.17).
  struct Fingerprints: Encodable {
    var first: String

    enum CodingKeys: String, CodingKey {
      case first = "waymark/v1"
    }
  }

  /// The text of a file, and its address, which is made once for all places in it.
  struct File {
    let source: SourceText
    let artifact: ArtifactLocation

    init(_ source: SourceText) {
      self.source = source
      artifact = ArtifactLocation(path: source.path)
    }
  }

  /// A place (3.28).
  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
    var message: Message?

    init(path: String) {
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(path: path), region: nil)
    }

    init(_ range: ByteRange, in file: File, message: Message? = nil) {
      physicalLocation = PhysicalLocation(
        artifactLocation: file.artifact, region: Region(range, in: file.source))
      self.message = message
    }
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }

  /// A file, as a relative reference in the form of RFC 3986.
  struct ArtifactLocation: Encodable {
    var uri: String

    init(path: String) {
      var uri = path.hasPrefix("/") ? "file://" : ""
      for byte in path.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
          uri.unicodeScalars.append(Unicode.Scalar(byte))
        default:
          let digits = String(byte, radix: 16, uppercase: true)
          uri += "%" + (digits.count == 1 ? "0" : "") + digits
        }
      }
      self.uri = uri
    }
  }

  /// A part of a file (3.30).
  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int

    init(_ range: ByteRange, in source: SourceText) {
      let start = source.position(at: range.start)
      let end = source.position(at: range.end)
      (startLine, startColumn) = (start.line, start.column)
      (endLine, endColumn) = (end.line, end.column)
    }
  }

  /// A way to mend it (3.55).
  struct Fix: Encodable {
    var description: Message
    var artifactChanges: [ArtifactChange]

    init(_ fix: WaymarkSource.Fix, in file: File) {
      description = Message(text: "\(fix.title) (\(fix.applicability.rawValue))")
      artifactChanges = [
        ArtifactChange(
          artifactLocation: file.artifact,
          replacements: fix.edits.map { edit in
            Replacement(
              deletedRegion: Region(edit.range, in: file.source),
              insertedContent: Message(text: edit.replacement))
          })
      ]
    }
  }

  struct ArtifactChange: Encodable {
    var artifactLocation: ArtifactLocation
    var replacements: [Replacement]
  }

  struct Replacement: Encodable {
    var deletedRegion: Region
    var insertedContent: Message
  }
}
