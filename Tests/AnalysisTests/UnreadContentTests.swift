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

  @Test func `a file with nothing of a list is spoken of as a file`() {
    let findings = Rule.unreadContent.findings { submission in
      submission.irregularities = [.cell, .paragraph].enumerated().map {
        Irregularity(
          .unreadContent($0.element), at: Located("请查收", row: Int32($0.offset) + 1, file: 1).quotation)
      }
    }
    #expect(findings.map(\.message.zh) == ["这个文件里没有清单的内容，没有读取（2 处）。"])
    #expect(findings.first?.help?.zh.hasPrefix("信函、说明等") == true)
  }
}
