import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MissingValueTests {
  @Test func `empty cells of one column are one finding with all places`() {
    let findings = Rule.missingValue.findings(
      inIrregularities: .missingValue(part: .powers, column: "职权类别", item: "取水许可"),
      .missingValue(part: .powers, column: "职权类别", item: "采砂许可"),
      .missingValue(part: .duties, column: "主要职责", item: nil))
    #expect(findings.map(\.related.count) == [1, 0])
    #expect(findings[0].related[0].message.zh == "市水务局：采砂许可")
  }

  @Test func `an empty legal basis is left to the rule for it`() {
    let findings = Rule.missingValue.findings(
      inIrregularities: .missingValue(part: .powers, column: "实施依据", item: "取水许可"))
    #expect(findings.isEmpty)
  }
}
