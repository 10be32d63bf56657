import Foundation
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// The plans that the tests of exports read.
enum ExportSamples {
  /// The root of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func read(_ text: String, path: String = "plan.md") -> Plan {
    PlanReader().read(SourceText(path: path, text: text))
  }

  /// The sample plans, by name.
  static let plans: [(name: String, text: String)] = {
    let folder = package.appendingPathComponent("sample-plans")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".md") && $0 != "README.md" }.compactMap { name in
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return text.map { (name, $0) }
    }
  }()

  /// A plan with something of every kind in it.
  static let full = """
    ---
    id: billing
    mentee: Ada Byron <ada@example.org>
    mentor: Grace Hopper
    peers: [Alan Mathison (@alan)]
    start: 2026-09-01
    end: 2027-02-26
    cadence: every 2 weeks
    skills: [System design, Communication]
    agreed: {ada: 2026-09-01}
    status: paused
    share: {wins: public}
    x-cohort: autumn
    ---

    <!-- waymark: allow-file stale-metric -->

    # Größe: the billing service

    A word before anything else.

    ## Purpose

    I want to be trusted with a whole service.

    ## Goals

    ### G1: Own billing end to end

    - Why: on-call without a shadow is the step to senior
    - Skills: System design
    - Outcome: Ada carries the pager
    - Due: 2027-02-01
    - Confidence: 3/5
    - Colour: blue

    - [ ] Tell the team

    #### Milestone: M1: Ship the retry job

    - Owner: @ada
    - With: @grace
    - Evidence: 99.5 % of failed invoices retried within the hour
    - Status: blocked since 2026-10-02, waiting for staging data

    - [x] Write the design note (@ada, due 2026-09-10, done 2026-09-08)
      - [-] With a picture
    - [ ] Pair on the failure tests (@grace, due 2026-09-25)

    #### Milestone: Show it

    - After: M1, Nothing of that name

    ## Commitments

    - Mentor: bring one real design review a month (@grace)

    ## Check-ins

    ### 2026-09-15

    - Present: @ada, @grace
    - Progress: design note merged
    - Progress: and read
    - Confidence: 4/5
    - Mood: fine
    - Questions: who owns staging?

    **What would make it easier next time?**

    Test data on the first day.

    - [ ] Ask for a data set (@grace, due 2026-09-22)

    ### 2026-09-29 (skipped: holiday)

    ## Feedback

    ### 2026-09-15 Grace to Ada

    - About: M1
    - Fact: you sent the note two days early
    - Try: list the rejected options too
    - Adopted: 2026-10-01, the ledger note lists three

    ## Metrics

    | Date       | Review turnaround (h) | Reviews given |
    | ---------- | --------------------- | ------------- |
    | 2026-09-01 | 30                    | 1             |
    | 2026-09-15 | 24.5                  |               |

    ### Review turnaround

    - Kind: process
    - Target: 8
    - For: M1

    ## Wins

    - 2026-09-08 First note merged
      - with a cake

    ## Reflections (private)

    ### 2026-09-16 Ada

    I still wait too long.
    """
}
