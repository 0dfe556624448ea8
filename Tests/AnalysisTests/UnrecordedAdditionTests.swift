import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnrecordedAdditionTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.unrecordedAddition
  private let known = Ledger.power("河道采砂许可", row: 9)

  private func subjects(_ added: PowerItem, _ rows: Transfer..., old: [Transfer] = []) -> [String] {
    rule.verdict(
      from: [Ledger.list(Ledger.water, known)], to: [Ledger.list(Ledger.water, known, added)], rows: rows,
      old: old
    ).findings.map(\.subject)
  }

  @Test func `a power that was not there before and that no row records is told at its row`() {
    let found = rule.verdict(
      from: [Ledger.list(Ledger.water, known)],
      to: [Ledger.list(Ledger.water, known, Ledger.power("取水许可", row: 3))], rows: []
    ).findings
    #expect(found.map(\.subject) == ["取水许可"])
    #expect(found.first?.quotation == Located("取水许可", row: 3, column: 4).quotation)
    #expect(found.first?.units == ["市水务局"])
  }

  @Test(arguments: [
    Ledger.row("取水许可", .addition, from: [], to: ["市水务局"]),
    Ledger.row("取水许可", .addition, from: ["市水务局"], to: []),
    Ledger.row("取水许可", .addition, from: [], to: []),
    Ledger.row("000119001000", .takeover, from: ["省水务厅"], to: ["三亚市水务局"]),
    Ledger.row("取水许可", .transfer, from: ["市公安局"], to: ["市水务局"]),
    Ledger.row("取水许可", .delegation, from: ["省水务厅"], to: ["三亚市水利局"]),
    Ledger.row("凿井许可", .change, from: ["市水务局"], to: [], note: "更名为取水许可"),
    Ledger.row("凿井许可；河道许可", .merger, from: [], to: [], note: "合并为取水许可"),
  ])
  func `a row records it by code or name, for this unit`(row: Transfer) {
    #expect(subjects(Ledger.power("取水许可", "000119001000"), row) == [])
  }

  @Test(arguments: [
    Ledger.row("取水许可", .addition, from: [], to: ["市住建局"]),
    Ledger.row("取水许可", .abolition, from: ["市水务局"], to: []),
    Ledger.row("凿井许可", .addition, from: [], to: ["市水务局"]),
    Ledger.row("取水许可", .addition, from: [], to: ["市水务局"], on: (2022, 10, 1)),
    Ledger.row("取水许可", .transfer, from: ["市水务局"], to: ["市住建局"]),
  ])
  func `a row about another unit, another power, another kind of change or a day to come records nothing`(
    row: Transfer
  ) {
    #expect(subjects(Ledger.power("取水许可", "000119001000"), row) == ["取水许可"])
  }

  @Test func `rows that speak of the power and do not record it are shown`() {
    let found = rule.verdict(
      from: [Ledger.list(Ledger.water, known)], to: [Ledger.list(Ledger.water, known, Ledger.power("取水许可"))],
      rows: [Ledger.row("取水许可", .addition, from: [], to: ["市水务局"], on: (2022, 10, 1))]
    ).findings
    #expect(found.first?.related.map(\.message.zh) == ["调整台账：新增，自2022年10月1日起"])
  }

  @Test func `a main item and its sub-items are one finding, and a row of the main item records them`() {
    let power = Ledger.power(
      "取水许可", row: 3, subitems: [Ledger.power("变更", row: 4), Ledger.power("延续", row: 5)])
    #expect(subjects(power) == ["取水许可"])
    #expect(subjects(power, Ledger.row("取水许可", .addition, from: [], to: ["市水务局"])) == [])
    let (before, after) = (Ledger.power("取水许可"), power)
    let found = rule.verdict(
      from: [Ledger.list(Ledger.water, before)], to: [Ledger.list(Ledger.water, after)]
    ).findings
    #expect(found.map(\.subject) == ["变更"])
    #expect(found.first?.message.zh.contains("变更等 2 个子项") == true)
    #expect(found.first?.related.map(\.quotation.text) == ["延续"])
  }

  @Test func `a list where there was none is one finding`() {
    let found = rule.verdict(
      from: [Ledger.list(Ledger.housing)],
      to: [Ledger.list(Ledger.housing, Ledger.power("施工许可", row: 2), Ledger.power("燃气经营许可", row: 3))]
    ).findings
    #expect(found.map(\.subject) == ["市住建局"])
    #expect(found.first?.related.count == 1)
  }

  @Test func `a second row of a power that was listed before is no new power`() {
    #expect(subjects(Ledger.power("河道采砂许可", row: 4)) == [])
  }

  @Test func `what stood in a file that could not be read is not known to be new`() {
    var before = Ledger.list(Ledger.water, known)
    before.irregularities = [
      Irregularity(.unreadableFile(.encrypted), at: Quotation("", at: Located("").origin))
    ]
    #expect(rule.subjects(from: [before], to: [Ledger.list(Ledger.water, known, Ledger.power("取水许可"))]) == [])
  }

  @Test func `a new row about many powers records those of its category for its unit, an old one does not`() {
    let row = Ledger.row("26项水行政处罚", .takeover, from: ["省水务厅"], to: ["市水务局"])
    let penalty = Ledger.power("对擅自取水的处罚", category: "行政处罚")
    #expect(subjects(penalty, row) == [])
    #expect(subjects(Ledger.power("取水许可"), row) == ["取水许可"])
    #expect(subjects(penalty, Ledger.row("26项水行政处罚", .takeover, from: ["省水务厅"], to: ["市住建局"])).count == 1)
    let old = Ledger.row("26项水行政处罚", .takeover, from: ["省水务厅"], to: ["市水务局"], on: (2020, 1, 1))
    #expect(subjects(penalty, old, old: [old]).count == 1)
  }

  @Test func `without an earlier edition it is not applicable, without a register skipped`() {
    let lists = [Ledger.list(Ledger.water, known)]
    let alone = Analyzer.ask(rule, about: AnalysisInput(Ledger.catalogue([], lists)))
    #expect(alone.status == .notApplicable)
    guard case .skipped = rule.verdict(from: lists, to: lists, rows: nil).status else {
      Issue.record("not skipped")
      return
    }
    #expect(rule.verdict(from: lists, to: lists).status == .passed)
  }
}
