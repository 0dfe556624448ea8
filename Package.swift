// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build everywhere.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// The tests of one target, which may use TestSupport.
func testTarget(
  _ name: String, of target: String, _ more: Target.Dependency..., exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: [.target(name: target), "TestSupport"] + more, exclude: exclude,
    swiftSettings: strict)
}

/// The layers, bottom up; docs/architecture.md says what each is for and who may see whom.
let package = Package(
  name: "qingdan",
  products: [
    .executable(name: "qingdan", targets: ["qingdan"]),
    .executable(name: "EditionSynthesizer", targets: ["EditionSynthesizer"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    .systemLibrary(name: "CLinux"),

    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "ListModel", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(
      name: "FileFormats", dependencies: ["Diagnostics", "CLibXML2", "CLibZip"],
      swiftSettings: strict),
    .target(
      name: "FrontEnds", dependencies: ["FileFormats", "ListModel"], swiftSettings: strict),
    .target(name: "Analysis", dependencies: ["ListModel"], swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Analysis", "BackEnds", "FileFormats", "ListModel"],
      swiftSettings: strict),
    .target(
      name: "BackEnds", dependencies: ["FileFormats", "ListModel"], swiftSettings: strict),
    .target(
      name: "Compiler",
      dependencies: [
        "CLinux", "FrontEnds", "Analysis", "BackEnds", "Reports",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "PageServer",
      dependencies: ["Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")],
      swiftSettings: strict),
    .executableTarget(
      name: "qingdan",
      // Beside what it imports, what a `Compilation` consists of: else it is not built again where only the layout of that
      // has changed, and crashes.
      dependencies: [
        "Analysis", "BackEnds", "Compiler", "Diagnostics", "FileFormats", "ListModel", "PageServer",
        "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "EditionSynthesizer",
      dependencies: [
        "FileFormats", "FrontEnds", "ListModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Facts", "Office"],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "FileFormats", "ListModel"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    testTarget("DiagnosticsTests", of: "Diagnostics"),
    testTarget("ListModelTests", of: "ListModel"),
    testTarget("FileFormatsTests", of: "FileFormats"),
    testTarget("FrontEndsTests", of: "FrontEnds"),
    testTarget("AnalysisTests", of: "Analysis"),
    testTarget("ReportsTests", of: "Reports", "BackEnds", "FileFormats", exclude: ["Snapshots"]),
    testTarget(
      "BackEndsTests", of: "BackEnds", "FileFormats", .product(name: "Mustache", package: "swift-mustache"),
      exclude: ["Snapshots"]),
    // With the command itself, which some tests run.
    testTarget("CompilerTests", of: "Compiler", "qingdan", "FileFormats", exclude: ["Snapshots"]),
    testTarget("PageServerTests", of: "PageServer"),
    testTarget("EditionSynthesizerTests", of: "EditionSynthesizer"),

    .executableTarget(
      name: "ConflictBench",
      dependencies: ["Analysis", "Compiler", "FrontEnds", "ListModel", "TestSupport"],
      path: "Tests/ConflictBench", swiftSettings: strict),
    testTarget("ConflictBenchTests", of: "ConflictBench", "Analysis", "ListModel"),
  ],
  swiftLanguageModes: [.v6]
)

// Needs libFuzzer, which Tests/Fuzz/fuzz.sh links.
if Context.environment["QINGDAN_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "Fuzz", dependencies: ["Analysis", "CLibFuzzer", "FileFormats", "FrontEnds", "ListModel"],
      path: "Tests/Fuzz/Fuzz", swiftSettings: strict),
  ]
}
