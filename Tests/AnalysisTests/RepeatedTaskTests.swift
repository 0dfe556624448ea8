import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct RepeatedTaskTests {
  private func entry(_ water: String, _ housing: String) -> DutyBoundary {
    SmallMatter.entry("窨井盖治理", .init("市水务局", .share, water), .init("市住建局", .share, housing))
  }

  @Test func `a task that two lists give to two units is told with both shares`() throws {
    let findings = Rule.repeatedTask.findings(
      among: (SmallMatter.water, [entry("更换供水井盖", "更换道路井盖，受理井盖缺失的举报")]),
      (SmallMatter.housing, [entry("更换供水井盖，负责受理井盖缺失举报", "更换道路井盖")]))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.message.zh.contains("“受理井盖缺失的举报”同时给了市水务局、市住建局"))
    #expect(finding.quotation.text == "更换道路井盖，受理井盖缺失的举报")
    #expect(finding.related.map(\.quotation.text) == ["更换供水井盖，负责受理井盖缺失举报"])
  }

  @Test func `a task that one text gives to two units beside others is told`() {
    let entry = SmallMatter.entry(
      "窨井盖治理", .init("市水务局"), .init("市住建局"), division: "市水务局负责更换供水井盖，受理井盖缺失举报；市住建局负责更换道路井盖，受理井盖缺失举报。")
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry])])
    catalogue.readDivisions()
    #expect(Rule.repeatedTask.findings(in: catalogue).count == 1)
  }

  @Test func `what is done jointly or by each in its own field is given once`() {
    for task in ["联合开展井盖安全隐患排查", "负责本行业井盖设施的安全管理", "做好监管工作", "按照职责权限查处井盖违法行为", "根据法定职责开展相关工作"] {
      #expect(Rule.repeatedTask.findings(among: (SmallMatter.water, [entry(task, task)])).isEmpty, "\(task)")
    }
  }
}
