import Glibc
import TestSupport
import Testing

@testable import Compiler

/// What conversion costs the runs that follow, and what it leaves on the machine.
@Suite struct ConversionRunTests {
  private let file = "submissions/市住建局/权力清单.xls"

  private func small() -> SmallSite {
    let small = SmallSite()
    small.folder.write(LegacyFile.workbook(), to: "e/\(file)")
    return small
  }

  private func build(_ small: SmallSite, _ libreOffice: LibreOffice?) async throws -> SiteBuild {
    try await SiteBuild(
      .init(edition: small.edition, jobs: 2, libreOffice: libreOffice), into: small.site,
      templates: SmallSite.templates)
  }

  @Test func `a site that was made without the program is not what it makes with it`() async throws {
    let (small, stub) = (small(), StubLibreOffice(table: try ConversionTests.table()))
    let without = try await build(small, nil)
    _ = try await without.compile().publish(without)
    #expect(try await build(small, nil).standing() != nil)
    let with = try await build(small, stub.program())
    #expect(try await with.standing() == nil)
    _ = try await with.compile().publish(with)
    #expect(stub.calls == 1)
    // To find that nothing is to be done, nothing is converted.
    #expect(try await build(small, stub.program()).standing() != nil)
    #expect(try await build(small, nil).standing() == nil)
    #expect(stub.calls == 1)
    #expect(try await small.verify(against: small.edition).isWhole)
  }

  @Test func `a site for which a file could not be converted is made again`() async throws {
    let (small, failing) = (small(), StubLibreOffice(turns: ["": "exit 0"]))
    let first = try await build(small, failing.program())
    _ = try await first.compile().publish(first)
    #expect(try await build(small, failing.program()).standing() == nil)
  }

  @Test func `whether the program is there is nothing to an edition that does not need it`() async throws {
    let (small, stub) = (SmallSite(), StubLibreOffice())
    try await small.publish()
    #expect(try await build(small, stub.program()).standing() != nil)
  }

  @Test func `a preview converts a file once, whatever else changes`() async throws {
    let (small, stub) = (small(), StubLibreOffice(table: try ConversionTests.table()))
    var preview = try await EditionPreview(
      .init(edition: small.edition, jobs: 2, libreOffice: stub.program()), templates: SmallSite.templates)
    small.write(SmallSite.list(4), to: SmallSite.list)
    let renewal = try #require(await preview.renew())
    #expect(renewal.fault == nil && renewal.changes.map(\.path) == [SmallSite.list] && stub.calls == 1)
    small.folder.write(LegacyFile.workbook("新"), to: "e/\(file)")
    #expect(await preview.renew() != nil && stub.calls == 2)
  }

  @Test func `the command says that it converts, and leaves nothing in the temporary folder`() throws {
    let (small, stub) = (small(), StubLibreOffice(table: try ConversionTests.table()))
    let temporary = TemporaryFolder()
    let run = try BuiltProgram.run(
      "check", small.edition, "--language", "en",
      environment: ["PATH": stub.searchPath, "TMPDIR": temporary.path])
    #expect(run.remarks == "converting 1 file (.doc, .xls and the like) by LibreOffice ...\n")
    #expect(String(decoding: run.output, as: UTF8.self).contains("[duplicate-code]"))
    #expect(try FileSystem.names(in: temporary.path).isEmpty)
  }

  @Test(arguments: [SIGKILL, SIGTERM, SIGINT])
  func `a run that is ended while it converts leaves neither files nor processes`(signal: Int32) async throws
  {
    let (small, temporary) = (small(), TemporaryFolder())
    let stub = StubLibreOffice(turns: ["": "sleep 600"])
    let (process, code) = Subprocess.start(
      BuiltProgram.path, ["check", small.edition],
      ["PATH": stub.searchPath, "TMPDIR": temporary.path], apart: true)
    try #require(code == 0)
    #expect(Self.comes { stub.calls == 1 && stub.folder.read("process")?.hasSuffix("\n") == true })
    let converting = try #require(
      stub.folder.read("process").flatMap { pid_t($0.filter(\.isNumber)) })
    #expect(kill(converting, 0) == 0)
    kill(process, signal)
    waitpid(process, nil, 0)
    #expect(Self.comes { kill(converting, 0) != 0 })
    #expect(Self.comes { (try? FileSystem.names(in: temporary.path).isEmpty) == true })
  }

  /// Whether something comes true within some seconds. It keeps its thread, since a task that sleeps among hundreds of others may wake
  /// after the minute that a conversion has.
  private static func comes(_ isTrue: () -> Bool) -> Bool {
    for _ in 1...500 {
      if isTrue() { return true }
      usleep(20_000)
    }
    return false
  }
}
