import Testing
import WaymarkSource

/// Edits change their bytes and no others.
@Suite struct TextEditTests {
  static func applied(_ edits: [TextEdit], to text: String) -> (text: String, skipped: Int) {
    let (bytes, skipped) = edits.applied(to: Array(text.utf8))
    return (String(decoding: bytes, as: UTF8.self), skipped)
  }

  @Test func editsAreTakenInTheOrderOfTheirPlaces() {
    let edits = [
      TextEdit(ByteRange(8, 9), with: "Z"), TextEdit.insert("é", at: 0),
      TextEdit.delete(ByteRange(2, 4)), TextEdit(ByteRange(4, 5), with: "longer"),
    ]
    #expect(Self.applied(edits, to: "0123456789") == ("é01longer567Z9", 0))
  }

  @Test func bytesOutsideStay() {
    let original: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0xFF, 0x20, 0x62]
    let (bytes, skipped) = [TextEdit(ByteRange(3, 4), with: "x")].applied(to: original)
    #expect(bytes == [0xEF, 0xBB, 0xBF, 0x78, 0x0D, 0x0A, 0xFF, 0x20, 0x62])
    #expect(skipped == 0)
  }

  @Test func anEditThatOverlapsIsLeftOut() {
    let edits = [
      TextEdit(ByteRange(2, 6), with: "X"), TextEdit(ByteRange(4, 8), with: "Y"),
      TextEdit(ByteRange(6, 7), with: "Z"),
    ]
    #expect(Self.applied(edits, to: "0123456789") == ("01XZ789", 1))
  }

  @Test func anEditPastTheEndIsLeftOut() {
    #expect(Self.applied([TextEdit(ByteRange(2, 9), with: "X")], to: "abc") == ("abc", 1))
    #expect(Self.applied([.insert("d", at: 3)], to: "abc") == ("abcd", 0))
    #expect(Self.applied([], to: "abc") == ("abc", 0))
  }

  @Test func insertionsAtOnePlaceAllStand() {
    let edits = [TextEdit.insert("a", at: 1), TextEdit.insert("b", at: 1)]
    let (text, skipped) = Self.applied(edits, to: "xy")
    #expect(Set(["xaby", "xbay"]).contains(text) && skipped == 0)
  }
}
