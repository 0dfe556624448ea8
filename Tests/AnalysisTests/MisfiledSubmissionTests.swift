import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MisfiledSubmissionTests {
  @Test func `a file that says another unit is told`() {
    let findings = Rule.misfiledSubmission.findings { $0.statedUnits = [StatedUnit(Located("市住建局"))] }
    #expect(findings.map(\.message.zh) == ["文件放在“市水务局”，里面写的单位却是“市住建局”。"])
  }

  @Test func `a file that says its unit with a wrong character is told`() {
    let findings = Rule.misfiledSubmission.findings { $0.statedUnits = [StatedUnit(Located("市水物局"))] }
    #expect(findings.map(\.message.zh) == ["文件放在“市水务局”，里面写的单位“市水物局”不在单位名录中。"])
  }

  @Test func `a file in no unit's folder is told`() {
    var catalogue = SmallEdition.catalogue([])
    catalogue.irregularities = [Irregularity(.strayFile, at: Located("").quotation)]
    #expect(Rule.misfiledSubmission.findings(in: catalogue).map(\.units) == [[]])
  }

  @Test(arguments: ["三亚市水务局", "水务局", "三亚市水利局", "三亚市人民政府"])
  func `a file that says its unit in other words, or something else, is none`(name: String) {
    #expect(Rule.misfiledSubmission.findings { $0.statedUnits = [StatedUnit(Located(name))] }.isEmpty)
  }
}
