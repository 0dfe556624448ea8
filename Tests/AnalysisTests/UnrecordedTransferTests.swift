import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnrecordedTransferTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.unrecordedTransfer
  private let moved = Ledger.power("取水许可", "000119001000", row: 3)

  private func lists(_ water: PowerItem?, _ housing: PowerItem?) -> [Submission] {
    var lists = [Ledger.list(Ledger.water), Ledger.list(Ledger.housing)]
    for (index, power) in [water, housing].enumerated() {
      lists[index].powers = [Ledger.power(index == 0 ? "河道采砂许可" : "施工许可", row: 9)] + [power].compactMap { $0 }
    }
    return lists
  }

  private func subjects(_ rows: Transfer..., old: [Transfer] = []) -> [String] {
    rule.verdict(from: lists(moved, nil), to: lists(nil, moved), rows: rows, old: old).findings.map(\.subject)
  }

  @Test func `a power that another unit lists now is told at its row there, with the earlier text`() {
    let found = rule.verdict(from: lists(moved, nil), to: lists(nil, moved)).findings
    #expect(found.map(\.subject) == ["取水许可"])
    #expect(found.first?.quotation == moved.name.quotation)
    #expect(found.first?.units == ["市住建局", "市水务局"].sorted())
    #expect(found.first?.related.map(\.quotation) == [Located("取水许可", row: 3, column: 4, file: 2).quotation])
    for other in [Rule.unrecordedAddition, .unrecordedRemoval, .changeOfElements] {
      #expect(other.subjects(from: lists(moved, nil), to: lists(nil, moved)) == [])
    }
  }

  @Test(arguments: [
    Ledger.row("取水许可"), Ledger.row("000119001000", from: []), Ledger.row("取水许可", .merger),
    Ledger.row("取水许可", .delegation),
    Ledger.row("取水许可", from: ["三亚市水利局"], to: ["三亚市住房和城乡建设局"]),
  ])
  func `a row from the one unit to the other records it`(row: Transfer) {
    #expect(subjects(row) == [])
  }

  @Test(arguments: [
    Ledger.row("取水许可", from: ["市住建局"], to: ["市水务局"]), Ledger.row("取水许可", to: ["市公安局"]),
    Ledger.row("取水许可", on: (2022, 10, 1)), Ledger.row("取水许可", .abolition, to: []),
    Ledger.row("取水许可", .addition, from: [], to: ["市住建局"]),
  ])
  func `a row of another way, another unit, a day to come or half of it records nothing`(row: Transfer) {
    #expect(subjects(row) == ["取水许可"])
  }

  @Test func `an abolition here and an addition there record it together`() {
    #expect(
      subjects(
        Ledger.row("取水许可", .abolition, to: []), Ledger.row("取水许可", .addition, from: [], to: ["市住建局"])) == [])
  }

  @Test func `a new row about many powers between these units records it`() {
    #expect(subjects(Ledger.row("水务领域15项行政审批")) == [])
    #expect(subjects(Ledger.row("水务领域15项行政处罚")) == ["取水许可"])
    let old = Ledger.row("水务领域15项行政审批", on: (2020, 1, 1))
    #expect(subjects(old, old: [old]) == ["取水许可"])
  }

  @Test func `sub-items go with their main item in one finding`() {
    let power = Ledger.power("取水许可", row: 3, subitems: [Ledger.power("变更", row: 4)])
    let found = rule.verdict(from: lists(power, nil), to: lists(nil, power)).findings
    #expect(found.map(\.subject) == ["取水许可"])
    #expect(found.first?.related.map(\.quotation.text) == ["取水许可", "变更"])
  }

  @Test func `what a unit out of use had goes to the unit that the register names as its successor`() {
    let before = [
      SmallEdition.submission("市国土局", unit: UnitID(5)) { $0.powers = [moved] }, Ledger.list(Ledger.housing),
    ]
    #expect(rule.subjects(from: before, to: [Ledger.list(Ledger.housing, moved)]) == [])
    #expect(rule.subjects(from: before, to: [Ledger.list(Ledger.police, moved)]) == ["取水许可"])
  }
}
