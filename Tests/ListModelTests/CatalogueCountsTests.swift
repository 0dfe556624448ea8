import Diagnostics
import TestSupport
import Testing

@testable import ListModel

@Suite struct CatalogueCountsTests {
  private func power(_ name: String, _ category: String?, _ subitems: [PowerItem] = []) -> PowerItem {
    PowerItem(name: Located(name), categoryText: category.map { Located($0) }, subitems: subitems)
  }

  @Test func `sub-items count in place of their main item, in its category`() {
    var submission = Submission(folder: "甲")
    submission.powers = [
      power("主项", "行政处罚", [power("子项一", nil), power("子项二", "行政检查")]), power("单项", "行政处罚"),
    ]
    let counts = ListCounts(of: submission, basis: .subitem)
    #expect(counts.powers == 3)
    #expect(counts.powersByCategory == [.penalty: 2, .inspection: 1])
  }

  @Test func `only main items count where the edition says so`() {
    var submission = Submission(folder: "甲")
    submission.powers = [power("主项", "行政处罚", [power("子项一", nil), power("子项二", nil)])]
    let counts = ListCounts(of: submission, basis: .mainItem)
    #expect(counts.powers == 1)
    #expect(counts.powersByCategory == [.penalty: 1])
  }

  @Test func `responsibilities are work items, matters once a unit, oversight rules and services`() {
    var submission = Submission(folder: "甲")
    submission.duties = [
      Duty(name: Located("职责"), tasks: [DutyTask(text: Located("一")), DutyTask(text: Located("二"))])
    ]
    submission.boundaries = [
      DutyBoundary(matter: Located("游船市场管理")), DutyBoundary(matter: Located("游船 市场管理")),
    ]
    submission.oversight = [OversightRule(name: Located("制度"))]
    submission.services = [PublicService(name: Located("服务"))]
    let counts = ListCounts(of: submission, basis: .subitem)
    #expect(counts.responsibilities == 5)
    #expect(ListPart.allCases.map { counts[$0] } == [2, 1, 1, 1, 0])
  }

  @Test func `a unit whose power list says none has no power list`() {
    let origin = Located("").origin
    var none = Submission(folder: "甲")
    none.parts = [PartOccurrence(.powers, isExplicitNone: true, origin: origin)]
    var duties = Submission(folder: "乙")
    duties.parts = [PartOccurrence(.duties, isExplicitNone: true, origin: origin)]
    #expect(!none.givesPowerList && !none.givesResponsibilityList)
    #expect(!duties.givesPowerList && duties.givesResponsibilityList)
  }

  @Test func `names are the same whatever the width of letters and brackets`() {
    #expect(NormalisedName("游船（Ａ） 市场\u{3000}管理") == NormalisedName("游船(a)市场管理"))
    #expect(NormalisedName("游船市场管理") != NormalisedName("游艇市场管理"))
  }
}
