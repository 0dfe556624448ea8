import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MissingColumnTests {
  @Test func `a missing column is named`() {
    let findings = Rule.missingColumn.findings(
      inIrregularities: .missingColumn(part: .powers, column: "职权类别"), text: "职权名称")
    #expect(findings.map(\.message.zh) == ["“权力清单”缺少“职权类别”一栏。"])
    #expect(Rule.missingColumn.findings(inIrregularities: .damagedNumber).isEmpty)
  }
}
