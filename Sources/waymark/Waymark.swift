import ArgumentParser
import Foundation
import WaymarkPlan
import WaymarkSource

@main
struct Waymark: ParsableCommand {
  @Argument var paths: [String]
  func run() throws {
    for path in paths {
      let data = try Data(contentsOf: URL(filePath: path))
      let source = SourceText(path: path, bytes: Array(data))
      let plan = PlanReader().read(source)
      print("=== \(path)")
      for line in PlanOutline.lines(of: plan) { print(line) }
      for d in plan.diagnostics {
        let p = source.position(at: d.range.start)
        print("\(p.line):\(p.column): \(d.message) [\(d.rule)]")
      }
      print("stray", plan.strayCheckboxes.count, "allow", plan.allowances.map { ($0.rules.map(\.value), $0.scope) })
    }
  }
}
