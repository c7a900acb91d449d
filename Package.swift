// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with.
///
/// Warnings become errors where the environment asks for it, as
/// the project's own checks do; a newer compiler's new warning must not stop a newcomer's first build.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (Context.environment["SAMBAND_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

func layer(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "samband",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "samband", targets: ["samband"]),
    // For the benchmarks and the fuzzing, which are packages of their own in Tests.
    .library(name: "EntityResolution", targets: ["EntityResolution"]),
    .library(name: "Exploration", targets: ["Exploration"]),
    .library(name: "GraphAlgorithms", targets: ["GraphAlgorithms"]),
    .library(name: "GraphStore", targets: ["GraphStore"]),
    .library(name: "PageParsing", targets: ["PageParsing"]),
    .library(name: "ProjectModel", targets: ["ProjectModel"]),
    .library(name: "WebExplorer", targets: ["WebExplorer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // L0: values, algorithms and drawing; none of them knows another.
    layer("ProjectModel"),
    .target(name: "CPrefetch"),
    layer(
      "GraphAlgorithms",
      uses: ["CPrefetch", .product(name: "HeapModule", package: "swift-collections")]),
    .systemLibrary(
      name: "CLibGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "CGraphviz", dependencies: ["CLibGraphviz"]),
    layer("GraphDrawing", uses: ["CGraphviz"]),

    // L1: from pages to names to a store.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CTextScan"),
    layer("PageParsing", uses: ["ProjectModel", "CLibXML2", "CTextScan", "CZlib"]),
    layer("EntityResolution", uses: ["ProjectModel"]),
    .target(name: "CPageChecksums", linkerSettings: [.linkedLibrary("sqlite3")]),
    layer(
      "GraphStore",
      uses: [
        "ProjectModel", "CPageChecksums", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),

    // L2: the questions people ask.
    layer(
      "Exploration",
      uses: [
        "ProjectModel", "GraphAlgorithms", "GraphDrawing", "PageParsing", "EntityResolution",
        "GraphStore",
      ]),

    // L3: pages and their twins over the questions.
    layer(
      "WebExplorer",
      uses: [
        "Exploration", "ProjectModel", "CZlib",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // L2: the same questions, asked of a cluster.
    .systemLibrary(
      name: "CLibCurl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .target(name: "CCurl", dependencies: ["CLibCurl"]),
    layer("SparkEngine", uses: ["ProjectModel", "Exploration", "CCurl"]),

    // L4: the command line.
    .executableTarget(
      name: "samband",
      dependencies: [
        "Exploration", "ProjectModel", "SparkEngine", "WebExplorer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    tests("ProjectModel"),
    tests("GraphAlgorithms"),
    tests("GraphDrawing", uses: ["Exploration", "ProjectModel"]),
    tests("PageParsing", uses: ["ProjectModel", "CZlib"]),
    tests("EntityResolution", uses: ["ProjectModel"]),
    tests("GraphStore", uses: ["ProjectModel", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("Exploration", uses: ["GraphAlgorithms", "ProjectModel", "GraphStore"]),
    tests(
      "WebExplorer",
      uses: [
        "EntityResolution", "Exploration", "ProjectModel",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ]),
    tests("SparkEngine", uses: ["Exploration", "ProjectModel"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["samband", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Readers"],
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ]
)
