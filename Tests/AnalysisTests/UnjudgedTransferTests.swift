import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnjudgedTransferTests {
  private typealias Ledger = SmallLedger

  private func found(_ subject: String, _ powers: PowerItem...) -> [Finding] {
    var list = Ledger.list(Ledger.water)
    list.powers = powers
    return Rule.unjudgedTransfer.findings(
      in: Ledger.catalogue([Ledger.row(subject)], [list, Ledger.list(Ledger.housing)]))
  }

  @Test(arguments: [
    "26项水行政许可", "取水许可等5项", "取水许可等", "取水许可等行政许可", "水务领域行政许可权", "城市管理执法", "水行政处罚", "全部许可", "水务管理职责",
    "划转事项清单见附件", "水务工作", "第二批划转事项目录",
  ])
  func `a row that names a field or a number of powers is told not to be judged`(subject: String) {
    #expect(found(subject).map(\.subject) == [subject])
  }

  @Test(arguments: [
    "26项农业行政处罚", "农业26项处罚", "5项取水许可", "取水许可等5项许可", "十二项审批事项", "两项行政许可", "水务局3项水行政确认",
  ])
  func `so is one that counts powers, wherever the number stands`(subject: String) {
    #expect(found(subject).map(\.subject) == [subject])
  }

  @Test(arguments: [
    "残疾人两项补贴资格认定", "困难残疾人两项补贴审核", "两项补贴发放", "三项岗位人员安全资格认定", "建设项目三项制度备案", "残疾人两项补贴审批",
  ])
  func `a number within the name of a thing counts no powers`(subject: String) {
    #expect(found(subject).isEmpty)
  }

  @Test(arguments: ["取水许可", "消防监督检查", "医院评审", "对擅自取水的处罚", "取水许可；河道采砂许可", "000119001000"])
  func `a row that names its powers is judged`(subject: String) {
    #expect(found(subject).isEmpty)
  }

  @Test func `so is one whose words a list has as the name of a power`() {
    #expect(found("特种设备管理").count == 1)
    #expect(found("特种设备管理", Ledger.power("特种设备管理")).isEmpty)
  }

  @Test func `of a field it is told where the new unit's penalties do not show whether they are of it`() {
    func found(_ powers: PowerItem...) -> [Finding] {
      var list = Ledger.list(Ledger.housing)
      list.powers = powers
      return Rule.unjudgedTransfer.findings(
        in: Ledger.catalogue([Ledger.row("水务领域行政处罚权")], [Ledger.list(Ledger.water), list]))
    }
    #expect(found(Ledger.power("对擅自取水的处罚", category: "行政处罚")).map(\.units) == [["市住建局"]])
    #expect(found(Ledger.power("对破坏水务设施的处罚", category: "行政处罚")).isEmpty)
    #expect(found(Ledger.power("燃气经营许可")).isEmpty)
  }
}
