// swift-tools-version: 6.2
import PackageDescription

/// Measures Samband's algorithms; a package of its own, so that nobody who builds Samband builds it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "samband", path: "../..")],
  targets: [
    .executableTarget(
      name: "benchmarks",
      dependencies: [.product(name: "GraphAlgorithms", package: "samband")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ] + (Context.environment["SAMBAND_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]))
  ]
)
