import Diagnostics
import Foundation
import ListModel
import Reports
import TestSupport
import Testing

@testable import Compiler

/// What runs keep for later ones changes how long they take, and nothing else.
@Suite struct RunCacheTests {
  private typealias Small = SmallRepository
  private let water = "submissions/市水务局/清单.xml"

  private func report(_ compilation: Compilation) throws -> String {
    let folder = TemporaryFolder()
    try compilation.report(to: [ReportTarget(format: JSONReport(), file: folder.path + "/r")], language: .zh)
    return folder.read("r") ?? ""
  }

  private func check(_ edition: String, against earlier: String? = nil, _ cache: RunCache?) async throws
    -> String
  {
    let request = Compilation.Request(edition: edition, jobs: 2, cache: cache)
    guard let earlier else { return try report(await Compilation.run(request)) }
    return try report(await Compilation.run(request, against: earlier))
  }

  private func pieces(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/c").filter { $0 != "CACHEDIR.TAG" }
      .sorted()
  }

  @Test
  func `the example with every fault is told alike without a cache, with an empty one and with a full one`()
    async throws
  {
    let folder = TemporaryFolder()
    let plain = try await check(FaultyExampleBefore.edition, nil)
    for _ in 1...2 {
      let cached = try await check(FaultyExampleBefore.edition, RunCache(at: folder.path + "/c"))
      #expect(cached == plain)
    }
    #expect(try pieces(in: folder).count > 10)
  }

  @Test func `a change is told alike whether the earlier edition was judged before or not`() async throws {
    let (before, after, folder) = (Small(), Small(), TemporaryFolder())
    after.write("<a/>", to: "submissions/市林业局/甲.xml")
    after.write(Small.list("市水务局", powers: Small.power), to: water)
    before.write("甲,乙\\n", to: "submissions/补充.csv")
    let plain = try await check(after.edition, against: before.edition, nil)
    for _ in 1...2 {
      let cached = try await check(after.edition, against: before.edition, RunCache(at: folder.path + "/c"))
      #expect(cached == plain)
    }
    #expect(plain.contains("duplicate-code"))
  }

  @Test func `every piece is found again, and a file that has changed is read anew`() async throws {
    let (small, folder) = (Small(), TemporaryFolder())
    _ = try await check(small.edition, RunCache(at: folder.path + "/c"))
    let first = try pieces(in: folder)
    // Two lists, the register of units and the judgement.
    #expect(first.count == 4)
    _ = try await check(small.edition, RunCache(at: folder.path + "/c"))
    #expect(try pieces(in: folder) == first)
    small.write(Small.list("市水务局", powers: Small.power), to: water)
    let changed = try await check(small.edition, RunCache(at: folder.path + "/c"))
    #expect(try pieces(in: folder).count == 6)
    #expect(try await changed == check(small.edition, nil))
  }

  @Test(arguments: ["emptied", "cut", "flipped", "another's"])
  func `damaged pieces are made anew`(damage: String) async throws {
    let (small, folder) = (Small(), TemporaryFolder())
    let plain = try await check(small.edition, against: small.edition, RunCache(at: folder.path + "/c"))
    let names = try pieces(in: folder)
    let whole = try names.map { try Data(contentsOf: URL(filePath: folder.path + "/c/\($0)")) }
    for (index, name) in names.enumerated() {
      var bytes = whole[index]
      switch damage {
      case "emptied": bytes = Data()
      case "cut": bytes.removeLast(index + 1)
      // The lowest bit of a letter or a number: what stands there can still be read.
      case "flipped": bytes[bytes.count / 2] ^= 1
      default: bytes = whole[(index + 1) % whole.count]
      }
      try bytes.write(to: URL(filePath: folder.path + "/c/\(name)"))
    }
    let cached = try await check(small.edition, against: small.edition, RunCache(at: folder.path + "/c"))
    #expect(cached == plain)
    #expect(try names.map { try Data(contentsOf: URL(filePath: folder.path + "/c/\($0)")) } == whole)
  }

  @Test func `an empty file and a link in its place are judged apart`() async throws {
    let (small, folder) = (Small(), TemporaryFolder())
    let path = small.edition + "/submissions/市林业局/附.csv"
    small.write("", to: "submissions/市林业局/附.csv")
    _ = try await check(small.edition, RunCache(at: folder.path + "/c"))
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "清单.xml")
    let before = try pieces(in: folder).count
    _ = try await check(small.edition, RunCache(at: folder.path + "/c"))
    #expect(try pieces(in: folder).count == before + 1)
  }

  @Test func `what was kept for one day is not taken for another`() async throws {
    let (small, folder) = (Small(), TemporaryFolder())
    let cache = try RunCache(at: folder.path + "/c")
    var request = Compilation.Request(edition: small.edition, cache: cache)
    _ = try await Compilation.run(request)
    request.asOf = CalendarDate(year: 2021, month: 1, day: 1)
    _ = try await Compilation.run(request)
    #expect(try pieces(in: folder).count == 5)
  }

  @Test func `nobody else may look into the folder, and what stood unused for a month is gone`() async throws
  {
    let (small, folder) = (Small(), TemporaryFolder())
    _ = try await check(small.edition, RunCache(at: folder.path + "/c"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/c")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    folder.write("mine", to: "c/notes.txt")
    let month = ["CACHEDIR.TAG": 2, "notes.txt": 40, try pieces(in: folder)[0]: 40]
    for (name, days) in month {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: Double(-days) * 86_400)],
        ofItemAtPath: folder.path + "/c/\(name)")
    }
    _ = try RunCache(at: folder.path + "/c")
    #expect(try pieces(in: folder).count == 4)
    #expect(folder.read("c/notes.txt") == "mine")
  }

  @Test func `no cache lies among the files that are read`() {
    let small = SmallRepository()
    for place in ["submissions/缓存", "submissions", "registers/a/b"] {
      #expect(throws: MachineFault.self) {
        try RunCache(at: "\(small.edition)/\(place)")
      }
    }
    #expect(throws: Never.self) { try RunCache(at: "\(small.edition)/缓存") }
  }

  @Test func `a cache that can be no folder is the machine's fault`() {
    let folder = TemporaryFolder(["c": "a file"])
    #expect(throws: MachineFault.self) { try RunCache(at: folder.path + "/c") }
  }
}
