import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Bytes that are not UTF-8 are found as the standard library finds them.
@Suite struct UTF8ValidationTests {
  @Test func everyPairAndTripleOfOddBytesIsJudgedAsTheStandardLibraryDoes() {
    let odd: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for first in odd {
      for second in odd {
        for third in odd {
          for fourth in [0x80, 0xBF, 0xC0] as [UInt8] {
            let bytes = [first, second, third, fourth]
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect((UTF8Validation.firstInvalidByte(in: bytes) == nil) == isValid, "\(bytes)")
          }
        }
      }
    }
  }

  @Test func placeIsThatOfTheFirstByteOfWhatIsWrong() {
    #expect(UTF8Validation.firstInvalidByte(in: Array("aé".utf8) + [0xE2, 0x82]) == 3)
    #expect(UTF8Validation.firstInvalidByte(in: Array("né".utf8).dropLast() + [0x41]) == 1)
    #expect(UTF8Validation.firstInvalidByte(in: Array("日本 😀".utf8)) == nil)
    #expect(UTF8Validation.firstInvalidByte(in: []) == nil)
  }

  @Test func likelyEncodingIsNamed() {
    #expect(UTF8Validation.likelyEncoding(of: [0x93, 0x61, 0x94]) == "Windows-1252")
    #expect(UTF8Validation.likelyEncoding(of: [0xE9]).contains("ISO 8859-1"))
  }
}
