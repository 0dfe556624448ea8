import Diagnostics
import Glibc
import Reports
import TestSupport
import Testing

@testable import Compiler

@Suite struct ReportTargetTests {
  /// A format whose bytes no terminal shows.
  private struct Binary: ReportFormat {
    let name = "binary"
    let purpose = "nothing"
    let isBinary = true

    func write(_ input: ReportInput) -> [UInt8] { [0] }
  }

  @Test func `a target is a format, and the file behind its sign`() throws {
    #expect(ReportTarget("text")?.file == nil)
    let target = try #require(ReportTarget("sarif=a=b.sarif"))
    #expect(target.format.name == "sarif" && target.file == "a=b.sarif")
    #expect(ReportTarget("sarif=") == nil && ReportTarget("word") == nil)
  }

  @Test func `lines for people can stand one after the other, and any number of files`() throws {
    try ReportTarget.require(
      ["text", "text", "sarif=a", "json=b"].compactMap { ReportTarget($0) }, isTerminal: true)
    try ReportTarget.require([ReportTarget(format: Binary())], isTerminal: false)
    try ReportTarget.require([ReportTarget(format: Binary(), file: "a")], isTerminal: true)
  }

  @Test(arguments: [["text", "sarif"], ["json", "json"], ["text=a", "json=a"]])
  func `of targets that would spoil each other the run tells before it begins`(formats: [String]) {
    #expect(throws: MachineFault.self) {
      try ReportTarget.require(formats.compactMap { ReportTarget($0) }, isTerminal: false)
    }
  }

  @Test func `a terminal is not given what it cannot show`() {
    #expect {
      try ReportTarget.require([ReportTarget(format: Binary())], isTerminal: true)
    } throws: {
      ($0 as? MachineFault)?.message.en.contains("--format binary=findings.binary") == true
    }
  }

  @Test func `reports go into files all or none, and to a device as it is`() async throws {
    let small = SmallRepository()
    let compilation = try await Compilation.run(.init(edition: small.edition, jobs: 1))
    func report(_ targets: String...) throws {
      try compilation.report(to: targets.compactMap { ReportTarget($0) }, language: .zh)
    }
    let (one, other) = (small.folder.path + "/a.json", small.folder.path + "/no/b.txt")
    #expect(throws: MachineFault.self) { try report("json=\(one)", "text=\(other)") }
    #expect(try FileSystem.names(in: small.folder.path) == ["lists"])
    try report("json=\(one)", "text=/dev/null")
    #expect(small.folder.read("a.json")?.hasPrefix("{") == true)
    #expect(try FileSystem.kind(of: "/dev/null") == .other)
    small.folder.write("x", to: "other")
    try #require(symlink(small.folder.path + "/other", small.folder.path + "/.a.json.staging") == 0)
    try report("json=\(one)")
    #expect(small.folder.read("other") == "x")
    #expect(try FileSystem.kind(of: one) == .file)
  }

  @Test func `colours are for terminals that have them, unless somebody asked for none`() {
    #expect(Terminal.showsColours(isTerminal: true) { ["TERM": "xterm", "NO_COLOR": ""][$0] })
    #expect(!Terminal.showsColours(isTerminal: false) { ["TERM": "xterm"][$0] })
    #expect(!Terminal.showsColours(isTerminal: true) { ["TERM": "xterm", "NO_COLOR": "1"][$0] })
    #expect(!Terminal.showsColours(isTerminal: true) { ["TERM": "dumb"][$0] })
  }

  @Test func `an edition is named from the root of its work tree`() throws {
    let folder = TemporaryFolder([
      "r/.git/HEAD": "", "r/lists/e/edition.xml": "", "w/.git": "", "w/edition.xml": "",
    ])
    #expect(try RepositoryPlace.path(of: folder.path + "/r/lists/e") == "lists/e/")
    #expect(try RepositoryPlace.path(of: folder.path + "/r/lists/../lists/e/") == "lists/e/")
    #expect(try RepositoryPlace.path(of: folder.path + "/w") == "")
  }

  @Test func `without a work tree an edition elsewhere has no name but its own`() throws {
    let folder = TemporaryFolder(["e/edition.xml": ""])
    #expect(try RepositoryPlace.path(of: folder.path + "/e") == "")
  }
}
