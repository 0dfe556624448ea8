import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DamagedNumberTests {
  @Test func `the damaged numbers of a file are one finding`() {
    let findings = Rule.damagedNumber.findings(
      inIrregularities: .damagedNumber, .damagedNumber, text: "1.1E+30")
    #expect(findings.map(\.related.count) == [1])
    #expect(Rule.damagedNumber.findings { _ in }.isEmpty)
  }
}
