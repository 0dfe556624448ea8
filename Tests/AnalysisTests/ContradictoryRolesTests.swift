import Diagnostics
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

  @Test func `a role with a cell of its own is told at that cell`() {
    func list(_ role: BoundaryRole, _ word: String) -> DutyBoundary {
      var entry = entry(role)
      entry.parties[0].roleWord = Located(word, row: 2, column: 4)
      return entry
    }
    let findings = Rule.contradictoryRoles.findings(
      among: (SmallMatter.water, [list(.assist, "配合")]), (SmallMatter.police, [list(.guide, "指导")]))
    #expect(findings.map(\.quotation.text) == ["配合"])
    #expect(findings.first?.quotation.origin == Located("", row: 2, column: 4).origin)
    #expect(findings.first?.related.first?.quotation.text == "指导")
  }

  @Test func `a role left open contradicts none`() {
    #expect(
      Rule.contradictoryRoles.findings(
        among: (SmallMatter.water, [entry(.assist)]), (SmallMatter.police, [entry(nil)])
      ).isEmpty)
  }

  /// What is found where one list states a role for 市公安局 and the other says it in one text.
  private func findings(stated: BoundaryRole, share: String, text: String) -> Int {
    let parties = [SmallMatter.Party("市公安局"), .init("市水务局")]
    var catalogue = SmallMatter.catalogue([
      (
        SmallMatter.water,
        [SmallMatter.entry("养犬管理", .init("市公安局", stated, share), .init("市水务局", .share, "清理河岸犬舍"))]
      ),
      (SmallMatter.police, [SmallMatter.entry("养犬管理", parties[0], parties[1], division: text)]),
    ])
    catalogue.readDivisions()
    return Rule.contradictoryRoles.findings(in: catalogue).count
  }

  @Test(arguments: [
    ("市公安局指导捕捉流浪犬", "市公安局负责捕捉流浪犬", 1), ("市公安局指导犬舍检查", "市公安局负责检查犬舍", 1),
    ("市公安局指导犬舍检查", "市公安局负责指导犬舍检查", 0), ("市公安局指导犬舍检查", "市公安局负责犬舍登记", 0),
    ("市公安局指导镇街犬舍检查", "市公安局负责检查犬舍", 0), ("市公安局指导犬舍检查", "市公安局配合犬舍检查", 0),
    ("市公安局督促养犬人登记犬只", "责任单位：市公安局；市公安局负责督促养犬人登记犬只", 0),
  ])
  func `who only guides by one list does the same by the other`(one: String, other: String, count: Int) {
    let entries = [one, other].map { text in
      SmallMatter.entry(
        "养犬管理", .init("市公安局"), .init("市水务局"), division: "市水务局牵头清理河岸犬舍；" + text + "。")
    }
    var catalogue = SmallMatter.catalogue([
      (SmallMatter.water, [entries[0]]), (SmallMatter.police, [entries[1]]),
    ])
    catalogue.readDivisions()
    #expect(Rule.contradictoryRoles.findings(in: catalogue).count == count, "\(one) / \(other)")
  }

  @Test(arguments: [("开挖沟渠", "沟渠的开挖", 1), ("开挖沟渠", "开挖水井", 0), ("铺装步道", "铺装步道", 1), ("沟渠", "沟渠", 0)])
  func `an act that no table has is the same in the same letters`(one: String, other: String, count: Int) {
    let text = "市水务局牵头清理河岸犬舍；市住建局"
    #expect(
      Rule.contradictoryRoles.findings(
        of: "养犬管理", dividedBy: text + "负责" + one + "。", text + "指导" + other + "。"
      ).count == count, "\(one) / \(other)")
  }

  @Test func `words of a text contradict a role only where they say who is responsible`() {
    #expect(findings(stated: .lead, share: "捕捉流浪犬", text: "市公安局负责捕捉流浪犬；市水务局负责清理河岸犬舍。") == 0)
    #expect(findings(stated: .share, share: "捕捉流浪犬", text: "市公安局督促养犬人登记；市水务局负责清理河岸犬舍。") == 0)
    #expect(findings(stated: .assist, share: "捕捉流浪犬", text: "市公安局捕捉流浪犬；市水务局负责清理河岸犬舍。") == 0)
    #expect(findings(stated: .assist, share: "负责捕捉流浪犬", text: "市公安局负责捕捉流浪犬；市水务局负责清理河岸犬舍。") == 0)
    #expect(findings(stated: .assist, share: "捕捉流浪犬", text: "市公安局负责捕捉流浪犬；市水务局牵头清理河岸犬舍。") == 0)
    #expect(findings(stated: .assist, share: "捕捉流浪犬", text: "市公安局负责捕捉流浪犬；市水务局配合。") == 1)
    #expect(findings(stated: .share, share: "捕捉流浪犬", text: "市公安局配合捕捉流浪犬；市水务局负责清理河岸犬舍。") == 1)
    #expect(findings(stated: .assist, share: "捕捉流浪犬", text: "市公安局牵头捕捉流浪犬；市水务局负责清理河岸犬舍。") == 1)
  }

  @Test(arguments: [
    ("市水务局牵头，清理河岸犬舍；市公安局配合，捕捉流浪犬。", "市水务局牵头，清理河岸犬舍；市公安局负责捕捉流浪犬。", 1),
    ("市水务局主管，清理河岸犬舍；市公安局协助捕捉流浪犬。", "由市水务局牵头清理河岸犬舍，市公安局承担流浪犬的捕捉。", 1),
    ("市水务局牵头，清理河岸犬舍；市公安局配合，负责捕捉流浪犬。", "市水务局牵头，清理河岸犬舍；市公安局配合捕捉流浪犬。", 0),
    ("市水务局牵头，清理河岸犬舍；市公安局捕捉流浪犬。", "市水务局牵头，清理河岸犬舍；市公安局配合捕捉流浪犬。", 0),
  ])
  func `beside the same lead a unit either assists or has a share of its own`(
    one: String, other: String, count: Int
  ) {
    let parties = [SmallMatter.Party("市水务局"), .init("市公安局")]
    var catalogue = SmallMatter.catalogue([
      (SmallMatter.water, [SmallMatter.entry("养犬管理", parties[0], parties[1], division: one)]),
      (SmallMatter.police, [SmallMatter.entry("养犬管理", parties[0], parties[1], division: other)]),
    ])
    catalogue.readDivisions()
    #expect(Rule.contradictoryRoles.findings(in: catalogue).count == count)
  }

  @Test(arguments: [
    ("市公安局负责捕捉流浪犬；市水务局负责清理河岸犬舍，市公安局予以协助。", 0), ("市水务局负责清理河岸犬舍，市公安局协助；市公安局负责捕捉流浪犬。", 0),
    ("市水务局牵头清理河岸犬舍，市公安局予以协助；市公安局负责捕捉流浪犬。", 0), ("市水务局负责清理河岸犬舍，市公安局予以协助。", 1),
    ("市公安局配合，捕捉流浪犬；市水务局负责清理河岸犬舍。", 1),
  ])
  func `help with the task of another one undoes no share of its own`(text: String, count: Int) {
    #expect(findings(stated: .share, share: "捕捉流浪犬", text: text) == count, "\(text)")
  }

  @Test(arguments: [
    ("负责", "协调配合", 1), ("负责", "做好配合工作，", 1), ("配合", "支持配合", 0), ("负责", "协调", 0), ("独立负责", "配合", 1),
    ("单独负责", "配合", 1),
  ])
  func `who assists in whatever words has by the other list a share`(one: String, other: String, count: Int) {
    let text = "市水务局牵头清理河岸犬舍；市住建局"
    #expect(
      Rule.contradictoryRoles.findings(
        of: "养犬管理", dividedBy: text + one + "开挖犬只沟道。", text + other + "开挖犬只沟道。"
      ).count == count, "\(one) / \(other)")
  }

  @Test func `a second lead is told as that alone`() {
    let lists = [(SmallMatter.water, [entry(.assist)]), (SmallMatter.police, [entry(.lead)])]
    #expect(Rule.contradictoryRoles.findings(in: SmallMatter.catalogue(lists)).isEmpty)
    #expect(Rule.multipleLeads.findings(in: SmallMatter.catalogue(lists)).count == 1)
  }
}
