import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct ContradictoryRolesTests {
  private func entry(_ police: BoundaryRole?, _ water: BoundaryRole = .lead) -> DutyBoundary {
    SmallMatter.entry("养犬管理", .init("市公安局", police, "捕捉流浪犬"), .init("市水务局", water, "清理河岸犬舍"))
  }

  @Test func `a unit with another role in another entry is told with both`() {
    let findings = Rule.contradictoryRoles.findings(
      among: (SmallMatter.water, [entry(.assist)]), (SmallMatter.police, [entry(.guide)]))
    #expect(findings.map(\.subject) == ["养犬管理"])
    #expect(findings.first?.message.zh.contains("市公安局") == true)
  }

  @Test func `a role left open contradicts none`() {
    #expect(
      Rule.contradictoryRoles.findings(
        among: (SmallMatter.water, [entry(.assist)]), (SmallMatter.police, [entry(nil)])
      ).isEmpty)
  }

  @Test func `work that a running text gives to an assistant is no other role`() {
    let text = SmallMatter.entry(
      "养犬管理", .init("市公安局", .share), .init("市水务局", .lead), division: "市公安局负责捕捉流浪犬；市水务局牵头。")
    #expect(
      Rule.contradictoryRoles.findings(
        among: (SmallMatter.water, [entry(.assist)]), (SmallMatter.police, [text])
      )
      .isEmpty)
  }

  @Test func `a second lead is told as that alone`() {
    let lists = [(SmallMatter.water, [entry(.assist)]), (SmallMatter.police, [entry(.lead)])]
    #expect(Rule.contradictoryRoles.findings(in: SmallMatter.catalogue(lists)).isEmpty)
    #expect(Rule.multipleLeads.findings(in: SmallMatter.catalogue(lists)).count == 1)
  }
}
