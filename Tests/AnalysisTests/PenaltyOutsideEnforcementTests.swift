import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct PenaltyOutsideEnforcementTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.penaltyOutsideEnforcement

  /// In the small edition 市公安局 stands for the enforcement bureau.
  private func field(_ citations: Citation..., on day: CalendarDate? = nil, body: String = "市公安局")
    -> EnforcementField
  {
    let name = Located("水政", row: 2, column: 1, file: 1)
    return EnforcementField(
      name: name, bodies: [Located(body, row: 2, column: 2, file: 1)],
      basis: LegalBasis(text: Located("《水法》", row: 2, column: 3, file: 1), citations: citations, defects: []),
      effectiveDate: day, origin: name.origin)
  }

  private func penalty(
    _ name: String = "对擅自取水的处罚", law: String = "中华人民共和国水法", article: Int = 69, row: Int32 = 2,
    scope: String? = nil,
    body: String? = nil, paragraph: Int? = nil
  ) -> PowerItem {
    var power = Ledger.power(name, category: "行政处罚", row: row, scope: scope, body: body)
    let citation = Citation(title: law, clauses: [Citation.Clause(article: article, paragraph: paragraph)])
    power.bases = [LegalBasis(text: Located(law, row: row, column: 6), citations: [citation], defects: [])]
    return power
  }

  private func found(
    _ field: EnforcementField? = nil, rows: [Transfer] = [], _ lists: Submission...
  ) -> [Finding] {
    rule.findings(in: Ledger.catalogue(rows, lists, fields: field.map { [$0] }))
  }

  @Test func `penalties that rest on an instrument of the field are one finding of the unit that lists them`()
  {
    let list = Ledger.list(
      Ledger.water, penalty(), penalty("对侵占水工程的处罚", row: 3), penalty("对污染水体的处罚", law: "水污染防治法", row: 4))
    let found = found(field(Citation(title: "水法")), list)
    #expect(found.map(\.units) == [["市公安局", "市水务局"].sorted()])
    #expect(found.first?.related.first?.quotation.text == "对侵占水工程的处罚")
    #expect(found.first?.related.count == 4)
  }

  @Test func `only the articles that the register gives, from its day on`() {
    let some = Citation(title: "水法", clauses: [Citation.Clause(article: 72)])
    #expect(found(field(some), Ledger.list(Ledger.water, penalty())).isEmpty)
    #expect(found(field(some), Ledger.list(Ledger.water, penalty(article: 72))).count == 1)
    let later = CalendarDate(year: 2022, month: 10, day: 1)
    #expect(found(field(Citation(title: "水法"), on: later), Ledger.list(Ledger.water, penalty())).isEmpty)
  }

  @Test func `of one article only the paragraphs that the register gives`() {
    let second = Citation(title: "水法", clauses: [Citation.Clause(article: 69, paragraph: 2)])
    func count(_ paragraph: Int?, _ field: Citation) -> Int {
      found(self.field(field), Ledger.list(Ledger.water, penalty(paragraph: paragraph))).count
    }
    #expect(count(1, second) == 0)
    #expect(count(2, second) == 1)
    #expect(count(nil, second) == 1)
    #expect(count(1, Citation(title: "水法", clauses: [Citation.Clause(article: 69)])) == 1)
    let both = Citation(
      title: "水法", clauses: [second.clauses[0], Citation.Clause(article: 69, paragraph: 1, subparagraph: 3)])
    #expect(count(1, both) == 1)
    #expect(count(3, both) == 0)
  }

  @Test func `the bureau's own list, its districts, other categories and declared divisions are none`() {
    let law = Citation(title: "水法")
    #expect(found(field(law), Ledger.list(Ledger.police, penalty())).isEmpty)
    #expect(found(field(law), Ledger.list(Ledger.district, penalty())).isEmpty)
    #expect(found(field(law), Ledger.list(Ledger.water, Ledger.power("取水许可"))).isEmpty)
    #expect(found(field(law), Ledger.list(Ledger.water, penalty(scope: "警告由本局作出，罚款由市公安局作出"))).isEmpty)
    #expect(found(field(law), Ledger.list(Ledger.water, penalty(body: "三亚市公安局"))).isEmpty)
  }

  @Test func `what the transfers register says of the very power goes before`() {
    let law = Citation(title: "水法")
    let list = Ledger.list(Ledger.water, penalty())
    let gone = Ledger.row("对擅自取水的处罚", to: ["市公安局"])
    #expect(found(field(law), rows: [gone], list).isEmpty)
    let back = Ledger.row("对擅自取水的处罚", from: ["市公安局"], to: ["市水务局"])
    #expect(found(field(law), rows: [back], list).isEmpty)
  }

  @Test
  func `a row of the transfers register that moves a field: all penalties of the unit whose field it is`() {
    let row = Ledger.row("水务领域行政处罚权", to: ["市公安局"])
    #expect(found(rows: [row], Ledger.list(Ledger.water, penalty())).count == 1)
    #expect(found(rows: [row], Ledger.list(Ledger.housing, penalty())).isEmpty)
    let gas = Ledger.row("燃气、房地产方面的行政处罚权", from: ["市住建局"], to: ["市公安局"])
    let list = Ledger.list(
      Ledger.housing, penalty("对擅自改动设施的处罚", law: "城镇燃气管理条例"), penalty("对肢解发包的处罚", law: "建筑法", row: 3))
    #expect(found(rows: [gas], list).map(\.subject) == ["对擅自改动设施的处罚"])
  }

  @Test(arguments: ["26项水务行政处罚", "水务领域部分行政处罚权", "对擅自取水的处罚", "水务管理职责"])
  func `a row that names single powers, a number or a part of them moves no field`(subject: String) {
    #expect(
      found(rows: [Ledger.row(subject, to: ["市公安局"])], Ledger.list(Ledger.water, penalty())).isEmpty,
      "\(subject)")
  }

  @Test func `without any such field there is nothing to judge`() {
    let verdict = Analyzer.ask(
      rule, about: AnalysisInput(SmallEdition.catalogue([Ledger.list(Ledger.water, penalty())])))
    guard case .notApplicable = verdict.status else { return #expect(Bool(false)) }
  }
}
