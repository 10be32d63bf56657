import Foundation

/// What a file is around its text.
enum Container {
  /// Whether only a program that knows the format gets a text out of a file: archives, pictures,
  /// fonts, PDF.
  static func isOpaque(_ bytes: [UInt8]) -> Bool {
    let beginnings: [[UInt8]] = [
      Array("PK\u{3}\u{4}".utf8), [0x1F, 0x8B], Array("%PDF".utf8), [0x89, 0x50, 0x4E, 0x47],
      [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("RIFF".utf8), Array("wOF".utf8),
      [0x28, 0xB5, 0x2F, 0xFD], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A],
    ]
    return beginnings.contains { bytes.starts(with: $0) }
  }

  /// The bytes as UTF-8: UTF-16 with a mark at its start is recoded.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { offset -> UInt16 in
      let (low, high) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      return isLittle ? high << 8 | low : low << 8 | high
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The texts that are embedded in base64, as `data:` links do.
  static func embeddedTexts(in bytes: [UInt8]) -> [(place: Int, bytes: [UInt8])] {
    let mark = Array("base64,".utf8)
    var found: [(place: Int, bytes: [UInt8])] = []
    var position = 0
    while let comma = bytes[position...].firstIndex(of: 0x2C) {
      position = comma + 1
      guard comma >= 6, bytes[comma - 6...comma].elementsEqual(mark) else { continue }
      var end = position
      while end < bytes.count, isBase64(bytes[end]) { end += 1 }
      let text = String(decoding: bytes[position..<end], as: UTF8.self)
      let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
      if let data = Data(base64Encoded: text + padding), !isOpaque(Array(data)) {
        found.append((position, Array(data)))
      }
      position = end
    }
    return found
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x2F && byte <= 0x39 || byte == 0x2B
      || byte == 0x3D
  }
}
