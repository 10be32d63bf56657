// swift-tools-version: 6.2
//
// The targets stand in the order of their imports: a target may depend only on
// those above it. ARCHITECTURE.md says what each holds and why the arrows go
// one way; the build runs with --explicit-target-dependency-import-check error.

import PackageDescription

let package = Package(
  name: "waymark",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "Waymark",
      targets: [
        "WaymarkSource", "WaymarkMarkdown", "WaymarkPlan", "WaymarkCheck", "WaymarkHistory",
        "WaymarkReport",
        "WaymarkEdit", "WaymarkSite",
      ]),
    .executable(name: "waymark", targets: ["waymark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    // For tests alone: what waymark's own way of filling templates is held against.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
  ],
  targets: [
    // The C library, and the texts a user may copy and change.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CMarkArena"),
    .executableTarget(name: "embed-templates"),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
    .target(name: "WaymarkTemplates", plugins: ["EmbedTemplates"]),

    // The core: values in, values out, no files, no clock.
    .target(name: "WaymarkSource"),
    .target(name: "WaymarkMarkdown", dependencies: ["CCMark", "CMarkArena", "WaymarkSource"]),
    .target(
      name: "WaymarkPlan",
      dependencies: ["WaymarkMarkdown", "WaymarkSource", "WaymarkTemplates", "Yams"]),
    .target(name: "WaymarkCheck", dependencies: ["WaymarkPlan", "WaymarkSource"]),
    .target(name: "WaymarkHistory", dependencies: ["WaymarkPlan", "WaymarkSource"]),
    .target(
      name: "WaymarkReport",
      dependencies: [
        "WaymarkHistory", "WaymarkMarkdown", "WaymarkPlan", "WaymarkSource", "WaymarkTemplates",
      ]),

    .target(
      name: "WaymarkSite",
      dependencies: ["WaymarkPlan", "WaymarkReport", "WaymarkSource", "WaymarkTemplates"]),

    .target(
      name: "WaymarkEdit",
      dependencies: ["WaymarkMarkdown", "WaymarkPlan", "WaymarkSource", "WaymarkTemplates"]),

    // Knows plans, and nothing of how outputs are made: it finds what they should not have.
    .target(
      name: "WaymarkLeaks",
      dependencies: ["WaymarkMarkdown", "WaymarkPlan", "WaymarkSource", "WaymarkTemplates"]),

    .target(
      name: "WaymarkPreview",
      dependencies: [
        "WaymarkCheck", "WaymarkPlan", "WaymarkReport", "WaymarkSite", "WaymarkSource",
        "WaymarkTemplates",
      ]),

    // The program: files, clock, environment, terminal.
    .executableTarget(
      name: "waymark",
      dependencies: [
        "WaymarkCheck", "WaymarkEdit", "WaymarkLeaks", "WaymarkMarkdown", "WaymarkPlan",
        "WaymarkPreview", "WaymarkReport", "WaymarkSite", "WaymarkSource", "WaymarkTemplates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),

    .testTarget(name: "WaymarkSourceTests", dependencies: ["WaymarkSource"]),
    .testTarget(name: "WaymarkMarkdownTests", dependencies: ["WaymarkMarkdown", "WaymarkSource"]),
    .testTarget(
      name: "WaymarkPlanTests",
      dependencies: ["WaymarkMarkdown", "WaymarkPlan", "WaymarkSource", "WaymarkTemplates"]),
    .testTarget(
      name: "WaymarkCheckTests", dependencies: ["WaymarkCheck", "WaymarkPlan", "WaymarkSource"],
      exclude: [
        "Language/judgement-as-fact.tsv", "Language/mind-reading.tsv",
        "Language/not-observable.tsv",
      ]),
    .testTarget(
      name: "WaymarkHistoryTests",
      dependencies: ["WaymarkHistory", "WaymarkPlan", "WaymarkSource"]),
    .testTarget(
      name: "WaymarkReportTests",
      dependencies: [
        "WaymarkHistory", "WaymarkMarkdown", "WaymarkPlan", "WaymarkReport", "WaymarkSource",
        "WaymarkTemplates",
        .product(name: "Mustache", package: "swift-mustache"),
      ], exclude: ["Golden"]),
    .testTarget(
      name: "WaymarkSiteTests", dependencies: ["WaymarkPlan", "WaymarkSite", "WaymarkSource"],
      exclude: ["Golden"]),
    .testTarget(
      name: "WaymarkPreviewTests",
      dependencies: [
        "WaymarkCheck", "WaymarkPlan", "WaymarkPreview", "WaymarkReport", "WaymarkSite",
        "WaymarkSource",
      ]),
    .testTarget(
      name: "WaymarkEditTests",
      dependencies: ["WaymarkCheck", "WaymarkEdit", "WaymarkPlan", "WaymarkSource"],
      exclude: ["Adopt/Documents"]),
    .testTarget(
      name: "WaymarkLeaksTests",
      dependencies: ["WaymarkLeaks", "WaymarkPlan", "WaymarkReport", "WaymarkSource"]),
    .testTarget(name: "CommandTests", dependencies: ["waymark"]),
    .testTarget(name: "TidyTests"),
  ],
  swiftLanguageModes: [.v6]
)

// One set of compiler settings for all Swift targets: what is coming in the
// language is on already, and a warning is an error.
let settings: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "InferIsolatedConformances", "NonisolatedNonsendingByDefault",
  ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]

for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings =
    settings + (target.name == "WaymarkMarkdown" ? [.strictMemorySafety()] : [])
}
