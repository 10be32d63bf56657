import Foundation
import Testing
import WaymarkSource

/// Text put together as bytes.
struct ArrayTextTests {
  @Test func `a string of JSON reads back the same, whatever is in it`() throws {
    let controls = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
    for text in [
      "", "plain", "\"quoted\" \\ back", controls, "a\(controls)é\u{1F469}\u{200D}b",
      "\u{7F}\u{2028}",
    ] {
      var bytes: [UInt8] = []
      bytes.append(json: text)
      let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      #expect(read as? String == text)
      #expect(!bytes.contains { $0 < 0x20 })
    }
  }

  @Test func `some characters stand as something else`() {
    var bytes = Array("<".utf8)
    bytes.append(utf8: "&a&&é&", escaping: { $0 == UInt8(ascii: "&") ? "+" : nil })
    #expect(String(decoding: bytes, as: UTF8.self) == "<+a++é+")
  }
}
