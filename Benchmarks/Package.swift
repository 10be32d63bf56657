// swift-tools-version: 6.2
//
// A package of its own: it runs the built program and knows nothing of its code.

import PackageDescription

let package = Package(
  name: "waymark-benchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "Programme"),
    .executableTarget(name: "generate-programme", dependencies: ["Programme"]),
    .executableTarget(name: "benchmark", dependencies: ["Programme"]),
    .executableTarget(name: "language-figures"),
  ],
  swiftLanguageModes: [.v6]
)

let settings: [SwiftSetting] =
  [
    "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility",
    "InferIsolatedConformances", "NonisolatedNonsendingByDefault",
  ].map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]

for target in package.targets { target.swiftSettings = settings }
