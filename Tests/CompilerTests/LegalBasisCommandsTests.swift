import Diagnostics
import Glibc
import ListModel
import Reports
import TestSupport
import Testing

@testable import Compiler

/// `impact`, `compare-guidance` and `number`, from the folder to what they write.
@Suite struct LegalBasisCommandsTests {
  private func edition(_ more: [String: String] = [:]) -> TemporaryFolder {
    let files = [
      "e/edition.xml": """
      <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
      <jurisdiction name="三亚市" code="460200" level="市级"/></edition>
      """,
      "e/registers/units.csv": "名称,简称\n三亚市水务局,市水务局\n",
      "e/registers/instruments.csv": "名称,简称,效力层级,版本日期,条数\n中华人民共和国水法,水法,法律,2016-07-02,82\n",
      "e/registers/guidance.csv":
        "基本编码,职权名称,职权类别,设定依据,行使层级\n000119001000,取水许可,行政许可,《水法》第四十八条,市级\n",
      "e/submissions/市水务局/清单.xml": """
      <submission xmlns="urn:qingdan:submission:1" unit="市水务局"><powers>
      <power code="000119001000" category="行政许可" name="取水许可"><basis>《水法》第四十九条</basis></power>
      <power category="行政许可" name="温泉许可"><basis>《水法》第七条</basis></power>
      </powers></submission>
      """,
    ]
    return TemporaryFolder(files.merging(more) { $1 })
  }

  // MARK: compare-guidance

  @Test func `the comparison is written beside other files, twice the same`() async throws {
    let place = edition(["out/note.txt": "mine"])
    let request = Compilation.Request(edition: place.path + "/e")
    let told = try await GuidanceWriting.write(request, to: place.path + "/out", language: .zh)
    #expect(told.zh.hasSuffix("完全对应 0，保留 1，新增 1，不认领 0。"))
    #expect(
      try FileSystem.names(in: place.path + "/out") == ["comparison.html", "comparison.xlsx", "note.txt"])
    let first = place.read("out/comparison.xlsx")
    _ = try await GuidanceWriting.write(request, to: place.path + "/out", language: .zh)
    #expect(place.read("out/comparison.xlsx") == first)
  }

  @Test func `where one of the two cannot be written neither is`() async throws {
    let place = edition(["out/comparison.html/x": "", "out/comparison.xlsx": "old"])
    await #expect(throws: MachineFault.self) {
      try await GuidanceWriting.write(
        .init(edition: place.path + "/e"), to: place.path + "/out", language: .zh)
    }
    #expect(place.read("out/comparison.xlsx") == "old")
    #expect(try FileSystem.names(in: place.path + "/out") == ["comparison.html", "comparison.xlsx"])
  }

  @Test func `the edition's own folder, and an edition without a catalogue, are refused`() async throws {
    let place = edition()
    await #expect(throws: MachineFault.self) {
      try await GuidanceWriting.write(
        .init(edition: place.path + "/e"), to: place.path + "/e/", language: .zh)
    }
    let unread = edition(["e/registers/guidance.csv": "代码,叫法\n1,取水许可\n"])
    await #expect(throws: MachineFault.self) {
      try await GuidanceWriting.write(
        .init(edition: unread.path + "/e"), to: unread.path + "/out", language: .zh)
    }
    #expect(try FileSystem.kind(of: unread.path + "/out") == nil)
  }

  // MARK: number

  @Test func `a power without a code is given one, the same in every run`() async throws {
    let place = edition()
    let request = Compilation.Request(edition: place.path + "/e")
    let proposed = try await CodeNumbering.propose(request, earlier: [])
    let lines = String(decoding: proposed.table, as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(proposed.remark.zh == "拟编码 1 项。")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("市水务局,行政许可,,温泉许可,4601") == true)
    #expect(try await CodeNumbering.propose(request, earlier: []).table == proposed.table)
    #expect(throws: MachineFault.self) {
      try CodeNumbering.write(proposed, to: place.path + "/e/registers/codes.csv")
    }
    try CodeNumbering.write(proposed, to: place.path + "/codes.csv")
    #expect(place.read("codes.csv").map { Array($0.utf8) } == proposed.table)
  }

  // MARK: impact

  @Test func `the text of a new version is read in the encodings of editors`() async throws {
    let place = edition()
    let text = "第七条 新文。\r\n"
    let pairs: [[UInt8]] = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let utf16: [UInt8] = [0xFF, 0xFE] + pairs.joined()
    let utf8 = Array(text.utf8)
    for bytes in [utf8, utf16, [0xEF, 0xBB, 0xBF] + utf8] {
      place.write(bytes, to: "new.txt")
      _ = try await ImpactAnalysis.run(
        .init(edition: place.path + "/e", instrument: "水法", newVersion: place.path + "/new.txt"))
    }
    place.write("没有条文", to: "new.txt")
    await #expect(throws: MachineFault.self) {
      try await ImpactAnalysis.run(
        .init(edition: place.path + "/e", instrument: "水法", newVersion: place.path + "/new.txt"))
    }
  }

  @Test func `the text of a new version may be named by a link`() async throws {
    let place = edition(["new.txt": "第四十八条 新文。"])
    #expect(symlink("new.txt", place.path + "/link.txt") == 0)
    let analysis = try await ImpactAnalysis.run(
      .init(edition: place.path + "/e", instrument: "水法", newVersion: place.path + "/link.txt"))
    #expect(analysis.reports.count == 1)
  }

  @Test(arguments: ["国务院令412号", "国务院令第412号", "国务院第412号令"])
  func `an instrument is found by its number, however that is written`(number: String) async throws {
    let place = edition([
      "e/registers/instruments.csv": "名称,文号,效力层级\n国务院对确需保留的行政审批项目设定行政许可的决定,国务院令第412号,国务院决定\n"
    ])
    _ = try await ImpactAnalysis.run(.init(edition: place.path + "/e", instrument: number))
  }

  @Test(arguments: [("《水法》第四十九条", 1), ("水法第七条", 1), ("水法第八条", 0), ("水法", 2), ("《水法》", 2)])
  func `clauses behind the name narrow what is told`(name: String, items: Int) async throws {
    let place = edition()
    let analysis = try await ImpactAnalysis.run(.init(edition: place.path + "/e", instrument: name))
    #expect(analysis.reports.map { $0.text(in: .en).contains(": \(items) items") } == [true])
  }

  @Test func `a law that nobody knows is told with its nearest title`() async throws {
    let place = edition()
    do {
      _ = try await ImpactAnalysis.run(.init(edition: place.path + "/e", instrument: "中华人民共和国水珐"))
      Issue.record("found")
    } catch let fault as MachineFault {
      #expect(fault.message.zh.contains("法律文件名录里也没有"))
    }
  }

  @Test func `registers that cannot be read leave their rules unasked`() async throws {
    let place = edition([
      "e/registers/instruments.csv": "标题,级别\n水法,法律\n", "e/registers/transfers.csv": "坏,了\n1,2\n",
    ])
    let compilation = try await Compilation.run(.init(edition: place.path + "/e"))
    for name in [
      "repealed-basis", "unknown-instrument", "transferred-power-still-listed",
      "supervision-lost-in-transfer",
    ] {
      let outcome = compilation.judgement.outcomes.first { $0.rule.name == name }
      guard case .skipped? = outcome?.status else {
        Issue.record("\(name) was asked")
        continue
      }
    }
  }
}
