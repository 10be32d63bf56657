import ArgumentParser
import WaymarkPlan
import WaymarkReport
import WaymarkSite

/// Builds a site into a folder, a batch of plans at a time: only the pages of one batch are held.
struct SiteBuild {
  private(set) var site: Site
  let target: SiteFolder
  private static let batch = 128

  init(site: Site, target: SiteFolder) {
    self.site = site
    self.target = target
  }

  /// Adds the plans of a folder, and writes their pages.
  /// - Returns: whether a file could not be read.
  mutating func add(_ source: SiteSource, for readers: SiteReaders) throws -> Bool {
    var isUnreadable = false
    let progress = Progress(total: source.found.count)
    defer { progress.clear() }
    for start in stride(from: 0, to: source.found.count, by: Self.batch) {
      let files = Array(source.found[start..<min(start + Self.batch, source.found.count)])
      var placed: [Site.PlacedPlan] = []
      for reading in files.parallelMap({ source.read($0, for: readers) }) {
        progress.advance()
        switch reading {
        case .plan(let plan): placed.append(site.place(plan))
        case .skipped(let path):
          FileWriting.complain("waymark: \(path): skipped: nothing of a plan in it")
        case .unreadable(let error):
          FileWriting.complain("waymark: \(error)")
          isUnreadable = true
        }
      }
      for page in written(placed) {
        switch page {
        case .success(let page): self.site.keep(page)
        case .failure(let fault): throw fault.exit
        }
      }
    }
    return isUnreadable
  }

  /// Writes the pages of plans.
  ///
  /// The site is copied for as long as this takes and no longer: what is kept afterwards must not
  /// copy all that was kept before.
  private func written(_ placed: [Site.PlacedPlan]) -> [Result<Site.PlanFiles, Fault>] {
    let (site, target) = (site, target)
    return placed.parallelMap { Self.write($0, of: site, to: target) }
  }

  /// Writes the pages across plans, takes away what is left of earlier builds, and says so.
  func finish() throws {
    let shared = site.shared()
    let target = target
    for result in shared.paths.parallelMap({ Self.write($0, of: shared, to: target) }) {
      if case .failure(let fault) = result { throw fault.exit }
    }
    let tally: SiteFolder.Tally
    do { tally = try target.finish() } catch { throw Failure.output(error) }
    for line in summary(tally) { FileWriting.complain(line) }
  }

  private enum Fault: Error {
    case output(FileError)
    case templates([TemplateProblem])

    var exit: ExitCode {
      switch self {
      case .output(let error): Failure.output(error)
      case .templates(let problems): TemplateOptions.refuse(problems)
      }
    }
  }

  private static func write(
    _ placed: Site.PlacedPlan, of site: Site, to target: SiteFolder
  ) -> Result<Site.PlanFiles, Fault> {
    let page = site.page(of: placed)
    guard page.problems.isEmpty else { return .failure(.templates(page.problems)) }
    do {
      for file in page.files { try target.write(file.path, file.contents) }
      return .success(page)
    } catch {
      return .failure(.output(error))
    }
  }

  private static func write(
    _ path: String, of shared: SharedFiles, to target: SiteFolder
  ) -> Result<Void, Fault> {
    guard let file = shared.file(at: path) else { return .success(()) }
    switch file {
    case .failure(let failure): return .failure(.templates(failure.problems))
    case .success(let file):
      do {
        try target.write(file.path, file.contents)
        return .success(())
      } catch {
        return .failure(.output(error))
      }
    }
  }

  /// What was made, and what was left out for the sake of the readers.
  private func summary(_ tally: SiteFolder.Tally) -> [String] {
    let audience = site.options.audience
    var lines = [
      "\(counted(site.planCount, "plan")): \(counted(tally.files, "file")) in \(target.path)"
        + " for \(audience.words), \(tally.written) written, \(tally.removed) removed"
    ]
    guard audience == .everyone else { return lines }
    let left = site.withheld.described(for: audience)
    guard !left.isEmpty else { return lines }
    lines.append("left out, because it is not for everyone:")
    let width = left.map(\.part.count).max() ?? 0
    for row in left {
      let padding = String(repeating: " ", count: width - row.part.count)
      lines.append("  \(row.part)\(padding)  \(row.count), \(row.reason)")
    }
    lines.append("a plan can share more: see \"share\" in docs/audiences.md")
    return lines
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

extension Audience {
  /// Who it is, in a sentence.
  fileprivate var words: String {
    switch self {
    case .everyone: "everyone"
    case .programme: "the programme"
    case .pair: "the pair"
    case .oneself: "oneself"
    }
  }
}
