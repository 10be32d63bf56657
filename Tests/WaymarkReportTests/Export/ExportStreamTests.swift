import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

@Suite struct ExportStreamTests {
  /// Takes pieces, and refuses them from some number on.
  private final class Sink {
    var pieces: [[UInt8]] = []
    var calls = 0
    let capacity: Int

    struct Full: Error {}

    init(capacity: Int = .max) { self.capacity = capacity }

    func take(_ piece: [UInt8]) throws {
      calls += 1
      if pieces.count == capacity { throw Full() }
      pieces.append(piece)
    }
  }

  private let large = ExportSamples.read(
    "# Plan\n\n## Goals\n\n### Goal\n\n#### Milestone: one\n\n"
      + String(repeating: "- [ ] do (@ada, due 2026-10-15)\n", count: 2_000))

  @Test(arguments: PlanExport.Format.allCases)
  func `the pieces are the whole, and none is large`(format: PlanExport.Format) throws {
    let sink = Sink()
    try PlanExport(large).write(as: format, to: sink.take)
    #expect(Array(sink.pieces.joined()) == PlanExport(large).bytes(as: format))
    #expect(sink.pieces.count > 2)
    #expect(sink.pieces.allSatisfy { $0.count < 1 << 17 })
  }

  @Test(arguments: PlanExport.Format.allCases)
  func `what the sink throws is thrown, and nothing is sent after it`(
    format: PlanExport.Format
  ) throws {
    let sink = Sink(capacity: 1)
    #expect(throws: Sink.Full.self) { try PlanExport(large).write(as: format, to: sink.take) }
    #expect(sink.calls == 2)
  }
}
