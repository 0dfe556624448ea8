import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnrecognisedTableTests {
  @Test func `each unrecognised table is told`() {
    #expect(
      Rule.unrecognisedTable.findings(inIrregularities: .unrecognisedTable, .unrecognisedTable, text: "甲")
        .count == 2)
    #expect(Rule.unrecognisedTable.findings(inIrregularities: .damagedNumber).isEmpty)
  }
}
