import Diagnostics
import ListModel
import Reports
import TestSupport
import Testing

@testable import Compiler

@Suite struct CompilationTests {
  /// Two units, one of which lists a code twice.
  private func edition(_ more: [String: String] = [:]) -> TemporaryFolder {
    let files = [
      "e/edition.xml": """
      <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
      <jurisdiction name="三亚市" code="460200" level="市级"/></edition>
      """,
      "e/registers/units.csv": """
      名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
      三亚市水务局,市水务局,,政府工作部门,市级,,,,
      三亚市林业局,市林业局,,政府工作部门,市级,,,,
      """,
      "e/submissions/市水务局/清单.xml": """
      <submission xmlns="urn:qingdan:submission:1" unit="市水务局"><powers>
      <power code="460201012000" category="行政许可" name="取水许可"><basis>《中华人民共和国水法》第四十八条</basis></power>
      <power code="460201012000" category="行政许可" name="采砂许可"><basis>《中华人民共和国水法》第三十九条</basis></power>
      </powers></submission>
      """,
      "e/submissions/市林业局/清单.xml": """
      <submission xmlns="urn:qingdan:submission:1" unit="市林业局"><duties><duty name="负责造林"><task>组织造林</task></duty></duties>
      </submission>
      """,
    ]
    return TemporaryFolder(files.merging(more) { $1 })
  }

  private func json(_ folder: TemporaryFolder, jobs: Int) async throws -> String {
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e", jobs: jobs))
    try compilation.report(
      to: [ReportTarget(format: JSONReport(), file: folder.path + "/report.json")], language: .zh)
    return folder.read("report.json") ?? ""
  }

  @Test func `the report has the same bytes with one job and with many`() async throws {
    let folder = edition()
    let one = try await json(folder, jobs: 1)
    #expect(one.contains(#""rule":"duplicate-code","status":"failed""#))
    for jobs in [2, 3, 8] { #expect(try await json(folder, jobs: jobs) == one) }
  }

  @Test func `submissions stand in the order of the register`() async throws {
    let folder = edition([
      "e/submissions/某某局/清单.xml": "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"某某局\"/>"
    ])
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
    #expect(compilation.catalogue.submissions.map(\.folder) == ["市水务局", "市林业局", "某某局"])
    #expect(compilation.catalogue.submissions.map { $0.unit == nil } == [false, false, true])
  }

  @Test func `what every page must carry and the edition does not say is told once`() async throws {
    let site = "<site name=\"三亚市政府网\" domain=\"www.example.gov.cn\" idCode=\"4602000001\"/>"
    for (more, told) in [("", "<issuer>、<site name>、<site domain>、<site idCode>"), (site, "<issuer>")] {
      let folder = edition([
        "e/edition.xml": """
        <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
        <jurisdiction name="三亚市" code="460200" level="市级"/>\(more)</edition>
        """
      ])
      let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
      #expect(compilation.incompleteMetadata?[.zh].contains("没有写 \(told)：") == true)
    }
    let folder = edition([
      "e/edition.xml": """
      <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
      <jurisdiction name="三亚市" code="460200" level="市级"/><issuer>三亚市人民政府</issuer>\(site)</edition>
      """
    ])
    #expect(try await Compilation.run(.init(edition: folder.path + "/e")).incompleteMetadata == nil)
  }

  @Test func `a broken file hides nothing of the others`() async throws {
    let folder = edition([
      "e/submissions/市林业局/坏.xml": "<submission", "e/submissions/市林业局/坏.docx": "PK\u{3}\u{4}",
    ])
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
    #expect(compilation.catalogue.submissions[1].duties.count == 1)
    #expect(compilation.catalogue.submissions[1].irregularities.count >= 2)
  }

  @Test func `an edition is judged as of its own day, or of the day that was asked for`() async throws {
    let folder = edition()
    let own = try await Compilation.run(.init(edition: folder.path + "/e"))
    #expect(own.catalogue.edition.asOf.description == "2022-09-30")
    let asked = try await Compilation.run(
      .init(edition: folder.path + "/e", asOf: CalendarDate("2026-01-01")))
    #expect(asked.catalogue.edition.asOf.description == "2026-01-01")
  }

  @Test func `an unreadable description of the edition stops the run with its place`() async throws {
    let folder = edition(["e/edition.xml": "<edition xmlns=\"urn:qingdan:edition:1\" title=\"x\""])
    await #expect {
      try await Compilation.run(.init(edition: folder.path + "/e"))
    } throws: { ($0 as? MachineFault)?.description.contains("edition.xml") == true }
    folder.write(
      "<edition xmlns=\"urn:qingdan:edition:1\">\n  <issuer>甲</issue>\n</edition>", to: "e/edition.xml")
    await #expect {
      try await Compilation.run(.init(edition: folder.path + "/e"))
    } throws: {
      let told = ($0 as? MachineFault)?.message.zh ?? ""
      return told.contains("第2行") && told.contains("  │ <issuer>甲</issue>\n  │ ")
    }
  }

  @Test func `a report can be narrowed to a unit or a file, and no finding is another then`() async throws {
    let folder = edition(["e/submissions/市林业局/坏.xml": "<submission"])
    let whole = try await Compilation.run(.init(edition: folder.path + "/e"))
    let all = Set(whole.judgement.findings.map(\.fingerprint))
    for name in [
      "市水务局", "三亚市水务局", "submissions/市林业局/坏.xml", "./submissions/市林业局/",
      folder.path + "/e/submissions/市林业局", folder.path + "/e/../e/submissions/市林业局/",
    ] {
      let part = try whole.only([name]).judgement.findings
      #expect(!part.isEmpty && part.count < all.count)
      #expect(all.isSuperset(of: part.map(\.fingerprint)))
    }
    #expect(throws: MachineFault.self) { try whole.only(["无此局"]) }
  }

  @Test func `a unit's list can be read alone, by any of its names, and gives the same findings`()
    async throws
  {
    let folder = edition(["e/submissions/市林业局/坏.xml": "<submission"])
    let whole = try await Compilation.run(.init(edition: folder.path + "/e"))
    for name in ["市水务局", "三亚市水务局", "submissions/市水务局/清单.xml", folder.path + "/e/submissions/市水务局"] {
      let alone = try await Compilation.run(.init(edition: folder.path + "/e", alone: [name])).only([name])
      let skipped = alone.judgement.outcomes.filter { if case .skipped = $0.status { true } else { false } }
      #expect(skipped.contains { $0.rule.name == "unsubmitted-list" })
      #expect(alone.catalogue.files.map(\.path).filter { $0.contains("市林业局") } == [])
      let expected = try whole.only([name]).judgement.findings.filter { !$0.rule.needsAllUnits }
      #expect(alone.judgement.findings.map(\.fingerprint) == expected.map(\.fingerprint))
      #expect(!expected.isEmpty)
    }
  }

  @Test func `a copied file is told once, and not read again`() async throws {
    let list = """
      <submission xmlns="urn:qingdan:submission:1" unit="市林业局"><duties><duty name="负责造林"><task>组织造林</task></duty></duties>
      <powers><power code="460201012001" category="行政许可" name="采伐许可"><basis>《中华人民共和国森林法》第五十七条</basis></power></powers>
      </submission>
      """
    let folder = edition([
      "e/submissions/市林业局/清单.xml": list, "e/submissions/市林业局/清单 - 副本.xml": list,
    ])
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
    #expect(compilation.catalogue.submissions[1].powers.count == 1)
    let told = compilation.judgement.findings.filter { $0.finding.units == ["市林业局"] }
    #expect(
      told.filter { $0.rule.name == "duplicate-submission" }.map(\.finding.subject) == [
        "submissions/市林业局/清单 - 副本.xml"
      ])
    #expect(!told.contains { $0.rule.name == "duplicate-code" })
  }

  @Test func `files of the same bytes whose names speak of different parts are no copies`() async throws {
    let folder = edition([
      "e/submissions/市林业局/职责边界.csv": "无\n", "e/submissions/市林业局/公共服务事项.csv": "无\n",
      "e/submissions/市林业局/公共服务事项 (1).csv": "无\n",
    ])
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
    let parts = compilation.catalogue.submissions[1].parts.map(\.part)
    #expect(parts.contains(.boundaries) && parts.contains(.services))
    let copies = compilation.judgement.findings.filter { $0.rule.name == "duplicate-submission" }
    #expect(copies.map(\.finding.subject) == ["submissions/市林业局/公共服务事项 (1).csv"])
  }

  @Test func `folders under former and other names of a unit are the unit's`() async throws {
    let list = "<submission xmlns=\"urn:qingdan:submission:1\"/>"
    let register = """
      名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
      三亚市水务局,市水务局,三亚市水利局,政府工作部门,市级,,,,
      三亚市林业局,市林业局,,政府工作部门,市级,,,,
      三亚市农业农村局,市农业农村局,三亚市农业局,政府工作部门,市级,,,,
      """
    let folder = edition([
      "e/registers/units.csv": register, "e/submissions/三亚市水利局/清单.xml": list,
      "e/submissions/三亚市农业局/清单.xml": list,
    ])
    let submissions = try await Compilation.run(.init(edition: folder.path + "/e")).catalogue.submissions
    #expect(submissions.map(\.folders) == [["市水务局", "三亚市水利局"], ["市林业局"], ["三亚市农业局"]])
    #expect(submissions.map(\.unit) == [UnitID(0), UnitID(1), UnitID(2)])
  }

  @Test func `a unit in two folders is one unit, whose parts are told where both give them`() async throws {
    let second = """
      <submission xmlns="urn:qingdan:submission:1" unit="市林业局">
      <duties><duty name="负责防火"><task>组织巡护</task></duty></duties>
      <services><service name="种苗咨询" office="造林科">咨询</service></services></submission>
      """
    let folder = edition(["e/submissions/市林业局（二报）/清单.xml": second])
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
    #expect(compilation.catalogue.submissions.map(\.folders) == [["市水务局"], ["市林业局", "市林业局（二报）"]])
    #expect(compilation.catalogue.submissions[1].services.count == 1)
    let told = compilation.judgement.findings.filter { $0.rule.name == "duplicate-submission" }
    #expect(told.map(\.finding.subject) == ["部门职责"])
    #expect(told.map(\.finding.units) == [["市林业局"]])
  }

  @Test func `copies in two folders of a unit count once`() async throws {
    let list = """
      <submission xmlns="urn:qingdan:submission:1" unit="市林业局"><duties><duty name="负责造林"><task>组织造林</task></duty></duties>
      </submission>
      """
    let folder = edition([
      "e/submissions/市林业局/清单.xml": list, "e/submissions/三亚市林业局/清单.xml": list,
    ])
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
    #expect(compilation.catalogue.submissions[1].duties.count == 1)
    let told = compilation.judgement.findings.filter { $0.rule.name == "duplicate-submission" }
    #expect(told.map(\.finding.subject) == ["submissions/三亚市林业局/清单.xml"])
  }

  @Test func `an empty cell within a row of separated values keeps its column in the excerpt`() async throws {
    let folder = edition([
      "e/submissions/市林业局/权力清单.csv": """
      权力清单
      序号,职权编码,职权类别,职权名称,设定依据,备注,,
      1,,行政许可,采伐许可,,,,
      """
    ])
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
    let finding = try #require(
      compilation.judgement.findings.first { $0.rule.name == "missing-legal-basis" })
    let excerpts = try compilation.reportInput(for: [TextReport()], language: .zh).excerpts
    #expect(
      excerpts[finding.finding.quotation.origin] == .row(["1", "", "行政许可", "采伐许可", ""], marked: 4))
  }

  @Test func `a file of one long line is shown around the place alone`() async throws {
    let filler = String(repeating: "<power category=\"行政许可\" name=\"取水\"/>", count: 2000)
    let folder = edition([
      "e/submissions/市林业局/清单.xml":
        "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"市林业局\"><powers>\(filler)<pouer/></powers></submission>"
    ])
    let compilation = try await Compilation.run(.init(edition: folder.path + "/e"))
    let place = try #require(
      compilation.catalogue.submissions[1].irregularities.map(\.quotation.origin.place).last)
    let shown = Excerpts.marked(
      Array((folder.read("e/submissions/市林业局/清单.xml") ?? "").utf8), at: place)
    #expect(shown.contains("<pouer/>"))
    #expect(shown.utf8.count < 20_000)
  }
}
