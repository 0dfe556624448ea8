import Glibc
import TestSupport
import Testing

@testable import Compiler

/// A build over an earlier site gives what a build into no folder gives, and writes only what has changed.
@Suite struct ChangedSiteTests {
  /// Files of the site with what the disk says of their content: which it is, and when it was written.
  private func written(_ small: SmallSite) throws -> [String: String] {
    try small.listing().filter { $0.key.hasPrefix("site/") && $0.key.contains(".") }
      .mapValues { $0.split(separator: " ").dropLast().joined(separator: " ") }
  }

  @Test func `files that are the same stay as they are on the disk, with their times`() async throws {
    let small = SmallSite()
    try await small.publish()
    let before = try written(small)
    small.write(SmallSite.list(3).replacing("第2类工地", with: "第2类桥梁"), to: SmallSite.list)
    try await small.publish()
    let after = try written(small)
    let stayed = after.filter { before[$0.key] == $0.value }.keys
    #expect(stayed.contains("site/style.css") && stayed.contains("site/powers/460601003000.html") == false)
    #expect(!stayed.contains("site/powers/460601002000.html") && !stayed.contains("site/SHA256SUMS"))
    #expect(stayed.count > 10 && Set(before.keys) == Set(after.keys))
    #expect(try await small.verify(against: small.edition).isWhole)
    try await small.publish()
    #expect(try written(small) == after)
    var status = stat()
    #expect(lstat(small.site + "/style.css", &status) == 0 && status.st_nlink == 1)
  }

  @Test func `a file that somebody has touched is written again, also one with its old size and time`()
    async throws
  {
    let small = SmallSite()
    try await small.publish()
    let style = try #require(small.folder.read("site/style.css"))
    var status = stat()
    #expect(lstat(small.site + "/style.css", &status) == 0)
    // The clock of the disk goes in steps.
    usleep(20_000)
    small.folder.write(style.replacing("a", with: "b"), to: "site/style.css")
    var times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, small.site + "/style.css", &times, 0) == 0)
    small.write(SmallSite.list(4), to: SmallSite.list)
    try await small.publish()
    #expect(small.folder.read("site/style.css") == style)
  }

  @Test func `after any changes the site is what a build into no folder gives`() async throws {
    let small = SmallSite()
    for round in 0..<10 {
      let words = ["工地", "桥梁", "幕墙"]
      small.write(
        SmallSite.list(Int.random(in: 1...12), words.randomElement() ?? ""), to: SmallSite.list)
      try await small.publish()
      // What a killed run, or somebody, has done in between.
      if round % 3 == 1 { small.folder.write("x", to: "site/index.html") }
      if round % 3 == 2 { unlink(small.site + "/about.html") }
      try await small.publish()
      let fresh = "fresh\(round)"
      try await small.publish(to: fresh)
      let digests = small.folder.read("\(fresh)/SHA256SUMS")
      #expect(digests != nil && small.folder.read("site/SHA256SUMS") == digests)
      #expect(try await small.verify().isWhole)
    }
  }
}
