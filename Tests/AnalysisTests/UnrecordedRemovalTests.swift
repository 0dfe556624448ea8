import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnrecordedRemovalTests {
  private typealias Ledger = SmallLedger
  private let rule = Rule.unrecordedRemoval
  private let known = Ledger.power("河道采砂许可", row: 9)

  private func subjects(_ removed: PowerItem, _ rows: Transfer...) -> [String] {
    rule.verdict(
      from: [Ledger.list(Ledger.water, known, removed)], to: [Ledger.list(Ledger.water, known)], rows: rows
    ).findings.map(\.subject)
  }

  @Test func `a power that is gone is told where the power list begins, with the earlier text`() {
    let found = rule.verdict(
      from: [Ledger.list(Ledger.water, known, Ledger.power("取水许可", row: 3))],
      to: [Ledger.list(Ledger.water, known)]
    ).findings
    #expect(found.map(\.subject) == ["取水许可"])
    #expect(found.first?.quotation == Located("", row: 1, column: 1).quotation)
    #expect(found.first?.units == ["市水务局"])
    // The earlier edition's files stand behind the two of the edition.
    #expect(found.first?.related.map(\.quotation) == [Located("取水许可", row: 3, column: 4, file: 2).quotation])
  }

  @Test(arguments: [
    Ledger.row("取水许可", .abolition, from: ["市水务局"], to: []), Ledger.row("取水许可", .abolition, from: [], to: []),
    Ledger.row("000119001000", .transfer), Ledger.row("取水许可", .transfer, to: []),
    Ledger.row("取水许可", .delegation, from: ["三亚市水利局"], to: ["吉阳区住建局"]),
    Ledger.row("取水许可；凿井许可", .merger, to: [], note: "合并为用水审批"),
    Ledger.row("取水许可", .split, to: [], note: "拆分为地表水取水审批、地下水取水审批"),
    Ledger.row("取水许可", .change, to: [], note: "更名为用水审批"),
  ])
  func `a row records it by code or name, for this unit`(row: Transfer) {
    #expect(subjects(Ledger.power("取水许可", "000119001000"), row) == [])
  }

  @Test(arguments: [
    Ledger.row("取水许可", .abolition, from: ["市住建局"], to: []),
    Ledger.row("取水许可", .addition, from: [], to: ["市水务局"]),
    Ledger.row("取水许可", .transfer, from: ["市住建局"], to: ["市水务局"]),
    Ledger.row("取水许可", .transfer, note: "部分划转"), Ledger.row("取水许可", .abolition, to: [], on: (2022, 10, 1)),
    Ledger.row("取水许可", .change, to: [], note: "办理期限调整为20日"),
    Ledger.row("凿井许可", .change, to: [], note: "更名为取水许可"),
  ])
  func `a row about another unit, a part, another change or a day to come records nothing`(row: Transfer) {
    #expect(subjects(Ledger.power("取水许可", "000119001000"), row) == ["取水许可"])
  }

  @Test func `a main item and its sub-items are one finding, and so is a list that is gone`() {
    let power = Ledger.power(
      "取水许可", row: 3, subitems: [Ledger.power("变更", row: 4), Ledger.power("延续", row: 5)])
    #expect(subjects(power) == ["取水许可"])
    let found = rule.verdict(from: [Ledger.list(Ledger.water, known, power)], to: [Ledger.list(Ledger.water)])
      .findings
    #expect(found.map(\.subject) == ["市水务局"])
    #expect(found.first?.related.count == 4)
  }

  @Test func `of a unit that sent nothing any more it is told at the unit's row in the register`() {
    let found = rule.verdict(from: [Ledger.list(Ledger.water, known)], to: []).findings
    #expect(found.map(\.quotation.text) == ["三亚市水务局"])
  }

  @Test func `a power that was listed twice and stands there once is not gone`() {
    #expect(subjects(Ledger.power("河道采砂许可", row: 3)) == [])
  }

  @Test func `what may stand in a file that cannot be read is not known to be gone`() {
    var after = Ledger.list(Ledger.water, known)
    after.irregularities = [
      Irregularity(.unreadableFile(.encrypted), at: Quotation("", at: Located("").origin))
    ]
    #expect(rule.subjects(from: [Ledger.list(Ledger.water, known, Ledger.power("取水许可"))], to: [after]) == [])
  }

  @Test func `a renamed power is not gone`() {
    #expect(
      rule.subjects(
        from: [Ledger.list(Ledger.water, Ledger.power("取水许可", "000119001000"))],
        to: [Ledger.list(Ledger.water, Ledger.power("用水审批", "000119001000"))]) == [])
  }

  @Test func `without an earlier edition it is not applicable`() {
    let input = AnalysisInput(Ledger.catalogue([], [Ledger.list(Ledger.water, known)]))
    #expect(Analyzer.ask(rule, about: input).status == .notApplicable)
  }
}
