import Diagnostics
import FileFormats
import TestSupport
import Testing

@testable import Compiler

/// The files of an archive share what one file may hold.
@Suite struct ArchiveLimitsTests {
  private static func list(_ name: String) -> String { SentFiles.list.replacing("取水", with: name) }

  private static func native(_ name: String) -> String {
    "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"市水务局\"><powers>"
      + "<power name=\"\(name)许可\" category=\"行政许可\"/></powers></submission>"
  }

  private func compiled(
    _ parts: [(String, String)], _ change: (inout ReadingLimits) -> Void
  ) async throws -> Compilation {
    let entries = parts.map { ZIPWriter.Entry(name: $0.0, bytes: Array($0.1.utf8)) }
    let sent = SentFiles(["清单.zip": try ZIPWriter.archive(entries)])
    var request = Compilation.Request(edition: sent.folder.path + "/e")
    change(&request.limits)
    return try await Compilation.run(request)
  }

  private func powers(_ compiled: Compilation) -> [String] {
    compiled.catalogue.submissions.flatMap(\.powers).map(\.name.value)
  }

  private func told(_ compiled: Compilation) -> [String] {
    compiled.judgement.findings.filter { $0.rule.name == "unreadable-file" }.map(\.finding.message.zh)
  }

  private static let three = [("1.csv", list("采砂")), ("2.csv", list("排污")), ("3.csv", list("占道"))]

  @Test func `files of an archive with more cells together than one file may have are told, the first read`()
    async throws
  {
    let all = try await compiled(Self.three) { $0.cells = 30 }
    #expect(powers(all) == ["采砂许可", "排污许可", "占道许可"])
    #expect(told(all).isEmpty)
    let some = try await compiled(Self.three) { $0.cells = 29 }
    #expect(powers(some) == ["采砂许可", "排污许可"])
    #expect(told(some).count == 1 && told(some)[0].contains("压缩包里的文件合计超过 29 个单元格"), "\(told(some))")
  }

  @Test func `so are those that hold more text together than one file may`() async throws {
    let all = try await compiled(Self.three) { $0.repeatedText = 1 << 20 }
    #expect(powers(all).count == 3)
    let some = try await compiled(Self.three) { $0.repeatedText = 250 }
    #expect(powers(some) == ["采砂许可"])
    #expect(told(some).count == 1 && told(some)[0].contains("2 个文件"), "\(told(some))")
  }

  @Test func `lists in XML count as well, and what is no list is told as what it is`() async throws {
    let parts = [
      ("1.xml", Self.native("采砂")), ("2.xml", Self.native("排污")), ("3.pdf", "%PDF-1.4\n"),
    ]
    let compiled = try await compiled(parts) { $0.repeatedText = 100 }
    #expect(powers(compiled) == ["采砂许可"])
    #expect(told(compiled).contains { $0.contains("压缩包里的文件") })
    #expect(told(compiled).contains { $0.contains("PDF") })
  }

  @Test func `an item of a list in XML counts as a row does`() async throws {
    let parts = ["采砂", "排污", "占道"].map { ("\($0).xml", Self.native($0)) }
    let all = try await compiled(parts) { $0.cells = 17 }
    #expect(powers(all).count == 3)
    let some = try await compiled(parts) { $0.cells = 16 }
    #expect(powers(some).count == 2)
    #expect(told(some).count == 1 && told(some)[0].contains("压缩包里的文件合计超过 16 个单元格"), "\(told(some))")
  }

  @Test func `each archive has room of its own`() async throws {
    let archive = try ZIPWriter.archive(
      Self.three.prefix(2).map { ZIPWriter.Entry(name: $0.0, bytes: Array($0.1.utf8)) })
    let other = try ZIPWriter.archive([
      ZIPWriter.Entry(name: "3.csv", bytes: Array(Self.three[2].1.utf8)),
      ZIPWriter.Entry(name: "4.csv", bytes: Array(Self.list("养犬").utf8)),
    ])
    let sent = SentFiles(["a.zip": archive, "b.zip": other])
    var request = Compilation.Request(edition: sent.folder.path + "/e")
    request.limits.cells = 20
    let compiled = try await Compilation.run(request)
    #expect(powers(compiled).count == 4)
    #expect(told(compiled).isEmpty)
  }
}
