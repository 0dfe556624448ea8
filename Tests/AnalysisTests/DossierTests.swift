import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

/// What the rules of boundaries and powers find in a small edition, gathered for the meetings.
@Suite struct DossierTests {
  private typealias Party = SmallMatter.Party

  private func dossier(of catalogue: Catalogue, matters names: [String] = []) throws -> Dossier {
    let input = AnalysisInput(catalogue)
    let judgement = Analyzer.judgement(
      of: RuleRegistry.rules.map { Analyzer.ask($0, about: input) }, about: input
    ) { bytes in String(bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }) }
    return try Dossier(of: judgement, about: input, matters: names)
  }

  private func dossier(_ lists: (unit: Int, entries: [DutyBoundary])...) throws -> Dossier {
    try dossier(of: SmallMatter.catalogue(lists))
  }

  private func pipes(_ lead: String, share: String = "建设管网，组织验收") -> DutyBoundary {
    SmallMatter.entry(
      "雨污水管网", Party("市水务局", lead == "市水务局" ? .lead : .assist, "维护管网"),
      Party("市住建局", lead == "市住建局" ? .lead : .assist, share))
  }

  @Test func `a matter with two leads is a case, with both lists side by side`() throws {
    let dossier = try dossier(
      (SmallMatter.water, [pipes("市水务局")]), (SmallMatter.housing, [pipes("市住建局", share: "建设管网，移交管网")]))
    let found = try #require(dossier.cases.first)
    #expect(dossier.cases.count == 1 && dossier.clean.isEmpty && dossier.remarks.isEmpty)
    #expect(found.name == "雨污水管网" && found.host == .lead("市水务局", isOneOfSeveral: true))
    #expect(found.units == ["三亚市水务局", "三亚市住房和城乡建设局"])
    #expect(found.lists.map(\.unit) == ["市水务局", "市住建局"])
    #expect(found.findings.contains { $0.title.zh == "多头管理" })
    let share = try #require(found.rows.first { $0.subject == .share(of: "市住建局") })
    #expect(share.isDivergent)
    #expect(
      share.passages.map { $0.flatMap(\.pieces) } == [
        [.init("建设管网，"), .init("组织验收", isDivergent: true)],
        [.init("建设管网，"), .init("移交管网", isDivergent: true)],
      ])
    #expect(share.passages.map { $0.map(\.role) } == [[.assist], [.lead]])
  }

  @Test func `other small words and marks are no other share`() throws {
    let comparison = ShareComparison([["建设和管护管网，组织验收。"], ["建设、管护管网；组织验收"]])
    #expect(!comparison.isDivergent)
    #expect(comparison.pieces(of: "建设和管护管网，组织验收。", in: 0) == [.init("建设和管护管网，组织验收。")])
  }

  @Test func `a party without a share is shown by its name, and no finding quotes again what the lists show`()
    throws
  {
    let named = SmallMatter.entry("湿地补水", Party("市水务局", .lead), Party("市住建局", .lead), Party("市公安局", .assist))
    let other = SmallMatter.entry("湿地补水", Party("市水务局", .lead, "调水"), Party("市住建局", .assist, "让地"))
    let found = try dossier((SmallMatter.water, [named]), (SmallMatter.housing, [other])).cases
    #expect(found.map(\.name) == ["湿地补水"])
    let row = try #require(found[0].rows.first { $0.subject == .share(of: "市水务局") })
    #expect(row.passages.map { $0.flatMap(\.pieces) } == [[.init("市水务局")], [.init("调水")]])
    #expect(found[0].findings.count > 1 && found[0].findings.flatMap(\.others).isEmpty)
  }

  @Test func `the pieces of a text are together the text`() {
    let texts = ["", "，；。", "负责甲\r\n负责乙；\n负责丙", "只有一句", "e\u{301}，，丁"]
    let comparison = ShareComparison(texts.map { [$0] })
    for (list, text) in texts.enumerated() {
      #expect(comparison.pieces(of: text, in: list).map(\.text).joined() == text)
    }
  }

  @Test func `a list that does not speak of the matter has a column all the same`() throws {
    let other = SmallMatter.entry("湿地补水", Party("市住建局", .lead, "调水"), Party("市公安局", .assist, "巡逻"))
    let guards = SmallMatter.entry("湿地补水", Party("市住建局", .lead, "调水"), Party("市公安局", .assist, "巡逻"))
    let dossier = try dossier(
      (SmallMatter.water, [pipes("市水务局")]), (SmallMatter.housing, [other]), (SmallMatter.police, [guards]))
    #expect(dossier.cases.map(\.name) == ["雨污水管网"])
    #expect(dossier.cases[0].lists.map(\.isSilent) == [false, true])
    #expect(dossier.cases[0].rows.allSatisfy { $0.passages.map(\.count) == [1, 0] && !$0.isDivergent })
    #expect(dossier.clean.map(\.name) == ["湿地补水"])
    #expect(dossier.clean[0].units == ["市住建局", "市公安局"])
  }

  @Test func `what one unit mends by itself is no case`() throws {
    let alone = SmallMatter.entry("节水宣传", Party("市水务局", .lead, "印发材料"))
    let dossier = try dossier((SmallMatter.water, [alone]))
    #expect(dossier.cases.isEmpty && dossier.clean.isEmpty)
    #expect(dossier.remarks.map(\.title.zh) == ["边界只有一个单位"])
  }

  @Test func `a power that two units list is a case without a lead`() throws {
    let catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.powers = [SmallEdition.power("取水许可", row: 3)] },
      SmallEdition.submission("市住建局", unit: UnitID(SmallMatter.housing)) {
        $0.powers = [SmallEdition.power("取水许可", category: "行政许可", basis: "《中华人民共和国水法》第七条", row: 9)]
      },
    ])
    var files = catalogue
    files.files = [
      SourceFile(path: "submissions/市水务局/清单.xlsx"), SourceFile(path: "submissions/市住建局/清单.xlsx"),
    ]
    files.submissions[1].powers[0] = PowerItem(
      name: Located("取水许可", row: 9, column: 4, file: 1),
      categoryText: Located("行政许可", row: 9, column: 3, file: 1),
      bases: [LegalBasis(text: Located("《水法》第七条", row: 9, column: 6, file: 1), citations: [], defects: [])])
    let found = try #require(try dossier(of: files).cases.first { $0.name == "取水许可" })
    #expect(found.host == .firstToObject)
    #expect(found.lists.map(\.unit) == ["市水务局", "市住建局"])
    #expect(found.rows.map(\.subject) == [.name, .element("职权类别")])
    #expect(found.bases.map(\.text) == ["《中华人民共和国水法》第四十八条", "《水法》第七条"])
    #expect(found.findings.map(\.others.count) == found.findings.map { _ in 0 })
  }

  @Test
  func `what registers say of an item stands under the finding, and several powers of a list in one cell`()
    throws
  {
    let powers = [SmallEdition.power("取水许可", row: 3), SmallEdition.power("采砂许可", row: 4)]
    var catalogue = SmallEdition.catalogue([SmallEdition.submission { $0.powers = powers }])
    catalogue.files = [
      SourceFile(path: "submissions/市水务局/清单.xlsx"), SourceFile(path: "registers/transfers.csv"),
    ]
    let message = BilingualText(zh: "已划转", en: "transferred")
    let row = Located("水务审批划转市住建局", row: 2, file: 1).quotation
    let finding = Finding(
      message, at: powers[0].name.quotation, units: ["市水务局", "市住建局"], subject: "水务审批",
      related: [.init(message, powers[1].name.quotation), .init(message, row)])
    let judged = JudgedFinding(rule: .duplicatePower, severity: .error, finding: finding, fingerprint: "0")
    let found = try #require(
      try Dossier(
        of: Judgement(outcomes: [], findings: [judged]), about: AnalysisInput(catalogue), matters: ["水务审批事项"]
      ).cases.first)
    #expect(found.units == ["三亚市水务局", "三亚市住房和城乡建设局"])
    #expect(found.lists.map(\.unit) == ["市水务局"])
    #expect(found.rows.map { $0.passages.map { $0.map(\.text) } } == [[["取水许可", "采砂许可"]]])
    #expect(found.findings[0].others.map(\.quotation) == [row])
  }

  // MARK: Matters by name

  @Test func `a matter that is asked for is there though nothing was found in it`() throws {
    let catalogue = SmallMatter.catalogue([
      (SmallMatter.water, [pipes("市水务局")]), (SmallMatter.housing, [pipes("市水务局")]),
    ])
    #expect(try dossier(of: catalogue).cases.isEmpty)
    let asked = try dossier(of: catalogue, matters: ["雨污水管网的管理"])
    #expect(asked.cases.map(\.name) == ["雨污水管网"] && asked.cases[0].findings.isEmpty)
  }

  @Test func `a matter that nobody lists is told, with those that are like it`() throws {
    let catalogue = SmallMatter.catalogue([(SmallMatter.water, [pipes("市水务局")])])
    let unknown = #expect(throws: UnknownMatter.self) { try dossier(of: catalogue, matters: ["污水管网改造"]) }
    #expect(unknown?.near == ["雨污水管网"])
  }

  // MARK: Bases

  @Test func `bases stand by rank, each with what the register knows of it`() {
    func basis(_ title: String, article: Int) -> LegalBasis {
      LegalBasis(
        text: Located("《\(title)》第\(article)条"),
        citations: [Citation(title: title, clauses: [.init(article: article)])], defects: [])
    }
    func instrument(_ title: String, _ rank: String, repealed: CalendarDate? = nil) -> Instrument {
      Instrument(title: title, rank: rank, repealDate: repealed, origin: Located("").origin)
    }
    let input = AnalysisInput(
      SmallEdition.catalogue(
        [],
        instruments: [
          instrument("中华人民共和国水法", "法律"), instrument("排水条例", "行政法规"),
          instrument("旧条例", "行政法规", repealed: SmallEdition.day),
        ]))
    let compared = BasisComparison(input).compared([
      ("市水务局", [basis("某办法", article: 1), basis("旧条例", article: 2), basis("排水条例", article: 5)]),
      ("市住建局", [basis("水法", article: 6), basis("排水条例", article: 7)]),
    ])
    #expect(compared.map { $0.authorities.map(\.rank) } == [["法律"], ["行政法规"], ["行政法规"], [nil], ["行政法规"]])
    #expect(compared.map { $0.authorities.map(\.isVoid) } == [[false], [false], [false], [false], [true]])
    #expect(compared.map(\.isOneSided) == [true, false, false, true, true])
    #expect(compared.flatMap(\.authorities).map(\.hasOtherClauses) == [false, true, true, false, false])
  }

  @Test func `ranks are read as registers write them`() {
    let words = ["法律", "行政法规", "地方性法规", "部门规章", "地方政府规章", "规范性文件", "会议纪要"]
    #expect(
      words.map { InstrumentRank(written: $0) } == [
        .law, .administrativeRegulation, .localRegulation, .rule, .rule, .normativeDocument, nil,
      ])
  }
}
