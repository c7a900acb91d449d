// swift-tools-version: 6.2
import PackageDescription

/// Feeds the readers with inputs that reach ever more of them.
///
/// A package of its own, since everything in it is compiled with libFuzzer's counters; `run` builds it.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "samband", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "EntityResolution", package: "samband"),
        .product(name: "PageParsing", package: "samband"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        // libFuzzer has the loop, and the main function is one of ours.
        .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
