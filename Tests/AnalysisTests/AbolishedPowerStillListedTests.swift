import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct AbolishedPowerStillListedTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.abolishedPowerStillListed

  private func abolition(_ from: [String] = [], note: String? = nil, on day: (Int, Int, Int) = (2021, 6, 1))
    -> Transfer
  {
    Ledger.row("城市供水工程用水审批", .abolition, from: from, to: [], on: day, note: note)
  }

  private func list(_ unit: Int, _ name: String = "城市供水工程用水审批", row: Int32 = 2) -> Submission {
    Ledger.list(unit, Ledger.power(name, row: row))
  }

  @Test func `every list that has it is a place of one finding`() {
    let found = rule.findings(
      rows: [abolition()], list(Ledger.water), list(Ledger.housing, "城市供水工程用水许可", row: 7))
    #expect(found.count == 1)
    #expect(found.first?.units == ["市住建局", "市水务局"].sorted())
    #expect(found.first?.related.first?.quotation.text == "城市供水工程用水许可")
  }

  @Test(arguments: [
    ("洗染业经营者备案", "对洗染业经营者的备案"), ("洗染业经营者备案", "洗染业经营者备案登记"), ("检测机构资质认可", "检测机构资质认定"),
  ])
  func `filing and confirming are called by several words`(row: String, name: String) {
    let abolition = Ledger.row(row, .abolition, to: [])
    #expect(rule.findings(rows: [abolition], list(Ledger.water, name)).count == 1)
  }

  @Test func `only the units that the row names have to give it up`() {
    #expect(rule.findings(rows: [abolition(["市住建局"])], list(Ledger.water)).isEmpty)
    #expect(rule.findings(rows: [abolition(["市水利局"])], list(Ledger.water)).count == 1)
    #expect(rule.findings(rows: [abolition(["省水务厅"])], list(Ledger.water)).isEmpty)
  }

  @Test func `not before its day, not after it was set up again, not what became of it`() {
    #expect(rule.findings(rows: [abolition(on: (2022, 10, 1))], list(Ledger.water)).isEmpty)
    let again = Ledger.row("城市供水工程用水审批", .addition, from: [], on: (2022, 1, 1))
    #expect(rule.findings(rows: [abolition(), again], list(Ledger.water)).isEmpty)
    #expect(rule.findings(rows: [abolition()], list(Ledger.water, "城市供水工程用水备案")).isEmpty)
  }

  @Test func `abolished after a transfer: told once, as abolished`() {
    let rows = [Ledger.row("城市供水工程用水审批"), abolition(on: (2022, 4, 1))]
    #expect(rule.findings(rows: rows, list(Ledger.water)).count == 1)
    #expect(Rule.transferredPowerStillListed.findings(rows: rows, list(Ledger.water)).isEmpty)
  }

  @Test func `merged, split or renamed: the old name is gone, the new one is not`() {
    for (kind, note) in [
      (TransferKind.merger, "并入“取水许可”"), (.split, "拆分为取水许可、排水许可证核发"), (.change, "事项名称变更为“取水许可”"),
    ] {
      let row = Ledger.row("城市供水工程用水审批", kind, to: [], note: note)
      let found = rule.findings(rows: [row], Ledger.list(Ledger.water, Ledger.power("城市供水工程用水审批")))
      #expect(found.count == 1, "\(note)")
      #expect(rule.findings(rows: [row], list(Ledger.water, "取水许可")).isEmpty, "\(note)")
    }
  }

  @Test func `a change of elements, or a merger that names nothing new, takes nothing away`() {
    for (kind, note) in [
      (TransferKind.change, "承诺时限由20日变更为10日"), (.change, "实施依据变更为《城市供水条例》第三十条"), (.merger, "与其他事项合并"),
      (.change, nil),
    ] {
      let row = Ledger.row("城市供水工程用水审批", kind, from: ["市水务局"], to: [], note: note)
      #expect(rule.findings(rows: [row], list(Ledger.water)).isEmpty)
    }
  }

  @Test func `a code that goes on under a new name`() {
    let row = Ledger.row("000119003000", .change, to: [], note: "名称调整为“取水许可”")
    let renamed = Ledger.list(Ledger.water, Ledger.power("取水许可", "000119003000"))
    #expect(rule.findings(rows: [row], renamed).isEmpty)
    let old = Ledger.list(Ledger.water, Ledger.power("城市供水工程用水审批", "000119003000"))
    #expect(rule.findings(rows: [row], old).count == 1)
  }

  @Test func `brackets around what is done make no other power`() {
    let abolition = Ledger.row("兽药经营质量规范验收", .abolition, to: [])
    #expect(rule.findings(rows: [abolition], list(Ledger.water, "兽药经营质量规范（验收）")).count == 1)
    #expect(rule.findings(rows: [abolition], list(Ledger.water, "兽药经营质量规范（备案）")).isEmpty)
    #expect(rule.findings(rows: [abolition], list(Ledger.water, "兽药经营质量规范（培训材料）")).isEmpty)
  }
}
