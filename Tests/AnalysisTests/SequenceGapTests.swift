import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct SequenceGapTests {
  @Test func `the gaps of a file are one finding`() {
    let findings = Rule.sequenceGap.findings(
      inIrregularities: .sequenceGap(expected: 4, found: 6), .sequenceGap(expected: 7, found: 6), text: "6")
    #expect(findings.map(\.message.zh) == ["序号应为 4，实为 6；同一文件另有 1 处。"])
    #expect(Rule.sequenceGap.findings { _ in }.isEmpty)
  }
}
