import ArgumentParser
import WaymarkCheck
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Reads the plans of a report, and writes what comes of them.
struct ReportWriting {
  let command: ReportCommand
  let opener: PlanOpener

  private var kind: ReportKind { command.kind.kind }

  /// A place where a plan may be, and the templates that hold there.
  private struct Job: Sendable {
    let place: PlanFinder.Found
    let libraries: TemplateLibraries.Libraries
    let audience: Audience
    /// The name of the report's file.
    let name: String
  }

  /// What came of a place.
  private enum Outcome<Value: Sendable>: Sendable {
    case made(Value)
    case nothing(String)
    case unreadable(FileError)
  }

  /// Writes a report on each plan: one to the output, several to a folder, a file each.
  func writeEach(_ found: [PlanFinder.Found]) throws {
    let jobs = try jobs(found)
    let isAlone = jobs.count == 1
    let inputs = inputs(found)
    let against = try command.against.map { try earlierPlan(in: $0, of: jobs) }
    if let folder = command.output.output, !isAlone {
      do { try FileWriting.makeFolder(folder) } catch { throw Failure.output(error) }
    } else if !isAlone {
      throw ValidationError("several plans need a folder to write to: -o FOLDER")
    }
    // All are looked at before the first is written.
    for job in jobs { try inputs.refuse(target(of: job.name, isAlone: isAlone).output) }
    try gather(
      jobs,
      make: { plan, job in
        var options = command.reportOptions(for: job.audience)
        options.prompts = job.libraries.prompts
        if kind.comparesVersions {
          options.earlier = against ?? earlierPlan(of: plan, options: options)
        }
        let rendering = Report.render(
          kind, of: plan, options: options, as: command.reportFormat,
          templates: job.libraries.templates)
        return (job.name, rendering)
      },
      take: { name, rendering in
        try write(rendering, to: target(of: name, isAlone: isAlone), besides: inputs)
      })
  }

  /// Where a report is written: the output, or its file in the folder that the output is.
  private func target(of name: String, isAlone: Bool) -> OutputOptions {
    var target = command.output
    if !isAlone, let folder = target.output { target.output = "\(folder)/\(name)" }
    return target
  }

  /// What is read, an earlier version that the user named with it.
  private func inputs(_ found: [PlanFinder.Found]) -> InputFiles {
    let earlier = [command.against].compactMap(\.self)
    return InputFiles(
      found + earlier.map { .plan(path: $0) }, below: command.plans + earlier, opener)
  }

  /// Writes one report about all plans.
  func writeTogether(_ found: [PlanFinder.Found]) throws {
    let jobs = try jobs(found)
    let inputs = inputs(found)
    try inputs.refuse(command.output.output)
    // One document has one kind of readers: the widest that any of the plans is meant for.
    let audience = jobs.map(\.audience).min() ?? .pair
    let context = opener.programmes.context(of: jobs.map(\.place.path))
    let options = command.reportOptions(for: audience, in: context)
    var parts: [ReportPart] = []
    func finish(_ tally: Tally) throws {
      if let problem = Report.problem(of: kind, with: parts, options: options) {
        // Whoever is looked for may stand in what could not be read.
        guard tally.unread.isEmpty || !parts.isEmpty else { throw Failure.unreadableInput }
        let help = problem.help.map { "; \($0)" } ?? ""
        throw ValidationError(problem.message + help)
      }
      var options = options
      options.programme.unread = tally.unread.map { ($0.path, $0.reason) }
      options.programme.skipped = tally.skipped
      let rendering = Report.render(
        kind, of: parts, options: options, as: command.reportFormat,
        templates: jobs.first?.libraries.templates ?? TemplateLibrary())
      try write(rendering, to: command.output, besides: inputs)
    }
    try gather(
      jobs, make: { plan, _ in Report.part(of: plan, for: kind, options: options) },
      take: { part in if let part { parts.append(part) } }, finally: finish)
  }

  /// The version in a file that the user names.
  private func earlierPlan(in path: String, of jobs: [Job]) throws -> EarlierPlan {
    guard jobs.count == 1, let job = jobs.first else {
      throw ValidationError("--against compares one plan with its earlier version")
    }
    let current = job.place.path
    do {
      let limit = opener.programmes.programme(of: current).configuration.reading.sizeLimit
      let bytes = try FileReading.bytes(of: path, limit: limit)
      let plan = opener.read(SourceText(path: current, bytes: bytes))
      if let problem = opener.problem(of: plan, for: job.audience) {
        throw FileError(path: path, reason: problem)
      }
      return EarlierPlan(plan: plan, name: path)
    } catch let error as FileError {
      throw Failure.input(error)
    }
  }

  /// The version from before the report's time, as git has it.
  private func earlierPlan(of plan: Plan, options: ReportOptions) -> EarlierPlan? {
    guard let day = Report.firstDay(of: kind, on: plan, options: options),
      let version = GitHistory.version(of: plan.path, before: day)
    else { return nil }
    let limit = opener.programmes.programme(of: plan.path).configuration.reading.sizeLimit
    guard version.bytes.count <= limit else { return nil }
    let earlier = opener.read(SourceText(path: plan.path, bytes: version.bytes))
    guard opener.problem(of: earlier, for: options.audience) == nil else { return nil }
    return EarlierPlan(plan: earlier, day: version.day, name: version.revision)
  }

  /// What of the places was no plan.
  private struct Tally {
    var unread: [FileError] = []
    var skipped = 0
  }

  private func write(
    _ rendering: Report.Rendering, to output: OutputOptions, besides inputs: InputFiles
  ) throws {
    guard rendering.problems.isEmpty else { throw TemplateOptions.refuse(rendering.problems) }
    try output.write(rendering.text, besides: inputs)
  }

  private func jobs(_ found: [PlanFinder.Found]) throws -> [Job] {
    guard !found.isEmpty else {
      let places = command.plans.joined(separator: ", ")
      throw Failure.input(
        FileError(path: places, reason: "there is no plan in it; \"waymark new\" begins one"))
    }
    var libraries = TemplateLibraries(options: command.templates, opener: opener)
    let names = FileNames.unique(for: found.map(\.path))
    return try found.enumerated().map { position, place in
      let audience = opener.audience(command.audience, for: place.path)
      // A file's name often says whose plan it is, which the public is not told.
      let name = audience == .everyone ? "plan-\(position + 1)" : names[position]
      return Job(
        place: place, libraries: try libraries.libraries(for: place.path), audience: audience,
        name: "\(name)-\(kind.rawValue).\(command.format.rawValue)")
    }
  }

  /// Reads the plans on all cores, makes something of each, and takes it in order.
  ///
  /// A file that cannot be read is named, the others are read all the same, and the program ends
  /// with its status at the end.
  private func gather<Value: Sendable>(
    _ jobs: [Job], make: @Sendable (Plan, Job) -> Value, take: (Value) throws -> Void,
    finally: (Tally) throws -> Void = { _ in }
  ) throws {
    let named = Set(command.plans)
    var tally = Tally()
    try jobs.inBatches(of: 64, transform: { outcome(of: $0, named, make) }) { outcome in
      switch outcome {
      case .made(let value): try take(value)
      case .nothing(let path):
        FileWriting.complain("waymark: \(path): skipped: nothing of a plan in it")
        tally.skipped += 1
      case .unreadable(let error):
        FileWriting.complain("waymark: \(error)")
        tally.unread.append(error)
      }
    }
    try finally(tally)
    if !tally.unread.isEmpty { throw Failure.unreadableInput }
  }

  private func outcome<Value: Sendable>(
    of job: Job, _ named: Set<String>, _ make: (Plan, Job) -> Value
  ) -> Outcome<Value> {
    guard case .plan(let path) = job.place else {
      guard case .unreadable(let error) = job.place else { return .nothing(job.place.path) }
      return .unreadable(error)
    }
    do {
      let plan = try opener.read(path)
      if let problem = opener.problem(of: plan, for: job.audience) {
        // A file that somebody named should be a plan; in a folder there are others too.
        let isNone = !plan.isPlan && !plan.isRefused && !plan.hasBrokenFrontMatter
        return !isNone || named.contains(path)
          ? .unreadable(FileError(path: path, reason: problem)) : .nothing(path)
      }
      opener.warn(about: plan)
      return .made(make(plan, job))
    } catch {
      return .unreadable(error)
    }
  }
}
