import Analysis
import Diagnostics
import ListModel
import Reports
import TestSupport
import Testing

@Suite struct ImpactReportTests {
  private static let day = CalendarDate(year: 2022, month: 9, day: 30)!

  private func report(article: ArticleNumber? = nil, newVersion: LawText? = nil) throws -> ImpactReport {
    var list = Submission(folder: "市水务局", unit: UnitID(0))
    let basis = LegalBasis(
      text: Located("《水法》第四十八条、第四十八条之一", row: 3, column: 6),
      citations: [
        Citation(title: "水法", clauses: [.init(article: 48), .init(article: 48, articleSuffix: 1)])
      ], defects: [])
    list.powers = [
      PowerItem(
        name: Located("取水许可", row: 3, column: 4), code: nil, categoryText: Located("行政许可"), elements: [:],
        bases: [basis], subitems: [])
    ]
    let law = Instrument(
      title: "中华人民共和国水法", shortTitle: "水法", rank: "法律",
      versionDate: CalendarDate(year: 2016, month: 7, day: 2), articles: 82, origin: Located("").origin)
    let unit = Unit(name: "三亚市水务局", shortName: "市水务局", kind: "政府工作部门", origin: Located("").origin)
    let catalogue = Catalogue(
      edition: Edition(
        name: "small", title: "小清单", jurisdiction: "三亚市", regionCode: "460200", level: "市级", asOf: Self.day,
        issuer: "市编办", origin: Located("").origin),
      registers: Registers(units: UnitRegister(units: [unit]), instruments: [law]), submissions: [list],
      files: [SourceFile(path: "submissions/市水务局/清单.xlsx", tables: [TableName(name: "权力")])])
    return ImpactReport(
      try InstrumentImpact(
        of: "水法", clauses: [article?.clause].compactMap { $0 }, newVersion: newVersion, in: catalogue),
      in: catalogue)
  }

  @Test func `the law, what it is worth, then the items of each unit`() throws {
    let lines = try report().text(in: .zh).split(separator: "\n").map(String.init)
    #expect(
      Array(lines.prefix(5)) == [
        "《中华人民共和国水法》（法律）", "  2022-09-30 有效（2016-07-02 的版本）", "  版本 2016-07-02，条数 82",
        "小清单：以其为依据的有 1 个单位 1 项。", "市水务局（1 项）",
      ])
    #expect(lines.last?.hasPrefix("  权力清单　取水许可　第四十八条、第四十八条之一　") == true)
  }

  @Test func `in English ranks and parts are English words`() throws {
    let text = try report(article: ArticleNumber(48, suffix: 1)).text(in: .en)
    #expect(text.hasPrefix("《中华人民共和国水法》 (law)\n"))
    #expect(text.contains("1 items of 1 units rest on it (第四十八条之一)."))
    #expect(text.contains("\n  powers　取水许可"))
  }

  @Test func `an article that no registered version has is told`() throws {
    #expect(try report(article: ArticleNumber(90)).text(in: .zh).contains("  名录中的各个版本都没有第九十条（最多 82 条）。\n"))
    #expect(try !report(article: ArticleNumber(82)).text(in: .zh).contains("没有第"))
  }

  @Test func `a new version is told article by article`() throws {
    let text = try report(newVersion: LawText(["第四十八条之一 新文。"])).text(in: .zh)
    #expect(text.contains("    新版本没有第四十八条（共48条），须改引。\n    新版本同一条号：第四十八条之一 新文。\n"))
  }

  @Test func `an article of several paragraphs is told whole`() throws {
    let text = try report(newVersion: LawText(["第四十八条之一 有下列情形的：", "（一）甲；", "（二）乙。", "第四十九条 丙。"])).text(
      in: .zh)
    #expect(text.contains("新版本同一条号：第四十八条之一 有下列情形的： （一）甲； （二）乙。\n"))
  }

  @Test func `the same for machines`() throws {
    let reports = [try report(article: ArticleNumber(48, suffix: 1), newVersion: LawText(["第四十八条之一 新文。"]))]
    let json = String(
      decoding: ImpactReport.json(reports, instrument: "水法"),
      as: UTF8.self)
    #expect(
      json.hasPrefix(
        #"{"version":1,"instrument":"中华人民共和国水法","article":48,"articleSuffix":1,"clauses":"第四十八条之一","editions":[{"edition":"small","asOf":"2022-09-30","standing":"in-force""#
      ))
    #expect(
      json.contains(
        #""newVersion":[{"article":48,"articleSuffix":null,"text":null},{"article":48,"articleSuffix":1,"text":"第四十八条之一 新文。"}]"#
      ))
    #expect(json.contains(#""part":"powers","item":"取水许可","clauses":"第四十八条、第四十八条之一""#))
  }
}
