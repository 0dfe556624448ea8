import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct OneSidedBoundaryTests {
  private let both = SmallMatter.entry("河道采砂管理", .init("市水务局", .lead, "发放许可"), .init("市公安局", .assist, "侦办案件"))

  @Test func `a matter that the other side does not list is told with both sides`() throws {
    let findings = Rule.oneSidedBoundary.findings(
      among: (SmallMatter.water, [both]), (SmallMatter.police, []))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.units == ["市公安局", "市水务局"])
    #expect(finding.quotation.text == "侦办案件")
    #expect(finding.related.map(\.message.zh) == ["市公安局的职责边界没有此事项：一项也没有列，见这里"])
    #expect(finding.help?.zh.contains("由牵头单位市水务局召集协商") == true)
  }

  @Test func `the other side is quoted where its list begins, or by the matter nearest in name`() throws {
    func other(_ entries: [DutyBoundary]) throws -> Finding.Side {
      var police = SmallEdition.submission("市公安局", unit: UnitID(2)) { $0.boundaries = entries }
      police.parts = [
        PartOccurrence(.boundaries, origin: Located("", row: 9, column: 1).origin, words: "二、职责边界")
      ]
      let water = SmallEdition.submission { $0.boundaries = [both] }
      let found = Rule.oneSidedBoundary.findings(in: SmallEdition.catalogue([water, police]))
      return try #require(found.first?.related.last)
    }
    #expect(try other([]).quotation.text == "二、职责边界")
    let far = SmallMatter.entry("养犬登记", .init("市公安局"), .init("市水务局"))
    #expect(try other([far]).quotation.text == "二、职责边界")
    #expect(try other([far]).message.zh == "市公安局的职责边界没有此事项：共列 1 项，从这里起")
    let near = SmallMatter.entry("河道巡逻", .init("市公安局"), .init("市住建局"))
    #expect(try other([far, near]).quotation.text == "河道巡逻")
    #expect(try other([far, near]).message.zh == "市公安局的职责边界没有此事项，名称最接近的是")
  }

  @Test func `another writing of the name is the same matter`() {
    let other = SmallMatter.entry("河道的采砂监管工作", .init("三亚市公安局", .assist), .init("三亚市水利局", .lead))
    #expect(
      Rule.oneSidedBoundary.findings(among: (SmallMatter.water, [both]), (SmallMatter.police, [other]))
        .isEmpty)
  }

  @Test func `a slightly renamed matter of the same units is the same matter`() {
    let other = SmallMatter.entry("河道非法采砂管理", .init("市水务局", .lead), .init("市公安局", .assist))
    let renamed = SmallMatter.entry("城区河道采砂管理", .init("市水务局", .lead), .init("市公安局", .assist))
    #expect(
      Rule.oneSidedBoundary.findings(among: (SmallMatter.water, [both]), (SmallMatter.police, [renamed]))
        .isEmpty)
    #expect(
      Rule.oneSidedBoundary.findings(among: (SmallMatter.water, [both]), (SmallMatter.police, [other])).count
        == 2)
  }

  @Test func `a party that sent nothing in, or no boundaries, is not told`() {
    #expect(Rule.oneSidedBoundary.findings(among: (SmallMatter.water, [both])).isEmpty)
    let police = SmallEdition.submission("市公安局", unit: UnitID(2)) { $0.parts = [] }
    let water = SmallEdition.submission { $0.boundaries = [both] }
    #expect(Rule.oneSidedBoundary.findings(in: SmallEdition.catalogue([water, police])).isEmpty)
  }

  @Test func `what the city lists district by district is a matter of each district`() throws {
    func entry(_ name: String, _ district: String) -> DutyBoundary {
      SmallMatter.entry(name, .init(district, .lead, "划定外摆区域"), .init("市公安局", .assist, "疏导外摆区域周边车辆"))
    }
    let units =
      SmallEdition.units + [
        SmallEdition.unit("三亚市天涯区住房和城乡建设局", "天涯区住建局", level: "区级")
      ]
    func catalogue(_ city: [DutyBoundary], _ lists: [String: DutyBoundary]) -> Catalogue {
      var catalogue = SmallEdition.catalogue(
        [SmallEdition.submission("市公安局", unit: UnitID(2)) { $0.boundaries = city }]
          + lists.sorted { $0.key < $1.key }.map { name, entry in
            SmallEdition.submission(name, unit: UnitID(name.hasPrefix("吉阳") ? 3 : 6)) {
              $0.boundaries = [entry]
            }
          })
      catalogue.registers.units = UnitRegister(units: units)
      return catalogue
    }
    let lists = ["吉阳区住建局": entry("外摆管理", "吉阳区住建局"), "天涯区住建局": entry("外摆管理", "天涯区住建局")]
    for names in [("外摆管理", "外摆管理（天涯区）"), ("外摆管理（吉阳区）", "外摆管理（天涯区）"), ("吉阳区外摆管理", "天涯区外摆管理")] {
      let city = [entry(names.0, "吉阳区住建局"), entry(names.1, "天涯区住建局")]
      for rule in [Rule.oneSidedBoundary, .partyMismatch, .repeatedBoundary, .multipleLeads] {
        #expect(rule.findings(in: catalogue(city, lists)).isEmpty, "\(rule.name) \(names)")
      }
    }
    let alone = catalogue([entry("外摆管理（天涯区）", "天涯区住建局")], lists)
    #expect(Rule.oneSidedBoundary.findings(in: alone).map(\.units) == [["吉阳区住建局", "市公安局"]])
  }

  @Test func `one matter under two names without common words is one, by its shares`() {
    func entry(_ name: String, _ police: String, _ water: String) -> DutyBoundary {
      SmallMatter.entry(name, .init("市公安局", .lead, police), .init("市水务局", .share, water))
    }
    let police = entry("犬只管理", "负责养犬登记，查处烈性犬伤人", "负责清理河岸和水库周边的流浪犬舍")
    let same = entry("养犬工作", "办理养犬登记、查处烈性犬伤人案件", "清理河岸、水库周边流浪犬舍")
    let other = entry("校车安全管理", "负责校车线路的交通秩序", "负责涉水路段水情通报")
    #expect(
      Rule.oneSidedBoundary.findings(among: (SmallMatter.police, [police]), (SmallMatter.water, [same]))
        .isEmpty)
    #expect(
      Rule.oneSidedBoundary.findings(among: (SmallMatter.police, [police]), (SmallMatter.water, [other]))
        .count
        == 2)
  }

  @Test func `of the list that lacks the matter the nearest by name is quoted`() {
    func quoted(_ own: String...) -> [String] {
      let entry = SmallMatter.entry("湿地补水", .init("市水务局", .lead, "调水"), .init("市住建局", .assist, "开闸"))
      let others = own.enumerated().map { index, name in
        SmallMatter.entry(
          name, .init("市住建局", .lead, "巡查"), .init("市公安局", .assist, "封路"), row: Int32(index * 3 + 2))
      }
      return Rule.oneSidedBoundary.findings(
        among: (SmallMatter.water, [entry]), (SmallMatter.housing, others)
      ).filter { $0.subject == "湿地补水" }.flatMap { $0.related.map(\.quotation.text) }
    }
    #expect(quoted("工地围挡", "湿地巡护") == ["湿地巡护"])
    #expect(quoted("工地围挡", "道路养护") == ["工地围挡"])
  }

  @Test func `a short division that both lists write alike is one matter under two names`() {
    func count(_ own: String, _ other: String) -> Int {
      func entry(_ matter: String, _ share: String) -> DutyBoundary {
        SmallMatter.entry(matter, .init("市水务局", .share, "收容流浪犬"), .init("市住建局", .share, share))
      }
      return Rule.oneSidedBoundary.findings(
        among: (SmallMatter.water, [entry("犬类留检所运营", own)]), (SmallMatter.housing, [entry("收容场所运行", other)])
      ).count
    }
    #expect(count("免疫留检犬", "免疫留检犬") == 0)
    #expect(count("免疫留检犬", "登记留检犬") == 2)
  }
}
