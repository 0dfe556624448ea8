import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct SupervisionLostInTransferTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.supervisionLostInTransfer

  private func found(
    _ oversight: String..., boundary: DutyBoundary? = nil, row: Transfer = Ledger.row("取水许可")
  ) -> [Finding] {
    let rules = oversight.map { OversightRule(name: Located($0)) }
    return rule.findings(
      rows: [row], Ledger.list(Ledger.water, oversight: rules, boundaries: [boundary].compactMap { $0 }),
      Ledger.list(Ledger.housing, Ledger.power("取水许可", row: 9)), Ledger.overseer)
  }

  @Test func `no oversight rule of the old unit covers it`() {
    let lost = found("水库大坝安全责任检查")
    #expect(lost.map(\.subject) == ["取水许可"])
    #expect(lost.first?.units == ["市住建局", "市水务局"].sorted())
    #expect(lost.first?.witness != nil)
    #expect(found().count == 1)
  }

  @Test(arguments: [
    "取水许可延续与计量监督", "取水户现场检查", "对取得许可的单位和个人的监督检查", "行政许可事中事后监管制度", "“双随机、一公开”监管办法", "水务行业监督检查",
  ])
  func `a rule that covers it, or all approvals, keeps supervision`(oversight: String) {
    #expect(found(oversight).isEmpty, "\(oversight)")
  }

  private func keeps(_ oversight: String, of approval: String) -> Bool {
    rule.findings(
      rows: [Ledger.row(approval)],
      Ledger.list(Ledger.water, oversight: [OversightRule(name: Located(oversight))]),
      Ledger.list(Ledger.housing, Ledger.power(approval, row: 9)), Ledger.overseer
    ).isEmpty
  }

  @Test(arguments: [
    ("食品添加剂生产许可", "食品销售风险分级管理"), ("二次供水单位卫生许可", "公共场所卫生监督抽查"), ("消毒产品生产企业卫生许可", "生活饮用水卫生监测"),
    ("公路超限运输许可", "道路货物运输检查"), ("饲料生产企业许可", "兽药产品质量抽检"), ("楼顶停机坪使用许可", "楼顶防雷装置检查"),
    ("屋顶广告牌设置审批", "屋顶光伏板检查"),
  ])
  func `a rule for another thing in the same field covers nothing`(approval: String, oversight: String) {
    #expect(!keeps(oversight, of: approval))
  }

  @Test(arguments: [
    ("食品添加剂生产许可", "食品安全风险分级管理"), ("饮用水供水单位卫生许可", "卫生监督抽查"), ("食品经营许可", "食品销售风险分级管理"),
    ("道路货物运输许可", "道路运输市场监督检查"), ("消毒产品生产企业卫生许可", "消毒产品监督检查"), ("楼顶停机坪使用许可", "楼顶安全检查"),
    ("楼顶停机坪使用许可", "停机坪巡查"), ("河道采砂许可", "河道清淤检查"),
  ])
  func `a rule for the whole field, or for the thing, covers it`(approval: String, oversight: String) {
    #expect(keeps(oversight, of: approval))
  }

  @Test func `a boundary that covers it keeps supervision`() {
    let boundary = SmallMatter.entry(
      "取水审管衔接", .init("市住建局", .share, "办理取水许可"), .init("市水务局", .share, "监督检查取水行为"))
    #expect(found(boundary: boundary).isEmpty)
  }

  @Test func `penalties, delegations, abolished approvals and missing parts are not this`() {
    #expect(found(row: Ledger.row("对擅自取水的处罚")).isEmpty)
    #expect(found(row: Ledger.row("取水许可", .delegation, to: ["吉阳区住建局"])).isEmpty)
    let bare = SmallEdition.submission { $0.parts = [PartOccurrence(.duties, origin: Located("").origin)] }
    #expect(rule.findings(rows: [Ledger.row("取水许可")], bare, Ledger.overseer).isEmpty)
  }

  @Test func `that a unit has no oversight rules is an answer`() {
    let found = rule.findings(
      rows: [Ledger.row("取水许可")], Ledger.list(Ledger.water),
      Ledger.list(Ledger.housing, Ledger.power("取水许可", row: 9)))
    #expect(found.map(\.subject) == ["取水许可"])
  }

  @Test func `an approval that goes back to who had it is overseen there`() {
    let found = rule.findings(
      rows: [Ledger.row("取水许可"), Ledger.row("取水许可", from: ["市住建局"], to: ["市水务局"], row: 3)],
      Ledger.list(Ledger.water, Ledger.power("取水许可")), Ledger.list(Ledger.housing))
    #expect(found.isEmpty)
  }
}
