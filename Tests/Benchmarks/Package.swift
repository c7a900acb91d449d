// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (Context.environment["SAMBAND_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// Measures Samband's algorithms, searches and readers; a package of its own, so that nobody who builds Samband
/// builds it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "samband", path: "../..")],
  targets: [
    // Counts the blocks of memory that the benchmarks take.
    .target(name: "CAllocations"),
    .executableTarget(
      name: "benchmarks",
      dependencies: ["CAllocations", .product(name: "GraphAlgorithms", package: "samband")],
      swiftSettings: settings),
    .executableTarget(
      name: "searching", dependencies: [.product(name: "GraphStore", package: "samband")],
      swiftSettings: settings),
    .executableTarget(
      name: "reading", dependencies: [.product(name: "PageParsing", package: "samband")],
      swiftSettings: settings),
    .executableTarget(
      name: "resolving",
      dependencies: [
        .product(name: "EntityResolution", package: "samband"),
        .product(name: "PageParsing", package: "samband"),
        .product(name: "ProjectModel", package: "samband"),
      ],
      swiftSettings: settings),
  ]
)
