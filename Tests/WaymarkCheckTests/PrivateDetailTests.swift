import Testing
import WaymarkSource

@testable import WaymarkCheck

/// What is taken for an e-mail address or a phone number, and what is not.
@Suite struct PrivateDetailTests {
  @Test(arguments: [
    ("write to ada@example.org.", "ada@example.org"),
    ("<Ada.Byron+plan@mail.example.co.uk>", "Ada.Byron+plan@mail.example.co.uk"),
    ("(mailto:ada@example.org)", "ada@example.org"),
    ("jörg@exämple.de", "jörg@exämple.de"),
    ("ask ada@example.org, or @grace", "ada@example.org"),
    ("call +49 170 1234567 today", "+49 170 1234567"),
    ("tel:+442079460958", "+442079460958"),
    ("+49 (0)30 123456-78", "+49 (0)30 123456-78"),
    ("+1 (555) 123-4567", "+1 (555) 123-4567"),
    ("(555) 123-4567", "(555) 123-4567"),
    ("ring 555-123-4567.", "555-123-4567"),
    ("Tel. 020 7946 0958", "020 7946 0958"),
    ("030/1234567", "030/1234567"),
    ("01 23 45 67 89", "01 23 45 67 89"),
    ("0049 170 1234567", "0049 170 1234567"),
  ])
  func isFound(_ text: String, _ detail: String) {
    #expect(details(in: text) == [detail])
  }

  @Test(arguments: [
    "@ada and @grace", "ada@home", "git@code.example.org:team/plan.git",
    "https://ada@example.org/plan", "swift@6.3.1", "a@b.c", "@", "x@.org",
    "2026-10-15", "2026-09-01 to 2027-02-26", "2026-09-01 2027-02-26", "01-02-2026 10:30",
    "05.11.2026 1430", "15/10/2026", "10:00-12:30", "99.5 % of 1 200 000 invoices",
    "+10 000 000", "+1", "12 345 678 901", "3.14159265358", "0.123456789", "1,000,000,000",
    "0123456789", "ISO 8601-2019", "978-3-16-148410-0", "0-306-40615-2", "0000-0002-1825-0097",
    "550e8400-e29b-41d4-a716-446655440000", "DE02 1203 0000 0000 2020 51", "192.168.100.200",
    "#1234567890", "INV-0123-456-789", "https://example.org/call/+49-170-1234567",
    "100 200 3000", "v01.02.03.04.05", "2026",
  ])
  func isLetPass(_ text: String) {
    #expect(details(in: text) == [])
  }

  private func details(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    PrivateDetail.forEach(in: ByteRange(0, bytes.count), of: bytes) { detail in
      found.append(
        String(decoding: bytes[detail.range.start..<detail.range.end], as: UTF8.self))
    }
    return found
  }
}
