import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnknownUnitTests {
  private func unknown(_ parties: String...) -> [String] {
    Rule.unknownUnit.findings { submission in
      submission.boundaries = parties.map { SmallEdition.boundary("事项", "市水务局", $0) }
    }
    .map(\.subject)
  }

  @Test func `a name that the register does not know comes with the nearest one, once for all places`() {
    let findings = Rule.unknownUnit.findings {
      $0.boundaries = [SmallEdition.boundary("甲", "市住建居"), SmallEdition.boundary("乙", "市住建 居")]
      $0.powers = [SmallEdition.power("丙", body: "市水务局、市住建居")]
    }
    #expect(findings.map(\.subject) == ["市住建居"])
    #expect(findings.first?.related.count == 2)
    #expect(findings.first?.help?.zh.contains("市住建局") == true)
  }

  @Test func `governments, other levels, enterprises and classes of bodies are not of this register`() {
    #expect(
      unknown(
        "市人民政府", "各区人民政府", "省水务厅", "国家林草局", "崖州区住建局", "三亚供电公司", "各有关部门", "行业主管部门", "无", "三亚市公安局交通警察支队"
      ) == [])
  }

  @Test func `a folder of no registered unit is told`() {
    let findings = Rule.unknownUnit.findings(
      in: SmallEdition.catalogue([SmallEdition.submission("市园林环卫局", unit: nil)]))
    #expect(findings.map(\.subject) == ["市园林环卫局"])
  }

  @Test func `a wrong district body is told where the register keeps that district`() {
    #expect(unknown("吉阳区住建居") == ["吉阳区住建居"])
  }
}
