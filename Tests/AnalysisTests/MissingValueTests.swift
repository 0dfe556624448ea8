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

  @Test func `a cell with an error of the spreadsheet is told as such alone`() {
    let findings = Rule.missingValue.findings { submission in
      submission.irregularities = [.missingValue(part: .powers, column: "职权名称", item: nil), .errorValue].map {
        Irregularity($0, at: Located("").quotation)
      }
    }
    #expect(findings.isEmpty)
  }

  @Test func `a required cell with a formula or hidden words is told once, and as an error`() {
    for kind in [UnreadContentKind.formula, .hiddenText] {
      let change = { (submission: inout Submission) in
        submission.irregularities = [
          .missingValue(part: .powers, column: "职权名称", item: nil), .unreadContent(kind),
        ]
        .map { Irregularity($0, at: Located("").quotation) }
      }
      let findings = Rule.missingValue.findings(in: change)
      #expect(findings.map { $0.message.zh.contains("读不到") } == [true])
      #expect(Rule.unreadContent.findings(in: change).isEmpty)
    }
  }

  @Test func `an attribute that must be there is told by its name`() {
    let findings = Rule.missingValue.findings(inIrregularities: .missingAttribute("unit"))
    #expect(findings.map(\.message.zh) == ["没有填写必填的属性 unit。"])
  }

  @Test func `an empty legal basis is left to the rule for it`() {
    let findings = Rule.missingValue.findings(
      inIrregularities: .missingValue(part: .powers, column: "实施依据", item: "取水许可"))
    #expect(findings.isEmpty)
  }

  @Test func `a column that is not there at all is not told again cell by cell`() {
    let findings = Rule.missingValue.findings(
      inIrregularities: .missingColumn(part: .powers, column: "职权名称"),
      .missingValue(part: .powers, column: "职权名称", item: "0100"),
      .missingValue(part: .powers, column: "职权类别", item: "0100"))
    #expect(findings.map(\.subject) == ["职权类别"])
  }
}
