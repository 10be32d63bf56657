import Foundation
import Testing

/// An entry of a baseline means one file, however that is named and from wherever.
struct BaselineCommandTests {
  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("p.md", CheckCommandTests.bad)
    try folder.write("sub/p.md", CheckCommandTests.bad)
    return folder
  }

  func check(_ arguments: [String], in folder: URL) throws -> Program.Result {
    try Program.run(["check", "--today", "2026-11-24"] + arguments, in: folder)
  }

  @Test func `a plan is the same in every way to name it`() throws {
    let folder = try folder()
    let absolute = folder.url.appending(path: "p.md").path(percentEncoded: false)
    let name = folder.url.lastPathComponent
    #expect(try check(["p.md", "--write-baseline", "known"], in: folder.url).status == 0)
    for path in ["p.md", "./p.md", absolute, "../\(name)/p.md", "sub/../p.md"] {
      let result = try check([path, "--baseline", "known"], in: folder.url)
      #expect(result.status == 0, "\(path): \(result.output)")
    }
    let below = folder.url.appending(path: "sub")
    #expect(try check(["../p.md", "--baseline", "../known"], in: below).status == 0)
    // It is another file, of the same name.
    #expect(try check(["p.md", "--baseline", "../known"], in: below).status == 1)
  }

  @Test func `paths count from the folder of the baseline`() throws {
    let folder = try folder()
    try folder.write("ci/remark", "")
    let result = try check([".", "--write-baseline", "ci/known"], in: folder.url)
    #expect(result.status == 0)
    let text = try String(contentsOf: folder.url.appending(path: "ci/known"), encoding: .utf8)
    let paths = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(Set(paths) == ["../p.md", "../sub/p.md"])
    let ci = folder.url.appending(path: "ci")
    #expect(try check(["..", "--baseline", "known"], in: ci).status == 0)
  }

  @Test func `an old baseline holds for the paths that were named`() throws {
    let folder = try folder()
    try folder.write("ci/remark", "")
    #expect(try check(["p.md", "--write-baseline", "known"], in: folder.url).status == 0)
    let new = try String(contentsOf: folder.url.appending(path: "known"), encoding: .utf8)
    try folder.write("ci/old", new.replacing("# Paths count from this file's folder.\n", with: ""))
    #expect(try check(["p.md", "--baseline", "ci/old"], in: folder.url).status == 0)
  }
}
