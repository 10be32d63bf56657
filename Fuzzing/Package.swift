// swift-tools-version: 6.2
//
// A package of its own: it needs a compiler that brings libFuzzer, and nobody who uses waymark
// does. `make fuzz` builds it with -sanitize=fuzzer,address; Scripts/fuzz says how it is run.

import PackageDescription

let package = Package(
  name: "waymark-fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "waymark", path: "..")],
  targets: [
    // The driver of libFuzzer, so that one program holds all targets.
    .target(name: "LibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["LibFuzzer", .product(name: "Waymark", package: "waymark")]),
  ],
  swiftLanguageModes: [.v6]
)

let settings: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "InferIsolatedConformances", "NonisolatedNonsendingByDefault",
  ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]

for target in package.targets where target.name != "LibFuzzer" { target.swiftSettings = settings }
