import Foundation
import Glibc
import TestSupport
import Testing

@testable import Compiler

/// Builds that are killed at any moment.
///
/// `QINGDAN_KILLS=200 swift test --filter KilledBuild` kills as many; the tests at large a few.
@Suite struct KilledBuildTests {
  private static let kills =
    ProcessInfo.processInfo.environment["QINGDAN_KILLS"].flatMap { Int($0) } ?? 12

  /// When a run is killed.
  private enum Moment {
    /// **Units:** microseconds from its start, and from when it began to write.
    case running(Int)
    case writing(Int)
  }

  /// Starts a build and kills it.
  ///
  /// - Returns: whether it was writing then, for certain.
  private func kill(at moment: Moment, _ small: SmallSite) throws -> Bool {
    let staging = small.folder.path + "/.site.staging"
    // What the run killed before left there is cleared by half of the runs, and by us for those that are watched.
    if case .writing = moment { try FileSystem.remove(staging) }
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path)
    process.arguments = ["build", small.edition, "-o", small.site, "--templates", SmallSite.templates]
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    let delay =
      switch moment {
      case .running(let delay): delay
      case .writing(let delay):
        try waitUntil(process) { try FileSystem.kind(of: staging) != nil } ? delay : 0
      }
    let end = ContinuousClock.now + .microseconds(delay)
    _ = try waitUntil(process) { ContinuousClock.now >= end }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    guard case .writing = moment else { return false }
    return try FileSystem.kind(of: staging) != nil
  }

  /// - Returns: whether it came to be before the process had ended.
  private func waitUntil(_ process: Process, _ condition: () throws -> Bool) throws -> Bool {
    while try !condition() {
      guard process.isRunning else { return false }
      usleep(50)
    }
    return true
  }

  @Test
  func `a killed build leaves the old site or the new one, whole, and the next build is none the worse`()
    async throws
  {
    let small = SmallSite(powers: 30)
    let lists = [SmallSite.list(30), SmallSite.list(25, "桥梁")]
    var digests: [String] = []
    var length = Duration.zero
    for list in lists {
      small.write(list, to: SmallSite.list)
      let start = ContinuousClock.now
      try small.build()
      length = ContinuousClock.now - start
      digests.append(try #require(small.folder.read("site/SHA256SUMS")))
    }
    // The longest delays: longer where nothing was published, else shorter, so that many fall around the exchange.
    var longest = [length / .microseconds(1), length / .microseconds(4)]
    var (standing, writing, changed) = (1, 0, 0)
    for number in 0..<Self.kills {
      small.write(lists[1 - standing], to: SmallSite.list)
      let delay = Int.random(in: 0...Int(longest[number % 2]))
      let moment = number % 2 == 0 ? Moment.running(delay) : .writing(delay)
      if try kill(at: moment, small) { writing += 1 }
      let found = small.folder.read("site/SHA256SUMS") ?? ""
      let index = digests.firstIndex(of: found)
      let now = try #require(index, "\(moment)")
      let verification = try await small.verify()
      let isWhole = verification.isWhole
      #expect(isWhole, "\(moment): \(verification.text.en)")
      if now != standing { changed += 1 }
      longest[number % 2] *= now == standing ? 1.2 : 0.8
      standing = now
    }
    print("of \(Self.kills) builds \(writing) were killed while they wrote, \(changed) had published")
    #expect(writing > 0)
    small.write(lists[1 - standing], to: SmallSite.list)
    #expect(try small.build().status == 0)
    #expect(small.folder.read("site/SHA256SUMS") == digests[1 - standing])
    #expect(try await small.verify().isWhole)
    #expect(
      try FileSystem.names(in: small.folder.path).filter { $0.hasPrefix(".") } == [
        ".site.built", ".site.lock",
      ])
  }
}
