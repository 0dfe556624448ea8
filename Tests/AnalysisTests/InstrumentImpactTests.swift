import Diagnostics
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
    let impact = try InstrumentImpact(of: "《行政复议法》", clauses: [.init(article: 5)], in: catalogue(register))
    #expect(impact.items.map(\.name) == ["乙复议", "丙复议"])
  }

  @Test func `an entry of an attachment narrows it to what cites that entry, the attachment or the whole`()
    throws
  {
    let cited: [(String, Citation.Clause?)] = [
      ("甲", .init(attachment: 0, entry: 112)), ("乙", .init(attachment: 0, entry: 101)),
      ("丙", .init(attachment: 0)),
      ("丁", nil), ("戊", .init(article: 112)), ("己", .init(attachment: 2, entry: 112)),
    ]
    let list = SmallEdition.submission {
      $0.powers = cited.enumerated().map { row, cited in
        let citation = Citation(title: "行政复议法", clauses: [cited.1].compactMap { $0 })
        let basis = LegalBasis(text: Located(citation.standardForm), citations: [citation], defects: [])
        return SmallRegister.power(basis, name: cited.0, row: Int32(row + 2))
      }
    }
    func names(_ clause: Citation.Clause) throws -> [String] {
      let catalogue = SmallEdition.catalogue([list], instruments: register)
      return try InstrumentImpact(of: "行政复议法", clauses: [clause], in: catalogue).items.map(\.name)
    }
    #expect(try names(.init(attachment: 0, entry: 112)) == ["甲", "丙", "丁", "己"])
    #expect(try names(.init(attachment: 2, entry: 112)) == ["甲", "丙", "丁", "己"])
    #expect(try names(.init(attachment: 3, entry: 112)) == ["甲", "丙", "丁"])
    #expect(try names(.init(article: 112, paragraph: 2)) == ["丁", "戊"])
  }

  @Test func `a new version tells what stands under the old number`() throws {
    let text = LawText(["第五条 甲。", "　（一）乙；", "第二章 总则", "第 六 条 丙。", "第六条 又丙。"])
    let impact = try InstrumentImpact(of: "行政复议法", newVersion: text, in: catalogue(register))
    #expect(impact.newLastArticle == 6)
    #expect(impact.items[1].renewals.map(\.article) == [ArticleNumber(5), ArticleNumber(12)])
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

  @Test func `第十二条之一 is another article than 第十二条`() throws {
    var inserted = SmallRegister.basis("行政复议法")
    inserted = LegalBasis(
      text: inserted.text,
      citations: [Citation(title: "行政复议法", clauses: [.init(article: 12, articleSuffix: 1)])], defects: [])
    let list = SmallEdition.submission {
      $0.powers = [
        SmallRegister.power(SmallRegister.basis("行政复议法", 12), name: "甲复议"),
        SmallRegister.power(inserted, name: "乙复议", row: 3),
      ]
    }
    let catalogue = SmallEdition.catalogue([list], instruments: register)
    for (article, names) in [("12", ["甲复议"]), ("第十二条", ["甲复议"]), ("第十二条之一", ["乙复议"]), ("12之1", ["乙复议"])] {
      let number = try #require(ArticleNumber(written: article))
      let impact = try InstrumentImpact(of: "行政复议法", clauses: [number.clause], in: catalogue)
      #expect(impact.items.map(\.name) == names, "\(article)")
    }
    let text = LawText(["第十二条 甲。", "第十二条之一 乙。", "第十三条之规定不是条文"])
    let impact = try InstrumentImpact(of: "行政复议法", newVersion: text, in: catalogue)
    #expect(impact.items.map { $0.renewals.map(\.text) } == [["第十二条 甲。"], ["第十二条之一 乙。\n第十三条之规定不是条文"]])
    #expect(impact.newLastArticle == 12)
  }

  @Test(arguments: ["", "第条", "甲", "0", "第十二条之", "12条第一款"])
  func `what is no number of an article is refused`(text: String) {
    #expect(ArticleNumber(written: text) == nil)
  }

  @Test func `a short title of several instruments is told with all of them`() {
    let rows = [
      SmallRegister.row("甲安全条例", short: "安全条例", rank: "行政法规"),
      SmallRegister.row("乙安全条例", short: "安全条例", rank: "行政法规"),
    ]
    do {
      _ = try InstrumentImpact(of: "安全条例", in: catalogue(rows))
      Issue.record("found")
    } catch {
      #expect(error.namesakes == ["甲安全条例", "乙安全条例"])
    }
  }
}
