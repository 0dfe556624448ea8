import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct SimilarPowersTests {
  private func citing(_ name: String, _ law: String?, article: Int? = nil, category: String = "行政处罚")
    -> PowerItem
  {
    var power = SmallEdition.power(name, category: category)
    power.bases =
      law.map { law in
        let clauses = article.map { [Citation.Clause(article: $0)] } ?? []
        return [
          LegalBasis(
            text: Located("《\(law)》"), citations: [Citation(title: law, clauses: clauses)], defects: [])
        ]
      } ?? []
    return power
  }

  private func findings(
    _ lists: [(unit: Int, powers: [PowerItem])], boundary: DutyBoundary? = nil
  ) -> [Finding] {
    let submissions = lists.map { unit, powers in
      SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
        $0.powers = powers
        $0.boundaries = boundary.map { [$0] } ?? []
      }
    }
    return Rule.similarPowers.findings(in: SmallEdition.catalogue(submissions))
  }

  private func fires(_ one: String, _ other: String, category: String = "行政处罚") -> Bool {
    !findings([
      (0, [citing(one, "水法", article: 65, category: category)]),
      (1, [citing(other, "中华人民共和国水法", article: 65, category: category)]),
    ]).isEmpty
  }

  @Test(arguments: [
    ("对擅自占用河道的处罚", "对未经批准占用河道行为的行政处罚"),
    ("对在河道管理范围内擅自弃置砂石淤泥的处罚", "对擅自在河道管理范围内弃置砂石、淤泥的处罚"),
    ("对未取得河道采砂许可证从事河道采砂活动的处罚", "对未依法取得河道采砂许可证从事采砂活动的处罚"),
    ("对未按照规定缴纳水资源费的处罚", "对不按规定缴纳水资源费行为的处罚"),
    ("对侵占、毁坏水工程及堤防、护岸等有关设施的处罚", "对侵占毁坏水工程、堤防护岸有关设施行为的处罚"),
    ("对拒不拆除河道违章建筑物构筑物的处罚", "对拒绝拆除河道上违章建筑物、构筑物的处罚"),
    ("对露天焚烧秸秆、落叶的处罚", "对露天焚烧落叶、秸秆等行为的处罚"),
    ("对未经核准擅自处置建筑垃圾的处罚", "对擅自处置未经核准的建筑垃圾的处罚"),
    ("对未依法登记设立养老机构的处罚", "对未办理登记擅自设立养老机构的处罚"),
    ("对损坏城市道路设施的处罚", "对损毁城市道路设施的处罚"),
    ("对随意倾倒建筑垃圾的处罚", "对任意倾倒建筑垃圾的处罚"),
    ("对未按期报送年度报告的处罚", "对逾期未报送年度报告的处罚"),
    ("对不履行清运义务的处罚", "对未履行清运义务的处罚"),
    ("对阻碍执法人员依法检查的处罚", "对阻挠执法人员依法检查的处罚"),
    ("对在河道内炸鱼、毒鱼的处罚", "对在河道炸鱼、毒鱼的处罚"), ("对擅自在古驿道上刻划、涂污的处罚", "对擅自在古驿道涂污、刻划行为的处罚"),
    ("对在道路运输中抛撒的处罚", "对在道路运输抛撒的处罚"),
  ])
  func `names that say the same`(one: String, other: String) {
    #expect(fires(one, other))
  }

  @Test(arguments: [
    ("对生猪屠宰活动的监督检查", "对生猪屠宰经营活动的监督检查", "行政检查"),
    ("对发展民办教育做出突出贡献的组织的奖励", "对发展民办教育作出突出贡献的组织的奖励", "行政奖励"),
    ("大型户外广告设施设置许可", "大型户外广告设置许可", "行政许可"),
    ("燃气经营企业安全检查", "对燃气经营企业的安全生产检查", "行政检查"),
    ("占用、挖掘城市道路审批", "挖掘、占用城市道路审批", "行政许可"),
    ("对排污口设置情况的监督检查", "对排污口设置的监督检查", "行政检查"),
    ("对公共场所经营者未查验服务人员健康合格证明的处罚", "对公共场所经营者未查验从业人员健康合格证明的处罚", "行政处罚"),
    ("对燃气经营者擅自停业的处罚", "对燃气经营单位擅自停业的处罚", "行政处罚"),
  ])
  func `names with a word that adds nothing, or another word for the same people`(
    one: String, other: String, category: String
  ) {
    #expect(fires(one, other, category: category))
  }

  @Test(arguments: [
    ("对焚烧秸秆、落叶的处罚", "对焚烧秸秆、沥青的处罚", "行政处罚"),
    ("对损毁城市树木的处罚", "对砍伐城市树木的处罚", "行政处罚"),
    ("对逾期未报送年度报告的处罚", "对报送虚假年度报告的处罚", "行政处罚"),
    ("对随意倾倒垃圾的处罚", "对随意堆放垃圾的处罚", "行政处罚"),
    ("对食品生产活动的监督检查", "对食品经营活动的监督检查", "行政检查"),
    ("对食品生产活动的监督检查", "对食品生产经营活动的监督检查", "行政检查"),
    ("对娱乐场所的监督检查", "对娱乐的监督检查", "行政检查"),
    ("对种子生产者的监督检查", "对种子经营者的监督检查", "行政检查"),
    ("燃气经营许可", "燃气燃烧器具经营许可", "行政许可"),
    ("对医疗机构的监督检查", "对医疗美容机构的监督检查", "行政检查"),
  ])
  func `an added word that names another object`(one: String, other: String, category: String) {
    #expect(!fires(one, other, category: category))
  }

  @Test(arguments: [
    ("对未取得食品生产许可证从事食品生产活动的处罚", "对未取得食品经营许可证从事食品经营活动的处罚"),
    ("对未取得出版物经营许可证从事发行业务的处罚", "对未取得音像制品经营许可证从事发行业务的处罚"),
    ("对有《中华人民共和国水法》第六十五条所列行为之一的处罚", "对有《中华人民共和国水法》第六十六条所列行为之一的处罚"),
    ("对在二级水源保护区内组织游泳垂钓的处罚", "对在一级水源保护区内组织游泳垂钓的处罚"),
    ("对建成区内违法建设的处罚", "对建成区外违法建设的处罚"),
    ("对在河道上游采砂的处罚", "对在河道下游采砂的处罚"), ("对校车接送中学学生的处罚", "对校车接送小学学生的处罚"),
    ("水上游乐项目经营许可", "游乐项目经营许可"), ("对在小区内饲养家禽的处罚", "对在小区外饲养家禽的处罚"),
    ("对未办理排水许可证注销手续的处罚", "对未办理排水许可证变更手续的处罚"),
    ("渔业船舶登记", "船舶登记"),
    ("放射性物品道路运输许可", "放射性物品道路运输经营许可"),
  ])
  func `names that differ in what they are about`(one: String, other: String) {
    #expect(!fires(one, other))
  }

  @Test func `another act on one object is another power, another word for the act is none`() {
    #expect(fires("河道管理范围内建设项目工程方案审批", "河道管理范围内建设项目工程建设方案审查", category: "行政许可"))
    #expect(fires("建设项目取水许可", "建设项目取水审批", category: "行政许可"))
    #expect(!fires("建设项目取水许可", "建设项目取水许可变更", category: "行政许可"))
  }

  @Test func `another category, other articles, one unit's own powers and the same name are not told`() {
    let (one, other) = ("对擅自占用河道的处罚", "对未经批准占用河道行为的处罚")
    let law = citing(one, "水法", article: 65)
    #expect(findings([(0, [law]), (1, [citing(other, "水法", article: 65, category: "行政强制")])]).isEmpty)
    #expect(findings([(0, [law]), (1, [citing(other, "水法", article: 66)])]).isEmpty)
    #expect(findings([(0, [law]), (1, [citing(other, "防洪法", article: 65)])]).isEmpty)
    #expect(findings([(0, [law]), (1, [citing(other, "水法")])]).count == 1)
    #expect(findings([(0, [law]), (1, [citing(other, nil)])]).count == 1)
    #expect(findings([(0, [law, citing(other, "水法", article: 65)]), (1, [])]).isEmpty)
    #expect(findings([(0, [law]), (1, [law])]).isEmpty)
  }

  @Test func `what one unit lists beside each other is two powers for all`() {
    let narrow = citing("对未取得危险货物道路运输许可从事道路运输经营活动的处罚", "条例", article: 3)
    let wide = citing("对未取得危险货物道路运输许可从事危险道路运输经营活动的处罚", "条例", article: 3)
    #expect(findings([(0, [narrow]), (1, [wide])]).count == 1)
    #expect(findings([(0, [narrow, wide]), (1, [wide])]).isEmpty)
  }

  @Test func `another level or a declared sharing covers it`() {
    let (one, other) = (
      citing("对擅自占用河道的处罚", "水法", article: 65), citing("对未经批准占用河道行为的处罚", "水法", article: 65)
    )
    #expect(findings([(0, [one]), (3, [other])]).isEmpty)
    let boundary = SmallMatter.entry("河道占用管理", .init("市水务局", .lead), .init("市住建局", .assist))
    #expect(findings([(0, [one]), (1, [other])], boundary: boundary).isEmpty)
    var (left, right) = (one, other)
    left.elements[.scope] = Located("建成区以内")
    right.elements[.scope] = Located("建成区以外")
    #expect(findings([(0, [left]), (1, [right])]).isEmpty)
  }

  @Test func `three wordings in three units are one finding with all sides and bases`() {
    let names = ["对擅自占用河道的处罚", "对未经批准占用河道行为的处罚", "对私自占用河道行为的行政处罚"]
    let found = findings(
      names.enumerated().map { ($0.offset, [citing($0.element, "水法", article: 65)]) })
    #expect(found.map(\.subject) == [names[0]])
    #expect(found.first?.units == ["市住建局", "市公安局", "市水务局"])
    #expect(found.first?.related.count == 5)
  }

  @Test func `who has no licence does it without one`() {
    #expect(fires("对未经许可经营水上客运业务的处罚", "对未取得许可经营水上客运业务行为的处罚"))
    #expect(fires("对司机未按照规定的期限报送客运资料的处罚", "对司机不按规定的期限报送客运资料的处罚"))
    #expect(!fires("对渡船违反安全生产管理规定载客和运货的处罚", "对渡船违反安全经营管理规定载客和运货的处罚"))
    #expect(!fires("对未经许可设置警示标志的处罚", "对未设置警示标志的处罚"))
    #expect(!fires("对未经许可经营水上客运业务的处罚", "对未取得许可经营水上货运业务的处罚"))
  }

  @Test(arguments: [
    ("红树林保护情况巡查", "对红树林保护情况的监督检查", "行政检查"), ("河道采砂抽查", "对河道采砂的行政检查", "行政检查"),
    ("药膳餐馆经营许可", "药膳餐馆许可", "行政许可"), ("水上摊位设置审批", "水上摊位许可", "行政许可"), ("水上摊位设立许可", "水上摊位设置许可", "行政许可"),
    ("道路货物运输代理经营备案", "道路货物运输代理备案", "其他行政权力"),
  ])
  func `another word for looking after, and what a permit lets people do, make no other power`(
    one: String, other: String, category: String
  ) {
    #expect(fires(one, other, category: category))
  }

  @Test(arguments: [
    ("药膳餐馆经营许可", "药膳餐馆建设许可", "行政许可"), ("水产苗种生产许可", "水产苗种经营许可", "行政许可"), ("药品许可", "药品经营许可", "行政许可"),
    ("机动车维修经营备案", "机动车维修人员备案", "其他行政权力"), ("水库大坝巡查", "水库大坝监测检查", "行政检查"),
  ])
  func `another act that a permit allows makes another power`(one: String, other: String, category: String) {
    #expect(!fires(one, other, category: category))
  }
}
