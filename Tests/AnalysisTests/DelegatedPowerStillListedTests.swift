import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DelegatedPowerStillListedTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.delegatedPowerStillListed

  private func row(_ kind: TransferKind = .delegation, to: [String] = ["吉阳区住建局"], note: String? = nil)
    -> Transfer
  {
    Ledger.row("城市道路挖掘许可", kind, from: ["市住建局"], to: to, note: note)
  }

  private func list(_ scope: String? = nil, boundaries: [DutyBoundary] = []) -> Submission {
    Ledger.list(Ledger.housing, Ledger.power("城市道路挖掘许可", scope: scope), boundaries: boundaries)
  }

  @Test func `the upper level lists it without saying what is left to it, be the row 下放 or 承接`() {
    for kind in [TransferKind.delegation, .takeover] {
      let found = rule.findings(
        rows: [row(kind)], list(), Ledger.list(Ledger.district, Ledger.power("城市道路挖掘许可", row: 6)))
      #expect(found.map(\.units) == [["吉阳区住建局", "市住建局"].sorted()])
      #expect(found.first?.related.count == 2)
    }
    #expect(rule.findings(rows: [row(to: ["各区"])], list()).count == 1)
  }

  @Test func `a division of authority, in the row, in the register or in a boundary, is none`() {
    #expect(rule.findings(rows: [row()], list("市管主干道由市级审批，其他道路由各区审批")).isEmpty)
    #expect(rule.findings(rows: [row(note: "10000平方米以下的下放")], list()).isEmpty)
    let boundary = SmallMatter.entry("城市道路挖掘许可", .init("市住建局", .lead), .init("吉阳区住建局", .share))
    #expect(rule.findings(rows: [row()], list(boundaries: [boundary])).isEmpty)
    #expect(rule.findings(rows: [row()], list("负责全市范围内的城市道路挖掘许可")).count == 1)
  }

  @Test(arguments: [
    ("跨区设置的由市住建局审批", true), ("高速公路两侧的由原单位审批", true), ("限建成区", true), ("建成区内的由吉阳区住建局审批", true),
    ("由吉阳区住建局审批", false), ("城市道路挖掘许可由吉阳区住建局审批", false), ("监管由市住建局负责", false),
    ("下放前已受理的由市住建局办结", false), ("限2022年9月底前完成", false), ("限期办理移交", false), ("移交手续由市住建局办理", false),
  ])
  func `a note of the register that says which part stays or goes is a division`(
    note: String, isDivision: Bool
  ) {
    #expect(rule.findings(rows: [row(note: note)], list()).isEmpty == isDivision, "\(note)")
  }

  @Test(arguments: [
    ("跨区道路由市级审批", true), ("市本级负责挖掘面积100平方米以上的审批", true), ("仅限跨区项目", true), ("除主干道外，下放各区", true),
    ("跨区的由市住建局办理", true), ("省管道路仍由市住建局审批", true), ("主干道除外", true), ("监管仍由市住建局负责", false),
    ("由吉阳区住建局办理", false),
    ("已下放", false), ("20个工作日以内办结", false), ("全市范围内均可办理", false), ("按规定办理", false),
  ])
  func `a note of the row that says what is left to the level is a division`(note: String, isDivision: Bool) {
    var power = Ledger.power("城市道路挖掘许可")
    power.elements[.note] = Located(note)
    #expect(rule.findings(rows: [row()], Ledger.list(Ledger.housing, power)).isEmpty == isDivision)
  }

  @Test func `taken back, given away for good, or not listed: none`() {
    let back = Ledger.row("城市道路挖掘许可", from: ["吉阳区住建局"], to: ["市住建局"], on: (2022, 8, 1))
    #expect(rule.findings(rows: [row(), back], list()).isEmpty)
    let away = Ledger.row("城市道路挖掘许可", from: ["市住建局"], to: ["市水务局"], on: (2022, 8, 1))
    #expect(rule.findings(rows: [row(), away], list()).isEmpty)
    #expect(Rule.transferredPowerStillListed.findings(rows: [row(), away], list()).count == 1)
    #expect(rule.findings(rows: [row()], Ledger.list(Ledger.housing)).isEmpty)
  }

  @Test func `a bracket within the name that names another kind besides is the same power`() {
    let found = rule.findings(
      rows: [Ledger.row("彩钢棚拆除备案", .delegation, from: ["市住建局"], to: ["吉阳区住建局"])],
      Ledger.list(Ledger.housing, Ledger.power("彩钢棚（含活动板房）拆除备案", category: "其他行政权力")))
    #expect(found.count == 1)
  }
}
