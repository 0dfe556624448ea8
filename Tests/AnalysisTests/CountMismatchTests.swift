import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct CountMismatchTests {
  private func findings(declaring count: Int, counted: Int, _ powers: PowerItem...) -> [Finding] {
    Rule.countMismatch.findings {
      $0.powers = powers
      $0.declaredCounts = [
        DeclaredCount(
          part: .powers, category: .licensing, count: count, counted: counted,
          text: Located("一、行政许可（共\(count)项）"))
      ]
    }
  }

  @Test func `a category row that says more than stands under it is told`() {
    let findings = findings(declaring: 3, counted: 2, SmallEdition.power("甲"), SmallEdition.power("乙"))
    #expect(findings.map(\.message.zh) == ["“行政许可”写明 3，实际 2，少 1。"])
    #expect(findings.first?.related.count == 2)
  }

  @Test func `the row that is there twice is shown`() {
    let findings = findings(
      declaring: 2, counted: 3, SmallEdition.power("甲"), SmallEdition.power("乙"),
      SmallEdition.power("甲", row: 9))
    #expect(findings.first?.related.map(\.quotation.origin) == [Located("", row: 9, column: 4).origin])
  }

  @Test func `main items and sub-items are both ways to count`() {
    let divided = SmallEdition.power("甲", subitems: [SmallEdition.power("甲一"), SmallEdition.power("甲二")])
    #expect(findings(declaring: 1, counted: 2, divided).isEmpty)
    #expect(findings(declaring: 2, counted: 1, divided).isEmpty)
    #expect(findings(declaring: 5, counted: 2, divided).count == 1)
  }

  @Test func `the totals of the edition are held against the count`() {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.powers = [SmallEdition.power("甲"), SmallEdition.power("乙")] }
    ])
    let origin = Located("").origin
    catalogue.edition.declaredTotals.powers = Located(3, at: origin)
    catalogue.edition.declaredTotals.powerUnits = Located(1, at: origin)
    let findings = Rule.countMismatch.findings(in: catalogue)
    #expect(findings.map(\.subject) == ["权力事项"])
    #expect(findings.first?.witness?.zh == "没有报送责任清单的单位：市住建局、市公安局")
  }
}
