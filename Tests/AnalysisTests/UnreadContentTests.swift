import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnreadContentTests {
  @Test func `each unknown column is one finding, all hidden rows of a file another`() {
    let findings = Rule.unreadContent.findings(
      inIrregularities: .unreadContent(.unknownColumn(heading: "颜色")), .unreadContent(.hiddenRow),
      .unreadContent(.unknownColumn(heading: "大小")), .unreadContent(.hiddenRow), text: "红")
    #expect(findings.map(\.related.count) == [0, 1, 0])
    #expect(findings[0].message.zh.contains("颜色"))
  }

  @Test func `hidden text is told by file`() {
    let findings = Rule.unreadContent.findings(
      inIrregularities: .unreadContent(.hiddenText), .unreadContent(.hiddenText), text: "内部掌握")
    #expect(findings.map(\.related.count) == [1])
  }

  @Test func `a file read in full is none`() {
    #expect(Rule.unreadContent.findings { _ in }.isEmpty)
  }
}
