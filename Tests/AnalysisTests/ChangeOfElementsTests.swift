import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct ChangeOfElementsTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.changeOfElements

  private func power(_ name: String = "取水许可", days: String, row: Int32 = 3) -> PowerItem {
    var power = Ledger.power(name, "00011900\(row)000", row: row)
    power.elements[.timeLimit] = Located(days, row: row, column: 8)
    return power
  }

  private func findings(_ before: PowerItem..., to after: PowerItem..., rows: [Transfer]? = []) -> [Finding] {
    var (earlier, later) = (Ledger.list(Ledger.water), Ledger.list(Ledger.water))
    (earlier.powers, later.powers) = (before, after)
    return rule.verdict(from: [earlier], to: [later], rows: rows).findings
  }

  @Test func `an element that says something else is told at its cell, with the earlier text`() {
    let found = findings(power(days: "45日"), to: power(days: "20日"))
    #expect(found.map(\.subject) == ["取水许可"])
    #expect(found.first?.message.zh == "市水务局的“取水许可”的办理期限与以前不同，台账没有记为变更。")
    #expect(found.first?.quotation == Located("20日", row: 3, column: 8).quotation)
    #expect(found.first?.related.map(\.quotation) == [Located("45日", row: 3, column: 8, file: 2).quotation])
  }

  @Test func `it is told without a register, too`() {
    #expect(findings(power(days: "45日"), to: power(days: "20日"), rows: nil).count == 1)
  }

  @Test func `a new name under the old code is told at the name`() {
    let found = findings(power(days: "45日"), to: power("用水审批", days: "20日"))
    #expect(found.map(\.quotation.text) == ["用水审批"])
    #expect(found.first?.message.zh.contains("名称、办理期限") == true)
    #expect(found.first?.related.map(\.quotation.text) == ["取水许可", "45日", "20日"])
  }

  @Test(arguments: [
    Ledger.row("取水许可", .change, to: []), Ledger.row("取水许可", .change, from: [], to: ["市水务局"]),
    Ledger.row("000119003000", .change, from: [], to: []),
  ])
  func `a new row of the kind 变更 records it`(row: Transfer) {
    #expect(findings(power(days: "45日"), to: power(days: "20日"), rows: [row]).isEmpty)
  }

  @Test(arguments: [
    Ledger.row("取水许可", .change, from: ["市住建局"], to: []), Ledger.row("采砂许可", .change, to: []),
    Ledger.row("取水许可", .transfer), Ledger.row("取水许可", .change, to: [], on: (2022, 10, 1)),
  ])
  func `another row does not`(row: Transfer) {
    #expect(findings(power(days: "45日"), to: power(days: "20日"), rows: [row]).count == 1)
  }

  @Test func `an old row records nothing anew`() {
    let row = Ledger.row("取水许可", .change, to: [], on: (2020, 1, 1))
    let found = rule.verdict(
      from: [Ledger.list(Ledger.water, power(days: "45日"))],
      to: [Ledger.list(Ledger.water, power(days: "20日"))],
      rows: [row], old: [row]
    ).findings
    #expect(found.count == 1)
  }

  @Test func `the same change of many items is one finding`() {
    let found = findings(
      power(days: "45日"), power("采砂许可", days: "45日", row: 4), power("凿井许可", days: "30日", row: 5),
      to: power(days: "20日"), power("采砂许可", days: "20日", row: 4), power("凿井许可", days: "20日", row: 5))
    #expect(found.count == 2)
    #expect(found.contains { $0.message.zh.contains("的“取水许可”等 2 项的办理期限") })
  }

  @Test func `what is added, removed or the same is no change of elements`() {
    #expect(findings(power(days: "45日"), to: power(days: "45 日")).isEmpty)
    #expect(findings(to: power(days: "45日")).isEmpty)
    #expect(findings(power(days: "45日")).isEmpty)
  }
}
