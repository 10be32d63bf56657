import Foundation
import Testing

struct FileTests {
  @Test func `no Swift file is longer than 500 lines`() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceTree.swiftFiles(below: folder) {
        let count = try SourceTree.lines(of: file).count
        #expect(count <= 501, "\(file) has \(count) lines: it is probably two things")
      }
    }
  }

  @Test func `nothing in the sources can trap on what a user gives it`() throws {
    let traps = ["try" + "!", "fatal" + "Error(", "as" + "! "]
    for file in try SourceTree.swiftFiles(below: "Sources") {
      for (number, line) in try SourceTree.lines(of: file).enumerated() {
        for trap in traps {
          #expect(!line.contains(trap), "\(file):\(number + 1): \(trap)")
        }
      }
    }
  }

  @Test func `nothing in the sources is left for later`() throws {
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
    for file in try SourceTree.swiftFiles(below: "Sources") {
      for (number, line) in try SourceTree.lines(of: file).enumerated() {
        for word in words { #expect(!line.contains(word), "\(file):\(number + 1)") }
      }
    }
  }
}
