// swift-tools-version: 6.2
import PackageDescription

/// Feeds the readers with inputs that reach ever more of them.
///
/// A package of its own, since everything in it is compiled with libFuzzer's counters; `run` builds it.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "samband", path: "../.."),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  ],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "EntityResolution", package: "samband"),
        .product(name: "Exploration", package: "samband"),
        .product(name: "GraphStore", package: "samband"),
        .product(name: "PageParsing", package: "samband"),
        .product(name: "ProjectModel", package: "samband"),
        .product(name: "WebExplorer", package: "samband"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
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
