import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct InstrumentImpactTests {
  private let register = [
    SmallRegister.row("中华人民共和国行政复议法", short: "行政复议法", made: "2017-09-01", articles: 43),
    SmallRegister.row("中华人民共和国行政复议法", made: "2023-09-01", from: "2024-01-01", articles: 90),
  ]

  private func catalogue(_ register: [Instrument]? = nil) -> Catalogue {
    let water = SmallEdition.submission {
      $0.powers = [
        SmallRegister.power(SmallRegister.basis("行政复议法", 12), name: "甲复议"),
        SmallRegister.power(SmallRegister.basis("中华人民共和国行政复议法", 5, 12), name: "乙复议", row: 3),
        SmallRegister.power(SmallRegister.basis("中华人民共和国水法", 12), name: "取水许可", row: 4),
      ]
    }
    let housing = SmallEdition.submission("市住建局", unit: UnitID(1)) {
      $0.powers = [SmallRegister.power(SmallRegister.basis("行政复议法"), name: "丙复议")]
    }
    return SmallEdition.catalogue([water, housing], instruments: register)
  }

  @Test func `everything that cites a law by any of its names is found, by unit`() throws {
    let impact = try InstrumentImpact(of: "行政复议法", in: catalogue(register))
    #expect(impact.title == "中华人民共和国行政复议法")
    #expect(impact.byUnit.map(\.unit) == ["市水务局", "市住建局"])
    #expect(impact.items.map(\.name) == ["甲复议", "乙复议", "丙复议"])
  }

  @Test func `an article narrows it to what cites that article, or the law as a whole`() throws {
    let impact = try InstrumentImpact(of: "《行政复议法》", article: 5, in: catalogue(register))
    #expect(impact.items.map(\.name) == ["乙复议", "丙复议"])
  }

  @Test func `a new version tells what stands under the old number`() throws {
    let text = LawText(["第五条 甲。", "　（一）乙；", "第二章 总则", "第 六 条 丙。", "第六条 又丙。"])
    let impact = try InstrumentImpact(of: "行政复议法", newVersion: text, in: catalogue(register))
    #expect(impact.newLastArticle == 6)
    #expect(impact.items[1].renewals.map(\.article) == [5, 12])
    #expect(impact.items[1].renewals.map(\.text) == ["第五条 甲。\n（一）乙；", nil])
  }

  @Test func `without a register the lists alone are asked`() throws {
    let impact = try InstrumentImpact(of: "中华人民共和国行政复议法", in: catalogue())
    #expect(impact.items.count == 3)
    #expect(impact.standing == nil)
  }

  @Test func `a law that nobody knows is told with the nearest title`() {
    do {
      _ = try InstrumentImpact(of: "行政复仪法", in: catalogue(register))
      Issue.record("found")
    } catch {
      #expect(error.near == ["中华人民共和国行政复议法"])
    }
  }
}
