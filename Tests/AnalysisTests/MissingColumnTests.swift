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

  @Test func `the help says beside which heading the column belongs`() {
    func help(_ text: String) -> String? {
      Rule.missingColumn.findings(
        inIrregularities: .missingColumn(part: .powers, column: "职权类别"), text: text
      ).first?.help?.zh
    }
    #expect(help("职权\n名称") == "按表式在“职权名称”旁边补上“职权类别”一栏并逐行填写。")
    #expect(help("") == "按表式补上“职权类别”一栏并逐行填写。")
  }
}
