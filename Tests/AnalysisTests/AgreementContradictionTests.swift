import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct AgreementContradictionTests {
  private let rule = Rule.agreementContradiction

  private func agreement(
    _ matter: String = "窨井盖治理", lead: String? = "市水务局", assist: [String] = ["市住建局"], division: String? = nil,
    signed: (Int, Int, Int) = (2022, 1, 1), until: (Int, Int, Int)? = nil
  ) -> Agreement {
    let name = Located(matter, row: 2, column: 1, file: 1)
    return Agreement(
      matter: name, leads: lead.map { [Located($0, row: 2, column: 2, file: 1)] } ?? [],
      assistants: assist.map { Located($0, row: 2, column: 3, file: 1) },
      documentNumber: Located("三府办〔2022〕1号", row: 2, column: 4, file: 1),
      signedDate: CalendarDate(year: signed.0, month: signed.1, day: signed.2),
      expiryDate: until.flatMap { CalendarDate(year: $0.0, month: $0.1, day: $0.2) },
      division: division.map { Located($0, row: 2, column: 7, file: 1) }, origin: name.origin)
  }

  private func found(_ agreements: [Agreement], _ lists: (unit: Int, entries: [DutyBoundary])...) -> [Finding]
  {
    var catalogue = SmallMatter.catalogue(lists)
    catalogue.registers.agreements = agreements
    return rule.findings(in: catalogue)
  }

  private func entry(
    _ water: BoundaryRole?, _ housing: BoundaryRole?, shares: (String, String) = ("编制治理规划", "更换照明井盖"),
    matter: String = "窨井盖治理"
  ) -> DutyBoundary {
    SmallMatter.entry(matter, .init("市水务局", water, shares.0), .init("市住建局", housing, shares.1))
  }

  @Test func `another lead than the agreement's is told, with the agreement`() {
    let found = found([agreement()], (SmallMatter.housing, [entry(.assist, .lead)]))
    #expect(found.map(\.subject) == ["窨井盖治理"])
    #expect(found.first?.units == ["市住建局", "市水务局"].sorted())
    #expect(found.first?.related.map(\.quotation.text).contains("市水务局") == true)
    #expect(found.first?.message.zh.contains("协议由市水务局牵头，清单写市住建局牵头") == true)
  }

  @Test func `the case is who is asked by the agreement, and who by the list; a role is told at its cell`() {
    var listed = entry(.assist, .lead)
    listed.parties[1].roleWord = Located("牵头", row: 3, column: 4)
    let lead = found([agreement()], (SmallMatter.housing, [listed]))
    #expect(lead.first?.witness?.zh == "“窨井盖治理”找谁牵头：按协议找市水务局；看市住建局的清单，找市住建局。")
    #expect(lead.flatMap { [$0.quotation] + $0.related.map(\.quotation) }.contains { $0.text == "牵头" })
    let agreed = agreement(division: "市水务局牵头，编制治理规划；市住建局配合，更换照明井盖。")
    let share = found(
      [agreed], (SmallMatter.housing, [entry(.lead, .assist, shares: ("编制治理规划，更换照明井盖", "巡查照明井盖"))]))
    #expect(share.compactMap { $0.witness?.zh } == ["“编制治理规划，更换照明井盖”找谁：按协议找市住建局；看市住建局的清单，找市水务局。"])
  }

  @Test func `entries of both sides against it are one finding; those that keep to it are none`() {
    let both = found(
      [agreement()], (SmallMatter.water, [entry(.assist, .lead)]),
      (SmallMatter.housing, [entry(.assist, .lead)]))
    #expect(both.count == 1)
    #expect(found([agreement()], (SmallMatter.housing, [entry(.lead, .assist)])).isEmpty)
    #expect(found([agreement()], (SmallMatter.housing, [entry(.lead, .share)])).isEmpty)
    #expect(found([agreement()], (SmallMatter.housing, [entry(nil, nil)])).isEmpty)
    #expect(found([agreement(lead: nil)], (SmallMatter.housing, [entry(.assist, .lead)])).isEmpty)
  }

  /// What is found where the agreement and the list each divide in one text.
  private func found(agreed: String, listed: String) -> Int {
    let entry = SmallMatter.entry("窨井盖治理", .init("市水务局"), .init("市住建局"), division: listed)
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry]), (SmallMatter.housing, [entry])])
    catalogue.readDivisions()
    catalogue.registers.agreements = [agreement(division: agreed)]
    return rule.findings(in: catalogue).count
  }

  @Test(arguments: [
    ("市水务局牵头，负责更换；市住建局配合，提供管线图纸。", "市水务局牵头，负责更换；市住建局负责井盖违法占用查处。", 1),
    ("市水务局牵头，负责更换；市住建局配合，提供管线图纸。", "市水务局牵头，负责更换；市住建局负责提供管线图。", 0),
    ("市水务局牵头，负责更换；市住建局配合，提供管线图纸。", "市水务局牵头，负责更换；市住建局配合，清理路面杂物。", 1),
    ("市水务局牵头，市住建局配合。", "市水务局牵头，市住建局负责路面修复和巡查。", 0),
    ("市水务局负责更换；市住建局负责登记。", "市水务局负责登记；市住建局负责更换。", 1),
    ("市水务局负责更换；市住建局负责登记。", "市住建局负责登记；市水务局负责更换。", 0),
    ("市水务局负责更换；市住建局负责登记。", "市水务局负责更换、登记；市住建局负责登记。", 0),
    ("市住建局负责核准配送点；市水务局负责检查车辆。", "市水务局负责核准配送点并检查车辆；市住建局负责培训送气工。", 1),
    ("市住建局负责核准配送点；市水务局负责检查车辆。", "市水务局负责检查车辆；市住建局负责核准配送点并培训送气工。", 0),
    ("市住建局负责核准配送点；市水务局负责检查车辆。", "市水务局负责检查车辆，配合核准配送点；市住建局负责培训送气工。", 0),
  ])
  func `help turned into a duty, and short tasks exchanged, are told`(
    agreed: String, listed: String, count: Int
  ) {
    #expect(found(agreed: agreed, listed: listed) == count, "\(listed)")
  }

  /// What the rules about roles find where an agreement settles them.
  private func disputes(_ lists: (unit: Int, entries: [DutyBoundary])...) -> [String] {
    var catalogue = SmallMatter.catalogue(lists)
    catalogue.registers.agreements = [agreement()]
    return [rule, .multipleLeads, .contradictoryRoles].flatMap { rule in
      rule.findings(in: catalogue).map { _ in rule.name }
    }
  }

  @Test func `a list that turns agreed roles round is told once, with the agreement`() {
    let agreed = (SmallMatter.water, [entry(.lead, .assist)])
    #expect(disputes(agreed, (SmallMatter.housing, [entry(.assist, .lead)])) == [rule.name])
    #expect(disputes(agreed, (SmallMatter.housing, [entry(.lead, .lead)])) == [rule.name])
    #expect(disputes(agreed, (SmallMatter.housing, [entry(.assist, .share)])) == [rule.name])
  }

  @Test func `what lists dispute beside the agreement is told, too`() {
    func entry(_ police: BoundaryRole, _ housing: BoundaryRole = .assist, row: Int32) -> DutyBoundary {
      SmallMatter.entry(
        "窨井盖治理", .init("市水务局", .lead), .init("市住建局", housing), .init("市公安局", police), row: row)
    }
    let lists = [entry(.assist, row: 2), entry(.share, row: 12), entry(.assist, .lead, row: 22)]
    let found = disputes(
      (SmallMatter.water, [lists[0]]), (SmallMatter.police, [lists[1]]), (SmallMatter.housing, [lists[2]]))
    #expect(Set(found) == [rule.name, "multiple-leads", "contradictory-roles"])
    #expect(disputes((SmallMatter.water, [lists[0]]), (SmallMatter.housing, [lists[2]])) == [rule.name])
  }

  @Test func `the agreed lead merely assists`() {
    #expect(found([agreement()], (SmallMatter.housing, [entry(.assist, .share)])).count == 1)
    #expect(found([agreement()], (SmallMatter.housing, [entry(.share, .share)])).isEmpty)
  }

  @Test func `only an agreement in force on the day, and of several the last, counts`() {
    let other = entry(.assist, .lead)
    #expect(found([agreement(signed: (2022, 10, 1))], (SmallMatter.housing, [other])).isEmpty)
    #expect(found([agreement(until: (2022, 9, 30))], (SmallMatter.housing, [other])).isEmpty)
    #expect(found([agreement(until: (2022, 10, 1))], (SmallMatter.housing, [other])).count == 1)
    let later = agreement(lead: "市住建局", assist: ["市水务局"], signed: (2022, 6, 1))
    #expect(found([agreement(), later], (SmallMatter.housing, [other])).isEmpty)
  }

  @Test func `short, former and longer names are the same, near names of the same units too`() {
    let other = entry(.assist, .lead)
    #expect(found([agreement(lead: "三亚市水利局")], (SmallMatter.housing, [other])).count == 1)
    #expect(found([agreement("窨井盖的治理工作")], (SmallMatter.housing, [other])).count == 1)
    #expect(found([agreement("窨井盖治理提升")], (SmallMatter.housing, [other])).count == 1)
    #expect(found([agreement("路灯照明治理")], (SmallMatter.housing, [other])).isEmpty)
  }

  @Test func `a matter of a district has its own agreement`() {
    let entry = SmallMatter.entry("窨井盖治理", .init("吉阳区住建局", .lead), .init("吉阳区卫健委", .assist))
    #expect(found([agreement()], (SmallMatter.districtHousing, [entry])).isEmpty)
  }

  @Test func `a task of one given to another is told; the same task in other words is none`() {
    let agreed = agreement(division: "市水务局牵头，负责更换雨水和污水检查井盖；市住建局配合，负责更换城市道路照明井盖。")
    let swapped = entry(.lead, .assist, shares: ("编制治理规划", "更换雨水、污水检查井盖"))
    let found = found([agreed], (SmallMatter.housing, [swapped]))
    #expect(found.map(\.units) == [["市住建局", "市水务局"].sorted()])
    let kept = entry(.lead, .assist, shares: ("更换雨水和污水的检查井盖，编制治理规划", "负责更换城市道路照明井盖"))
    #expect(self.found([agreed], (SmallMatter.housing, [kept])).isEmpty)
    let joint = entry(.lead, .assist, shares: ("更换雨水和污水检查井盖", "配合更换雨水和污水检查井盖"))
    #expect(self.found([agreed], (SmallMatter.housing, [joint])).isEmpty)
  }

  @Test func `memoranda with several units on one matter stand beside each other, and bind no third unit`() {
    let several = [agreement(), agreement(assist: ["市公安局"])]
    #expect(found(several, (SmallMatter.housing, [entry(.assist, .lead)])).count == 1)
    let third = SmallMatter.entry("窨井盖治理", .init("市水务局", .lead), .init("市住建局", .lead))
    #expect(found([several[1]], (SmallMatter.housing, [third])).isEmpty)
  }

  @Test func `a joint lead with who by the agreement only assists is told, one with a third unit is none`() {
    let joint = entry(.lead, .lead, shares: ("与市住建局共同牵头制定标准", "与市水务局共同牵头制定标准"))
    #expect(found([agreement()], (SmallMatter.housing, [joint])).count == 1)
    #expect(found([agreement(assist: ["市公安局"])], (SmallMatter.water, [joint])).isEmpty)
    #expect(found(agreed: "市水务局牵头，负责更换；市住建局配合。", listed: "市水务局、市住建局共同牵头，市水务局负责更换，市住建局负责登记。") == 1)
    #expect(
      found(agreed: "市水务局牵头，负责更换；抢修由市住建局牵头。", listed: "市水务局牵头更换井盖；抢修井盖由市住建局牵头。") == 0)
  }

  @Test(arguments: [
    (BoundaryRole.share, 1), (.guide, 1), (.assist, 0),
  ])
  func `a column that gives another role than the agreement says is told`(role: BoundaryRole, count: Int) {
    let agreed = agreement(division: "市水务局牵头，编制治理规划；市住建局配合，更换照明井盖。")
    #expect(found([agreed], (SmallMatter.housing, [entry(.lead, role)])).count == count)
    let loose = agreement(division: "市水务局牵头，编制治理规划；市住建局负责更换照明井盖。")
    #expect(found([loose], (SmallMatter.housing, [entry(.lead, .share)])).isEmpty)
  }

  @Test(arguments: [
    ("检测避雷装置接地电阻", "救治坠井伤员", 1), ("检测避雷装置接地电阻", "配合开展相关工作", 0),
    ("检测避雷装置接地电阻", "提供技术支持", 0), ("检测避雷装置接地电阻", "测定防雷设施的接地电阻值", 0),
    ("协调供电企业派员值守", "督促供电公司派出人员现场值守", 0), ("检测避雷装置接地电阻", "通报检查结果", 0),
    ("检测避雷装置接地电阻", "协助做好窨井盖治理", 0), ("检测避雷装置接地电阻", "配合编制治理规划", 0),
    ("检测避雷装置接地电阻", "救治坠井伤员，检测接地电阻", 0),
  ])
  func `an assistant with wholly other work than agreed is told`(agreed: String, listed: String, count: Int) {
    let terms = agreement(division: "市水务局牵头，编制治理规划；市住建局配合，\(agreed)。")
    let entry = entry(.lead, .assist, shares: ("编制治理规划", listed))
    #expect(found([terms], (SmallMatter.housing, [entry])).count == count, "\(listed)")
  }

  @Test func `an agreed assistant in whose place another unit assists is told`() {
    let terms = agreement(division: "市水务局牵头，编制治理规划；市住建局配合，更换照明井盖。")
    func count(_ text: String, _ names: String...) -> Int {
      let parties = names.map { BoundaryParty(unit: Located($0, row: 2, column: 2)) }
      let entry = DutyBoundary(
        matter: Located("窨井盖治理", row: 2, column: 1), parties: parties,
        division: Located(text, row: 2, column: 3))
      var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry])])
      catalogue.readDivisions()
      catalogue.registers.agreements = [terms]
      return rule.findings(in: catalogue).count
    }
    #expect(count("市水务局牵头，编制治理规划；市公安局配合，更换照明井盖。", "市水务局", "市公安局") == 1)
    #expect(count("市水务局牵头，编制治理规划；市公安局配合，疏导车辆。", "市水务局", "市公安局") == 0)
    #expect(
      count("市水务局牵头，编制治理规划；市住建局更换照明井盖，市公安局配合更换照明井盖。", "市水务局", "市住建局", "市公安局") == 0)
  }
}
